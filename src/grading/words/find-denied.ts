import type { Word } from './annotate.ts'
import { keptFor } from './kept-for.ts'

/** How many content words after a negation it denies: a verb, its object and one more. */
const scope = 3
/** How many words are looked at for them. */
const furthest = 12

/** For each word whether it stands in the scope of an odd number of negations. */
export const findDenied = keptFor((words: readonly Word[]): readonly boolean[] => {
  const denied = words.map(() => false)
  for (const [index, word] of words.entries()) {
    if (!word.cue) continue
    const after = contentFrom(words, index + 1, 1, word.clause)
    // "the adapters are not": nothing follows, so what stands before is denied.
    for (const at of after.length > 0 ? after : contentFrom(words, index - 1, -1, word.clause)) denied[at] = !denied[at]
  }
  return denied
})

function contentFrom(words: readonly Word[], from: number, step: 1 | -1, clause: number): readonly number[] {
  const found: number[] = []
  for (let at = from; words[at]?.clause === clause && found.length < scope; at += step) {
    if (Math.abs(at - from) >= furthest) break
    if (!words[at]!.stop) found.push(at)
  }
  return found
}
