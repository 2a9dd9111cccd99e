import type { Word } from '../words/annotate.ts'

/** How far behind `with` the last word stands of what goes along. */
const nameWords = 3

/** Whether a claim says that something goes along with the rest: a small batch with gradient accumulation. */
export function isWith(words: readonly Word[], wanted: number): boolean {
  const isHere = (at: number) => words[at]?.clause === words[wanted]!.clause
  let at = wanted - 1
  while (isHere(at) && words[at]!.word !== 'with' && wanted - at <= nameWords) at--
  return isHere(at) && words[at]!.word === 'with'
}
