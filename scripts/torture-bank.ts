import { parseBank } from '../src/bank/parse-bank.ts'

/** Patterns whose reading has grown faster than their size in some reader of Markdown. `n` is about the length wanted. */
const repeated = (piece: string) => (n: number) => piece.repeat(Math.ceil(n / piece.length)).slice(0, n)
const growing = (piece: (depth: number) => string) => (n: number) => {
  const parts: string[] = []
  for (let depth = 1, length = 0; length < n; depth += 1) length += parts[parts.push(piece(depth)) - 1]?.length ?? 1
  return parts.join('\n')
}

const patterns: Readonly<Record<string, (n: number) => string>> = {
  'exclamation marks': repeated('!'),
  'address that never ends': n => `${'a'.repeat(n)}@`,
  'asterisk and letter': repeated('*a'),
  'three asterisks and letter': n => `${repeated('***a')(n)}**`,
  'opening brackets': repeated('['),
  'images in images': repeated('!['),
  'brackets and parentheses': repeated('[a]('),
  'opening parentheses': repeated('('),
  'quotation marks': repeated('>'),
  'quotations in quotations': repeated('> '),
  'list in list': repeated('- '),
  'numbers in numbers': repeated('1. '),
  'rules of spaces': repeated('- - -'),
  backticks: growing(depth => '`'.repeat(depth)),
  'backticks on one line': n =>
    Array.from({ length: Math.ceil(Math.sqrt(2 * n)) }, (_, index) => '`'.repeat(index + 1))
      .join(' ')
      .slice(0, n),
  underscores: repeated('_'),
  'underscore and letter': repeated('_a '),
  tildes: repeated('~~a'),
  'angle brackets': repeated('<'),
  'opening tags': repeated('<a '),
  'opening details': repeated('<details>\n'),
  'closing details': repeated('</details>\n'),
  'details with summary': repeated('<details><summary>What?</summary>\n'),
  comments: repeated('<!--'),
  'comments on lines': repeated('<!--\n'),
  entities: repeated('&amp;#27;'),
  'half entities': repeated('&#'),
  backslashes: repeated('\\'),
  pipes: repeated('|'),
  'wide table': n => `|${'a|'.repeat(n / 4)}\n|${'-|'.repeat(n / 4)}\n`,
  'long table': n => `| Question | Answer |\n|---|---|\n${repeated('| a? | b |\n')(n)}`,
  'pipes and ticks': n => `| Question | Answer |\n|---|---|\n| ${repeated('`|')(n)} |\n`,
  'fences with names': repeated('```js\n'),
  'fences without names': repeated('```\n'),
  'tildes and ticks': repeated('```\n~~~\n'),
  'longer fences': growing(depth => '`'.repeat(depth + 3)),
  'deep lists': growing(depth => `${' '.repeat(depth)}- a`),
  'deeper quotations': growing(depth => '> '.repeat(depth)),
  headings: repeated('# a\n'),
  'headings that ask': repeated('## a?\n'),
  'levels of headings': repeated('# a\n## b\n### c\n#### d\n##### e\n###### f?\n'),
  'one long heading': n => `# ${repeated('a ')(n)}?`,
  'heading of marks': n => `## ${repeated('# ')(n)}`,
  'heading of stars': n => `## What is ${repeated('**')(n)}?\n\nyes\n`,
  'bold lines': repeated('**a?**\n\n'),
  'labels without end': repeated('**a'),
  colons: repeated(':'),
  'double colons': repeated('a?::b\n'),
  'question marks': repeated('?'),
  'question marks on lines': repeated('a\n?\nb\n\n'),
  answers: repeated('Answer: a\n'),
  'answer words': repeated('the correct right best '),
  options: repeated('A) a\nB) b\n'),
  'options on a line': repeated('A) a B) b '),
  boxes: repeated('- [ ] a\n'),
  keys: n => `## Answers\n\n${repeated('1. a\n2. b\n')(n)}`,
  cards: repeated('Q: a?\nA: b\n\n'),
  'cards without answers': repeated('Q: a\n'),
  clozes: n => `C: ${repeated('[a] ')(n)}`,
  anki: repeated('{{c1::'),
  marks: n => `#flashcards\n\n${repeated('==a')(n)}`,
  dollars: n => `C: [a] ${repeated('$a')(n)}`,
  admonitions: repeated('??? question "a"\n'),
  callouts: repeated('> [!question] a\n'),
  'numbered questions': repeated('1. What is it?\n'),
  'same stem': repeated('## What is it?\n\nIt.\n\n'),
  'same stem with code': repeated('## What is it?\n\n```\nx\n```\n\n'),
  'front matter': n => `---\n${repeated('a: b\n')(n)}`,
  'lists of links': repeated('- [a](#a)\n'),
  rules: repeated('---\n'),
  'blank lines': repeated('\n'),
  spaces: repeated(' '),
  'lines of spaces': repeated('     \n'),
  tabs: repeated('\t'),
  'carriage returns': repeated('\r'),
  misconceptions: n => `## What?\n\nThat.\n\n**Misconceptions:**\n\n${repeated('- a\n  *Why not:* b\n')(n)}`,
  sources: n =>
    `| Key | Author | Year | Title | Where |\n|---|---|---|---|---|\n| a | a | 1 | a | |\n\n## What?\n\n${repeated('b [a]\n\n')(n)}`,
  'combining marks': n => `## a${repeated('\u0301')(n)}?\n`,
  'wide characters': n => `## ${repeated('什么')(n)}\n`,
  'brackets of hints': n => `## What? ${repeated('(')(n)})\n`,
  emoji: n => `## ${repeated('📌')(n)} What?\n`,
  sentences: n => `## What?\n\n${repeated('a. B')(n)}\n`,
  'short lines of prose': n => `## What?\n\n${repeated('a\n')(n)}`,
}

