import type { Claim } from '../points/claims.ts'
import { isInside, type Span } from '../points/passages.ts'
import type { Pair } from '../words/align.ts'
import type { Word } from '../words/annotate.ts'
import type { Answer } from '../words/answer.ts'
import { keptFor } from '../words/kept-for.ts'
import { articles } from './is-verb.ts'

/** Where something comes from, or where it goes, as the content words that name it. */
type End = { readonly at: number; readonly isSource: boolean; readonly names: readonly number[] }

/** How many content words behind `from` or `to` name a place. */
const placeWords = 4
const targets = new Set('into onto to toward towards'.split(' '))

/** The claim has something come from one place and go to another, the passage the other way round: out of the towns into the villages. */
export function isRouteTurned(
  { reference: { words } }: Claim,
  answer: Answer,
  direct: readonly Pair[],
  window: Span,
): boolean {
  const wanted = findEnds(words)
  if (!wanted.some(({ isSource }) => isSource) || wanted.every(({ isSource }) => isSource)) return false
  const stemsOf = (isSource: boolean) =>
    new Set(wanted.filter(end => end.isSource === isSource).flatMap(({ names }) => names.map(at => words[at]!.stem)))
  const [sources, goals] = [stemsOf(true), stemsOf(false)]
  const isTelling = ({ stem }: Word) => !(sources.has(stem) && goals.has(stem))
  const exact = direct.filter(pair => pair.strength === 1 && isTelling(words[pair.wanted]!))
  const given = findEnds(answer.words).filter(end => isInside(end, window))
  const shares = (end: End, other: End) =>
    exact.some(pair => end.names.includes(pair.wanted) && other.names.includes(pair.at))
  return given.some(end => {
    const isKept = wanted.some(one => one.isSource === end.isSource && shares(one, end))
    return !isKept && wanted.some(one => one.isSource !== end.isSource && shares(one, end))
  })
}

const findEnds = keptFor((words: readonly Word[]): readonly End[] =>
  words.flatMap(({ word }, at) => {
    const isSource = word === 'from' || (word === 'of' && words[at - 1]?.word === 'out')
    if (!isSource && !targets.has(word)) return []
    const names = namesBehind(words, at, isSource || word !== 'to')
    return names.length > 0 ? [{ at, isSource, names }] : []
  }),
)

/** `To` without a determiner may stand before a verb. */
function namesBehind(words: readonly Word[], from: number, mayBeBare: boolean): readonly number[] {
  const { clause } = words[from]!
  const isDetermined = articles.has(words[from + 1]?.word ?? '')
  if (!isDetermined && !mayBeBare) return []
  const names: number[] = []
  for (let at = from + (isDetermined ? 2 : 1); words[at]?.clause === clause && names.length < placeWords; at++) {
    if (words[at]!.stop) break
    names.push(at)
  }
  return names
}
