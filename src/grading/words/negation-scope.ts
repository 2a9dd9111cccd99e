import type { Word } from './annotate.ts'
import { beForms } from './be-forms.ts'
import { auxiliaries, endOfClause, furthest, isBeforeBut, isCorrected, isInContrast } from './contrasts.ts'
import { stemSet } from './stem.ts'

/** How many content words after a negation it denies: a verb, its object and one more. */
const scope = 3

/** Negations that deny a thing: a new verb is not in their scope. */
const ofThings = new Set('no without neither none nothing nobody lack lacks lacking instead rather unlike'.split(' '))
/** Verbs that a negated thing stands behind: they don't need one. */
const having = new Set('need have get'.split(' '))
/** Of a correction, it denies so many: not at X but at Y. */
const correctedWords = 2
/** By no means, in no way. */
const manners = new Set(['means', 'way'])
export const asides = new Set('without instead rather unlike'.split(' '))
/** What may stand behind a negation that denies what is before it: they are not, not at all. */
const fillers = new Set('at all really either any more anymore longer so actually though too'.split(' '))
/** Without that: it is said elsewhere what. */
const pronouns = new Set('it that this them these'.split(' '))
/** How far before a negation the word may stand that relates its clause to a thing. */
const relativeWords = 4
const relatives = new Set('who which that'.split(' '))
/** Verbs whose `that` opens what they tell. */
const telling = stemSet(
  'say think believe assume show ensure guarantee state claim know find require imply suggest prove so',
)
const hindering = stemSet('stop prevent hinder forbid preclude prohibit')
const leaving = stemSet('leave keep stay remain go')
const privative = new Set('infrequent insignificant inaccurate inefficient impossible invalid irrelevant'.split(' '))
/** Words before which the thing denied is named in full. */
const closing = new Set('and that which who'.split(' '))

/** A negation is of what is done, of a thing that there isn't, or only of what something is set off against: `not the base`, `rather than the base`. */
export function kindOf(words: readonly Word[], at: number): 'verb' | 'thing' | 'aside' {
  const { word } = words[at]!
  if (isInContrast(words, at) || isCorrected(words, at) || (word === 'not' && isBeforeBut(words, at))) return 'aside'
  if (onlyDenied(words, contentFrom(words, at + 1, 1, words[at]!.clause)) !== undefined) return 'aside'
  if (asides.has(word) || (word === 'not' && isOpening(words, at))) return 'aside'
  if (word === 'no' && (manners.has(words[at + 1]?.word ?? '') || words[at + 1]?.word === 'longer')) return 'verb'
  return ofThings.has(word) || having.has(words[at + 1]?.word ?? '') ? 'thing' : 'verb'
}

/** X, not Y, …: nothing stands before it in its clause. */
const isOpening = (words: readonly Word[], at: number) => words[at - 1]?.clause !== words[at]!.clause

/** Indices of the content words that a negation denies, the nearest first. */
export function deniedBy(words: readonly Word[], at: number): readonly number[] {
  const { word, clause } = words[at]!
  if (isInContrast(words, at)) return contentFrom(words, at - 1, -1, clause)
  if (isCorrected(words, at))
    return contentFrom(words, endOfClause(words, at) - 1, -1, clause)
      .filter(index => index > at)
      .slice(0, correctedWords)
  if (word === 'without' && pronouns.has(words[at + 1]?.word ?? '')) return []
  const start = word === 'no' && words[at + 1]?.word === 'longer' ? at + 2 : at + 1
  const after = contentFrom(words, start, 1, clause, ofThings.has(word) ? closing : undefined)
  const only = onlyDenied(words, after)
  if (only !== undefined) return [only]
  if (after.length > 0) return isInRelative(words, at) ? after.slice(0, 1) : after
  // "The adapters are not": nothing follows, so what stands before is denied. "It doesn't do that" takes up something else.
  let end = at + 1
  while (words[end]?.clause === clause && fillers.has(words[end]!.word)) end++
  const isLast = words[end]?.clause !== clause || isOfBeing(words, at)
  return isLast && !ofThings.has(word) ? contentFrom(words, at - 1, -1, clause) : []
}

/** They aren't in it: what they are not is no word of content. */
const isOfBeing = (words: readonly Word[], at: number) =>
  /^(?:is|are|was|were)nt$/.test(words[at]!.word) || beForms.has(words[at - 1]?.word ?? '')

/** Objects that can't be reached: what the sentence says of them is not denied. */
function isInRelative(words: readonly Word[], at: number): boolean {
  for (let index = at - 1; index >= at - relativeWords; index--) {
    const [relative, before] = [words[index], words[index - 1]]
    if (relative === undefined || before === undefined || !relative.stop) return false
    if (relatives.has(relative.word))
      return before.sentence === relative.sentence && !before.stop && !telling.has(before.stem)
  }
  return false
}

/** Not uncommon, doesn't leave it unchanged, nothing stops it: a negation of what denies itself reaches no further. */
function onlyDenied(words: readonly Word[], [first]: readonly number[]): number | undefined {
  if (first === undefined) return undefined
  const { word, stem, clause } = words[first]!
  if (isPrivative(word) || hindering.has(stem)) return first
  if (!leaving.has(stem)) return undefined
  for (let at = first + 1; at - first < furthest && words[at]?.clause === clause; at++)
    if (isPrivative(words[at]!.word)) return at
  return undefined
}

const isPrivative = (word: string) => /^un(?!less|like|der|i)\p{Ll}{4}/u.test(word) || privative.has(word)

/** `And` with a verb or subject of its own behind it. */
const isNewPart = (words: readonly Word[], at: number) =>
  words[at]!.word === 'and' && openers.has(words[at + 1]?.word ?? '')
const openers = new Set(
  'the a it they he she we you should must may might shall cannot'.split(' ').concat(...auxiliaries),
)

function contentFrom(
  words: readonly Word[],
  from: number,
  step: 1 | -1,
  clause: number,
  ends?: ReadonlySet<string>,
): readonly number[] {
  const found: number[] = []
  for (let at = from; words[at]?.clause === clause && found.length < scope; at += step) {
    if (Math.abs(at - from) >= furthest || (found.length > 0 && (ends?.has(words[at]!.word) || isNewPart(words, at))))
      break
    // Not used for training: here the verb is one of content.
    if (!words[at]!.stop || words[at]!.word === 'used') found.push(at)
  }
  return found
}
