import type { Candidate } from '../candidates/candidate.ts'
import { namesQuestions } from '../evidence/names-questions.ts'
import { groupBy } from '../group-by.ts'
import { lowerBound } from '../page/lower-bound.ts'
import { shareOf } from '../share-of.ts'
import type { Surroundings } from './look-around.ts'
import type { Shape } from './shapes.ts'

/** Members of a shape that stand under the same heading; the heading is absent before the page's first one. */
export type ShapePart = { readonly heading: Candidate | undefined; readonly members: readonly Candidate[] }

/** The heading says that what stands below it are questions: `FAQ`, `Key questions`. */
export const saysSo = (heading: Candidate | undefined): boolean =>
  heading !== undefined && heading.evidence < 1 && heading.text.length <= 60 && namesQuestions(heading.text)

/** The members of a shape, parted by the headings over them; over headings only those of outer levels count. */
export const bySection = (
  { dress, level }: Shape,
  members: readonly Candidate[],
  candidates: readonly Candidate[],
): ShapePart[] => {
  const headings = candidates.filter(
    heading => heading.dress === 'heading' && (dress !== 'heading' || heading.level < level),
  )
  const sections = groupBy(members, member => lowerBound(headings, member.line))
  return [...sections].map(([place, peers]) => ({ heading: headings[place - 1], members: peers }))
}

/** Fewer are no part of questions. */
const leastInPart = 2

/** Members that stand below headings which say so, as most of them ask there. */
export const inNamedParts = (
  shape: Shape,
  members: readonly Candidate[],
  { candidates, evidenceOf }: Pick<Surroundings, 'candidates' | 'evidenceOf'>,
): readonly Candidate[] =>
  bySection(shape, members, candidates).flatMap(section => {
    const asks = (member: Candidate) => evidenceOf(member) === 1
    const asking = section.members.filter(asks)
    const isPart = asking.length >= leastInPart && shareOf(section.members, asks) > 0.5
    return isPart && saysSo(section.heading) ? asking : []
  })
