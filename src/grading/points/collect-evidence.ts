import type { Pair } from '../words/align.ts'
import type { Answer } from '../words/answer.ts'
import type { Claim } from './claims.ts'

/** Words left between two matched ones that are still shown as one run. */
const bridge = 2

/** Runs of words of the answer, as typed, that a claim's words were met in; the best first, none twice. */
export function collectEvidence(claim: Claim, answer: Answer, pairs: readonly Pair[]): readonly string[] {
  const weights = new Map<number, number>()
  for (const pair of pairs) {
    const weight = claim.weights[pair.wanted]! * pair.strength
    if (!pair.opposite && weight > 0) weights.set(pair.at, Math.max(weight, weights.get(pair.at) ?? 0))
  }
  const runs: { from: number; to: number; weight: number }[] = []
  for (const at of [...weights.keys()].sort((one, other) => one - other)) {
    const last = runs.at(-1)
    const isNear = last !== undefined && at - last.to <= bridge + 1
    if (isNear && answer.words[at]!.clause === answer.words[last.to]!.clause) {
      last.to = at
      last.weight += weights.get(at)!
    } else runs.push({ from: at, to: at, weight: weights.get(at)! })
  }
  runs.sort((one, other) => other.weight - one.weight || one.from - other.from)
  return [...new Set(runs.map(({ from, to }) => answer.text.slice(answer.words[from]!.start, answer.words[to]!.end)))]
}
