import { type Rating, ratings } from '../../session/types.ts'

/** What `r` changes a rating to: the next one, and after the last the first. */
export const ratingAfter = (rating: Rating): Rating => ratings[(ratings.indexOf(rating) + 1) % ratings.length]!
