import type { KeyPoint, Question } from '../../bank/types.ts'
import type { Option } from '../../session/types.ts'
import { readText } from '../words/read-text.ts'
import { standsAlone } from './stands-alone.ts'

/** Options longer than this are not read but skimmed. Characters. */
export const longestOption = 260

/** From so many misconceptions on, a question needs no claims of its neighbours. */
export const ownIsEnough = 3

/**
 * Wrong options for a question: its own misconceptions, which are surely wrong; where they are fewer than three, claims
 * of neighbouring questions that share a topic and do not answer this stem as well.
 */
export const distractorsFor = (question: Question, bank: readonly Question[]): Option[] => {
  const own = question.misconceptions.map(({ markdown, why }) => wrong(markdown, why, 'misconception'))
  return own.length >= ownIsEnough ? own : [...own, ...neighbourClaims(question, bank)]
}

/** Questions before and behind that are looked at: a bank of 100,000 must not make one item slow. */
const furthest = 100

const wrong = (text: string, why: string, origin: Option['origin']): Option => ({ text, why, origin, correct: false })

const neighbourClaims = (question: Question, bank: readonly Question[]): Option[] => {
  const asked = contentStems(question.stemText)
  const answered = contentStems(`${question.stemText} ${question.answer.text}`)
  const place = bank.findIndex(({ id }) => id === question.id)
  const neighbours = bank
    .slice(Math.max(0, place - furthest), place + furthest)
    .filter(other => isNeighbour(other, question))
    .map(other => ({ other, stems: contentStems(other.stemText) }))
    .filter(({ stems }) => overlap(stems, asked) <= 0.5 && overlap(asked, stems) <= 0.5)
  const foreign = neighbours
    .flatMap(({ other, stems }) =>
      claimsOf(other).map(({ markdown, text }) => ({ other, stems, markdown, claim: contentStems(text) })),
    )
    .filter(({ claim }) => isForeign(claim, asked, answered))
  const isRare = rareAmong(neighbours.map(({ stems }) => stems))
  const telling = foreign.filter(({ stems, claim }) => [...stems].some(stem => isRare(stem) && claim.has(stem)))
  return (telling.length >= 3 ? telling : foreign).map(({ other, markdown }) =>
    wrong(markdown, belongsTo(other), 'neighbour'),
  )
}

/**
 * "Reduces cost and storage" may be true of what is asked as well; a claim that names what its own question asks about
 * can't be. A word names it where at most one stem in eight has it.
 */
const rareAmong = (all: readonly ReadonlySet<string>[]): ((stem: string) => boolean) => {
  const counts = new Map<string, number>()
  for (const stem of all.flatMap(stems => [...stems])) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return stem => (counts.get(stem) ?? 0) <= Math.max(1, all.length / 8)
}

const isNeighbour = (other: Question, question: Question): boolean => {
  if (other.id === question.id || other.related.includes(question.id) || question.related.includes(other.id))
    return false
  return question.topics.length === 0 || other.topics.some(topic => question.topics.includes(topic))
}

/** A neighbour's claim is safe where it says nothing of what is asked and hardly anything of what answers it. */
const isForeign = (claim: ReadonlySet<string>, asked: ReadonlySet<string>, answered: ReadonlySet<string>): boolean =>
  claim.size >= 3 && overlap(asked, claim) === 0 && overlap(claim, answered) <= 0.4

/** A question's key points, else its lead, where they can be read elsewhere. */
const claimsOf = ({ answer }: Question): readonly Pick<KeyPoint, 'markdown' | 'text'>[] =>
  (answer.points.length > 0 ? answer.points : [{ markdown: answer.lead, text: answer.lead }]).filter(
    ({ markdown, text }) => text.length <= longestOption && standsAlone(markdown),
  )

const belongsTo = ({ stemText, number }: Question): string =>
  `True elsewhere: it answers “${stemText}”${number === undefined ? '' : ` (question ${number})`}.`

const contentStems = (text: string): Set<string> =>
  new Set(
    readText(text)
      .filter(token => !token.stop)
      .map(token => token.stem),
  )

/** The share of `a` that is in `b`, 0–1. */
const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  a.size === 0 ? 0 : [...a].filter(stem => b.has(stem)).length / a.size
