import { lineStart } from '../page/find-words.ts'
import { readFrontMatter } from '../page/front-matter.ts'
import { markLines } from '../page/mark-lines.ts'
import { blankLine, type Page } from '../page/page.ts'
import type { BankFile, Problem } from '../types.ts'
import { boxedOptions } from './dialects/boxed-options.ts'
import { dialectSigns } from './dialects/dialect-signs.ts'
import { giftLines } from './dialects/gift-lines.ts'
import { splitTags } from './dialects/split-tags.ts'
import { asciidoc } from './markups/asciidoc.ts'
import { org } from './markups/org.ts'
import { restructured } from './markups/restructured.ts'
import { wiki } from './markups/wiki.ts'
import { directives } from './opened/directives.ts'
import { giftFences } from './opened/gift-fences.ts'
import { hiddenAnswers } from './opened/hidden-answers.ts'
import { applyLinePasses, applyPasses, type LinePass, type Pass } from './pass.ts'
import { answerHeadings } from './repeated/answer-headings.ts'
import { barePoints } from './repeated/bare-points.ts'
import { boldParts } from './repeated/bold-parts.ts'
import { echoedLabels } from './repeated/echoed-labels.ts'
import { foldTitles } from './repeated/fold-titles.ts'
import { keyLabels } from './repeated/key-labels.ts'
import { letterPairs } from './repeated/letter-pairs.ts'
import { letteredNumbers } from './repeated/lettered-numbers.ts'
import { optionHeadings } from './repeated/option-headings.ts'
import { partNumbers } from './repeated/part-numbers.ts'
import { placeholders } from './repeated/placeholders.ts'
import { prefixedNumbers } from './repeated/prefixed-numbers.ts'
import { symbolPairs } from './repeated/symbol-pairs.ts'
import { truthBoxes } from './repeated/truth-boxes.ts'

/** What looks like code or a comment and is none: opened before lines are marked as such. */
const opened: readonly LinePass[] = [org, asciidoc, wiki, restructured, directives, giftFences, hiddenAnswers]

/** What a dialect of Markdown writes in signs of its own, known by their form. */
const known: readonly Pass[] = [boxedOptions, splitTags, dialectSigns, giftLines]

/** What one page writes in signs of its own, told by where it repeats them. A later pass reads what the ones before it wrote. */
const repeated: readonly Pass[] = [
  boldParts,
  truthBoxes,
  letterPairs,
  symbolPairs,
  letteredNumbers,
  prefixedNumbers,
  partNumbers,
  barePoints,
  optionHeadings,
  echoedLabels,
  foldTitles,
  keyLabels,
  answerHeadings,
  placeholders,
]

/** A file of a bank in the common form: all readers after this one know a single way to write each thing. */
export const readPage = (file: BankFile): Page => applyPasses(scanPage(file), repeated)

/** The same as far as single lines tell: for parts of a page, which repeat nothing, and for what shows in the text alone. Linear. */
export const scanPage = ({ path, text }: BankFile): Page => {
  const written = applyLinePasses(splitLines(text), opened)
  const { meta, start } = readFrontMatter(written)
  const { kinds, blocks } = markLines(written, start)
  const lines = written.map((line, index) => (kinds[index] === blankLine ? '' : line))
  const problems = blocks.filter(({ isForgotten }) => isForgotten).map(({ from }) => unclosedFence(path, from))
  return applyPasses({ path, lines, kinds, blocks, start, meta, problems }, known)
}

/** Lines of a page as a page of their own, once the marks that enclosed them are off. */
export const innerPage = ({ path }: Page, lines: readonly string[]): Page => ({
  ...scanPage({ path, text: `\n${lines.join('\n')}` }),
  start: 0,
})

/** Composed characters, so that labels match however they were typed; separators that Markdown doesn't know are spaces. */
const splitLines = (source: string): string[] =>
  source
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .replace(/[\u2028\u2029\u0085\v\f]/g, ' ')
    .split(/\r\n|\n|\r/)
    .map(line => (fixedSpace.test(line) ? line.replace(opening, part => part.replace(fixedSpaces, ' ')) : line))

const fixedSpace = /[\u00a0\u2007\u202f\u3000]/
const fixedSpaces = new RegExp(fixedSpace, 'g')
/** What opens a line: its indentation, and the mark of a heading, quotation or list. Markdown knows no such space there. */
const opening = /^\s*(?:(?:#{1,6}|[-*+>]|\d{1,4}[.)])\s+)*/

const unclosedFence = (file: string, line: number): Problem => ({
  severity: 'warning',
  code: 'bank/unclosed-fence',
  message:
    'A code block opens here and is never closed; it is taken to end before the next heading. Add the closing marks.',
  ...lineStart(file, line),
})
