import { answerAlone } from '../../body/body.ts'
import type { Draft } from '../../drafts/draft.ts'
import { joinBlocks } from '../../text/blocks.ts'
import type { Pair } from '../../types.ts'

/** A matching question shows both sides below its stem, each as a list. */
export const draftMatching = (all: readonly Pair[], remark: string): Pick<Draft, 'points' | 'pairs' | 'body'> => {
  const pairs = all.filter(([left]) => left !== '')
  const points = pairs.map(([left, right]) => `${left} → ${right}`)
  const context = [pairs.map(([left]) => `- ${left} → …`), offer(all).map(right => `* ${right}`)]
  const answer = joinBlocks(points.map(point => `- ${point}`).join('\n'), remark)
  return {
    points,
    pairs,
    body: () => ({ ...answerAlone(answer), context: joinBlocks(...context.map(list => list.join('\n'))) }),
  }
}

/** The right sides, each once, by their spelling; backwards where that is the order of the pairs, which would give them away. */
const offer = (pairs: readonly Pair[]): string[] => {
  const sides = [...new Set(pairs.map(([, right]) => right))]
  const sorted = sides.toSorted()
  return sorted.every((side, at) => side === sides[at]) ? sorted.toReversed() : sorted
}
