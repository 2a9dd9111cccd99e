import type { Word } from '../words/annotate.ts'
import type { Answer } from '../words/answer.ts'
import { findLive, findNegations } from '../words/find-negations.ts'
import { findRejected } from '../words/find-rejected.ts'

/** A passage with this share of a statement's words in their order repeats it. */
const repeated = 0.8
/** How many words more than the statement such a passage may have, as a share of it and in words. */
const growth = { share: 0.4, words: 4 } as const

/**
 * Whether an answer repeats a statement almost word for word with a negation put in or left out. Compares the longest
 * common subsequence of words, so it says nothing about answers in other words.
 */
export function contradicts(statement: readonly Word[], { words: answer, byStem }: Answer): boolean {
  if (statement.length < 2 || !mayRepeat(statement, byStem)) return false
  const pairs = alignInOrder(statement, answer)
  const from = pairs[0]?.[1]
  const to = pairs.at(-1)?.[1]
  if (from === undefined || to === undefined || pairs.length < repeated * statement.length) return false
  if (to - from + 1 > statement.length * (1 + growth.share) + growth.words) return false
  // A negation that another one undoes is none: "not no path".
  const [own, given] = [findLive(statement), findLive(answer)]
  const shared = pairs.filter(([wanted, at]) => own[wanted] === given[at])
  const told = new Set(shared.map(([, at]) => at))
  const kept = new Set(shared.map(([wanted]) => wanted))
  const start = startOfClause(answer, from)
  const putIn = hasOther(answer, told, start, to)
  const leftOut = hasOther(statement, kept, 0, statement.length)
  return putIn !== leftOut
}

/** A negation that the other text has not, of what it has: rather than something else denies nothing of it. */
function hasOther(words: readonly Word[], shared: ReadonlySet<number>, from: number, to: number): boolean {
  const isOther = (at: number) => at >= from && at <= to && !shared.has(at)
  const { said } = findRejected(words)
  const content = [...shared].filter(at => !words[at]!.stop)
  return (
    findNegations(words).some(
      ({ at, denies }) => isOther(at) && (denies.length === 0 || denies.some(index => shared.has(index))),
    ) || 2 * content.filter(at => said[at]).length > content.length
  )
}

/** Whether enough of the words are anywhere in the answer: most are not, and that is soon seen. */
function mayRepeat(statement: readonly Word[], byStem: ReadonlyMap<string, unknown>): boolean {
  let missing = 0
  return !statement.some(word => !byStem.has(word.stem) && ++missing > (1 - repeated) * statement.length)
}

/** "It is not true that" stands before the passage in its clause. */
function startOfClause(words: readonly Word[], from: number): number {
  let start = from
  while (start > 0 && words[start - 1]!.sentence === words[from]!.sentence && from - start < growth.words + 1) start--
  return start
}

/** Longest common subsequence of stems, as pairs of indices. */
function alignInOrder(one: readonly Word[], other: readonly Word[]): readonly (readonly [number, number])[] {
  const width = other.length + 1
  const lengths = new Uint16Array((one.length + 1) * width)
  for (let row = one.length - 1; row >= 0; row--) {
    for (let column = other.length - 1; column >= 0; column--) {
      const at = row * width + column
      lengths[at] =
        one[row]!.stem === other[column]!.stem
          ? lengths[at + width + 1]! + 1
          : Math.max(lengths[at + width]!, lengths[at + 1]!)
    }
  }
  const pairs: (readonly [number, number])[] = []
  for (let row = 0, column = 0; row < one.length && column < other.length; ) {
    const at = row * width + column
    if (one[row]!.stem === other[column]!.stem) pairs.push([row++, column++])
    else if (lengths[at + width]! >= lengths[at + 1]!) row++
    else column++
  }
  return pairs
}
