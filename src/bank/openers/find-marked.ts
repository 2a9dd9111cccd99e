import { type Candidate, isEntry } from '../candidates/candidate.ts'
import type { Marker } from '../markers/find-markers.ts'
import { someLine } from '../page/find-on-lines.ts'
import { closesFold, opensFold } from '../page/folds.ts'
import { readHeading } from '../page/line-shapes.ts'
import { lowerBound } from '../page/lower-bound.ts'
import { blankLine, type Page } from '../page/page.ts'

/** Lines of candidates by what follows them: an answer's label or options; a collapsible part that doesn't say what it holds. */
export type Marked = {
  readonly marked: ReadonlySet<number>
  readonly folded: ReadonlySet<number>
  /** Of the marked ones, those that neither ask nor count, above a list with boxes: a list of things to do, if they are alone. */
  readonly weak: ReadonlySet<number>
}

/** Candidates whose answer or options are marked before anything else opens. */
export const findMarked = (page: Page, candidates: readonly Candidate[], markers: readonly Marker[]): Marked => {
  const marked = new Set<number>()
  const folded = new Set<number>()
  const weak = new Set<number>()
  /** Lines of markers over which a list stands that belongs to a question above it: its entries are options. */
  const claimed = new Set<number>()
  const sections = findSections(page, candidates, markers)
  for (const [index, candidate] of candidates.entries()) {
    const next = lowerBound(markers, candidate.line + 1)
    const marker = markers[next]
    if (!marker || marker.kind === 'hint' || candidate.barred || sections.has(candidate.line)) continue
    if (isEntry(candidate) && candidate.evidence === 0 && claimed.has(marker.line)) continue
    if (isAnothers(page, candidates, index, marker)) continue
    const isFold = marker.isWeak && opensFold(page.lines[marker.line] as string)
    if (marker.isWeak && !isFold && candidate.evidence < 1 && candidate.label !== 'question') continue
    const isSilent = candidate.evidence < (isFold ? 0.5 : 1) && candidate.label === 'none'
    if (isSilent && candidate.evidence === 0 && foldEnds(page, candidate.line, marker.line)) continue
    if (marker.kind === 'fold') folded.add(candidate.line)
    else if (candidate.dress !== 'plain' || candidate.evidence > 0 || isAnswered(markers, next)) {
      marked.add(candidate.line)
      const asks = candidate.evidence > 0 || candidate.label !== 'none'
      if (asks && (candidates[index + 1]?.line ?? marker.line) < marker.line) claimed.add(marker.line)
      if (isSilent && (isFold || (marker.kind === 'options' && !isKeyed(page, markers, next)))) weak.add(candidate.line)
    }
  }
  return { marked, folded, weak }
}

/** Something between a candidate and a marker has the marker, or text parts them. */
const isAnothers = (page: Page, candidates: readonly Candidate[], index: number, marker: Marker): boolean => {
  const candidate = candidates[index] as Candidate
  const following = candidates
    .slice(index + 1, index + 12)
    .find(other => other.line >= marker.line || !isInside(other, candidate, marker))
  if (following && following.line < marker.line) return true
  const [first, second] = candidates.slice(index + 1, index + 3)
  // More than one entry stands between: a single one is a question of its own.
  const isList = (second?.line ?? marker.line) < marker.line
  if (first?.dress === candidate.dress && first.line < marker.line && !isList) return true
  return candidate.dress === 'plain' && !isNear(page, candidate, marker)
}

/** Lines of headings that ask nothing, above two stems or more that are plain lines with options or an answer right below. */
const findSections = (
  page: Page,
  candidates: readonly Candidate[],
  markers: readonly Marker[],
): ReadonlySet<number> => {
  const sections = new Set<number>()
  let heading: Candidate | undefined
  let stems = 0
  for (const candidate of candidates) {
    if (candidate.dress === 'heading') {
      heading = candidate.evidence < 0.5 && candidate.label === 'none' ? candidate : undefined
      stems = 0
    }
    const marker = markers[lowerBound(markers, candidate.line + 1)]
    if (candidate.dress !== 'plain' || !marker || !isNear(page, candidate, marker)) continue
    stems += 1
    if (heading && stems > 1) sections.add(heading.line)
  }
  return sections
}

/** Options under a line that asks nothing are options where an answer follows them. */
const isAnswered = (markers: readonly Marker[], at: number): boolean => {
  const first = markers[at] as Marker
  return (
    first.kind === 'answer' ||
    markers.slice(at, at + 8).some(({ kind, line }) => kind === 'answer' && line - first.line < 30)
  )
}

/** An answer, or a fold that may hold it, comes next after the options, and before another heading. */
const isKeyed = (page: Page, markers: readonly Marker[], at: number): boolean => {
  const [first, next] = markers.slice(at, at + 2)
  if (!first || !next || next.isWeak || (next.kind !== 'answer' && next.kind !== 'fold')) return false
  return !someLine(page, first.line, next.line, source => readHeading(source) !== undefined)
}

/** What may stand between a stem and its answer's mark without being a stem itself; before options, nothing in a list. */
const isInside = (other: Candidate, candidate: Candidate, marker: Marker): boolean => {
  if (other.dress === 'plain') return true
  const isOther = candidate.dress !== other.dress || other.indent > candidate.indent + 1
  return isEntry(other) && marker.kind !== 'options' && other.evidence === 0 && isOther
}

/** Lines behind a candidate that are looked at for the end of the fold that holds it. */
const nearby = 40

/** What stands in a fold takes no answer from outside. */
const foldEnds = (page: Page, from: number, to: number): boolean =>
  page.lines.slice(from, Math.min(to, from + nearby)).some(closesFold)

/** Nothing but blank lines between. */
const isNear = (page: Page, candidate: Candidate, marker: Marker): boolean =>
  page.kinds.subarray(candidate.end + 1, marker.line).every(kind => kind === blankLine)
