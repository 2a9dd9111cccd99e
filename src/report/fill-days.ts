import { askOn, expectedRetrievability, type Outlook } from '../schedule/outlook.ts'

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

/** An asking is pointless where five hundred like it would not make one more question known. */
export const leastGain = 0.002

/**
 * Greedy on marginal gain: over and over, of all pairs of a question and a day with room left, the one is added that
 * raises the expectation on the date the most, given the askings that the question already has (also later ones, whose
 * effect is worked out anew). It ends when every day is full or nothing gains `leastGain`. A question is asked once a
 * day at most. Exchanging askings of such a plan at random, and keeping what helps, raised the share known by at most
 * 0.007 in five trials. `starts` are askings that are to be there in any case: one day a question, by id.
 */
export function fillDays(
  candidates: readonly Candidate[],
  { days, perDay }: PlanOptions,
  starts: ReadonlyMap<string, number>,
): PlannedDays {
  const room = new Array<number>(days).fill(perDay)
  for (const day of starts.values()) room[day]!--
  const chains = candidates.map(({ id, outlook }, index) => makeChain(index, outlook, starts.get(id), room))
  for (let chain = best(chains); chain && chain.next.gain >= leastGain; chain = best(chains)) {
    if (room[chain.next.day]! > 0) {
      room[chain.next.day]!--
      addAsking(chain, chain.next)
    }
    chain.next = bestStep(chain, room)
  }
  return {
    days: room.map((_, day) => candidates.filter((_, n) => chains[n]!.days.includes(day)).map(({ id }) => id)),
    expected: chains.map(({ expected }) => expected),
  }
}

/** One question's askings so far, what is expected of it, and its best next asking. */
type Chain = {
  readonly index: number
  readonly date: number
  days: number[]
  /** Before the first asking, after it, after the second … */
  outlooks: Outlook[]
  expected: number
  next: Step
}

/** `place` is where in the chain the day belongs. */
type Step = { readonly day: number; readonly place: number; readonly gain: number }

const nothing: Step = { day: 0, place: 0, gain: 0 }

function makeChain(index: number, outlook: Outlook, start: number | undefined, room: readonly number[]): Chain {
  const date = room.length
  const chain = {
    index,
    date,
    days: [],
    outlooks: [outlook],
    expected: expectedRetrievability(outlook, date),
    next: nothing,
  }
  if (start !== undefined) addAsking(chain, { day: start, place: 0 })
  chain.next = bestStep(chain, room)
  return chain
}

function addAsking(chain: Chain, { day, place }: Pick<Step, 'day' | 'place'>): void {
  chain.days = chain.days.toSpliced(place, 0, day)
  chain.outlooks = chain.outlooks.slice(0, place + 1)
  for (const day of chain.days.slice(place)) chain.outlooks.push(askOn(chain.outlooks.at(-1)!, day, firstTime))
  chain.expected = expectedRetrievability(chain.outlooks.at(-1)!, chain.date)
}

function best(chains: readonly Chain[]): Chain | undefined {
  let found = chains[0]
  for (const chain of chains) if (chain.next.gain > found!.next.gain) found = chain
  return found
}

function bestStep(chain: Chain, room: readonly number[]): Step {
  let found = nothing
  for (let day = 0; day < room.length; day++) {
    if (room[day]! <= 0 || chain.days.includes(day) || !isTried(chain, day)) continue
    const place = chain.days.filter(each => each < day).length
    const later = [day, ...chain.days.slice(place)]
    const after = later.reduce((outlook, day) => askOn(outlook, day, firstTime), chain.outlooks[place]!)
    const gain = expectedRetrievability(after, chain.date) - chain.expected
    if (gain > found.gain) found = { day, place, gain }
  }
  return found
}

/** Days close to the date are all tried; of earlier ones about this many, other ones for each question. */
const daysTried = 30

/** A day more or less matters little long before the date. It is counted from there, so that tomorrow's plan agrees. */
function isTried({ index, date }: Chain, day: number): boolean {
  const distance = date - day
  const step = Math.max(1, Math.floor(date / daysTried))
  return distance <= 10 || (distance + index) % step === 0
}
