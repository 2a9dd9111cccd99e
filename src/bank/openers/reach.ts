import { type Candidate, headingsOf, isAnyHeading, isEntry } from '../candidates/candidate.ts'
import { belowHeadings, isQuoted, isRule } from '../page/line-shapes.ts'
import { lowerBound } from '../page/lower-bound.ts'
import { type Page, textLine } from '../page/page.ts'
import { shareOf } from '../share-of.ts'
import type { Surroundings } from './look-around.ts'
import type { Shape } from './shapes.ts'

/** Lines that are spoken for: questions of another form, keys. No question goes on past them. */
export type Cut = { readonly line: number; readonly isQuestion: boolean }

/** A candidate that was chosen to open a question. */
export type Opener = Candidate & {
  /** Index after the last line that may belong to the question. */
  readonly bodyEnd: number
  /** The share of questions of this form that mark their answers: where high, what is not marked is no answer. */
  readonly markedShare: number
}

/** Tells of chosen shapes their members in order, each with its reach: up to the next one, another section, or what is spoken for. */
export const reachIn = (
  { page, candidates, marked, folded, steps }: Surroundings,
  cuts: readonly Cut[],
): ((shapes: readonly Shape[]) => Opener[]) => {
  const slides = isSlides(page)
  const places = { nested: findNested(candidates), steps, hasOneList: countReferences(candidates) === 1 }
  const isShown = ({ line }: Candidate) => marked.has(line) || folded.has(line)
  return shapes => {
    const all = shapes.flatMap(({ members }) => {
      const markedShare = shareOf(members, isShown)
      return members.map(member => ({ member, markedShare }))
    })
    all.sort((a, b) => a.member.line - b.member.line)
    const lines = new Set(all.map(({ member }) => member.line))
    return all.map(({ member: opener, markedShare }, index) => {
      const cut = cuts[lowerBound(cuts, opener.line + 1)]?.line ?? page.lines.length
      const next = Math.min(all[index + 1]?.member.line ?? page.lines.length, cut)
      const end = slides ? slideEnd(page, opener, next) : nextPart(opener, next, candidates, lines, places)
      return { ...opener, markedShare, bodyEnd: quotationEnd(page, opener, end) }
    })
  }
}

const isSlides = (page: Page): boolean => page.meta.get('marp') === 'true'

/** The rest of a question's slide and the next one, which answers it. */
const slideEnd = (page: Page, opener: Candidate, to: number): number => {
  let rules = 0
  for (let line = opener.end + 1; line < to; line += 1) {
    if (page.kinds[line] === textLine && isRule(page.lines[line] as string)) rules += 1
    if (rules === 2) return line
  }
  return to
}

/** A question in a quotation goes no further than the quotation, unless only the question is quoted. */
const quotationEnd = (page: Page, opener: Candidate, to: number): number => {
  const isInside = (line: number) => isQuoted(page.lines[line] as string)
  if (!isInside(opener.line)) return to
  let end = opener.end + 1
  while (end < to && isInside(end)) end += 1
  return page.lines.slice(opener.end + 1, end).every(line => /^[>\s]*$/.test(line)) ? to : end
}

/** The heading between a question and the next one that begins another section, or the entry of an outer list. */
const nextPart = (
  opener: Candidate,
  next: number,
  candidates: readonly Candidate[],
  openers: ReadonlySet<number>,
  places: Places,
): number => {
  const isNested = places.nested.has(opener.line)
  for (let index = lowerBound(candidates, opener.line + 1); index < candidates.length; index += 1) {
    const other = candidates[index] as Candidate
    if (other.line >= next) break
    if (other.dress === 'heading' && !openers.has(other.line) && endsQuestion(opener, other, places)) return other.line
    if (isNested && isListed(other) && other.indent < opener.indent) return other.line
  }
  return next
}

const isListed = (candidate: Candidate): boolean => isEntry(candidate) || candidate.dress === 'list-heading'

/** Lines of entries of lists that stand inside another list's entry. */
const findNested = (candidates: readonly Candidate[]): ReadonlySet<number> => {
  const nested = new Set<number>()
  let outermost = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    if (candidate.dress === 'heading') outermost = Number.POSITIVE_INFINITY
    if (!isListed(candidate)) continue
    if (candidate.indent > outermost) nested.add(candidate.line)
    outermost = Math.min(outermost, candidate.indent)
  }
  return nested
}

/** What the place of a candidate depends on. */
type Places = {
  readonly nested: ReadonlySet<number>
  readonly steps: ReadonlySet<number>
  /** A page's only list of references is its own; where there are several, each belongs to the answer above it. */
  readonly hasOneList: boolean
}

const countReferences = (candidates: readonly Candidate[]): number =>
  headingsOf(candidates).filter(({ barred }) => barred === 'references').length

const endsQuestion = (opener: Candidate, heading: Candidate, { hasOneList, steps }: Places): boolean => {
  if (heading.barred === 'answer') return false
  if (steps.has(heading.line) && opener.dress === 'heading' && heading.level === opener.level) return false
  if (opener.dress !== 'heading' && heading.indent > 1) return false
  const level = isAnyHeading(opener) ? opener.level : belowHeadings
  if (heading.barred === 'references' && !hasOneList) return heading.level < level && heading.level < 3
  return heading.level <= level
}
