import type { Claim } from '../points/claims.ts'
import type { Span } from '../points/passages.ts'
import { share, sum } from '../sums.ts'
import type { Pair } from '../words/align.ts'
import type { Word } from '../words/annotate.ts'
import type { Answer } from '../words/answer.ts'

/** Share of the claim that the passage must have in the same words, and how many of these at least, each said once. */
const copied = { share: 0.85, words: 6 } as const
/** Function words whose sides are not the same: an answer on passages. `And` and `with` join what may be exchanged. */
const anchors = new Set('on to from into in of for by than over given per behind before after'.split(' '))

/**
 * The passage has the words of the claim in their order, but for two that stand in each other's place: fits the teacher to
 * the student for fits the student to the teacher.
 */
export function isTransposed(claim: Claim, answer: Answer, direct: readonly Pair[], window: Span): boolean {
  const { words } = claim.reference
  const exact = direct.filter(({ wanted, strength }) => strength === 1 && isTelling(words[wanted]!))
  if (!isCopied(claim, exact)) return false
  const given = answer.words.slice(window.from, window.to)
  if (countBy(words) !== countBy(given)) return false
  const [isOnce, isGivenOnce] = [isMetOnce(words), isMetOnce(given)]
  const places = exact.filter(({ wanted }) => isOnce(words[wanted]!) && isGivenOnce(words[wanted]!))
  if (!isCopied(claim, places)) return false
  const ranks = rankOf(joinRuns(rankOf(places.map(({ at }) => at))))
  const [first, last, ...more] = ranks.flatMap((rank, index) => (rank === index ? [] : [index]))
  return first !== undefined && last !== undefined && more.length === 0 && last - first > 1
}

const isCopied = ({ weights, total }: Claim, exact: readonly Pair[]): boolean =>
  exact.length >= copied.words && share(sum(exact.map(({ wanted }) => weights[wanted]!)), total) >= copied.share

/** Each place by how many stand before it. */
const rankOf = (places: readonly number[]): readonly number[] => {
  const order = places.toSorted((one, other) => one - other)
  return places.map(at => order.indexOf(at))
}

/** Words that stay next to each other move as one. */
const joinRuns = (ranks: readonly number[]): readonly number[] =>
  ranks.filter((rank, index) => index === 0 || rank !== ranks[index - 1]! + 1)

/** Letters of formulas may stand in any order. */
const isTelling = ({ word, stop }: Word) => (stop ? anchors.has(word) : word.length > 1)

/** A passive verb turns its sides. */
const countBy = (words: readonly Word[]) => words.filter(({ word }) => word === 'by').length

function isMetOnce(words: readonly Word[]): (word: Word) => boolean {
  const counts = new Map<string, number>()
  for (const { stem } of words) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return ({ stem }) => counts.get(stem) === 1
}
