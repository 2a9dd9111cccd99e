import { findParts } from '../exchanges/find-crossed.ts'
import { degreeWords } from '../exchanges/relations.ts'
import type { Claim } from '../points/claims.ts'
import type { Pair } from '../words/align.ts'
import type { Word } from '../words/annotate.ts'
import type { Answer } from '../words/answer.ts'
import { keptFor } from '../words/kept-for.ts'

/** What may stand between `than` and the name of what is outdone. */
const determiners = new Set('the a an its their that those of in'.split(' '))

/**
 * Where the passage sets above something what the claim says of that: the liver is larger than the skin, for the skin is
 * the largest. Claims that name both sides are compared by their relations.
 */
export function findOutdone(claim: Claim, answer: Answer, direct: readonly Pair[]): readonly Pair[] {
  const { words } = claim.reference
  const thans = findThans(answer.words)
  if (thans.length === 0 || findThans(words).length > 0) return []
  const parts = findParts(words)
  return thans.flatMap(than => {
    const { sentence } = answer.words[than]!
    const degree = direct.find(
      ({ at, strength, wanted }) =>
        strength === 1 &&
        at < than &&
        at >= than - degreeWords &&
        isCompared(words, wanted) &&
        isCompared(answer.words, at),
    )
    if (degree === undefined) return []
    const met = direct.filter(
      pair => pair.strength === 1 && isName(words[pair.wanted]!) && parts[pair.wanted] === parts[degree.wanted],
    )
    const isAhead = ({ wanted }: Pair) =>
      met.some(pair => pair.wanted === wanted && pair.at < than && answer.words[pair.at]!.sentence === sentence)
    const behind = nameBehind(answer.words, than)
    return met.some(pair => behind.includes(pair.at) && !isAhead(pair)) ? [{ ...degree, opposite: true }] : []
  })
}

const findThans = keptFor((words: readonly Word[]): readonly number[] =>
  words.flatMap(({ word }, at) => (word === 'than' ? [at] : [])),
)

const isName = ({ stop, value }: Word) => !stop && value === undefined

/** A comparative or a superlative: thicker, the most useful. */
const isCompared = (words: readonly Word[], at: number) =>
  /(?:er|est)$/.test(words[at]!.word) || /^(?:more|most|less|least)$/.test(words[at - 1]?.word ?? '')

/** The run of content words behind `than`. */
function nameBehind(words: readonly Word[], than: number): readonly number[] {
  let from = than + 1
  while (determiners.has(words[from]?.word ?? '')) from++
  let to = from
  while (words[to]?.clause === words[than]!.clause && !words[to]!.stop) to++
  return [...words.keys()].slice(from, to)
}
