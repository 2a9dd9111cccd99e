import type { Candidate } from '../candidates/candidate.ts'
import { lowerBound } from '../page/lower-bound.ts'
import type { Surroundings } from './look-around.ts'

/** A gap of more numbers than this is no slip of form. */
const longestGap = 12
/** A count that came this far goes on at the page's end too. */
const longCount = 3

/**
 * Candidates that fill the gaps in the count of the questions found so far, in whatever form they stand: authors who change from
 * headings to bold lines go on counting. A gap is filled as a whole or not at all, since answers have numbered lists too.
 */
export const findMissing = (openers: readonly Candidate[], around: Surroundings): Candidate[] => {
  const counted = openers.filter(({ number }) => number !== undefined)
  const [first] = counted
  if (counted.length < 2 || !first) return []
  const before = fill({ line: -1, number: 0 }, first, around)
  return [...before, ...counted.flatMap((opener, index) => fill(opener, counted[index + 1], around))]
}

type Place = { readonly line: number; readonly number?: number | undefined }

/** The candidates from one number to the next; after the last one, as far as they go. */
const fill = (from: Place, to: Place | undefined, { candidates, evidenceOf }: Surroundings): Candidate[] => {
  const last = from.number ?? 0
  const missing = to ? (to.number ?? 0) - last - 1 : last >= longCount ? longestGap : 0
  if (missing < 1 || missing > longestGap) return []
  const found: Candidate[] = []
  for (let index = lowerBound(candidates, from.line + 1); index < candidates.length; index += 1) {
    const candidate = candidates[index] as Candidate
    if (found.length === missing || (to && candidate.line >= to.line)) break
    const isNext = !candidate.barred && candidate.number === last + found.length + 1
    if (isNext && evidenceOf(candidate) === 1) found.push(candidate)
  }
  return to && found.length < missing ? [] : found
}
