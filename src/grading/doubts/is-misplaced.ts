import type { Claim } from '../points/claims.ts'
import { findTopics, type Topics } from '../points/find-topics.ts'
import { isInside, type Window } from '../points/passages.ts'
import { sum } from '../sums.ts'
import type { Pair } from '../words/align.ts'
import type { Word } from '../words/annotate.ts'
import type { Answer } from '../words/answer.ts'

/**
 * The words met are said of another of the things contrasted: the claim tells about pre-training, the answer about
 * fine-tuning. Where it names both, as a claim that contrasts them does, all must be said of the wrong one.
 */
export function isMisplaced(
  claim: Claim,
  answer: Answer,
  topics: Topics,
  pairs: readonly Pair[],
  window: Window,
): boolean {
  if (topics.size === 0) return false
  const wanted = findTopics(claim.reference.words, topics)
  const subject = wanted.find(topic => topic !== undefined)
  if (subject === undefined) return false
  const given = findTopics(answer.words, topics)
  const isSubject = (word: Word) => word.stem === subject || word.groups.some(group => topics.get(subject)!.has(group))
  // `Less than fine-tuning` names it, but says nothing of it.
  const isNamed = answer.words.some((word, at) => isInside({ at }, window) && isSubject(word) && given[at] === subject)
  const isContrasting = new Set(wanted.filter(topic => topic !== undefined)).size > 1
  const weigh = (isOther: boolean) =>
    sum(
      pairs
        .filter(pair => wanted[pair.wanted] !== undefined && given[pair.at] !== undefined)
        .filter(pair => (wanted[pair.wanted] !== given[pair.at]) === isOther)
        .map(pair => claim.weights[pair.wanted]! * pair.strength),
    )
  if (isNamed) return isContrasting && weigh(false) === 0 && weigh(true) > 0
  return weigh(true) > weigh(false)
}
