import { groupBy } from '../bank/group-by.ts'
import type { Outlook } from './outlook.ts'

/** Outlooks that are planned for as one: what stands for them all, and their indices. */
export type Alike = { readonly outlook: Outlook; readonly members: readonly number[] }

/**
 * Groups outlooks: equal ones in any case, and ever less alike ones until there are at most `most` groups, or as few
 * as the coarsest steps leave. What stands for a group is the mean of its members.
 */
export function groupAlike(outlooks: readonly Outlook[], most: number): Alike[] {
  let groups: number[][] = []
  for (const step of steps) {
    groups = [...groupBy([...outlooks.keys()], index => likeness(outlooks[index]!, step)).values()]
    if (groups.length <= most) break
  }
  return groups.map(members => ({ members, outlook: meanOf(members.map(index => outlooks[index]!)) }))
}

/** Relative differences of stability and of time since the last asking that are overlooked; difficulties differ by ten times as much. */
const steps = [0, 0.1, 0.2, 0.4, 0.8]

function likeness(outlook: Outlook, step: number): string {
  const [only, ...others] = outlook
  if (!only || others.length > 0 || step === 0) return JSON.stringify(outlook)
  const { stability, difficulty, day } = only
  return [Math.log(stability) / step, Math.log1p(Math.abs(day)) / step, difficulty / (10 * step)].map(Math.round).join()
}

/** Equal outlooks stay as they are; of others each is one memory, of which the means are taken. */
function meanOf(outlooks: readonly Outlook[]): Outlook {
  const first = outlooks[0]!
  if (outlooks.every(outlook => likeness(outlook, 0) === likeness(first, 0))) return first
  const branches = outlooks.flat()
  const mean = (value: (branch: Outlook[number]) => number) =>
    branches.reduce((sum, branch) => sum + value(branch), 0) / branches.length
  const stability = Math.exp(mean(branch => Math.log(branch.stability)))
  return [{ chance: 1, stability, difficulty: mean(branch => branch.difficulty), day: mean(branch => branch.day) }]
}
