import type { Word } from './annotate.ts'

/** How many words are looked at behind a negation, or before it. */
export const furthest = 12
/** Verbs that stand for the one before: Y did. */
export const auxiliaries = new Set('do does did is are was were can could will would has have had'.split(' '))
const prepositions = new Set('at by in on to with from for as of into through'.split(' '))

/** X didn't, but Y did: only the subject is denied. */
export const isInContrast = (words: readonly Word[], at: number): boolean => {
  const end = endOfClause(words, at)
  const last = endOfClause(words, end) - 1
  return (
    words[end]?.sentence === words[at]!.sentence &&
    words[end]!.clause !== words[at]!.clause &&
    auxiliaries.has(words[last]!.word) &&
    words.slice(end, last).every(({ cue, word }) => !cue && word !== 'as')
  )
}

/** It doesn't aim at X but at Y: only X is denied. */
export const isCorrected = (words: readonly Word[], at: number): boolean =>
  isBeforeBut(words, at) && prepositions.has(words[endOfClause(words, at) + 1]?.word ?? '')

/** Not Y but X. */
export const isBeforeBut = (words: readonly Word[], at: number): boolean => {
  const next = words[endOfClause(words, at)]
  return next?.word === 'but' && next.sentence === words[at]!.sentence
}

/** Where the clause of a word ends, not included; far off it is of no use. */
export function endOfClause(words: readonly Word[], from: number): number {
  let end = from
  while (end - from < furthest && words[end]?.clause === words[from]?.clause && words[end]) end++
  return end
}
