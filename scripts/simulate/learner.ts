import type { Random } from '../../src/selection/random.ts'

/** A person whose memory is known exactly, unlike a real one's. Days count from 0. */
export type Learner = {
  /** True chance that a point is recalled on a day, 0–1. */
  chance(point: string, day: number): number
  /** Tries to recall a point, then reads it; returns whether it was recalled. */
  attempt(point: string, day: number): boolean
}

/** What the learner knows of one point: chance of recall falls as e^(−days/strength). */
type Trace = { readonly day: number; readonly strength: number }

/**
 * The model differs from FSRS's on purpose, so that the scheduler is not tested against its own assumptions:
 * forgetting is exponential (FSRS: a power law), each point has a strength and a rate of learning of its own, unknown
 * to the scheduler, and the scheduler sees ratings of whole questions alone. A recall strengthens the more, the less
 * likely it was (the spacing effect); a failure halves the strength, down to that of a first reading.
 */
export function createLearner(nature: Random, luck: Random): Learner {
  const traits = new Map<string, { readonly strength: number; readonly rate: number }>()
  const traces = new Map<string, Trace>()
  const traitsOf = (point: string) => {
    const known = traits.get(point)
    if (known) return known
    const made = { strength: logNormal(nature, 2, 0.7), rate: logNormal(nature, 12, 0.5) }
    traits.set(point, made)
    return made
  }
  const chance = (point: string, day: number) => {
    const trace = traces.get(point)
    return trace ? Math.exp(-(day - trace.day) / trace.strength) : guessed
  }
  return {
    chance: (point, day) => (traces.has(point) ? chance(point, day) : 0),
    attempt(point, day) {
      const { strength: first, rate } = traitsOf(point)
      const likely = chance(point, day)
      const recalled = luck() < likely
      const before = traces.get(point)?.strength ?? first
      const strength = recalled ? before * (1 + rate * (1 - likely)) : Math.max(first, before / 2)
      traces.set(point, { day, strength: traces.has(point) ? strength : first })
      return recalled
    },
  }
}

/** The chance to know a point that was never read. */
const guessed = 0.15

/** A log-normal number by its median and the deviation of its logarithm (Box and Muller 1958). */
function logNormal(random: Random, median: number, deviation: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return median * Math.exp(deviation * normal)
}
