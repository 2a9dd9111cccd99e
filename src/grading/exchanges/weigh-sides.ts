import type { Claim } from '../points/claims.ts'
import { sum } from '../sums.ts'
import type { Pair } from '../words/align.ts'
import type { Answer } from '../words/answer.ts'
import type { Relation } from './relations.ts'

/** Relations whose sides may be told by other words and in other clauses. */
const sided = new Set(['order', 'comparison', 'cause'])
export const isSided = ({ kind }: Relation): boolean => sided.has(kind)
/** What a common word counts on a side; any other counts one, also where all claims have it: it may be what they are about. */
const common = 0.4

/** Words of a side of the claim that stand on a side of the passage. */
type Side = { readonly count: number; readonly weight: number }
type Sides = Readonly<Record<'stays' | 'staysBehind' | 'moved' | 'movedAhead', Side>>

/** What stands on its own side, and what on the other one. What stands on both is no sign. */
export function weighSides(
  claim: Claim,
  answer: Answer,
  direct: readonly Pair[],
  wanted: Relation,
  given: Relation,
): Sides {
  const pairs = pairsOf(answer, direct, wanted, given)
  const both = findBoth(claim, wanted)
  // Of a word that is met twice the first meeting is the closest.
  const meet = (side: readonly number[], there: readonly number[]) =>
    new Map(
      pairs
        .filter(pair => side.includes(pair.wanted) && there.includes(pair.at))
        .filter(pair => !both.has(claim.reference.words[pair.wanted]!.stem))
        .reverse()
        .map(pair => [pair.wanted, pair]),
    )
  const weigh = (found: ReadonlyMap<number, Pair>, but?: ReadonlyMap<number, Pair>): Side => ({
    count: found.size,
    weight: sum([...found.values()].map(pair => (but?.has(pair.wanted) ? 0 : weighSide(claim, pair, wanted.kind)))),
  })
  const [kept, keptBehind] = [meet(wanted.ahead, given.ahead), meet(wanted.behind, given.behind)]
  return {
    stays: weigh(kept),
    staysBehind: weigh(keptBehind),
    moved: weigh(meet(wanted.ahead, given.behind), kept),
    movedAhead: weigh(meet(wanted.behind, given.ahead), keptBehind),
  }
}

/** The pairs by which sides are compared: who acts is told in the clause of the verb, in the same words. */
function pairsOf(answer: Answer, direct: readonly Pair[], wanted: Relation, given: Relation): readonly Pair[] {
  const { clause } = answer.words[given.at]!
  const isOfClause = (at: number) => answer.words[at]!.clause === clause || (at < given.at && hasPronoun(answer, given))
  const exact = direct.filter(pair => pair.strength === 1)
  if (!isSided(wanted)) return exact.filter(({ at }) => isOfClause(at))
  const taken = new Set(exact.map(pair => pair.at))
  const sides = new Set([...given.ahead, ...given.behind])
  const known = new Set(exact.filter(pair => sides.has(pair.at)).map(pair => pair.wanted))
  return direct.filter(({ wanted, at, strength }) => strength === 1 || (!taken.has(at) && !known.has(wanted)))
}

const pronouns = new Set(['this', 'that', 'which', 'it', 'they', 'these'])

/** `It loses skills, which makes …`: who acts was named in the clause before. */
const hasPronoun = ({ words }: Answer, { at }: Relation): boolean =>
  words[at - 1]?.clause === words[at]!.clause && pronouns.has(words[at - 1]!.word)

/** Stems that a claim has on both sides, which tell nothing. */
export function findBoth({ reference: { words } }: Claim, { ahead, behind }: Relation): ReadonlySet<string> {
  const stems = new Set(ahead.map(at => words[at]!.stem))
  return new Set(behind.map(at => words[at]!.stem).filter(stem => stems.has(stem)))
}

function weighSide({ reference }: Claim, { wanted, strength }: Pair, kind: string): number {
  const word = reference.words[wanted]!
  const isCommon = reference.asked.lexicon.weak.has(word.stem)
  if (word.stop || (kind === 'order' && isCommon)) return 0
  return isCommon ? strength * common : strength
}
