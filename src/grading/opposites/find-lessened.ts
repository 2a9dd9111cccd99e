import { isLess } from '../exchanges/is-undone.ts'
import type { Claim } from '../points/claims.ts'
import type { Pair } from '../words/align.ts'
import type { Word } from '../words/annotate.ts'
import type { Answer } from '../words/answer.ts'

/** Words that one of the texts has less of and the other more: noisier for less noisy. */
export const findLessened = (claim: Claim, answer: Answer, direct: readonly Pair[]): readonly Pair[] => {
  const { words } = claim.reference
  return direct
    .filter(({ wanted, at, strength }) => {
      if (strength < 1 || words[wanted]!.stop) return false
      if (!isMore(answer.words[at]!, words[wanted]!) && !isMore(words[wanted]!, answer.words[at]!)) return false
      const [isLessWanted, isLessGiven] = [isLess(words, wanted), isLess(answer.words, at)]
      if (isLessWanted === isLessGiven) return false
      return isLessWanted ? isMore(answer.words[at]!, words[wanted]!) : isMore(words[wanted]!, answer.words[at]!)
    })
    .map(pair => ({ ...pair, opposite: true }))
}

/** A comparative of a word that stands without that ending elsewhere: a layer is no more of anything. */
const isMore = ({ word }: Word, other: Word) => /(?:er|ier)$/.test(word) && !other.word.endsWith('er')
