import { questionEvidence } from '../evidence/question-evidence.ts'
import { readLabel } from '../labels/read-label.ts'
import { findMarkers, type Marker } from '../markers/find-markers.ts'
import { readOptionLine } from '../options/option-line.ts'
import { opensFold } from '../page/folds.ts'
import { isPicture, readListItem } from '../page/line-shapes.ts'
import { blankLine, codeLine, commentLine, type Page, textLine } from '../page/page.ts'
import { countParagraphs } from '../page/paragraphs.ts'
import { skipBlank } from '../page/skip-blank.ts'
import { innerPage } from '../passes/read-page.ts'
import type { Body } from './body.ts'
import { clean, trimEnd } from './clean.ts'
import { orNothing, readAnswer } from './read-answer.ts'
import { splitChoice } from './split-choice.ts'

export type BodyRange = {
  readonly from: number
  readonly to: number
  /** Most questions of this form mark their answers. */
  readonly marksAnswers?: boolean
  /** An entry of a list: questions nested under it go on from it. */
  readonly isEntry?: boolean
  /** The stem speaks of something shown below it. */
  readonly pointsBelow?: boolean
  /** The stem is a number or a label: the question itself stands below it. */
  readonly isUntitled?: boolean
  /** The stem asks for what speaks for and against something. */
  readonly weighs?: boolean
  /** Questions of this form go on below their first line, so that what is not marked as an answer is part of the question. */
  readonly isTask?: () => boolean
}

/** Parts the lines below a stem into context, options, key and answer. */
export const splitBody = (page: Page, range: BodyRange): Body => {
  const { from } = range
  const to = trimEnd(page, from, range.to)
  const mark = findAnswerMark(page, { ...range, to })
  const choice = splitChoice(page, { ...range, to, mark })
  if (choice) return choice
  if (mark) return { context: clean(page, from, mark.line), choices: [], answer: readAnswer(page, mark, to) }
  const start = answerStart(page, { ...range, to })
  return {
    context: clean(page, from, start),
    choices: [],
    isLoose: true,
    answer: orNothing(clean(page, start, to).replace(arrow, '')),
  }
}

/** `--> It is so`: the arrow labels the answer. */
const arrow = /^(?:[-=]+>|[→⇒➜👉]|➡\uFE0F?)[ \t]*/u

/** The same for lines that hold nothing but what stands below one stem, such as the inside of a box; its answer may stand in another. */
export const splitInside = (page: Page, lines: readonly string[], answer: readonly string[] = []): Body => {
  const inner = innerPage(page, answer.length === 0 ? lines : [...lines, '', '**Answer:**', '', ...answer])
  return splitBody(inner, { from: 0, to: inner.lines.length })
}

/** A label, or a collapsible part where most questions mark their answers; one below options holds the key whatever it is called. */
const findAnswerMark = (page: Page, range: BodyRange): Marker | undefined => {
  const markers = findMarkers(page, range.from, range.to)
  const labels = markers.filter(
    marker =>
      marker.kind === 'answer' &&
      (range.marksAnswers ||
        !opensFold(page.lines[marker.line] as string) ||
        countParagraphs(page, range.from, marker.line) === 0),
  )
  const label = belowOptions(markers, labels) ?? labels[0]
  const fold = markers.find(marker => marker.kind === 'fold')
  const holdsAnswer =
    fold && (range.marksAnswers || markers.some(({ kind, line }) => kind === 'options' && line < fold.line))
  return holdsAnswer && (!label || fold.line < label.line) ? fold : label
}

/** A "solution" with options below it is one that a case proposes; the answer is the next one. */
const belowOptions = (markers: readonly Marker[], [first, ...labels]: readonly Marker[]): Marker | undefined => {
  const options = markers.find(({ kind }) => kind === 'options')
  return first && options && first.line < options.line ? labels.find(({ line }) => line > options.line) : undefined
}

/** Where an answer that is not marked begins: after what is shown to ask about, or nowhere. */
const answerStart = (page: Page, range: BodyRange): number => {
  const { from, to, isEntry, isTask, isUntitled, marksAnswers = false, pointsBelow = false } = range
  if (isEntry && areFollowUps(page, from, to)) return to
  if (isHint(page, from, to) || (marksAnswers && (isUntitled || isTask?.()))) return to
  return skipShown(page, from, to, marksAnswers || pointsBelow)
}

/** Nothing but one paragraph that is labelled as a hint. */
const isHint = (page: Page, from: number, to: number): boolean => {
  const first = skipBlank(page, from, to)
  if (first === to || page.kinds[first] !== textLine) return false
  return readLabel(page.lines[first] as string)?.kind === 'hint' && !page.kinds.subarray(first, to).includes(blankLine)
}

/** Nothing but further questions: they are asked together with the one above them. */
const areFollowUps = (page: Page, from: number, to: number): boolean => {
  let any = false
  for (let line = from; line < to; line += 1) {
    if (page.kinds[line] === blankLine) continue
    const source = page.lines[line] as string
    const item = readListItem(source) ?? readOptionLine(source)
    if (page.kinds[line] !== textLine || !item || questionEvidence(item.text) < 1) return false
    any = true
  }
  return any
}

/** Images directly below the stem, and code where the stem may ask about it; not where nothing else is left to answer it. */
const skipShown = (page: Page, from: number, to: number, withCode: boolean): number => {
  let start = from
  for (let line = from; line < to; line += 1) {
    if (page.kinds[line] === blankLine || (withCode && page.kinds[line] === commentLine)) continue
    if (!(withCode && page.kinds[line] === codeLine) && !isPicture(page.lines[line] as string)) break
    start = line + 1
  }
  return withCode || start < to ? start : from
}
