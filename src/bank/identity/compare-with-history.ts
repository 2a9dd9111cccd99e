import { countEach } from '../count-each.ts'
import type { Question } from '../types.ts'
import type { Comparison } from './comparison.ts'
import { isChanged } from './judge-likeness.ts'
import { asAsked, asKnown, type KnownQuestion, stemOf } from './known-question.ts'
import { likenessAmong } from './likeness.ts'
import { matchByLikeness } from './match-by-likeness.ts'

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
  const counts = countEach(claims.map(([id]) => id))
  return new Map(claims.filter(([id]) => counts.get(id) === 1))
}
