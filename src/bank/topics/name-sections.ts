import { type Candidate, isOuterHeading } from '../candidates/candidate.ts'
import { headingName } from '../candidates/heading-name.ts'
import { lowerBound } from '../page/lower-bound.ts'

export type SectionNames = (line: number) => readonly string[]

/** The names of the headings that stand over a line, outermost first; the page's title is none. */
export const nameSections = (
  candidates: readonly Candidate[],
  openers: ReadonlySet<number>,
  title: Candidate | undefined,
): SectionNames => {
  const headings = candidates.filter(
    candidate =>
      isOuterHeading(candidate) && !openers.has(candidate.line) && candidate !== title && candidate.barred !== 'answer',
  )
  let stack: readonly Candidate[] = []
  const names = headings.map(heading => {
    stack = [...stack.filter(above => above.level < heading.level), heading]
    return stack
      .filter(isSection)
      .map(headingName)
      .filter(name => /\p{L}/u.test(name))
  })
  return line => names[lowerBound(headings, line) - 1] ?? []
}

const isSection = ({ barred, text }: Candidate): boolean => (barred === false || barred === 'part') && text !== ''
