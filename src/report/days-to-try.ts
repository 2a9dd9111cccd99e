/** The days before the date that are all tried, and by how much the distances of earlier ones grow. */
export type Tries = { readonly near: number; readonly growth: number }

/** Fewer days for many chains, so that a plan takes seconds at most. */
export const triesFor = (chains: number): Tries =>
  chains <= 40 ? { near: 20, growth: 1.05 } : { near: 5, growth: 1.3 }

/**
 * Days on which an asking is worth trying, counted from 0; `date` is the day after the last. A day more or less matters
 * little long before the date, so distances from there grow. Each chain, told by its index, tries other ones, so that no
 * day is left out; they are counted from the date, so that tomorrow's plan agrees.
 */
export function daysToTry(date: number, index: number, { near, growth }: Tries): Set<number> {
  const days = new Set<number>()
  for (let distance = 1; distance <= Math.min(near, date); distance++) days.add(date - distance)
  const offset = (index * goldenRatio) % 1
  for (let distance = near * growth ** offset; Math.ceil(distance) <= date; distance *= growth)
    days.add(date - Math.ceil(distance))
  return days
}

/** Its multiples spread evenly between 0 and 1, however many there are. */
const goldenRatio = (Math.sqrt(5) - 1) / 2
