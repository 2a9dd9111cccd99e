import type { Pair } from '../words/align.ts'
import type { Word } from '../words/annotate.ts'

const lessening = new Set(['less', 'fewer', 'least', 'little'])

/** An antonym that only one of the texts lessens says the same: less expensive for cheaper, loses less for keeps. */
export const isUndone = ({ wanted, at }: Pair, claimed: readonly Word[], given: readonly Word[]): boolean =>
  !lessening.has(claimed[wanted]!.word) &&
  !lessening.has(given[at]!.word) &&
  isLess(claimed, wanted) !== isLess(given, at)

/** A word is lessened by its neighbour. */
export const isLess = (words: readonly Word[], at: number): boolean =>
  [words[at - 1], words[at + 1]].some(word => word?.clause === words[at]!.clause && lessening.has(word!.word))