/** Answers just short enough to be lexed, each of them hostile to marked. */
const answers = (piece: (n: number) => string) => (n: number) =>
  Array.from({ length: Math.ceil(n / 16_000) }, (_, index) => `## What is ${index}?\n\n${piece(15_900)}\n\n`).join('')

const lexed: Readonly<Record<string, (n: number) => string>> = Object.fromEntries(
  Object.entries({
    ...patterns,
    'sparse exclamation marks': repeated('!a b c d e f g h i j k l m n '),
    'sparse asterisks': repeated('*a b c d e f g h i j k l m '),
    'sparse brackets': repeated('[a b c d e f g h i j k l m '),
    'sparse underscores': repeated('_a b c d e f g h i j k l m '),
    'sparse ticks': repeated('`a b c d e f g h i j k l m '),
    'sparse tildes': repeated('~~a b c d e f g h i j k l m '),
    'sparse tags': repeated('<a b c d e f g h i j k l m '),
    'sparse addresses': repeated('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@ '),
    'dotted letters': repeated('a.'),
    'deep list of few': growing(depth => `${'  '.repeat(depth)}- a`),
    'escaped pipes': (n: number) => `|a|\n|-|\n${repeated('\\|')(n)}`,
  }).map(([name, piece]) => [`answers: ${name}`, answers(piece)]),
)

/** Letters and sentences of a calm page, the measure of what is linear. */
const reference = repeated('## What is it?\n\nIt is a thing. It has parts, and the parts have names.\n\n')

/**
 * Reads every pattern at 16 KB, 64 KB and 1 MB and prints the slowest, with the ratio of its time at 1 MB to that of an ordinary page
 * of the same size in the same run. Sizes and the number of patterns to print may be given: `--sizes 16384,65536 --show 20`.
 */
export default (args: readonly string[]): void => {
  const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
  const sizes = (option('--sizes') ?? '16384,65536,1048576').split(',').map(Number)
  const show = Number(option('--show') ?? 15)
  time(reference(200_000))
  const base = sizes.map(size => time(reference(size)))
  const rows = Object.entries({ ...patterns, ...lexed }).map(([name, make]) => ({
    name,
    times: sizes.map(size => time(make(size))),
  }))
  rows.sort((a, b) => (b.times.at(-1) as number) - (a.times.at(-1) as number))
  console.log(
    [
      'pattern'.padEnd(30),
      ...sizes.map(size => `${(size / 1024).toFixed(0)} KB`.padStart(10)),
      'ratio'.padStart(8),
    ].join(''),
  )
  for (const { name, times } of [{ name: '(ordinary page)', times: base }, ...rows.slice(0, show)]) {
    const ratio = (times.at(-1) as number) / (base.at(-1) as number)
    console.log(
      [name.padEnd(30), ...times.map(ms => `${ms.toFixed(0)} ms`.padStart(10)), ratio.toFixed(1).padStart(8)].join(''),
    )
  }
  console.log(`${rows.length} patterns`)
}

/** Milliseconds of processor time. */
const time = (text: string): number => {
  const started = process.cpuUsage()
  parseBank([{ path: 'a.md', text }])
  return process.cpuUsage(started).user / 1000
}
