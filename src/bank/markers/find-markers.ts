import { readLabel } from '../labels/read-label.ts'
import { readSummary } from '../labels/read-summary.ts'
import { optionsAt } from '../options/find-options.ts'
import { findOnLines } from '../page/find-on-lines.ts'
import { findSummary, opensFold } from '../page/folds.ts'
import type { Page } from '../page/page.ts'
import { answerBoxes, type BoxHead, readBoxHead } from './read-box-head.ts'

/**
 * Lines that begin an answer or its options. `answer`: a label, or a collapsible part that says it holds the answer;
 * `fold`: any other collapsible part; `options`: the first option of a list.
 */
export type Marker = {
  readonly line: number
  readonly kind: 'answer' | 'fold' | 'options' | 'hint'
  /** Words that announce other things as well (a request's response, `Click to expand`): an answer's only under a question. */
  readonly isWeak?: boolean
}

export const findMarkers = (page: Page, from?: number, to?: number): Marker[] =>
  findOnLines(page, (source, line) => readMarker(page, source, line), from, to)

/** A request's response; a fold to be opened, whatever it holds. */
const mayTell = (page: Page, source: string, line: number): boolean =>
  opensFold(source)
    ? readSummary(findSummary(page, line)) === 'reveal'
    : /response/i.test(source) && /^[^\p{L}]*response(?!\p{L})/iu.test(source)

const readMarker = (page: Page, source: string, line: number): Marker | undefined => {
  const kind = readKind(page, source, line)
  if (!kind) return undefined
  return mayTell(page, source, line) ? { line, kind, isWeak: true } : { line, kind }
}

const readKind = (page: Page, source: string, line: number): Marker['kind'] | undefined => {
  if (source.length > 4_000) return undefined
  if (opensFold(source)) {
    const summary = findSummary(page, line)
    return isTelling(summary) ? undefined : summaryKind(readSummary(summary))
  }
  const box = readBoxHead(source)
  if (box) return summaryKind(boxKind(box))
  if (optionsAt(page, line, page.lines.length)) return 'options'
  const label = readLabel(source)
  if (!label || /^[ \t]*<\/?summary/i.test(source)) return undefined
  return label.kind === 'hint' ? 'hint' : label.kind === 'answer' ? 'answer' : undefined
}

const summaryKind = (kind: ReturnType<typeof readSummary> | undefined): Marker['kind'] | undefined =>
  kind === 'hint' || kind === undefined ? kind : kind === 'other' ? 'fold' : 'answer'

/** Boxes that only tell something. */
const telling = new Set([
  'note',
  'tip',
  'important',
  'warning',
  'caution',
  'info',
  'danger',
  'attention',
  'example',
  'quote',
  'bug',
])

/** A collapsible part that is a box with nothing but its kind for a title. */
export const isTelling = (summary: string): boolean => summary !== 'tip' && telling.has(summary.toLowerCase())

/** `??? success` and `> [!success]-` hold answers whatever their title says. */
const boxKind = ({ type, title }: BoxHead): ReturnType<typeof readSummary> | undefined => {
  if (answerBoxes.has(type)) return 'answer'
  if (['hint', 'tip'].includes(type) && (title === '' || readSummary(title) === 'hint')) return 'hint'
  const kind = title === '' ? 'other' : readSummary(title)
  return kind === 'other' && telling.has(type) ? undefined : kind
}
