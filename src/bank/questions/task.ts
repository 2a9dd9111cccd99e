import { type Body, isUntitled } from '../body/body.ts'
import type { Draft } from '../drafts/draft.ts'
import { questionEvidence } from '../evidence/question-evidence.ts'
import { dropPoints } from '../labels/points-mark.ts'
import { readTaskLabel } from '../labels/read-question-label.ts'
import { opensParts } from '../page/line-shapes.ts'
import type { Page } from '../page/page.ts'
import { joinBlocks } from '../text/blocks.ts'

/** Fewer tasks with questions inside them make no exam. */
export const leastTasks = 2

/** A question that its author calls a task, `Exercise 1: Free fall`, and that asks nothing by its title. */
export type Task = {
  readonly draft: Draft
  /** Empty where a number is all, or the task itself begins on its label's line. */
  readonly title: string
}

export const tasksOf = (page: Page, drafts: readonly Draft[]): Task[] =>
  drafts.flatMap(draft => {
    const text = readTaskLabel(page.lines[draft.line] as string)
    const isTask = text !== undefined && (opensParts(text) || questionEvidence(text) < 1)
    return isTask ? [{ draft, title: nameOf(text) }] : []
  })

const nameOf = (text: string): string =>
  isUntitled(text) || opensParts(text) || /[.!:：。]$/.test(text) ? '' : dropPoints(text)

/** A question asked of a text that others are asked of too. */
export const withBefore = (body: Body, before: string): Body => ({
  ...body,
  context: joinBlocks(body.context, before),
})
