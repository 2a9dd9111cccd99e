import type { Word } from './annotate.ts'
import { findRejected } from './find-rejected.ts'
import { keptFor } from './kept-for.ts'
import { deniedBy, kindOf } from './negation-scope.ts'

/** A negation of a text. */
export type Negation = {
  readonly at: number
  /** Indices of the content words that it denies, the nearest first. */
  readonly denies: readonly number[]
  readonly kind: ReturnType<typeof kindOf>
}

/** How far apart two negations may be of which one undoes the other. */
const reach = 5
const isNone = new Set('no nobody none nothing'.split(' '))
const relatives = new Set('who which that'.split(' '))

/** The negations of a text, each with what it denies. Whole statements that are called wrong are not among them. */
export const findNegations = keptFor((words: readonly Word[]): readonly Negation[] => {
  const { calling, undone: wronged } = findRejected(words)
  const cues = [...words.keys()].filter(at => words[at]!.cue && !calling[at] && !wronged[at])
  const conditions = new Set(
    cues.filter((at, index) => isCondition(words, at, cues[index + 1])).map(at => words[at]!.sentence),
  )
  const undone = new Set(
    cues.flatMap((at, index) => {
      const next = cues[index + 1]
      return next !== undefined && (isUndone(words, at, next) || isPair(words, at, next)) ? [at, next] : []
    }),
  )
  return cues
    .filter(at => !conditions.has(words[at]!.sentence) && !undone.has(at))
    .map(at => ({ at, denies: deniedBy(words, at), kind: kindOf(words, at) }))
})

/** `Doesn't fail to rise`, `no dough that doesn't rise`: the next negation undoes it. */
function isUndone(words: readonly Word[], at: number, next: number): boolean {
  if (next - at > reach || words[next]!.sentence !== words[at]!.sentence) return false
  const between = words.slice(at + 1, next)
  if (between.every(({ stop }) => stop)) return words[next]!.clause === words[at]!.clause
  return isNone.has(words[at]!.word) && between.some(({ word }) => relatives.has(word))
}

/** `Can't run without a base` and `isn't let in if there's no key` say what it takes. */
function isPair(words: readonly Word[], at: number, next: number): boolean {
  const [one, other] = [words[at]!, words[next]!]
  if (one.clause === other.clause) return other.word === 'without' && next - at <= pairReach
  const between = words.slice(at, Math.min(next, at + pairReach)).filter(({ clause }) => clause === other.clause)
  return one.sentence === other.sentence && between[0]?.word === 'if'
}
const pairReach = 12

/** For each word whether it begins a negation that none undoes, or calls a statement wrong. */
export const findLive = keptFor((words: readonly Word[]): readonly boolean[] => {
  const { calling, undone } = findRejected(words)
  const live = words.map(({ cue }, at) => cue && calling[at]! && !undone[at])
  for (const { at, denies, kind } of findNegations(words)) live[at] = denies.length > 0 || kind !== 'aside'
  return live
})

/** `Without yeast the dough doesn't rise` says that it rises with it: both of its negations are taken for none. */
const isCondition = (words: readonly Word[], at: number, next: number | undefined): boolean =>
  words[at]!.word === 'without' &&
  words[at - 1]?.sentence !== words[at]!.sentence &&
  next !== undefined &&
  words[next]!.sentence === words[at]!.sentence
