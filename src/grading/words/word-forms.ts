import { stem } from './stem.ts'
import type { Token } from './token.ts'

/** Letters that two stems must share from the start to count as relatives. */
const sharedLetters = 6

/** The first letters of a word's stem, where it has enough to have relatives. */
export const startOf = ({ stem }: Token): string | undefined =>
  stem.length < sharedLetters ? undefined : stem.slice(0, sharedLetters)

/** The stem of a word without the prefix that denies it, where enough is left: unaffected, invalid, non-linear. */
export function contraryOf({ word }: Token): string | undefined {
  const rest = /^(?:un|in|im|dis|non)(\p{Ll}{5,})$/u.exec(word)?.[1]
  return rest === undefined ? undefined : stem(rest)
}

/** The stem of two neighbouring words written as one: over-fit, pre-training. */
export const joinedOf = (one: Token, next: Token | undefined): string | undefined =>
  next === undefined || one.value !== undefined ? undefined : one.word + next.stem
