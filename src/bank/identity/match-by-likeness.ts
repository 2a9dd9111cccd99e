import { groupBy } from '../group-by.ts'
import type { Question } from '../types.ts'
import type { Candidate, Comparison } from './comparison.ts'
import { judge, score, type Verdict } from './judge-likeness.ts'
import type { KnownQuestion } from './known-question.ts'
import { likelyPairs } from './likely-pairs.ts'
import type { Compared, Likeness } from './likeness.ts'

/**
 * Matches what history has lost with what is new in the bank. Sure is a pair of which each is the other's best, and leads the
 * second best clearly.
 */
export const matchByLikeness = <K extends KnownQuestion>(
  lost: readonly K[],
  fresh: readonly Question[],
  likeness: (a: Compared, b: Compared) => Likeness,
): Pick<Comparison<K>, 'followed' | 'unsure' | 'orphaned' | 'added'> => {
  const pairs = likelyPairs(lost, fresh).flatMap(([known, question, a, b]) => {
    const found = likeness(a, b)
    const verdict = judge(found)
    return verdict === 'other' ? [] : [{ known, question, verdict, likeness: score(found) }]
  })
  const ofKnown = rank(pairs, ({ known }) => known.id)
  const ofQuestion = rank(pairs, ({ question }) => question.id)
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

type Pair<K> = { readonly known: K; readonly question: Question; readonly verdict: Verdict; readonly likeness: number }

const asCandidate = <K>({ question, likeness }: Pair<K>): Candidate => ({ question, likeness })

const leads = <K>(best: Pair<K>, other: Pair<K> | undefined): boolean =>
  other === undefined || best.likeness - other.likeness >= lead

/** A candidate that leads by less than this may owe it to chance. */
const lead = 0.1

/** The pairs of each key, best first. */
const rank = <K>(pairs: readonly Pair<K>[], keyOf: (pair: Pair<K>) => string): ReadonlyMap<string, Pair<K>[]> => {
  const groups = groupBy(pairs, keyOf)
  for (const group of groups.values()) group.sort((a, b) => b.likeness - a.likeness)
  return groups
}
