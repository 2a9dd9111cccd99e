import type { Word } from '../words/annotate.ts'
import { findNegations } from '../words/find-negations.ts'
import { keptFor } from '../words/kept-for.ts'

/** Words that open another part of a clause. */
const joints = new Set('and or that which who'.split(' '))

/** What a claim denies, with what it is denied of; what stands behind `than` may be denied as well. */
export const findOwn = keptFor((words: readonly Word[]): ReadonlySet<number> => {
  const than = words.findIndex(({ word }) => word === 'than')
  const behind = than < 0 ? [] : words.map((_, at) => at).slice(than + 1)
  const negated = findNegations(words).flatMap(({ at, denies, kind }) =>
    kind === 'aside'
      ? denies
      : [...denies, ...reachOf(words, at, -1), ...(kind === 'verb' ? reachOf(words, at, 1) : [])],
  )
  return new Set([...negated, ...behind])
})

/** What stands on a side of a negation, to where its part of the clause begins or ends. */
function reachOf(words: readonly Word[], from: number, step: 1 | -1): readonly number[] {
  const found: number[] = []
  // It doesn't mean that … has one part, a thing that … has two.
  const isJoint = (at: number) => joints.has(words[at]!.word) && !(words[at]!.word === 'that' && words[at - 1]?.stop)
  const isHere = (at: number) => words[at]?.clause === words[from]!.clause && !isJoint(at)
  for (let at = from + step; isHere(at); at += step) found.push(at)
  return found
}
