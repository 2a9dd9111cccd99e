import { share } from '../sums.ts'
import type { Pair } from '../words/align.ts'
import type { Word } from '../words/annotate.ts'
import type { Answer } from '../words/prepare.ts'
import { type Claim, weighGiven } from './claims.ts'

/** A run of neighbouring clauses, as indices into the answer's words: `from` included, `to` not. */
export type Window = {
  readonly from: number
  readonly to: number
  /** Where its first clause ends and its last one begins. */
  readonly firstEnd: number
  readonly lastFrom: number
}

/** Any run of words. */
export type Span = { readonly from: number; readonly to: number }

/** How well a window says what a claim says, each 0–1. */
export type Fit = {
  /** Share of the claim that the window has. */
  readonly coverage: number
  /** Share of the window that the claim has. */
  readonly precision: number
  readonly similarity: number
}

const noWindow: Window = { from: 0, to: 0, firstEnd: 0, lastFrom: 0 }

const noFit: Fit = { coverage: 0, precision: 0, similarity: 0 }

/** A statement is spread over so many clauses of two neighbouring sentences at most. */
const longestRun = 5

/** Coverage says more than precision: people add words of their own. Below a quarter of the claim precision is chance. */
const coverageShare = 0.7
const chanceCoverage = 0.25

/** What a word of the answer still counts for a second word of a claim: RMSNorm is one word, root mean square three. */
const takenShare = 0.3

/** The coverage that a similarity takes, in a passage that says nothing else. */
export const leastCoverage = (similarity: number): number =>
  Math.max(
    (similarity - (1 - coverageShare)) / coverageShare,
    similarity / (coverageShare + (1 - coverageShare) / chanceCoverage),
  )

export const overlap = (one: Span, other: Span): boolean => one.to > other.from && one.from < other.to

export function findWindows(words: readonly Word[]): readonly Window[] {
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

/** The window that fits a claim best; one whose first or last clause has nothing of the claim never does. */
export function bestWindow(
  claim: Claim,
  counting: readonly Pair[],
  windows: readonly Window[],
  given: readonly number[],
): readonly [Window, Fit] {
  const before = new Uint16Array(given.length + 1)
  for (const pair of counting) before[pair.at + 1] = 1
  for (let at = 1; at < before.length; at++) before[at]! += before[at - 1]!
  let best: readonly [Window, Fit] = [noWindow, noFit]
  for (const window of windows) {
    if (before[window.firstEnd] === before[window.from] || before[window.to] === before[window.lastFrom]) continue
    const found = fitWindow(claim, counting, window, given)
    if (found.similarity > best[1].similarity) best = [window, found]
  }
  return best
}

/** What a word counts that the answer only names in a list, where the claim says something of it. */
const listedShare = 0.3

/** Pairs of words that count towards a claim, by how much, in the order of the claim's words. */
export function countingPairs(claim: Claim, answer: Answer, pairs: readonly Pair[]): readonly Pair[] {
  const { listed } = claim.reference
  return pairs
    .filter(pair => !pair.opposite && claim.weights[pair.wanted]! > 0)
    .map(pair =>
      answer.listed[pair.at] && !listed[pair.wanted] ? { ...pair, strength: pair.strength * listedShare } : pair,
    )
}

/**
 * `counting` as `countingPairs` gives them; `given` as `weighAnswer` does. Words of the claim take the words of the answer
 * one after the other; one that is taken already counts little. Called for every window and claim, so plain loops.
 */
export function fitWindow(claim: Claim, counting: readonly Pair[], window: Span, given: readonly number[]): Fit {
  let met = 0
  let shared = 0
  let own = 0
  const used = new Uint8Array(Math.max(0, window.to - window.from))
  for (let index = 0; index < counting.length; ) {
    const { wanted } = counting[index]!
    let most = 0
    let taken = -1
    for (; index < counting.length && counting[index]!.wanted === wanted; index++) {
      const { at, strength } = counting[index]!
      if (at < window.from || at >= window.to) continue
      const worth = used[at - window.from] === 0 ? strength : strength * takenShare
      if (worth > most) {
        most = worth
        taken = at
      }
    }
    if (taken < 0) continue
    met += claim.weights[wanted]! * most
    if (used[taken - window.from] === 0) shared += given[taken]!
    used[taken - window.from] = 1
  }
  if (met === 0) return noFit
  for (let at = window.from; at < window.to; at++) own += given[at]!
  const coverage = share(met, claim.total)
  const precision = share(shared, own)
  const similarity = coverageShare * coverage + (1 - coverageShare) * precision * Math.min(1, coverage / chanceCoverage)
  return { coverage, precision, similarity }
}

/** What each word of the answer counts towards its own content. */
export const weighAnswer = (answer: Answer, claim: Claim, rarity: ReadonlyMap<string, number>): readonly number[] =>
  answer.words.map(word => weighGiven(word, claim, rarity))
