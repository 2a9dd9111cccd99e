import { type Lookup, lookUpIn } from '../words/align.ts'
import type { Word } from '../words/annotate.ts'
import type { Answer } from '../words/answer.ts'
import type { Asked } from '../words/reference.ts'

/** Any run of words, as indices into the answer's words: `from` included, `to` not. */
export type Span = { readonly from: number; readonly to: number }

/** A run of neighbouring clauses. */
export type Window = Span & {
  /** Where its first clause ends and its last one begins. */
  readonly firstEnd: number
  readonly lastFrom: number
}

/** An answer, ready for claims to be looked for in its passages. */
export type Passages = {
  readonly answer: Answer
  readonly lookup: Lookup
  readonly windows: readonly Window[]
  /** What each word counts towards the answer's own content, and all words before each place. */
  readonly given: readonly number[]
  readonly givenUpTo: readonly number[]
  /** For each word a mark, and for each place a sum, for whoever is looking at a claim; what they were before is nobody's. */
  readonly marks: Uint8Array
  readonly sums: Float64Array
}

/** A statement is spread over so many clauses of two neighbouring sentences at most. */
const longestRun = 5

export function findPassages(answer: Answer, asked: Asked, weigh: (word: Word) => number): Passages {
  const given = answer.words.map(weigh)
  const givenUpTo = [0]
  for (const weight of given) givenUpTo.push(givenUpTo.at(-1)! + weight)
  return {
    answer,
    lookup: lookUpIn(answer, asked),
    windows: findWindows(answer.words),
    given,
    givenUpTo,
    marks: new Uint8Array(given.length),
    sums: new Float64Array(given.length + 1),
  }
}

/** Whether a word of the answer stands in a run of its words. */
export const isInside = ({ at }: { readonly at: number }, { from, to }: Span): boolean => at >= from && at < to

export const wholeOf = ({ words }: Answer): Span => ({ from: 0, to: words.length })

export const overlap = (one: Span, other: Span): boolean => one.to > other.from && one.from < other.to

function findWindows(words: readonly Word[]): readonly Window[] {
  const starts: number[] = []
  for (const [at, word] of words.entries()) if (word.clause !== words[at - 1]?.clause) starts.push(at)
  const windows: Window[] = []
  for (const [index, from] of starts.entries()) {
    for (let last = index; last < Math.min(starts.length, index + longestRun); last++) {
      if (words[starts[last]!]!.sentence > words[from]!.sentence + 1) break
      const firstEnd = starts[index + 1] ?? words.length
      windows.push({ from, to: starts[last + 1] ?? words.length, firstEnd, lastFrom: starts[last]! })
    }
  }
  return windows
}
