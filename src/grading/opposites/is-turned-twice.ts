import type { Pair } from '../words/align.ts'
import type { Word } from '../words/annotate.ts'

/** What opens a condition: if rates rise, prices fall. */
const conditional = new Set(['if', 'when', 'whenever', 'as'])

/** Both a condition and what follows from it are turned: the less there is, the slower it goes, for the more, the faster. */
export function isTurnedTwice(found: readonly Pair[], words: readonly Word[]): boolean {
  const turned = new Set(found.map(({ wanted }) => words[wanted]!.clause))
  return [...turned].some(clause => turned.size > 1 && isCondition(words, clause))
}

function isCondition(words: readonly Word[], clause: number): boolean {
  const first = words.findIndex(word => word.clause === clause)
  const [{ word }, next] = [words[first]!, words[first + 1]?.word ?? '']
  return conditional.has(word) || (word === 'the' && /^(?:more|less|fewer|\p{L}{3,}er)$/u.test(next))
}
