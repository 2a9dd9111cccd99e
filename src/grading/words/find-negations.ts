import type { Word } from './annotate.ts'
import { findRejected } from './find-rejected.ts'
import { keptFor } from './kept-for.ts'

/** A negation of a text. */
export type Negation = {
  readonly at: number
  /** Indices of the content words that it denies, the nearest first. */
  readonly denies: readonly number[]
  /** Of what is done, of a thing that there isn't, or only of what something is set off against: `not the base`, `rather than the base`. */
  readonly kind: 'verb' | 'thing' | 'aside'
}

/** How many content words after a negation it denies: a verb, its object and one more. */
const scope = 3
/** How many words are looked at for them. */
const furthest = 12

/** Negations that deny a thing: a new verb is not in their scope. */
const ofThings = new Set('no without neither none nothing nobody lack lacks lacking instead rather unlike'.split(' '))
/** Verbs that a negated thing stands behind: they don't need one. */
const having = new Set('need have get'.split(' '))
/** By no means, in no way. */
const manners = new Set(['means', 'way'])
/** Verbs that stand for the one before: Y did. */
const auxiliaries = new Set('do does did is are was were can could will would has have had'.split(' '))
const asides = new Set('without instead rather unlike'.split(' '))
/** What may stand behind a negation that denies what is before it: they are not, not at all. */
const fillers = new Set('at all really either any more anymore longer so actually though too'.split(' '))
/** Without that: it is said elsewhere what. */
const pronouns = new Set('it that this them these'.split(' '))
/** Words before which the thing denied is named in full. */
const closing = new Set('and that which who'.split(' '))

/** How far apart two negations may be of which one undoes the other. */
const reach = 5
const isNone = new Set('no nobody none nothing'.split(' '))
const relatives = new Set('who which that'.split(' '))

/** The negations of a text, each with what it denies. Whole statements that are called wrong are not among them. */
export const findNegations = keptFor((words: readonly Word[]): readonly Negation[] => {
  const { calling } = findRejected(words)
  const cues = [...words.keys()].filter(at => words[at]!.cue && !calling[at])
  const conditions = new Set(
    cues.filter((at, index) => isCondition(words, at, cues[index + 1])).map(at => words[at]!.sentence),
  )
  const undone = new Set(
    cues.flatMap((at, index) => (isUndone(words, at, cues[index + 1]) ? [at, cues[index + 1]!] : [])),
  )
  return cues
    .filter(at => !conditions.has(words[at]!.sentence) && !undone.has(at))
    .map(at => ({ at, denies: deniedBy(words, at), kind: kindOf(words, at) }))
})

/** `Doesn't fail to rise`, `no dough that doesn't rise`: the next negation undoes it. */
function isUndone(words: readonly Word[], at: number, next: number | undefined): boolean {
  if (next === undefined || next - at > reach || words[next]!.sentence !== words[at]!.sentence) return false
  const between = words.slice(at + 1, next)
  if (between.every(({ stop }) => stop)) return words[next]!.clause === words[at]!.clause
  return isNone.has(words[at]!.word) && between.some(({ word }) => relatives.has(word))
}

/** For each word whether it begins a negation that none undoes, or calls a statement wrong. */
export const findLive = keptFor((words: readonly Word[]): readonly boolean[] => {
  const live = findRejected(words).calling.map((is, at) => is && words[at]!.cue)
  for (const { at, denies, kind } of findNegations(words)) live[at] = denies.length > 0 || kind !== 'aside'
  return live
})

/** `Without yeast the dough doesn't rise` says that it rises with it: both of its negations are taken for none. */
const isCondition = (words: readonly Word[], at: number, next: number | undefined): boolean =>
  words[at]!.word === 'without' &&
  words[at - 1]?.sentence !== words[at]!.sentence &&
  next !== undefined &&
  words[next]!.sentence === words[at]!.sentence

function kindOf(words: readonly Word[], at: number): Negation['kind'] {
  const { word } = words[at]!
  if (isInContrast(words, at) || (word === 'not' && isFollowedBy(words, at, next => next === 'but'))) return 'aside'
  if (asides.has(word) || (word === 'not' && isOpening(words, at))) return 'aside'
  if (word === 'no' && manners.has(words[at + 1]?.word ?? '')) return 'verb'
  return ofThings.has(word) || having.has(words[at + 1]?.word ?? '') ? 'thing' : 'verb'
}

/** X didn't, but Y did: only the subject is denied. */
const isInContrast = (words: readonly Word[], at: number): boolean => {
  const end = endOfClause(words, at)
  const last = endOfClause(words, end) - 1
  return (
    words[end]?.sentence === words[at]!.sentence &&
    auxiliaries.has(words[last]!.word) &&
    words.slice(end, last).every(({ cue }) => !cue)
  )
}

const isFollowedBy = (words: readonly Word[], at: number, is: (word: string) => boolean): boolean => {
  const next = words[endOfClause(words, at)]
  return next?.sentence === words[at]!.sentence && is(next.word)
}

/** Where the clause of a word ends, not included; far off it is of no use. */
function endOfClause(words: readonly Word[], from: number): number {
  let end = from
  while (end - from < furthest && words[end]?.clause === words[from]?.clause && words[end]) end++
  return end
}

/** X, not Y, …: nothing stands before it in its clause. */
const isOpening = (words: readonly Word[], at: number) => words[at - 1]?.clause !== words[at]!.clause

function deniedBy(words: readonly Word[], at: number): readonly number[] {
  const { word, clause } = words[at]!
  if (isInContrast(words, at)) return contentFrom(words, at - 1, -1, clause)
  if (word === 'without' && pronouns.has(words[at + 1]?.word ?? '')) return []
  const after = contentFrom(words, at + 1, 1, clause, ofThings.has(word) ? closing : undefined)
  if (after.length > 0) return after
  // "The adapters are not": nothing follows, so what stands before is denied. "It doesn't do that" takes up something else.
  let end = at + 1
  while (words[end]?.clause === clause && fillers.has(words[end]!.word)) end++
  const isLast = words[end]?.clause !== clause
  return isLast && !ofThings.has(word) ? contentFrom(words, at - 1, -1, clause) : []
}

function contentFrom(
  words: readonly Word[],
  from: number,
  step: 1 | -1,
  clause: number,
  ends?: ReadonlySet<string>,
): readonly number[] {
  const found: number[] = []
  for (let at = from; words[at]?.clause === clause && found.length < scope; at += step) {
    if (Math.abs(at - from) >= furthest || (found.length > 0 && ends?.has(words[at]!.word))) break
    if (!words[at]!.stop) found.push(at)
  }
  return found
}
