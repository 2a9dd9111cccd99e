import type { Draft } from '../drafts/draft.ts'
import { readQuestionLabel, readTaskLabel } from '../labels/read-question-label.ts'
import { once } from '../once.ts'
import type { Page } from '../page/page.ts'
import { joinBlocks } from '../text/blocks.ts'
import { leastTasks, type Task, tasksOf, withBefore } from './task.ts'

/** Tasks, `Exercise 1`, in which labelled questions stand are sections, and what they say first belongs to each of these. */
export const openTasks = (page: Page, drafts: readonly Draft[]): readonly Draft[] => {
  const tasks = tasksOf(page, drafts)
  if (tasks.length < leastTasks) return drafts
  const places = new Map(drafts.map((draft, index) => [draft, index]))
  const inside = new Map<Draft, Task>()
  const opened = tasks.filter(isOpen).filter(task => {
    const questions = questionsFrom(page, drafts, (places.get(task.draft) as number) + 1, task.draft)
    for (const question of questions) inside.set(question, task)
    return questions.length > 0
  })
  if (opened.length < leastTasks) return drafts
  const sections = new Set(opened.map(({ draft }) => draft))
  return drafts.filter(draft => !sections.has(draft)).map(draft => within(draft, inside.get(draft)))
}

/** The questions from one on up to the next task or section, if the first of them has a label. */
const questionsFrom = (page: Page, drafts: readonly Draft[], from: number, { sections }: Draft): readonly Draft[] => {
  const names = sections.join('\n')
  let to = from
  while (drafts[to]?.sections.join('\n') === names && !isTask(page, drafts[to] as Draft)) to += 1
  const first = drafts[from]
  const isLabelled = first && readQuestionLabel(page.lines[first.line] as string).label === 'question'
  return isLabelled ? drafts.slice(from, to) : []
}

const isTask = (page: Page, { line }: Draft): boolean => readTaskLabel(page.lines[line] as string) !== undefined

/** Nothing tells that it has an answer of its own. */
const isOpen = ({ draft }: Task): boolean => {
  const { choices, answer, isLoose } = draft.body()
  return choices.length === 0 && (answer === '' || isLoose === true)
}

const within = (draft: Draft, task: Task | undefined): Draft => {
  if (!task) return draft
  const { stem, body } = task.draft
  const { context, answer } = body()
  const before = joinBlocks(task.title === '' ? stem : '', context, answer)
  return {
    ...draft,
    sections: [...draft.sections, ...(task.title === '' ? [] : [task.title])],
    body: once(() => withBefore(draft.body(), before)),
  }
}
