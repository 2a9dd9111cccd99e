import type { Word } from './annotate.ts'
import { beForms } from './be-forms.ts'
import { keptFor } from './kept-for.ts'
import { stemSet } from './stem.ts'

/** What a text itself says of statements in it, for each word. */
export type Rejected = {
  /** It stands in one that is called wrong, */
  readonly said: readonly boolean[]
  /** or does the calling, */
  readonly calling: readonly boolean[]
  /** or is part of a denial that is called wrong: `wrong that it doesn't` denies nothing. */
  readonly undone: readonly boolean[]
}

/** Nouns and adjectives for what isn't so, verbs for showing it, and adverbs for believing it. */
const untrue = stemSet('myth untrue misconception misreading misunderstanding misbelief fallacy nonsense')
const wrong = stemSet('wrong false incorrect mistake mistaken')
const refuting = stemSet('refute disprove debunk discredit falsify')
const wrongly = new Set('wrongly falsely mistakenly incorrectly erroneously'.split(' '))
const statements = stemSet('claim idea notion belief view theory assumption')
const saying = stemSet('say think believe assume suppose claim imagine')
const others = new Set('people many some most others everyone beginners nobody'.split(' '))
const so = new Set('true so right correct case'.split(' '))
const stating = new Set([...beForms, 'its', 'thats', 'isnt', 'wasnt'])
const pronouns = new Set('that this it which thats its'.split(' '))
const contrasting = new Set(['but', 'yet', 'however'])
/** Words that open a clause with another subject, which a statement doesn't reach into. */
const turning = new Set('but yet however instead it they he she that thats its this actually while whereas'.split(' '))

/** How many words may stand between the parts of such a phrase, as in `is just a plain myth`, and how long a statement may be. */
const reach = 4
const longest = 50

export const findRejected = keptFor((words: readonly Word[]): Rejected => {
  const said = words.map(() => false)
  const calling = words.map(() => false)
  const undone = words.map(() => false)
  for (const at of words.keys()) {
    const found = findCall(words, at)
    if (found === undefined) continue
    for (let index = found.from; index < found.to; index++) calling[index] = true
    const cues = found.said.filter(index => words[index]!.cue)
    const isUndone = cues.length % 2 === 1
    for (let index = found.from; isUndone && index < found.to; index++) undone[index] = true
    for (const index of isUndone ? cues : []) undone[index] = true
    for (const index of isUndone ? [] : found.said) if (!words[index]!.stop) said[index] = true
  }
  return { said: said.map((is, at) => is && !calling[at]), calling, undone }
})

/** The words that call something wrong, `from` included, `to` not, and those of what they call so. */
type Call = { readonly from: number; readonly to: number; readonly said: readonly number[] }

function findCall(words: readonly Word[], at: number): Call | undefined {
  const { word, stem } = words[at]!
  if (wrongly.has(word)) return callBelieved(words, at, () => true)
  if (others.has(word)) return callBelieved(words, at, verb => word === 'nobody' || isContrasted(words, verb))
  const that = findNear(words, at, other => other.word === 'that')
  if (refuting.has(stem) || (stem === 'reject' && findNear(words, at, isStatement) !== undefined)) {
    return { from: at, to: at + 1, said: that === undefined ? clauseAround(words, at) : following(words, that + 1) }
  }
  const isDenied = so.has(word) && isNegated(words, at)
  if (!isDenied && !wrong.has(stem) && !untrue.has(stem)) return undefined
  const from = isDenied ? Math.max(0, at - reach) : at
  if (that !== undefined && that - at <= 3) return { from, to: that + 1, said: following(words, that + 1) }
  return callBefore(words, at)
}

/** What people believe, by a verb near its subject or adverb. */
function callBelieved(words: readonly Word[], from: number, isWrong: (verb: number) => boolean): Call | undefined {
  const verb = findNear(words, from, other => saying.has(other.stem))
  if (verb === undefined || !isWrong(verb)) return undefined
  return { from, to: verb + 1, said: following(words, verb + 1) }
}

/** That is wrong, X is a myth: what is called so stands before. */
function callBefore(words: readonly Word[], at: number): Call | undefined {
  const isEnd = words[at + 1]?.clause !== words[at]!.clause || words[at + 1]!.word === 'and'
  const isPredicate = isEnd && findNear(words, at, other => stating.has(other.word), -1) !== undefined
  if (!isPredicate) return undefined
  const subject = clauseAround(words, at).filter(index => index < at)
  const first = subject[0]!
  const isTakenUp = subject.every(index => words[index]!.stop || words[index]!.cue)
  if (isTakenUp && subject.some(index => pronouns.has(words[index]!.word)))
    return { from: first, to: at + 1, said: sentenceBefore(words, first) }
  const isOfStatement = words[first]!.word === 'that' || subject.some(index => isStatement(words[index]!))
  return untrue.has(words[at]!.stem) || isOfStatement ? { from: at, to: at + 1, said: subject } : undefined
}

const isStatement = ({ stem }: Word) => statements.has(stem)

/** Not true, isn't the case: a negation right before it. */
const isNegated = (words: readonly Word[], at: number): boolean =>
  words.slice(Math.max(0, at - 2), at).some(({ cue, clause }) => cue && clause === words[at]!.clause)

/** The sentence goes on with `but`. */
const isContrasted = (words: readonly Word[], from: number): boolean =>
  words
    .slice(from, from + longest)
    .some(({ word, sentence }) => sentence === words[from]!.sentence && contrasting.has(word))

/** The nearest word of a kind within reach, in the same clause. */
function findNear(
  words: readonly Word[],
  from: number,
  is: (word: Word) => boolean,
  step: 1 | -1 = 1,
): number | undefined {
  for (let at = from + step; Math.abs(at - from) <= reach && words[at]?.clause === words[from]!.clause; at += step)
    if (is(words[at]!)) return at
  return undefined
}

function clauseAround(words: readonly Word[], from: number): readonly number[] {
  const isHere = (at: number) => words[at]?.clause === words[from]!.clause
  let start = from
  while (isHere(start - 1) && from - start < longest) start--
  const found: number[] = []
  for (let at = start; isHere(at) && at - start < longest; at++) found.push(at)
  return found
}

/** From a place to the end of its sentence, or to a clause with another subject. */
function following(words: readonly Word[], from: number): readonly number[] {
  const found: number[] = []
  for (let at = from; at - from < longest && words[at]?.sentence === words[from]?.sentence && words[at]; at++) {
    if (at > from && words[at]!.clause !== words[at - 1]!.clause && turning.has(words[at]!.word)) break
    found.push(at)
  }
  return found
}

/** What stands before a place in its sentence, else the sentence before. */
function sentenceBefore(words: readonly Word[], from: number): readonly number[] {
  const sentence = words[from - 1]?.sentence
  const found: number[] = []
  for (let at = from - 1; at >= 0 && words[at]!.sentence === sentence && from - at < longest; at--) found.push(at)
  return found
}
