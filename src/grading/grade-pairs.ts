import type { Pair } from '../bank/types.ts'
import { decideFinding, mostDoubted } from './points/decide-finding.ts'
import type { Judgement } from './points/judge-points.ts'
import { share, sum } from './sums.ts'
import type { PointVerdict, Verdict } from './types.ts'
import { readText } from './words/read-text.ts'
import type { Token } from './words/token.ts'

/**
 * Grades what is to be matched by what stands beside what: an answer that names sides by twos, one of each kind, and denies
 * nothing says so. Of any other one `judged` is the word, which goes by the words met and is no more than a guess.
 */
export const gradePairs = (pairs: readonly Pair[], { answer, verdicts }: Judgement): Verdict => {
  const sides = pairs.map(([left, right]): Pair => [sideOf(readText(left)), sideOf(readText(right))])
  const twos = answer.words.some(({ cue }) => cue) ? [] : findTwos(sides, findMentions(sides.flat(), answer.words))
  const points = sides.map((pair, at): PointVerdict => {
    if (twos.length === 0) return guess(verdicts[at] as PointVerdict)
    const told = twos.find(([one, other]) => isSame([one.side, other.side], pair))
    return told ? found(answer.text.slice(told[0].start, told[1].end)) : missed
  })
  return { score: share(sum(points.map(({ confidence }) => confidence)), points.length), points }
}

const missed: PointVerdict = { finding: 'not found', confidence: 0, evidence: [] }
const found = (evidence: string): PointVerdict => ({ finding: 'found', confidence: 1, evidence: [evidence] })

const guess = (verdict: PointVerdict): PointVerdict => {
  const confidence = Math.min(verdict.confidence, mostDoubted)
  return { ...verdict, confidence, finding: decideFinding(confidence) }
}

/** A side by its content words; empty where it has none. */
const sideOf = (tokens: readonly Token[]): string => tokens.flatMap(({ stop, stem }) => (stop ? [] : [stem])).join(' ')

type Mention = { readonly side: string; readonly start: number; readonly end: number }

/** Where an answer names the sides, the longest one that begins at a word. */
const findMentions = (sides: readonly string[], words: readonly Token[]): Mention[] => {
  const longestFirst = [...new Set(sides)].filter(Boolean).toSorted((one, other) => other.length - one.length)
  const content = words.filter(({ stop }) => !stop)
  const mentions: Mention[] = []
  for (let at = 0; at < content.length; at += 1) {
    const lengthOf = (side: string) => side.split(' ').length
    const side = longestFirst.find(side => sideOf(content.slice(at, at + lengthOf(side))) === side)
    if (side === undefined) continue
    const last = at + lengthOf(side) - 1
    mentions.push({ side, start: (content[at] as Token).start, end: (content[last] as Token).end })
    at = last
  }
  return mentions
}

type Two = readonly [Mention, Mention]

/** The mentions by twos; none where two are of one kind. */
const findTwos = (pairs: readonly Pair[], mentions: readonly Mention[]): Two[] => {
  const [lefts, rights] = [0, 1].map(kind => new Set(pairs.map(pair => pair[kind]))) as [Set<string>, Set<string>]
  const twos = mentions.flatMap((mention, at): Two[] => (at % 2 === 1 ? [[mentions[at - 1] as Mention, mention]] : []))
  const isMixed = ([{ side: one }, { side: other }]: Two) =>
    (lefts.has(one) && rights.has(other)) || (rights.has(one) && lefts.has(other))
  return mentions.length % 2 === 0 && twos.every(isMixed) ? twos : []
}

const isSame = ([one, other]: Pair, [left, right]: Pair): boolean =>
  (one === left && other === right) || (one === right && other === left)
