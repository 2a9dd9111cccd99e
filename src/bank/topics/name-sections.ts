import { type Candidate, isOuterHeading } from '../candidates/candidate.ts'
import { stripInline } from '../text/strip-inline.ts'

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
  let next = 0
  let stack: Candidate[] = []
  return line => {
    for (; next < headings.length && (headings[next] as Candidate).line < line; next += 1) {
      const heading = headings[next] as Candidate
      stack = [...stack.filter(above => above.level < heading.level), heading]
    }
    return stack
      .filter(heading => (heading.barred === false || heading.barred === 'part') && heading.text !== '')
      .map(headingName)
      .filter(name => /\p{L}/u.test(name))
  }
}

/** A heading's words without emoji, numbers and percentages, as a topic's name. */
export const headingName = (candidate: Candidate): string =>
  stripInline(candidate.text.replace(/^#+[ \t]+/, ''))
    .replace(/^[^\p{L}\p{N}]+|[\s:：([\-–—•|*_#]+$/gu, '')
    .replace(/\s*[([]\d+\s*%?[)\]]$/, '')
    .slice(0, 80)
    .trim()
