import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { textLine } from '../../../src/bank/page/page.ts'
import { readPage } from '../../../src/bank/passes/read-page.ts'

/** The lines of text of a page in the common form. */
const common = (...lines: string[]): string[] => {
  const page = readPage({ path: 'a.md', text: lines.join('\n') })
  return page.lines.filter((_, index) => page.kinds[index] === textLine)
}

const options = ['(a) this', '(b) that']

it.each<[pass: string, lines: string[], read: string[]]>([
  [
    'directives',
    ['```{dropdown} Answer', 'It is.', '```'],
    ['<details><summary>Answer</summary>', 'It is.', '</details>'],
  ],
  ['directives of other things', ['```{code-cell}', 'x', '```'], []],
  ['hiddenAnswers', ['<!-- Answer: B -->'], ['Answer: B']],
  ['hiddenAnswers, not remarks', ['<!-- see below -->'], []],
  ['boxedOptions', ['```', 'A) this', 'B) that', '```'], ['A) this', 'B) that']],
  ['boxedOptions, not code', ['```js', 'A) this', 'B) that', '```'], []],
  [
    'boxedOptions, whose end was forgotten, and not the heading below',
    ['```', 'A) this', 'B) that', '', '## What is it?'],
    ['A) this', 'B) that', '## What is it?'],
  ],
  ['containers', [':::tip Answer', 'It is.', ':::'], ['<details><summary>Answer</summary>', 'It is.', '</details>']],
  [
    'containers without a title',
    [':::question', 'What?', ':::danger'],
    ['<details><summary>question</summary>', 'What?', '<details><summary>Note</summary>'],
  ],
  ['shortcodes', ['{{< expand "Answer" >}}'], ['<details><summary>Answer</summary>']],
  ['shortcodes that show nothing', ['{% raw %}', '{: .note}', '{{< figure src="x" >}}'], []],
  ['HTML’s headings', ['<h2 align="left">What?</h2>'], ['## What?']],
  ['HTML’s entries', ['<ul>', '<li>this</li>', '</ul>'], ['- this']],
  ['HTML’s list of definitions', ['<dl>', '<dt>What?</dt>', '<dd>It.</dd>', '</dl>'], ['**What?**', 'It.']],
  ['components', ['<Question>What?</Question>'], ['**Question:** What?']],
  [
    'components that answer',
    ['<Explanation>So.</Explanation>', '<Reveal>It.</Reveal>'],
    ['**Explanation:** So.', '**Answer:** It.'],
  ],
  [
    'components named like folds',
    ['<Details>', '<Summary>', 'What?', '</Summary>', '<Toggle/>'],
    ['<details>', '<summary>', 'What?', '</summary>'],
  ],
  ['splitTags, not of text', ['<Card', '  front="a"', 'text'], ['<Card', '  front="a"', 'text']],
  [
    'AsciiDoc’s lists and breaks',
    ['= T', '== A', '. one', '.. two', '* three', "'''", '+', 'x'],
    ['# T', '## A', '1. one', '   1. two', '- three', '---', 'x'],
  ],
  ['Org’s tables', ['* T', '#+title: T', '| a | b |', '|---+---|'], ['## T', '# T', '| a | b |', '|---|---|']],
  [
    'reStructuredText’s titles, remarks and notes',
    [
      '====',
      'Locks',
      '====',
      '',
      '.. a remark',
      '',
      '.. note:: Mind',
      '',
      '   that ``x``',
      '   :class: y',
      '',
      'Pages',
      '~~~~~',
    ],
    ['# Locks', 'Mind', 'that `x`', '## Pages'],
  ],
  [
    'a wiki’s lists and switches',
    ['== A ==', '__TOC__', '[[Category:X]]', '== B ==', '** two', '# one'],
    ['## A', '## B', '   - two', '1. one'],
  ],
  ['anchors of headings', ['##What? {#what}'], ['## What?']],
  ['truthBoxes', ['It is. [V] [F]', 'It was. [V] [F]'], ['It is. (a) V (b) F', 'It was. (a) V (b) F']],
  ['truthBoxes, not one alone', ['It is. [V] [F]'], ['It is. [V] [F]']],
  ['letterPairs', ['P: Qué?', 'R: Eso.', 'P: Cuál?', 'R: Este.'], ['Q: Qué?', 'A: Eso.', 'Q: Cuál?', 'A: Este.']],
  ['letterPairs, not neighbours', ['A: x?', 'B: y.', 'A: z?', 'B: w.'], ['A: x?', 'B: y.', 'A: z?', 'B: w.']],
  ['symbolPairs', ['❓ What?', '💡 It.', '❓ Why?', '💡 So.'], ['Q: What?', 'A: It.', 'Q: Why?', 'A: So.']],
  [
    'symbolPairs, not beside labels',
    ['❓ Q: What?', '💡 It.', '❓ Why?', '💡 So.'],
    ['❓ Q: What?', '💡 It.', '❓ Why?', '💡 So.'],
  ],
  ['letteredNumbers', ['A1. w', 'A2. x', 'B1. y', 'B2. z'], ['1. w', '2. x', '3. y', '4. z']],
  ['letteredNumbers, not with gaps', ['A1. w', 'A3. x', 'B1. y', 'B2. z'], ['A1. w', 'A3. x', 'B1. y', 'B2. z']],
  ['prefixedNumbers', ['ST1. x', 'ST2. y', 'ST3. z'], ['1. x', '2. y', '3. z']],
  ['prefixedNumbers, not from the middle', ['ST2. x', 'ST3. y', 'ST4. z'], ['ST2. x', 'ST3. y', 'ST4. z']],
  [
    'echoedLabels',
    ['**Problema 1.** x?', '**Problema 2.** y?', '## Fin', '**Problema 1.** x.', '**Problema 2.** y.'],
    ['**Question 1.** x?', '**Question 2.** y?', '## Fin', '**Question 1.** x.', '**Question 2.** y.'],
  ],
  [
    'foldTitles',
    [1, 2, 3].map(n => `<summary>Ratkaisu ${n}</summary>`),
    [1, 2, 3].map(() => '<summary>Answer</summary>'),
  ],
  [
    'keyLabels',
    ['a', 'b', 'a'].flatMap(key => [...options, `Lösungsbuchstabe: ${key}`]),
    ['a', 'b', 'a'].flatMap(key => [...options, `**Answer:** ${key}`]),
  ],
  ['placeholders', ['# x', '', '_da fare_', '', '# y', '', '_da fare_'], ['# x', 'TODO', '# y', 'TODO']],
  [
    'placeholders, not answers',
    ['# x', '', '_da fare_', '', '# y', '', '_altro qui_'],
    ['# x', '_da fare_', '# y', '_altro qui_'],
  ],
])('%s', (_, lines, read) => expect(common(...lines)).toEqual(read))

it('leaves every line its number', () => {
  const line = fc.constantFrom(
    '```',
    '```{tip} x',
    '<!--',
    '-->',
    ':::tip',
    '<li>',
    '(a) x',
    'P: x?',
    'R: y',
    '',
    'x',
    '## x',
  )
  const pages = fc.array(line, { maxLength: 30 })
  fc.assert(
    fc.property(pages, lines => {
      const page = readPage({ path: 'a.md', text: lines.join('\n') })
      expect(page.lines.length).toBe(Math.max(1, lines.length))
      expect(page.kinds.length).toBe(page.lines.length)
    }),
  )
})
