import { answerWords } from '../labels/label-words.ts'
import { withoutBreak } from '../page/line-shapes.ts'
import { blankLine, type Page, textLine } from '../page/page.ts'
import { areSameCase, letterClass, placeOf } from './alphabets.ts'
import { type FoundOption, type FoundOptions, mostOptions } from './option.ts'
import { readOptionLine } from './option-line.ts'

/** `A. one  B. two  C. three` on one line, and on the next ones that go on counting. */
export const readInlineOptions = (page: Page, line: number, to: number): FoundOptions | undefined => {
  const first = splitInlineOptions(page.lines[line] as string)
  if (first.options.length < 2) return undefined
  const options = [...first.options]
  let { tail } = first
  let end = line + 1
  for (let below = end; below < to && tail === '' && options.length <= mostOptions; below += 1) {
    if (page.kinds[below] === blankLine) continue
    const source = page.lines[below] as string
    const next = page.kinds[below] === textLine ? readOptionLine(source) : undefined
    if (next?.place !== options.length) break
    end = below + 1
    const more = splitInlineOptions(source)
    options.push(...(more.options.length > 0 ? more.options : [next]))
    tail = more.tail
  }
  return { start: line, end, options, tail: tail || undefined }
}

/** Options that stand on one line, what stands before the first of them, and the answer behind the last one. */
export type InlineOptions = {
  readonly before: string
  readonly options: readonly FoundOption[]
  readonly tail: string
}

/** A letter with a sign; a number in a circle, or after a wide gap a Japanese or capital letter, with none. */
const opening = `(?<=^|[\\s　>;,|])[*_]{0,3}([(（[]?)([${letterClass}])([.)．、）\\]]|(?<=[①-⑩])|(?<=(?:^[ \\t>]*|[ \\t]{2}|\\t|　)[ア-コあ-こA-HА-З])(?=[ \\t　]))[*_]{0,3}[ \\t\u3000]*`
const marks = new RegExp(opening, 'gu')

/** Nothing but options stands on a line: `(a) this  (b) that`. */
export const holdsOptions = (source: string): boolean => {
  if (!second.test(source)) return false
  const { before, options } = splitInlineOptions(source)
  return options.length > 1 && before.trim() === ''
}

/** Cheaper to look for than to split. */
const second = /[\s>*;(（[][Bb][.)．、）\]]|[бБ][.)]|[②나イবखבب]|(?:\s{2}|[\t　])[BБい][ \t　]/

const longestLine = 4_000

/** Two letters without signs may be words. */
const leastUnsigned = 3

const isUnsigned = (match: RegExpExecArray | undefined): boolean => match?.[1] === '' && match[3] === ''

/** All options in the same dress, in order; none where one of them has no text. */
export const splitInlineOptions = (source: string): InlineOptions => {
  const run = source.length > longestLine ? [] : findRun(source)
  const start = run[0]?.index ?? source.length
  const answer = run.length > 1 ? source.slice(start).search(answerLabel) : -1
  const end = answer < 0 ? source.length : start + answer
  const options = run
    .filter(({ index }) => index < end)
    .map((match, index) => toOption(source, match, Math.min(run[index + 1]?.index ?? end, end)))
  if (options.some(({ text }) => text === '')) return { before: source, options: [], tail: '' }
  const tail = source
    .slice(end)
    .replace(/^[\s\-–—|;,.→=>([]+/, '')
    .replace(/[)\]]$/, '')
  return { before: source.slice(0, start), options, tail }
}

/** The marks of a line that count on from the first. */
const findRun = (source: string): readonly RegExpExecArray[] => {
  const run: RegExpExecArray[] = []
  for (const match of source.matchAll(marks)) {
    // A capital without a sign that nothing goes on from begins a sentence.
    if (run.length === 1 && isUnsigned(run[0]) && !isUnsigned(match) && isNext(match, undefined)) run.length = 0
    if (isNext(match, run.at(-1))) run.push(match)
  }
  return isUnsigned(run[0]) && run.length < leastUnsigned ? [] : run
}

const toOption = (source: string, match: RegExpExecArray, end: number): FoundOption => {
  const [whole, , mark = ''] = match
  const text = trimOption(source.slice(match.index + whole.length, end), end < source.length)
  return { mark, place: placeOf(mark), ticked: false, text }
}

/** `Answer: b` behind options, and what parts it from them. */
const answerLabel = new RegExp(
  `[\\s\\-–—|;,→=>([]{0,6}(?<=[\\s(\\[])[*_]{0,3}(?!\\p{L}[^\\p{L}])(?:${answerWords})[*_]{0,3}\\s*[:：.–-][*_\\s]*[([]?[\\p{L}①-⑩\\d]`,
  'iu',
)

const isNext = (match: RegExpExecArray, last: RegExpExecArray | undefined): boolean => {
  const [, open, mark = '', close] = match
  if (!last) return placeOf(mark) >= 0
  const [, firstOpen, before = '', firstClose] = last
  return (
    open === firstOpen && close === firstClose && areSameCase(mark, before) && placeOf(mark) === placeOf(before) + 1
  )
}

/** Also as entities, at a text's beginning and end. */
const spaces = /^(?:\s|&(?:nb|en|em|thin)sp;)+|(?:\s|&(?:nb|en|em|thin)sp;)+$/g

/** Without the sign that parts it from the next one. */
const trimOption = (text: string, isParted: boolean): string => {
  const option = withoutBreak(text.replace(spaces, ''))
  return isParted ? option.replace(/(?:(?<![ \t])[ \t]+)?[,;|–—]$/, '') : option
}
