import { type Candidate, headingsOf } from '../candidates/candidate.ts'
import { asksBarely } from '../evidence/asks-barely.ts'
import type { Marker } from '../markers/find-markers.ts'
import type { Page } from '../page/page.ts'
import { isOther } from '../page-kind/is-other.ts'
import { saysNotes, saysQuestions } from '../page-kind/says-questions.ts'
import { findCounted } from './find-counted.ts'
import { findMarked, type Marked } from './find-marked.ts'
import { findSteps } from './find-steps.ts'
import type { EvidenceOf } from './shapes.ts'

/** A page as far as its shapes are judged by it. */
export type Surroundings = Marked & {
  readonly page: Page
  readonly candidates: readonly Candidate[]
  readonly evidenceOf: EvidenceOf
  /** Lines of questions that a key answers. */
  readonly told: ReadonlySet<number>
  /** The page says of itself that it holds questions. */
  readonly isBank: boolean
  /** It says of itself that it holds notes to learn from: two of its headings that ask are no chance. */
  readonly isNotes: boolean
  /** It says of itself that it is something else. */
  readonly isOther: boolean
  /** Most of its headings ask, at whatever level. */
  readonly areAsking: boolean
  /** Headings that count the parts of an answer. */
  readonly steps: ReadonlySet<number>
  /** More than one line of it is labelled as a question. */
  readonly areLabelled: boolean
}

/** What a page shows before any of its candidates is judged. */
export const lookAround = (
  page: Page,
  candidates: readonly Candidate[],
  markers: readonly Marker[],
  told: ReadonlySet<number>,
): Surroundings => {
  const isBank = saysQuestions(page, candidates)
  const found = findMarked(page, candidates, markers)
  const strong = new Set([...found.marked].filter(line => !found.weak.has(line)))
  const marked = isBank || strong.size >= leastStrong ? found.marked : strong
  const counted = findCounted(candidates)
  return {
    page,
    candidates,
    ...found,
    marked,
    told,
    evidenceOf: ({ line, evidence }) => (marked.has(line) || counted.has(line) || told.has(line) ? 1 : evidence),
    isBank,
    isNotes: saysNotes(page, candidates),
    isOther: !isBank && isOther(page, candidates),
    areAsking: mostHeadingsAsk(candidates),
    steps: findSteps(candidates),
    areLabelled: candidates.filter(({ label, barred }) => label === 'question' && !barred).length > 1,
  }
}

/** On a page that says nothing of questions a list with boxes, or a fold to open, counts beside so many answers that are none. */
const leastStrong = 2

/** So few prove nothing. */
const fewest = 3

const mostHeadingsAsk = (candidates: readonly Candidate[]): boolean => {
  const headings = headingsOf(candidates).filter(({ barred }) => barred !== 'answer')
  const asking = headings.filter(({ barred, evidence, text }) => !barred && evidence === 1 && !asksBarely(text))
  return asking.length >= fewest && asking.length >= 0.7 * headings.length
}
