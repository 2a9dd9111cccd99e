import type { Candidate } from '../candidates/candidate.ts'

/** Lines of the numbered entries under headings that call what they count questions. */
export const findCounted = (candidates: readonly Candidate[]): ReadonlySet<number> => {
  const counted = new Set<number>()
  let isPart = false
  for (const { dress, line, level, label, barred } of candidates) {
    if (dress === 'heading' && label === 'none') isPart = barred === 'part'
    else if (isPart && !barred && dress === 'ordered' && level < 2) counted.add(line)
  }
  return counted
}
