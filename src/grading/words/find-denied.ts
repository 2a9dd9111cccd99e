import type { Word } from './annotate.ts'
import { findNegations } from './find-negations.ts'
import { findRejected } from './find-rejected.ts'
import { keptFor } from './kept-for.ts'

/** For each word whether it stands in the scope of an odd number of negations; that a statement is called wrong is one. */
export const findDenied = keptFor((words: readonly Word[]): readonly boolean[] => {
  const denied = [...findRejected(words).said]
  for (const { denies } of findNegations(words)) for (const at of denies) denied[at] = !denied[at]
  return denied
})
