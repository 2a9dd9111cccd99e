import { questionEvidence } from '../../evidence/question-evidence.ts'
import { readQuestionLabel } from '../../labels/read-question-label.ts'
import { areSameCase } from '../../options/alphabets.ts'
import { readOptionLine } from '../../options/option-line.ts'
import { findOnLines, someLine } from '../../page/find-on-lines.ts'
import { type Heading, readHeading } from '../../page/line-shapes.ts'
import { type Page, textLine } from '../../page/page.ts'
import { skipBlank } from '../../page/skip-blank.ts'
import type { Pass } from '../pass.ts'

type Titled = Heading & { readonly line: number; readonly option: Option | undefined }

/** An option that a heading holds, or announces: then its text is the paragraph below, up to `end`. */
type Option = { readonly place: number; readonly mark: string; readonly text: string; readonly end: number }

/** Characters of the longest paragraph that is still an option. */
const longestOption = 300

/**
 * Options that are headings, `#### A. A notary`, or stand below headings such as `#### Option A`, become entries. They count from A
 * on with nothing else between them, deeper than the heading above, and below something that asks: sections have letters too.
 */
export const optionHeadings: Pass = page => {
  const headings = findOnLines(page, (source, line): Titled | undefined => {
    const heading = readHeading(source)
    const option = heading && readOption(page, line, heading.text)
    return heading && { ...heading, line, option }
  })
  const rewrites = new Map<number, string>()
  for (let index = 1; index < headings.length; index += 1) {
    const options = takeRun(page, headings, index)
    const above = headings[index - 1] as Titled
    const isDeeper = above.level < (headings[index] as Titled).level || rewrites.has(above.line)
    if (options.length < 2 || !isDeeper || !asks(page, above, (headings[index] as Titled).line)) continue
    for (const { line, option } of options) {
      for (let below = line + 1; below < option.end; below += 1) rewrites.set(below, '')
      rewrites.set(line, `- ${option.mark}) ${option.text}`)
    }
    index += options.length - 1
  }
  return rewrites
}

/** `A. text`, `Option A: text`, and `Option A` or `(A)` above a short paragraph. */
const readOption = (page: Page, line: number, title: string): Option | undefined => {
  const text = /[ \t][A-H](?:[.):]|$)/.test(title)
    ? title.replace(/^\p{L}{3,12}[ \t]+(?=[A-H](?:[.):]|$))/u, '')
    : title
  const option = readOptionLine(/^[A-Ha-h]$/.test(text) ? `${text}.` : text)
  if (!option || option.place < 0) return undefined
  const { place, mark } = option
  if (option.text !== '') return { place, mark, text: option.text, end: line + 1 }
  const from = skipBlank(page, line + 1)
  let end = from
  while (page.kinds[end] === textLine && !readHeading(page.lines[end] as string)) end += 1
  const paragraph = page.lines
    .slice(from, end)
    .map(each => each.trim())
    .join(' ')
  return paragraph === '' || paragraph.length > longestOption ? undefined : { place, mark, text: paragraph, end }
}

type Run = readonly { readonly line: number; readonly option: Option }[]

const takeRun = (page: Page, headings: readonly Titled[], from: number): Run => {
  const run: { line: number; option: Option }[] = []
  const { level } = headings[from] as Titled
  for (let index = from; index < headings.length; index += 1) {
    const { line, option, level: own } = headings[index] as Titled
    const last = run.at(-1)
    const isNext =
      option?.place === run.length && own === level && areSameCase(option.mark, (last?.option ?? option).mark)
    if (!isNext || (last && skipBlank(page, last.option.end) !== line)) break
    run.push({ line, option })
  }
  return run
}

/** The heading is a question's, or asks, or some line below it does. */
const asks = (page: Page, { line, text, option }: Titled, to: number): boolean => {
  const from = option?.end ?? line + 1
  if (!option && (readQuestionLabel(text).label !== 'none' || questionEvidence(text) >= 0.5)) return true
  return someLine(page, from, to, source => questionEvidence(source) >= 0.5 || /[:：]\**$/.test(source))
}
