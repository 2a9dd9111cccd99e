import { daysBetween } from '../../schedule/day.ts'
import type { EndReason, Rating } from '../../session/types.ts'
import type { MarkdownRenderer } from '../plain-markdown.ts'
import type { Theme } from '../theme.ts'

/** What session views are drawn on. */
export type Page = {
  readonly theme: Theme
  /** Handed in, because it may still be loading when the first question is shown. */
  readonly markdown: MarkdownRenderer
  /** The person's local day `YYYY-MM-DD`. */
  readonly today: string
}

/** The page at a moment of a session; `review` is true once an exam is over. */
export type MomentPage = Page & { readonly review: boolean }

export const ratingWords: Readonly<Record<Rating, string>> = {
  again: 'Again',
  hard: 'Hard',
  good: 'Good',
  easy: 'Easy',
}

/** A day as one says it: `today`, `tomorrow`, `on Tuesday`, `on 3 March`, `on 3 March 2027`. */
export function onDay(day: string, today: string): string {
  const days = daysBetween(today, day)
  if (Number.isNaN(days)) return `on ${day}`
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  const date = new Date(day)
  if (days > 1 && days < 7) return `on ${weekdays[date.getUTCDay()]}`
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : ` ${date.getUTCFullYear()}`
  return `on ${date.getUTCDate()} ${months[date.getUTCMonth()]}${year}`
}

/** `Tue` */
export const shortWeekday = (day: string): string => weekdays[new Date(day).getUTCDay()]!.slice(0, 3)

/** `Tue 24 Nov` */
export function shortDate(day: string): string {
  const date = new Date(day)
  return `${shortWeekday(day)} ${date.getUTCDate()} ${months[date.getUTCMonth()]!.slice(0, 3)}`
}

/** `Intl` would take a quarter of the time of `due` to load its data for these nineteen words. */
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const months = 'January February March April May June July August September October November December'.split(' ')

/** A share 0–1 as `64%`. */
export const percent = (share: number): string => `${Math.round(share * 100)}%`

export const endWords: Readonly<Record<EndReason, string>> = {
  finished: 'Finished',
  stopped: 'Stopped early',
  interrupted: 'Interrupted',
  timeout: 'Time is up',
}

/** Who typed an answer, in a review: `You`, or how sure they were of it. */
export const typist = (sure: boolean | undefined): string =>
  sure === undefined ? 'You' : sure ? 'You, sure' : 'You, not sure'

/** Time left, coarse while there is much of it so that the line stays calm: `12 min left`, `1:45 left`. */
export function timeLeft(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000))
  if (seconds > 120) return `${Math.ceil(seconds / 60)} min left`
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} left`
}
