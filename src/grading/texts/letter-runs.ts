import { share } from '../sums.ts'

const runLength = 4

/** The runs of four letters of a text, with a space for all that is no letter or digit, and at both ends. One letter is a run too. */
export function findRuns(text: string): ReadonlySet<string> {
  const plain = ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
  if (plain.length < runLength) return new Set(plain.trim() === '' ? [] : [plain])
  const runs = new Set<string>()
  for (let at = 0; at + runLength <= plain.length; at++) runs.add(plain.slice(at, at + runLength))
  return runs
}

/** The share of the runs wanted that are given: 0–1. */
export function shareRuns(wanted: ReadonlySet<string>, given: ReadonlySet<string>): number {
  let met = 0
  for (const run of wanted) if (given.has(run)) met++
  return share(met, wanted.size)
}
