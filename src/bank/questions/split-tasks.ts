import { hasKey } from '../body/body.ts'
import { type NumberedPart, readNumberedParts } from '../body/numbered-parts.ts'
import { splitInside } from '../body/split-body.ts'
import type { Draft } from '../drafts/draft.ts'
import { namesQuestions } from '../evidence/names-questions.ts'
import { isPartName } from '../evidence/part-names.ts'
import { questionEvidence } from '../evidence/question-evidence.ts'
import { dropPoints, hasPoints } from '../labels/points-mark.ts'
import { once } from '../once.ts'
import type { Page } from '../page/page.ts'
import { joinBlocks } from '../text/blocks.ts'
import { findLine } from './find-line.ts'
import { leastTasks, type Task, tasksOf, withBefore } from './task.ts'

/** The tasks of an exam, `Exercise 1`, whose numbered parts ask are sections, and their parts the questions, asked of the same text. */
export const splitTasks = (page: Page, drafts: readonly Draft[]): readonly Draft[] => {
  const labelled = tasksOf(page, drafts)
  if (labelled.length < leastTasks) return drafts
  const tasks = labelled.flatMap(task => readTask(task) ?? [])
  const judged = tasks.filter(({ title }) => !isPartName(title) && !namesQuestions(title))
  if (tasks.length < leastTasks || (judged.length > 0 && !areAsked(judged.flatMap(({ parts }) => parts)))) return drafts
  const split = new Map(tasks.map(task => [task.draft, toDrafts(page, task)]))
  return drafts.flatMap(draft => split.get(draft) ?? [draft])
}

type PartedTask = Task & {
  /** What all parts are asked of. */
  readonly before: string
  readonly parts: readonly NumberedPart[]
}

/** One answer for all parts makes them one question, and parts with points are parted by these. */
const readTask = (task: Task): PartedTask | undefined => {
  if (task.draft.additions) return undefined
  const { source, isTold } = wholeOf(task)
  const { before, parts } = readNumberedParts(source.replace(inline, '\n'))
  if (parts.length < 2 || isTold || parts.every(({ stem }) => hasPoints(stem))) return undefined
  return { ...task, before, parts }
}

/** What parts the parts that follow each other on a line: `1) Define a lock. 2) What for?` */
const inline = /(?<=[.!?:;…。？])[ \t]+(?=\d{1,2}\)[ \t])/g

/** A task's text as it stands below its title; `isTold` where an answer stands apart from it. */
const wholeOf = ({ draft, title }: Task): { readonly source: string; readonly isTold: boolean } => {
  const body = draft.body()
  const { context, choices, marks, answer, isLoose } = body
  const listed = choices.map(({ text }, index) => `${marks?.[index]}) ${text}`).join('\n')
  const asked = joinBlocks(title === '' ? draft.stem : '', context, listed)
  const isFirst = readNumberedParts(asked).parts.length === 1
  const told = answer === '' || isLoose ? answer : isFirst ? `**Answer:** ${answer}` : ''
  const isTold = hasKey(body) || (told === '' && answer !== '')
  return { source: joinBlocks(asked, told), isTold }
}

const toDrafts = (page: Page, { draft, title, before, parts }: PartedTask): Draft[] => {
  const sections = title === '' ? draft.sections : [...draft.sections, title]
  return parts.map(
    ({ number, stem, below }): Draft => ({
      ...draft,
      isHeading: false,
      sections,
      number,
      line: findLine(draft, stem),
      stem: dropPoints(stem),
      body: once(() => withBefore(splitInside(page, below), before)),
    }),
  )
}

/** Two of five parts of tasks surely ask, and most of the others may: else they are steps on the way to a single answer. */
const leastSure = 0.4
const leastAsking = 0.6

const areAsked = (parts: readonly NumberedPart[]): boolean => {
  const evidence = parts.map(({ stem }) => questionEvidence(stem))
  const sure = evidence.filter(each => each === 1).length
  const sum = evidence.reduce((total, each) => total + each, 0)
  return parts.length > 1 && sure >= leastSure * parts.length && sum >= leastAsking * parts.length
}
