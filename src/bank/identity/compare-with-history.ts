import type { Question } from '../types.ts'
import { type Compared, type Likeness, likenessAmong, stemWords } from './likeness.ts'

/** A question as history knows it. */
export type KnownQuestion = {
  readonly id: string
  /** Plain text; where records have none, the id's words stand in. */
  readonly stem?: string
  /** As they were when it was last asked. */
  readonly points: readonly { readonly id: string; readonly label: string }[]
}

/** What became of the questions that history knows: each is in exactly one of `same`, `followed`, `unsure`, `orphaned`. */
export type Comparison<K extends KnownQuestion = KnownQuestion> = {
  /** Same id. `changed` where stem or points are no longer what they were. */
  readonly same: readonly { readonly known: K; readonly question: Question; readonly changed: boolean }[]
  /** Another id, and no doubt that it is the same question: the author said so, or it was lightly reworded. */
  readonly followed: readonly { readonly known: K; readonly question: Question; readonly why: 'was' | 'reworded' }[]
  /** May be one of these, best first: a person has to say. */
  readonly unsure: readonly { readonly known: K; readonly candidates: readonly Candidate[] }[]
  /** Nothing in the bank is like it. Its history stays. */
  readonly orphaned: readonly K[]
  /** Questions that nothing in history is like. */
  readonly added: readonly Question[]
}

export type Candidate = { readonly question: Question; readonly likeness: number }

/**
 * Finds the questions of a bank that history knows, by id, by the author's `was:` entries, and by likeness among what
 * is left over on both sides. Moving, renumbering and retitling don't enter ids, so that likeness is for rewording only.
 */
export const compareWithHistory = <K extends KnownQuestion>(
  known: readonly K[],
  questions: readonly Question[],
): Comparison<K> => {
  const byId = new Map(questions.map(question => [question.id, question]))
  const knownIds = new Set(known.map(({ id }) => id))
  const likeness = likenessAmong([...known.map(stemOf), ...questions.map(({ stemText }) => stemText)])
  const same = known.flatMap(each => {
    const question = byId.get(each.id)
    return question ? [{ known: each, question, changed: isChanged(likeness(asKnown(each), asAsked(question))) }] : []
  })
  const was = byFormerId(questions)
  const lost = known.filter(({ id }) => !byId.has(id))
  const renamed = lost.flatMap(each => {
    const question = was.get(each.id)
    return question ? [{ known: each, question, why: 'was' as const }] : []
  })
  const claimed = new Set(renamed.map(({ question }) => question.id))
  const fresh = questions.filter(({ id }) => !knownIds.has(id) && !claimed.has(id))
  const matched = matchByLikeness(
    lost.filter(({ id }) => !was.has(id)),
    fresh,
    likeness,
  )
  return { ...matched, same, followed: [...renamed, ...matched.followed] }
}

/** Former ids that one question alone claims and that no question has now. */
const byFormerId = (questions: readonly Question[]): ReadonlyMap<string, Question> => {
  const claims = questions.flatMap(question => [...new Set(question.formerIds)].map(id => [id, question] as const))
  const counts = new Map<string, number>()
  for (const [id] of claims) counts.set(id, (counts.get(id) ?? 0) + 1)
  return new Map(claims.filter(([id]) => counts.get(id) === 1))
}

const stemOf = ({ id, stem }: KnownQuestion): string => stem ?? id.replaceAll('-', ' ')

const asKnown = (known: KnownQuestion): Compared => ({ stem: stemOf(known), points: known.points })

const asAsked = ({ stemText, answer }: Question): Compared => ({
  stem: stemText,
  points: answer.points.map(({ id, label, text }) => ({ id, label: label ?? text })),
})

const isChanged = ({ sameText, stem, points }: Likeness): boolean =>
  (!sameText && stem < nearlyEqual) || (points !== undefined && points < mostPoints)

/** Stems that share this much of their weight differ in an article, a preposition or an ending. */
const nearlyEqual = 0.9
/** Half of the words that tell stems apart are the same: below this, two questions on one topic look as alike. */
const halfEqual = 0.5
/** Four points of five are still the same: an answer that was edited, not another one. */
const mostPoints = 0.8
/** A candidate that leads by less than this may owe it to chance. */
const lead = 0.1

type Verdict = 'same' | 'maybe' | 'other'

const judge = ({ sameText, stem, spelling, points, turned, long }: Likeness): Verdict => {
  if (sameText && (points === undefined || points >= halfEqual)) return 'same'
  const alike = Math.max(stem, spelling)
  if (!turned && stem >= nearlyEqual && (points === undefined ? !long : points >= halfEqual)) return 'same'
  if (!turned && alike >= halfEqual && points !== undefined && points >= mostPoints) return 'same'
  return stem >= halfEqual || (points !== undefined && points >= halfEqual) ? 'maybe' : 'other'
}

