import { type Candidate, isAnyHeading, isEntry } from '../candidates/candidate.ts'
import { endsAsking } from '../evidence/ends-asking.ts'
import type { Marker } from '../markers/find-markers.ts'
import { lowerBound } from '../page/lower-bound.ts'
import type { Page } from '../page/page.ts'
import { answerInline } from './answer-inline.ts'
import { inNamedParts } from './by-section.ts'
import { findLinked } from './find-linked.ts'
import { findMissing } from './find-missing.ts'
import { hasProse } from './has-prose.ts'
import { isEnough } from './is-enough.ts'
import { lookAround, type Surroundings } from './look-around.ts'
import { rankShapes } from './rank-shapes.ts'
import { type Cut, type Opener, reachIn } from './reach.ts'
import { findShapes, type Shape } from './shapes.ts'

/** What other parts of the page tell: the lines that are spoken for, and those of questions that a key answers. */
type Known = { readonly cuts: readonly Cut[]; readonly told: ReadonlySet<number> }

/**
 * Which candidates open questions. Candidates that look alike are judged together: a shape is a form of question where
 * at least half of its members ask something or are followed by an answer's label, and outer forms come before inner ones.
 */
export const chooseOpeners = (
  page: Page,
  candidates: readonly Candidate[],
  markers: readonly Marker[],
  { cuts, told }: Known,
): Opener[] => {
  const around = lookAround(page, candidates, markers, told)
  const reach = reachIn(around, cuts)
  const shapes = rankShapes(around)
  const chosen: Shape[] = []
  let openers: Opener[] = []
  const choose = (shape: Shape, isKnown: boolean) => {
    const free = shape.members.filter(member => isFree(member, shape, openers, cuts, around))
    const areAll = isKnown || isEnough(shape, free, around, openers.length)
    const members = areAll ? free : around.isOther ? [] : inNamedParts(shape, free, around)
    if (members.length === 0) return
    chosen.push({ ...shape, members })
    openers = reach(chosen)
  }
  for (const shape of shapes) choose(shape, false)
  for (const shape of findShapes(findMissing(openers, around), () => 1)) chosen.push(shape)
  openers = reach(chosen)
  const found = openers.filter(opener => hasAnswer(opener, page)).length + cuts.filter(cut => cut.isQuestion).length
  const isKnown = around.isBank || found >= leastFound
  if (isKnown) for (const shape of findStrays(candidates, openers)) choose(shape, true)
  for (const shape of findLinked(around, isKnown)) choose(shape, true)
  return answerInline(openers)
}

/** An entry with nothing to it may be anybody's question, as in the minutes of a meeting. */
const hasAnswer = (opener: Opener, page: Page): boolean =>
  !isEntry(opener) || opener.inline !== undefined || hasProse(page, opener.end + 1, opener.bodyEnd)

/** So many questions in other forms make a heading that asks something a question as well, whatever else is on the page. */
const leastFound = 3

const findStrays = (candidates: readonly Candidate[], openers: readonly Opener[]): Shape[] => {
  const lines = new Set(openers.map(({ line }) => line))
  const asking = candidates.filter(
    ({ dress, line, barred, evidence, text }) =>
      dress === 'heading' && !barred && !lines.has(line) && evidence === 1 && endsAsking(text),
  )
  return findShapes(asking, () => 1)
}

/**
 * Outside the questions already chosen, unless both have labels that say so; and no heading over them, which is a section: but one
 * that asks like its peers and has text of its own before them is a question.
 */
const isFree = (
  candidate: Candidate,
  shape: Shape,
  openers: readonly Opener[],
  cuts: readonly Cut[],
  { page, candidates, marked, areAsking }: Surroundings,
): boolean => {
  const next = lowerBound(openers, candidate.line + 1)
  const above = openers[next - 1]
  if (above && candidate.line < above.bodyEnd && !areBoth(above, candidate, marked.has(candidate.line))) return false
  if (candidate.dress !== 'heading') return true
  const end = sectionEnd(candidate, candidates)
  const cut = cuts[lowerBound(cuts, candidate.line + 1)]
  const first = Math.min(openers[next]?.line ?? end, cut?.isQuestion ? cut.line : end)
  if (first >= end) return true
  return (
    (shape.members.length > 1 || areAsking || marked.has(candidate.line)) &&
    candidate.evidence === 1 &&
    hasProse(page, candidate.line + 1, first)
  )
}

/** Both say that they are questions: by a label; or by a number, or as lines that ask, with options or answers below both. */
const areBoth = (above: Opener, candidate: Candidate, isMarked: boolean): boolean => {
  if (above.label === 'question' && candidate.label === 'question') return true
  if (!isLine(above) || !isLine(candidate) || above.markedShare <= 0.5) return false
  if (isMarked && above.label !== 'none' && candidate.label !== 'none') return true
  return (
    isMarked &&
    above.dress !== candidate.dress &&
    candidate.evidence === 1 &&
    above.dress !== 'bold' &&
    candidate.dress !== 'bold'
  )
}

const isLine = (candidate: Candidate): boolean => !isAnyHeading(candidate) && candidate.dress !== 'bullet'

const sectionEnd = (candidate: Candidate, candidates: readonly Candidate[]): number => {
  for (let next = lowerBound(candidates, candidate.line + 1); next < candidates.length; next += 1) {
    const other = candidates[next] as Candidate
    if (other.dress === 'heading' && other.level <= candidate.level) return other.line
  }
  return Number.POSITIVE_INFINITY
}
