import type { Candidate } from '../candidates/candidate.ts'
import { groupBy } from '../group-by.ts'
import { lowerBound } from '../page/lower-bound.ts'
import type { Shape } from './shapes.ts'

/** Members of a shape that stand under the same heading; the heading is absent before the page's first one. */
export type Section = { readonly heading: Candidate | undefined; readonly members: readonly Candidate[] }

/** The members of a shape, parted by the headings over them; over headings only those of outer levels count. */
export const bySection = (
  { dress, level }: Shape,
  members: readonly Candidate[],
  candidates: readonly Candidate[],
): Section[] => {
  const headings = candidates.filter(
    heading => heading.dress === 'heading' && (dress !== 'heading' || heading.level < level),
  )
  const sections = groupBy(members, member => lowerBound(headings, member.line))
  return [...sections].map(([place, peers]) => ({ heading: headings[place - 1], members: peers }))
}