const score = ({ sameText, stem, points }: Likeness): number =>
  sameText ? 1 : points === undefined ? stem : (stem + points) / 2

type Pair<K> = { readonly known: K; readonly question: Question; readonly verdict: Verdict; readonly likeness: number }

const matchByLikeness = <K extends KnownQuestion>(
  lost: readonly K[],
  fresh: readonly Question[],
  likeness: (a: Compared, b: Compared) => Likeness,
): Pick<Comparison<K>, 'followed' | 'unsure' | 'orphaned' | 'added'> => {
  const pairs = likelyPairs(lost, fresh).flatMap(([known, question, a, b]) => {
    const found = likeness(a, b)
    const verdict = judge(found)
    return verdict === 'other' ? [] : [{ known, question, verdict, likeness: score(found) }]
  })
  const ofKnown = groupBest(pairs, ({ known }) => known.id)
  const ofQuestion = groupBest(pairs, ({ question }) => question.id)
  const sure = [...ofKnown.values()].flatMap(([best, second]) => {
    const [rival, next] = best ? (ofQuestion.get(best.question.id) as Pair<K>[]) : []
    const isSure = best && best === rival && best.verdict === 'same' && leads(best, second) && leads(best, next)
    return isSure ? [best] : []
  })
  const settled = new Set(sure.flatMap(({ known, question }) => [`known ${known.id}`, `asked ${question.id}`]))
  const open = lost.filter(({ id }) => !settled.has(`known ${id}`))
  const unsure = open.flatMap(known => {
    const rest = (ofKnown.get(known.id) ?? []).filter(({ question }) => !settled.has(`asked ${question.id}`))
    return rest.length > 0 ? [{ known, candidates: rest.slice(0, 3) }] : []
  })
  const asked = new Set(unsure.map(({ known }) => known.id))
  const offered = new Set(unsure.flatMap(({ candidates }) => candidates.map(({ question }) => question.id)))
  return {
    followed: sure.map(({ known, question }) => ({ known, question, why: 'reworded' })),
    unsure: unsure.map(({ known, candidates }) => ({ known, candidates: candidates.map(asCandidate) })),
    orphaned: open.filter(({ id }) => !asked.has(id)),
    added: fresh.filter(({ id }) => !settled.has(`asked ${id}`) && !offered.has(id)),
  }
}

const asCandidate = <K>({ question, likeness }: Pair<K>): Candidate => ({ question, likeness })

const leads = <K>(best: Pair<K>, other: Pair<K> | undefined): boolean =>
  other === undefined || best.likeness - other.likeness >= lead

const groupBest = <K>(pairs: readonly Pair<K>[], keyOf: (pair: Pair<K>) => string): Map<string, Pair<K>[]> => {
  const groups = new Map<string, Pair<K>[]>()
  for (const pair of pairs) {
    const group = groups.get(keyOf(pair))
    if (group) group.push(pair)
    else groups.set(keyOf(pair), [pair])
  }
  for (const group of groups.values()) group.sort((a, b) => b.likeness - a.likeness)
  return groups
}

/** A word or point that so few questions share tells where to look; of a question without one its rarest serves. */
const few = 12

type LikelyPair<K> = readonly [known: K, question: Question, a: Compared, b: Compared]

/** Pairs that share a point or a word that few have: all others are unlike. */
const likelyPairs = <K extends KnownQuestion>(lost: readonly K[], fresh: readonly Question[]): LikelyPair<K>[] => {
  const index = new Map<string, { readonly question: Question; readonly asked: Compared }[]>()
  for (const entry of lost.length > 0 ? fresh.map(question => ({ question, asked: asAsked(question) })) : [])
    for (const key of keysOf(entry.asked)) {
      const group = index.get(key)
      if (group) group.push(entry)
      else index.set(key, [entry])
    }
  return lost.flatMap(known => {
    const compared = asKnown(known)
    const groups = [...keysOf(compared)].map(key => index.get(key) ?? []).filter(group => group.length > 0)
    const rarest = groups.sort((a, b) => a.length - b.length).filter((group, rank) => rank === 0 || group.length <= few)
    const near = new Set(rarest.flat())
    return [...near].map(({ question, asked }): LikelyPair<K> => [known, question, compared, asked])
  })
}

const keysOf = ({ stem, points }: Compared): ReadonlySet<string> =>
  new Set([...[...stemWords(stem)].map(word => `word ${word}`), ...points.map(({ id }) => `point ${id}`)])
