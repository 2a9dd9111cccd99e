import { millisecondsADay } from '../schedule/day.ts'

/** Times on records that are there: the latest of all, and the one written last. Undefined before the first. */
export type KnownTimes = { readonly latest: Date | undefined; readonly last: Date | undefined }

/**
 * The time to write on a record. A clock that is set back by less than a day, as time servers and time zones do, must
 * not put an answer before the one that was given first: the record takes the time of the last one. A larger jump
 * means that the clock is wrong now or was wrong then, and what it says is kept. `jumped` says so once: the next record
 * is written after this one.
 */
export function timeAfter(clock: Date, { latest, last }: KnownTimes): { readonly at: Date; readonly jumped: boolean } {
  const ahead = (time: Date | undefined): number => (time ? time.getTime() - clock.getTime() : 0)
  const least = Math.max(0, ...[latest, last].map(ahead).filter(by => by <= millisecondsADay))
  return { at: new Date(clock.getTime() + least), jumped: ahead(last) > millisecondsADay }
}
