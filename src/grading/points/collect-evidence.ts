import type { Pair } from '../words/align.ts'
import type { Answer } from '../words/answer.ts'
import { findNegations } from '../words/find-negations.ts'
import type { Claim } from './claims.ts'

type Run = { from: number; to: number; weight: number }

/** Words left between two matched ones that are still shown as one run. */
const bridge = 2

/** Runs of words of the answer, as typed, that a claim's words were met in; the best first, none twice. */
export function collectEvidence(claim: Claim, answer: Answer, pairs: readonly Pair[]): readonly string[] {
  const weights = new Map<number, number>()
  for (const pair of pairs) {
    const weight = claim.weights[pair.wanted]! * pair.strength
    if (!pair.opposite && weight > 0) weights.set(pair.at, Math.max(weight, weights.get(pair.at) ?? 0))
  }
  const runs: Run[] = []
  for (const at of [...weights.keys()].sort((one, other) => one - other)) {
    const last = runs.at(-1)
    const isNear = last !== undefined && at - last.to <= bridge + 1
    if (isNear && answer.words[at]!.clause === answer.words[last.to]!.clause) {
      last.to = at
      last.weight += weights.get(at)!
    } else runs.push({ from: at, to: at, weight: weights.get(at)! })
  }
  for (const run of runs) widen(run, answer)
  runs.sort((one, other) => other.weight - one.weight || one.from - other.from)
  return [...new Set(runs.map(({ from, to }) => answer.text.slice(answer.words[from]!.start, answer.words[to]!.end)))]
}

/** A negation of what was met belongs to it: `no critic` shows more than `critic`. */
function widen(run: Run, { words }: Answer): void {
  for (const { at, denies } of findNegations(words)) {
    if (at < run.from - bridge - 1 || at > run.to + bridge + 1) continue
    if (!denies.some(index => index >= run.from && index <= run.to)) continue
    run.from = Math.min(run.from, at)
    run.to = Math.max(run.to, at)
  }
}
