import { type Page, text as textKind } from '../page.ts'
import { letterClass, placeOf } from './alphabets.ts'
import { type FoundOption, type FoundOptions, mostOptions } from './option.ts'
import { readOptionLine } from './option-line.ts'

/** `A. one  B. two  C. three` on one line, and on the next ones that go on counting. */
export const readInlineOptions = (page: Page, line: number, to: number): FoundOptions | undefined => {
  const options = [...splitInlineOptions(page.lines[line] as string).options]
  if (options.length < 2) return undefined
  let end = line + 1
  for (; end < to && options.length <= mostOptions; end += 1) {
    const source = page.lines[end] as string
    const next = page.kinds[end] === textKind ? readOptionLine(source) : undefined
    if (next?.place !== options.length) break
    const more = splitInlineOptions(source).options
    options.push(...(more.length > 0 ? more : [{ ...next }]))
  }
  return { start: line, end, options }
}

const opening = `(?<=^|[\\s　>;,|])[*_]{0,3}([(（[]?)([${letterClass}])([.)．、）\\]]|(?<=[①-⑩]))[*_]{0,3}[ \\t\u3000]*`
const marks = new RegExp(opening, 'gu')

/** The options that stand on one line, in order and all in the same dress, and what stands before the first of them. */
export const splitInlineOptions = (
  source: string,
): { readonly before: string; readonly options: readonly FoundOption[] } => {
  const run: RegExpExecArray[] = []
  for (const match of source.matchAll(marks)) if (isNext(match, run.at(-1))) run.push(match)
  const options = run.map((match, index): FoundOption => {
    const [whole, , mark = ''] = match
    const text = source.slice(match.index + whole.length, run[index + 1]?.index)
    return { mark, place: placeOf(mark), ticked: false, text: trimOption(text, index + 1 < run.length) }
  })
  const none = { before: source, options: [] }
  return options.some(({ text }) => text === '') ? none : { before: source.slice(0, run[0]?.index), options }
}

const isNext = (match: RegExpExecArray, last: RegExpExecArray | undefined): boolean => {
  const [, open, mark = '', close] = match
  if (!last) return placeOf(mark) >= 0
  const [, firstOpen, before = '', firstClose] = last
  const isSameCase = (mark === mark.toLowerCase()) === (before === before.toLowerCase())
  return open === firstOpen && close === firstClose && isSameCase && placeOf(mark) === placeOf(before) + 1
}

/** Without the sign that parts it from the next one. */
const trimOption = (text: string, isParted: boolean): string => {
  const option = text.trim().replace(/(?:[ \t]*<br[ /]*>)+$|(?<!\\)\\$/i, '')
  return isParted ? option.replace(/[ \t]*[,;|]$/, '') : option
}
