import type { Claim } from '../points/claims.ts'
import type { Pair } from '../words/align.ts'

/** Antonyms that stand for a word of the claim, and for no other that the claim has too: a small set beats a larger one. */
export const findContrary = ({ reference }: Claim, pairs: readonly Pair[]): readonly Pair[] => {
  const { oppositesEnd } = reference.asked.lexicon
  const areOpposite = (one: number, other: number) =>
    reference.words[one]!.groups.some(
      group => group < oppositesEnd && reference.words[other]!.groups.includes(group ^ 1),
    )
  const isElsewhere = ({ at, wanted }: Pair) =>
    pairs.some(
      other => other.at === at && !other.contrary && (other.strength === 1 || areOpposite(wanted, other.wanted)),
    )
  return pairs.filter(pair => pair.contrary && !isElsewhere(pair))
}
