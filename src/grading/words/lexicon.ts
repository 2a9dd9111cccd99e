import { QuizError } from '../../errors.ts'

/** Words and phrases of the field as people edit them in a Markdown file. */
export type Lexicon = {
  /** Words and phrases that say the same. A word may be in several groups; sameness does not carry over between them. */
  readonly synonyms: readonly (readonly string[])[]
  /** Two sides that exclude each other, each a list of words. */
  readonly antonyms: readonly (readonly [readonly string[], readonly string[]])[]
  /** Words so common in the field that they prove little. */
  readonly weak: readonly string[]
}

/**
 * Reads the lexicon from Markdown tables, known by their head rows: `Same meaning`, `One side | The other`, `Proves little`.
 * Entries in a cell are separated by semicolons. Throws a `bank` error for a row that says nothing.
 */
export function parseLexicon(markdown: string): Lexicon {
  const lexicon = { synonyms: [] as string[][], antonyms: [] as [string[], string[]][], weak: [] as string[] }
  let table = ''
  for (const [index, line] of markdown.split(/\r?\n/).entries()) {
    if (!line.startsWith('|')) {
      table = ''
      continue
    }
    const cells = line.replace(/^\||\|\s*$/g, '').split('|')
    if (cells.every(cell => /^\s*:?-+:?\s*$/.test(cell))) continue
    if (table === '') {
      table = cells.map(cell => cell.trim().toLowerCase()).join('|')
      continue
    }
    addRow(lexicon, table, cells.map(splitCell), index + 1)
  }
  return lexicon
}

const splitCell = (cell: string): string[] =>
  cell
    .split(';')
    .map(entry => entry.trim())
    .filter(entry => entry !== '')

type Draft = { synonyms: string[][]; antonyms: [string[], string[]][]; weak: string[] }

function addRow(lexicon: Draft, table: string, cells: string[][], line: number): void {
  const [first = [], second = []] = cells
  if (table === 'same meaning' && first.length >= 2) lexicon.synonyms.push(first)
  else if (table === 'one side|the other' && first.length > 0 && second.length > 0)
    lexicon.antonyms.push([first, second])
  else if (table === 'proves little' && first.length > 0) lexicon.weak.push(...first)
  else
    throw new QuizError(
      'bank',
      `The lexicon's line ${line} belongs to no known table or lacks entries; give two or more, separated by semicolons.`,
    )
}
