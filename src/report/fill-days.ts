import { groupAlike } from '../schedule/alike.ts'
import { askOn, expectedRetrievability, type Outlook } from '../schedule/outlook.ts'
import { daysToTry, type Tries, triesFor } from './days-to-try.ts'

/** A question to plan for. `outlook` is empty where it was never asked. */
export type Candidate = { readonly id: string; readonly outlook: Outlook }

export type PlanOptions = {
  /** Days of practice, counted from 0; the date that counts is the day after the last. */
  readonly days: number
  /** Questions a day. */
  readonly perDay: number
}

/** Which questions to ask on which days, and how much is expected to be known afterwards. */
export type PlannedDays = {
  /** Ids by day, in the order of the candidates. */
  readonly days: readonly (readonly string[])[]
  /** Expected retrievability of each candidate on the date, 0–1. */
  readonly expected: readonly number[]
}

/** The chance to know an answer before it was ever asked: nothing is known of it, so neither result is taken for granted. */
export const firstTime = 0.5

/** A share of a question known. An asking is pointless where five hundred like it would not make one more known. */
const leastGain = 0.002

/**
 * Greedy on marginal gain: over and over, of all pairs of a question and a day with room left, the one is added that
 * raises the expectation on the date the most, given the askings that the question already has (also later ones, whose
 * effect is worked out anew). It ends when every day is full or nothing gains `leastGain`. A question is asked once a
 * day at most. Questions with like outlooks go together, as many as a day has room for. Exchanging askings of such a plan
 * at random, and keeping what helps, raised the share known by at most 0.007 in five trials. `starts` are askings that
 * are to be there in any case: one day a question, by id.
 */
export function fillDays(
  candidates: readonly Candidate[],
  { days, perDay }: PlanOptions,
  starts: ReadonlyMap<string, number>,
): PlannedDays {
  const room = new Array<number>(days).fill(perDay)
  for (const day of starts.values()) room[day]!--
  const chains = makeChains(candidates, starts, days)
  const tries = triesFor(chains.length)
  for (const chain of chains) chain.next = bestStep(chain, room, tries)
  for (let chain = best(chains); chain && chain.next.gain >= leastGain; chain = best(chains)) {
    const free = room[chain.next.day]!
    if (free > 0) {
      const rest = splitAt(chain, free, chains.length)
      if (rest) chains.push({ ...rest, next: bestStep(rest, room, tries) })
      room[chain.next.day]! -= chain.members.length
      addAsking(chain, chain.next)
    }
    chain.next = bestStep(chain, room, tries)
  }
  return plannedDays(chains, candidates, days)
}

/** Groups of questions that are planned one by one; more are coarsened. Planning takes time in proportion. */
const mostGroups = 120

/** The askings so far of questions with like outlooks, what is expected of each, and their best next asking. */
type Chain = {
  /** Tells chains apart, so that they try other days. */
  readonly index: number
  readonly date: number
  /** Indices of candidates. */
  members: readonly number[]
  days: readonly number[]
  /** Before the first asking, after it, after the second … */
  outlooks: readonly Outlook[]
  expected: number
  next: Step
}

/** `place` is where in the chain the day belongs. */
type Step = { readonly day: number; readonly place: number; readonly gain: number }

const nothing: Step = { day: 0, place: 0, gain: 0 }

function makeChains(candidates: readonly Candidate[], starts: ReadonlyMap<string, number>, date: number): Chain[] {
  const chains: Chain[] = []
  const outlooks = candidates.map(({ outlook }) => outlook)
  for (const { outlook, members } of groupAlike(outlooks, mostGroups)) {
    const byStart = new Map<number | undefined, number[]>()
    for (const member of members) {
      const start = starts.get(candidates[member]!.id)
      byStart.set(start, [...(byStart.get(start) ?? []), member])
    }
    for (const [start, members] of byStart) {
      const expected = expectedRetrievability(outlook, date)
      const chain = { index: chains.length, date, members, days: [], outlooks: [outlook], expected, next: nothing }
      if (start !== undefined) addAsking(chain, { day: start, place: 0 })
      chains.push(chain)
    }
  }
  return chains
}

/** Leaves `count` members in the chain, and returns another one with the rest, if there is any. */
function splitAt(chain: Chain, count: number, index: number): Chain | undefined {
  if (chain.members.length <= count) return undefined
  const rest = { ...chain, index, members: chain.members.slice(count) }
  chain.members = chain.members.slice(0, count)
  return rest
}

function addAsking(chain: Chain, { day, place }: Pick<Step, 'day' | 'place'>): void {
  chain.days = chain.days.toSpliced(place, 0, day)
  const outlooks = chain.outlooks.slice(0, place + 1)
  for (const day of chain.days.slice(place)) outlooks.push(askOn(outlooks.at(-1)!, day, firstTime))
  chain.outlooks = outlooks
  chain.expected = expectedRetrievability(outlooks.at(-1)!, chain.date)
}

function best(chains: readonly Chain[]): Chain | undefined {
  let found = chains[0]
  for (const chain of chains) if (chain.next.gain > found!.next.gain) found = chain
  return found
}

function bestStep(chain: Chain, room: readonly number[], tries: Tries): Step {
  let found = nothing
  for (const day of daysToTry(chain.date, chain.index, tries)) {
    if (room[day]! <= 0 || chain.days.includes(day)) continue
    const place = chain.days.filter(each => each < day).length
    const later = [day, ...chain.days.slice(place)]
    const after = later.reduce((outlook, day) => askOn(outlook, day, firstTime), chain.outlooks[place]!)
    const gain = expectedRetrievability(after, chain.date) - chain.expected
    if (gain > found.gain) found = { day, place, gain }
  }
  return found
}

function plannedDays(chains: readonly Chain[], candidates: readonly Candidate[], days: number): PlannedDays {
  const indices = Array.from({ length: days }, (): number[] => [])
  const expected = new Array<number>(candidates.length).fill(0)
  for (const chain of chains) {
    for (const member of chain.members) expected[member] = chain.expected
    for (const day of chain.days) indices[day]!.push(...chain.members)
  }
  return { days: indices.map(day => day.sort((a, b) => a - b).map(index => candidates[index]!.id)), expected }
}
