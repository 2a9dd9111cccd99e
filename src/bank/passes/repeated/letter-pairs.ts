import type { Pass } from '../pass.ts'
import { findPair, findTurns, nameTurns, signsOf } from './turns.ts'

/** `P: text`, `**R1.** text`: a capital, perhaps with a number. */
const letterLine =
  /^([ \t]*(?:[-*+][ \t]+|\d{1,4}[.)][ \t]+)?(?:\*\*|__)?)(\p{Lu})([ \t]?\d{1,4})?((?:\*\*|__)?[ \t]?[:：.)])(?=[ \t*_])/u

/**
 * Two letters in turn, such as P and R in Spanish, F and A in German, В and О in Russian, or only the second one below numbered questions,
 * become Q and A. Neighbours in the alphabet are options, and a talk of two people has more turns than this can tell apart, so that a
 * question mark is asked for.
 */
export const letterPairs: Pass = page => {
  const turns = findTurns(page, letterLine)
  const [sign = '', ...others] = signsOf(turns)
  const pair = others.length === 0 && /[RО]/.test(sign) ? { first: '', second: sign } : findPair(turns)
  if (!pair || (pair.first !== 'Q' && areNeighbours(pair.first, pair.second))) return new Map()
  return nameTurns(page, turns, pair, (source, name) =>
    source.replace(
      letterLine,
      (_, before: string, __, number = '', after: string) => `${before}${name}${number}${after.replace(/[.)：]/, ':')}`,
    ),
  )
}

const areNeighbours = (a: string, b: string): boolean => a !== '' && Math.abs(a.charCodeAt(0) - b.charCodeAt(0)) <= 1
