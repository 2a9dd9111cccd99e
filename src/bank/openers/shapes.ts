import { type Candidate, type Dress, headingsOf, isEntry, isOuterHeading } from '../candidates/candidate.ts'
import { endsAsking } from '../evidence/ends-asking.ts'
import { namesQuestions } from '../evidence/names-questions.ts'
import { groupBy } from '../group-by.ts'

/** Candidates that look alike. They are judged together: a form of question shows by its members. */
export type Shape = {
  readonly key: string
  readonly dress: Dress
  readonly level: number
  readonly label: Candidate['label']
  readonly members: readonly Candidate[]
  /** The members' evidence, summed up, and as a share of all that look alike. */
  readonly score: number
  readonly share: number
}

export type EvidenceOf = (candidate: Candidate) => number

export const sumEvidence = (members: readonly Candidate[], evidenceOf: EvidenceOf): number =>
  members.reduce((sum, member) => sum + evidenceOf(member), 0)

/** The shapes of a page, in the order in which they may claim lines: labelled ones, then from the outermost dress to the innermost. */
export const findShapes = (candidates: readonly Candidate[], evidenceOf: EvidenceOf): Shape[] =>
  [...groupByShape(candidates)]
    .map(([key, members]): Shape => {
      const first = members[0] as Candidate
      const score = sumEvidence(members, evidenceOf)
      const share = score / (members.length + countTelling(first, candidates))
      return { key, dress: first.dress, level: first.level, label: first.label, members, score, share }
    })
    .sort((a, b) => tier(a) - tier(b) || outerFirst(a, b) || b.score - a.score || b.level - a.level)

/** What candidates that look alike have in common. */
export const shapeKey = (candidate: Candidate): string => {
  const { dress, label } = candidate
  const level =
    dress === 'heading' ? candidate.level : isEntry(candidate) ? Math.min(2, Math.floor(candidate.level / 2)) : 0
  return `${dress} ${level} ${label}`
}

const groupByShape = (candidates: readonly Candidate[]): Map<string, Candidate[]> => {
  const title = findTitle(candidates)
  return groupBy(
    candidates.filter(candidate => !candidate.barred && candidate !== title),
    shapeKey,
  )
}

/**
 * The page's title: the only heading of the first level, where others stand below it, unless it is put as a question; or the first
 * heading, where it says that the page holds questions and asks nothing.
 */
const findTitle = (candidates: readonly Candidate[]): Candidate | undefined => {
  const headings = candidates.filter(isOuterHeading)
  const [first] = headings
  if (first?.level === 1 && first.label === 'none' && first.evidence < 1 && namesQuestions(first.text)) return first
  const tops = headings.filter(({ level }) => level === 1)
  const isAsked = tops[0]?.label === 'question' || endsAsking(tops[0]?.text ?? '')
  return tops.length === 1 && headings.length > 1 && !isAsked ? tops[0] : undefined
}

/** Sections that tell of a page, at the level of a form's headings: a page of instructions has a few questions too. */
const countTelling = (shape: Candidate, candidates: readonly Candidate[]): number =>
  shape.dress === 'heading' && shape.label === 'none'
    ? headingsOf(candidates).filter(({ level, barred }) => level === shape.level && barred === 'page').length
    : 0

const dressOrder: readonly Dress[] = ['list-heading', 'heading', 'bold', 'italic', 'line', 'plain', 'ordered', 'bullet']

/** An entry that asks inside an entry that asks goes on from it. */
const outerFirst = (a: Shape, b: Shape): number =>
  isEntry(a) ? Number(b.share >= 0.5) - Number(a.share >= 0.5) || a.level - b.level : 0

/** Lower comes first. */
export const tier = (shape: Shape): number => (shape.label === 'question' ? 0 : 10) + dressOrder.indexOf(shape.dress)
