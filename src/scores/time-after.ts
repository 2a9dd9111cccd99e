/**
 * The time to write on a record. A clock that is set back by less than a day, as time servers and time zones do, must
 * not put an answer before the one that was given first: the record takes the time of the last one. A larger jump
 * means that the clock is wrong now or was wrong then, and what it says is kept.
 */
export function timeAfter(clock: Date, last: Date | undefined): { readonly at: Date; readonly jumped: boolean } {
  const back = last ? last.getTime() - clock.getTime() : 0
  if (last && back > 0 && back <= day) return { at: last, jumped: false }
  return { at: clock, jumped: back > day }
}

const day = 24 * 60 * 60 * 1000
