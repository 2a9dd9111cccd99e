import type { Claim } from '../points/claims.ts'
import type { Pair } from '../words/align.ts'

/** Whether two words of a claim are each other's antonyms. */
export const areOpposite = ({ reference: { words, asked } }: Claim, one: number, other: number): boolean =>
  words[one]!.groups.some(group => group < asked.lexicon.oppositesEnd && words[other]!.groups.includes(group ^ 1))

/** Antonyms that stand for a word of the claim, and for no other that the claim has too: a small set beats a larger one. */
export const findContrary = (claim: Claim, pairs: readonly Pair[]): readonly Pair[] => {
  const isElsewhere = ({ at, wanted }: Pair) =>
    pairs.some(
      other => other.at === at && !other.contrary && (other.strength === 1 || areOpposite(claim, wanted, other.wanted)),
    )
  return pairs.filter(pair => pair.contrary && !isElsewhere(pair))
}
