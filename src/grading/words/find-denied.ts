import type { Word } from './annotate.ts'
import { findNegations, type Negation } from './find-negations.ts'
import { findRejected } from './find-rejected.ts'
import { keptFor } from './kept-for.ts'

/** For each word whether it stands in the scope of an odd number of negations; that a statement is called wrong is one. */
export const findDenied = keptFor((words: readonly Word[]): readonly boolean[] =>
  turn([...findRejected(words).said], findNegations(words)),
)

/** The same by negations alone, without those that only set something off: rather than the base. */
export const findDeniedItself = (words: readonly Word[]): readonly boolean[] =>
  turn(
    words.map(() => false),
    findNegations(words).filter(({ kind }) => kind !== 'aside'),
  )

function turn(denied: boolean[], negations: readonly Negation[]): readonly boolean[] {
  for (const { denies } of negations) for (const at of denies) denied[at] = !denied[at]
  return denied
}
