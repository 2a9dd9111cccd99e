import { type Candidate, isOuterHeading } from '../candidates/candidate.ts'
import { headingName } from '../candidates/heading-name.ts'
import { once } from '../once.ts'
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
  const names = once(() => {
    let stack: readonly Named[] = []
    return headings.map(heading => {
      const own = { level: heading.level, name: sectionName(heading) }
      stack = [...stack.filter(({ level }) => level < heading.level), own]
      return stack.flatMap(({ name }) => name ?? [])
    })
  })
  return line => names()[lowerBound(headings, line) - 1] ?? []
}

type Named = { readonly level: number; readonly name: string | undefined }

/** Undefined of headings that name no section. */
const sectionName = (heading: Candidate): string | undefined => {
  if ((heading.barred !== false && heading.barred !== 'part') || heading.text === '') return undefined
  const name = headingName(heading)
  return /\p{L}/u.test(name) ? name : undefined
}
