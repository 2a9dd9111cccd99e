import { Rating as Grades } from 'ts-fsrs'
import { daysBetween, lastDay } from './day.ts'
import { anyScheduler, recallAfter } from './scheduler.ts'
import type { Memory } from './types.ts'

/**
 * What may have become of a memory by some day in the future: the states it may be in after a number of askings whose
 * results are not known yet, each with its likelihood. Empty for a question that was never asked.
 */
export type Outlook = readonly Branch[]

/** Stability in days; `day` counts from any fixed day, the same for all. */
type Branch = { readonly chance: number; readonly stability: number; readonly difficulty: number; readonly day: number }

/** `origin` is the day that counts as 0. */
export function outlookOf(memory: Memory, origin: string): Outlook {
  const { stability, difficulty } = memory
  return [{ chance: 1, stability, difficulty, day: daysBetween(origin, lastDay(memory)) }]
}

/** The expected retrievability on a day, 0–1; 0 for a question that was never asked. */
export function expectedRetrievability(outlook: Outlook, day: number): number {
  return outlook.reduce((sum, branch) => sum + branch.chance * retrievabilityOf(branch, day), 0)
}

/**
 * The outlook after one more asking. Each branch splits into success, rated Good, as likely as its retrievability,
 * and failure, rated Again. At its first asking a question is answered with the chance `firstTime`.
 */
export function askOn(outlook: Outlook, day: number, firstTime: number): Outlook {
  const branches: Branch[] = []
  if (outlook.length === 0) split(branches, null, day, firstTime)
  for (const branch of outlook) split(branches, branch, day, retrievabilityOf(branch, day))
  return gather(branches)
}

function retrievabilityOf({ stability, day }: Branch, on: number): number {
  return recallAfter(on - day, stability)
}

/** Adds what becomes of a branch, null being a first asking, to `branches`. A plan asks thousands of times. */
function split(branches: Branch[], before: Branch | null, day: number, success: number): void {
  const elapsed = before ? Math.max(0, day - before.day) : 0
  for (const grade of [Grades.Good, Grades.Again] as const) {
    const chance = (before?.chance ?? 1) * (grade === Grades.Good ? success : 1 - success)
    if (chance === 0) continue
    const { stability, difficulty } = anyScheduler.next_state(before, elapsed, grade, success)
    branches.push({ chance, stability, difficulty, day })
  }
}

/** Enough for an error of the expected retrievability below 0.005, measured against all branches (see the tests). */
const mostBranches = 4

/** Merges neighbours in stability until few branches are left; the geometric mean keeps short and long ones apart. */
function gather(branches: Branch[]): Branch[] {
  const sorted = branches.sort((a, b) => a.stability - b.stability)
  while (sorted.length > mostBranches) {
    const costs = sorted.slice(1).map((branch, index) => mergeCost(sorted[index]!, branch))
    const cheapest = costs.indexOf(Math.min(...costs))
    sorted.splice(cheapest, 2, merge(sorted[cheapest]!, sorted[cheapest + 1]!))
  }
  return sorted
}

function mergeCost(a: Branch, b: Branch): number {
  const distance = Math.log(b.stability / a.stability)
  return ((a.chance * b.chance) / (a.chance + b.chance)) * distance * distance
}

function merge(a: Branch, b: Branch): Branch {
  const chance = a.chance + b.chance
  const mix = (first: number, second: number) => (first * a.chance + second * b.chance) / chance
  const stability = Math.exp(mix(Math.log(a.stability), Math.log(b.stability)))
  return { chance, stability, difficulty: mix(a.difficulty, b.difficulty), day: a.day }
}
