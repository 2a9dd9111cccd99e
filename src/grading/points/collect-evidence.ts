import { sum } from '../sums.ts'
import type { Pair } from '../words/align.ts'
import type { Answer } from '../words/answer.ts'
import { findNegations } from '../words/find-negations.ts'
import type { Claim } from './claims.ts'

/** A run of words of the answer, with what each word of the claim counts that it has: half as much for a word of like meaning. */
type Run = { from: number; to: number; readonly met: Map<number, number> }

/** Words left between two matched ones that are still shown as one run. */
const bridge = 2
/** What a run must tell that the better ones don't: nearly half a word, or less where the best one tells little. */
const leastNews = { weight: 0.4, share: 0.2 } as const

/** Runs of words of the answer, as typed, that a claim's words were met in; the best first, none that only repeats what they tell. */
export function collectEvidence(claim: Claim, answer: Answer, pairs: readonly Pair[]): readonly string[] {
  const runs = tell(findRuns(claim, answer, pairs)).toSorted((one, other) => weightOf(other) - weightOf(one))
  for (const run of runs) widen(run, answer)
  return [...new Set(runs.map(({ from, to }) => answer.text.slice(answer.words[from]!.start, answer.words[to]!.end)))]
}

const weightOf = ({ met }: Run) => sum([...met.values()])

function findRuns(claim: Claim, answer: Answer, pairs: readonly Pair[]): readonly Run[] {
  const told = pairs
    .filter(pair => !pair.opposite && claim.weights[pair.wanted]! > 0)
    .sort((one, other) => one.at - other.at)
  const runs: Run[] = []
  for (const { at, wanted, strength } of told) {
    const last = runs.at(-1)
    const isNear = last !== undefined && at - last.to <= bridge + 1
    const run =
      isNear && answer.words[at]!.clause === answer.words[last.to]!.clause ? last : { from: at, to: at, met: new Map() }
    if (run !== last) runs.push(run)
    run.to = at
    run.met.set(wanted, Math.max(claim.weights[wanted]! * strength ** 2, run.met.get(wanted) ?? 0))
  }
  return runs
}

/** The runs by what each tells that those before it don't, as long as that is worth showing. */
function tell(runs: readonly Run[]): readonly Run[] {
  const left = [...runs]
  const told = new Map<number, number>()
  const shown: Run[] = []
  const newsOf = ({ met }: Run) => {
    let news = 0
    for (const [wanted, weight] of met) news += Math.max(0, weight - (told.get(wanted) ?? 0))
    return news
  }
  for (let least = 0; left.length > 0; ) {
    const news = left.map(newsOf)
    const most = Math.max(...news)
    if (most <= least) break
    least ||= Math.min(leastNews.weight, leastNews.share * most)
    const [run] = left.splice(news.indexOf(most), 1)
    for (const [wanted, weight] of run!.met) told.set(wanted, Math.max(weight, told.get(wanted) ?? 0))
    shown.push(run!)
  }
  return shown
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
