import type { Candidate } from './candidates.ts'
import type { Marker } from './markers.ts'
import { acceptMembers, hasProse, type Surroundings } from './openers/accept-members.ts'
import { findMarked } from './openers/find-marked.ts'
import { lowerBound } from './openers/lower-bound.ts'
import { type Cut, measureReach, type Opener } from './openers/reach.ts'
import { saysQuestions } from './openers/says-questions.ts'
import { findShapes, type Shape, tier } from './openers/shapes.ts'
import type { Page } from './page.ts'

/**
 * Which candidates open questions. Candidates that look alike are judged together: a shape is a form of question where
 * at least half of its members ask something or are followed by an answer's label, and outer forms come before inner ones.
 */
export const chooseOpeners = (
  page: Page,
  candidates: readonly Candidate[],
  markers: readonly Marker[],
  cuts: readonly Cut[] = [],
): Opener[] => {
  const { marked, folded } = findMarked(page, candidates, markers)
  const shown = new Set([...marked, ...folded])
  const evidenceOf = (candidate: Candidate) => (marked.has(candidate.line) ? 1 : candidate.evidence)
  const around = { page, candidates, marked, evidenceOf, isBank: saysQuestions(page, candidates) }
  const shapes = findShapes(candidates, evidenceOf)
    .map(shape => ({ ...shape, members: acceptMembers(shape, around) }))
    .filter(shape => shape.members.length > 0)
    .filter((shape, _, all) => !isOutnumbered(shape, all))
  const chosen: Shape[] = []
  let openers: Opener[] = []
  const choose = (shape: Shape, isKnown: boolean) => {
    const members = shape.members.filter(member => isFree(member, shape, openers, cuts, around))
    if (members.length === 0 || !(isKnown || isEnough(shape, members, around))) return
    chosen.push({ ...shape, members })
    openers = measureReach(page, chosen, candidates, shown, cuts)
  }
  for (const shape of shapes) choose(shape, false)
  const found = openers.length + cuts.filter(cut => cut.isQuestion).length
  if (around.isBank || found >= leastFound) for (const shape of findStrays(candidates, openers)) choose(shape, true)
  return openers
}

/** So many questions in other forms make a heading that asks something a question as well, whatever else is on the page. */
const leastFound = 3

const findStrays = (candidates: readonly Candidate[], openers: readonly Opener[]): Shape[] => {
  const lines = new Set(openers.map(({ line }) => line))
  const asking = candidates.filter(
    ({ dress, line, barred, evidence, text }) =>
      dress === 'heading' && !barred && !lines.has(line) && evidence === 1 && /[?？؟]["'”’»*_)]*$/.test(text),
  )
  return findShapes(asking, () => 1)
}

/** A few headings that ask something, above many entries that do: categories, whatever their words. */
const isOutnumbered = (shape: Shape, all: readonly Shape[]): boolean =>
  shape.label !== 'question' &&
  all.some(
    other => tier(other) > tier(shape) && other.share >= 0.8 && other.score >= 4 * shape.score && other.level === 0,
  )

/** Too little to call a page a bank: one heading that asks something, two entries of a list. */
const isEnough = (shape: Shape, members: readonly Candidate[], around: Surroundings): boolean => {
  if (shape.label === 'question' || members.some(member => around.marked.has(member.line))) return true
  const asking = members.filter(member => member.evidence === 1).length
  if (shape.dress === 'list-heading' || around.isBank) return asking >= 1
  if (shape.dress === 'heading') return asking >= 3 || asking * 2 >= weighSections(shape, around.candidates)
  return asking >= (shape.dress === 'bold' ? 2 : 3)
}

/** The headings of a page down to a form's own level, its title apart; those that tell of the page weigh twice. */
const weighSections = (shape: Shape, candidates: readonly Candidate[]): number =>
  candidates
    .filter(({ dress, level, barred }) => dress === 'heading' && level <= shape.level && barred !== 'answer')
    .filter(({ level }, index) => level > 1 || index > 0)
    .reduce((sum, { barred }) => sum + (barred === 'page' ? 2 : 1), 0)

/**
 * Outside the questions already chosen, unless both have labels that say so; and no heading over them, which is a section: but one
 * that asks like its peers and has text of its own before them is a question.
 */
const isFree = (
  candidate: Candidate,
  shape: Shape,
  openers: readonly Opener[],
  cuts: readonly Cut[],
  { page, candidates, marked }: Surroundings,
): boolean => {
  const next = lowerBound(openers, candidate.line + 1)
  const above = openers[next - 1]
  if (above && candidate.line < above.bodyEnd && !areBoth(above, candidate, marked.has(candidate.line))) return false
  if (candidate.dress !== 'heading') return true
  const end = sectionEnd(candidate, candidates)
  const cut = cuts[lowerBound(cuts, candidate.line + 1)]
  const first = Math.min(openers[next]?.line ?? end, cut?.isQuestion ? cut.line : end)
  if (first >= end) return true
  return shape.members.length > 1 && candidate.evidence === 1 && hasProse(page, candidate.line + 1, first)
}

/** Both say that they are questions: by a label; or by a number, or as lines that ask, with options or answers below both. */
const areBoth = (above: Opener, candidate: Candidate, isMarked: boolean): boolean => {
  if (above.label === 'question' && candidate.label === 'question') return true
  if (!isLine(above) || !isLine(candidate) || above.markedShare <= 0.5) return false
  if (isMarked && above.label !== 'none' && candidate.label !== 'none') return true
  return (
    above.dress !== candidate.dress && candidate.evidence === 1 && above.dress !== 'bold' && candidate.dress !== 'bold'
  )
}

const isLine = ({ dress }: Candidate): boolean => dress !== 'heading' && dress !== 'list-heading' && dress !== 'bullet'

const sectionEnd = (candidate: Candidate, candidates: readonly Candidate[]): number => {
  for (let next = lowerBound(candidates, candidate.line + 1); next < candidates.length; next += 1) {
    const other = candidates[next] as Candidate
    if (other.dress === 'heading' && other.level <= candidate.level) return other.line
  }
  return Number.POSITIVE_INFINITY
}
