import type { Word } from '../words/annotate.ts'
import { beForms } from '../words/be-forms.ts'
import { keptFor } from '../words/kept-for.ts'
import { directionOf, fronting } from './directions.ts'

/**
 * A word that relates its two sides: in time (`before`), in a comparison (`beats`, `than`), or as the one that acts and the
 * one that is acted on (`trains`).
 */
export type Relation = {
  /** Index of the word. */
  readonly at: number
  /** Only relations of one kind can be compared. */
  readonly kind: string
  /** Indices of the words on the side that comes first, wins or acts, and of those on the other side. */
  readonly ahead: readonly number[]
  readonly behind: readonly number[]
  /** `Worse than`: the direction is read already. */
  readonly isWorse: boolean
}

/** How far before `than` what is compared by stands: more accurate than. */
export const degreeWords = 3
/** Whether a word is what relates two sides, or says by how much: more accurate than, far behind. */
export const isDegreeOf = (relation: Pick<Relation, 'at'>, at: number): boolean =>
  at <= relation.at && at >= relation.at - degreeWords

/** The relations of a text, each within its sentence. */
export const findRelations = keptFor((words: readonly Word[]): readonly Relation[] =>
  words.flatMap((word, at) => {
    const direction = directionOf(words, at)
    if (direction === undefined) return []
    const isPassive = isInPassive(words, at)
    const [before, after] =
      word.word === 'first'
        ? sidesOfFirst(words, at)
        : isPassive
          ? sidesOfPassive(words, at)
          : sidesOf(words, at, direction.kind)
    const isWorse =
      word.word === 'than' && words.slice(Math.max(0, at - degreeWords), at).some(one => one.word === 'worse')
    const isAhead = direction.isAhead !== (isPassive || isWorse)
    if (before.length === 0 || after.length === 0) return []
    return [{ at, kind: direction.kind, ahead: isAhead ? before : after, behind: isAhead ? after : before, isWorse }]
  }),
)

/** `Trained by`, `are served from`, `is translated into a name by`. */
function isInPassive(words: readonly Word[], at: number): boolean {
  if (!/(?:ed|en)$/.test(words[at]!.word)) return false
  return words[at + 1]?.word === 'by' || beForms.has(words[at - 1]?.word ?? '')
}

/** Who acts stands behind `by`, or behind `from` right after the verb. */
function sidesOfPassive(words: readonly Word[], at: number): readonly [readonly number[], readonly number[]] {
  const { sentence, clause } = words[at]!
  const here = [...words.keys()].filter(index => words[index]!.sentence === sentence)
  const behind = here.filter(index => index > at && words[index]!.clause === clause)
  const by = behind.find(index => words[index]!.word === 'by' || (words[index]!.word === 'from' && index === at + 1))
  if (by === undefined) return [[], []]
  return [here.filter(index => index < by && index !== at).reverse(), behind.filter(index => index > by)]
}

/** What stands before and behind a word in its sentence. `After SFT, RLHF …` has behind the comma what could stand before `after`. */
function sidesOf(words: readonly Word[], at: number, kind: string): readonly [readonly number[], readonly number[]] {
  const { sentence, clause, isLedTo } = words[at]!
  const before: number[] = []
  const after: number[] = []
  const isNear = (word: Word | undefined) => word?.sentence === sentence && word.clause === clause
  const isFar = (word: Word | undefined) =>
    word?.sentence === sentence && (kind !== 'comparison' || word.clause === clause)
  // `Instead` opens a clause: what it is instead of stands in the one before.
  const isInstead = words[at - 1]?.word === 'instead'
  const ahead = isInstead ? words[at - 2]?.clause : clause
  const isAhead = (word: Word | undefined) => isFar(word) || (word?.sentence === sentence && word.clause === ahead)
  for (let index = at - 1; isAhead(words[index]); index--) before.push(index)
  for (let index = isLedTo ? at : at + 1; isFar(words[index]); index++) after.push(index)
  const isFronted = (isInstead || fronting.has(words[at]!.stem)) && before.every(index => words[index]!.stop)
  if (kind === 'rate')
    return [
      nearest(words, before),
      nearest(
        words,
        after.filter(index => isNear(words[index])),
      ),
    ]
  const close = after.filter(index => isNear(words[index]))
  // `Instead of replacing it avoids collapse`: what follows belongs to the whole.
  if (!isFronted) return [before, isInstead ? close.filter(index => !words[index]!.stop).slice(0, 1) : close]
  const end = after.find(index => words[index]!.clause !== words[at]!.clause) ?? endOfName(words, after)
  return [after.filter(index => index >= end), after.filter(index => index < end)]
}

/** Tokens per parameter: the two content words next to it on a side. */
const nearest = (words: readonly Word[], side: readonly number[]) =>
  side.filter(index => !words[index]!.stop).slice(0, 2)

/** What shares the clause of `first`, and what is said after it. */
function sidesOfFirst(words: readonly Word[], at: number): readonly [readonly number[], readonly number[]] {
  const { sentence, clause } = words[at]!
  const here = [...words.keys()].filter(index => words[index]!.sentence === sentence)
  // `A comes first and B last` is one clause.
  const joint =
    here.find(index => index > at && words[index]!.word === 'and' && words[index]!.clause === clause) ?? words.length
  const isLater = (index: number) => words[index]!.clause > clause || index > joint
  return [
    here.filter(index => words[index]!.clause === clause && index < joint),
    here.filter(index => words[index]!.clause >= clause && isLater(index)),
  ]
}

/** `After SFT comes RLHF`: the first content word is all that `after` governs. */
const endOfName = (words: readonly Word[], after: readonly number[]): number =>
  (after.find(index => !words[index]!.stop) ?? 0) + 1
