import { namesKey } from '../../evidence/key-name.ts'
import { namesQuestions } from '../../evidence/names-questions.ts'
import { questionEvidence } from '../../evidence/question-evidence.ts'
import { groupBy } from '../../group-by.ts'
import { isRising } from '../../is-rising.ts'
import { readQuestionLabel } from '../../labels/read-question-label.ts'
import { findOnLines } from '../../page/find-on-lines.ts'
import { readHeading } from '../../page/line-shapes.ts'
import type { Page } from '../../page/page.ts'
import { shareOf } from '../../share-of.ts'
import { type Pass, rewriteEach } from '../pass.ts'

/** A heading, a line that begins in bold, or an entry, with a word and a number: `**Problema 2.** …`. */
const counted =
  /^(?<before>[ \t]*(?:#{1,6}[ \t]+|(?=\*\*|__))(?:\*\*|__)?)(?<word>\p{L}[\p{L}\p{M}]{1,20})\.?[ \t]+(?<number>\d{1,3})(?=[^\p{L}\p{N}]|$)/u

/** Cheaper to look for. */
const opening = /^[ \t]*[#*_]+[ \t]*[^\s\d:*_]+[ \t]+\d/

type Label = { readonly line: number; readonly word: string; readonly number: number }

/**
 * Words that number the questions in whatever language become `Question`: a page counts with them from 1 on, and again, below a later
 * heading, in its solutions. Steps come back as well, so that something else has to tell that it asks.
 */
export const echoedLabels: Pass = page => {
  const labels = findOnLines(page, (source, line): Label | undefined => {
    const { word = '', number } = (opening.test(source) && counted.exec(source)?.groups) || {}
    const isNone = number === undefined || readQuestionLabel(`${word} 1: x`).label === 'question'
    return isNone ? undefined : { line, word, number: Number(number) }
  })
  const echoed = [...groupBy(labels, ({ word }) => word).values()].filter(group => isEchoed(page, group)).flat()
  return rewriteEach(echoed, ({ line, word }) =>
    (page.lines[line] as string).replace(counted, match => match.replace(word, 'Question')),
  )
}

const isEchoed = (page: Page, labels: readonly Label[]): boolean => {
  const from = labels.findIndex(({ number }, index) => number !== index + 1)
  if (from < 2) return false
  const [asked, told] = [labels.slice(0, from), labels.slice(from)]
  if (
    !isRising(told.map(({ number }) => number)) ||
    told.length < 2 ||
    told.length > from ||
    (told.at(-1) as Label).number > from
  )
    return false
  const last = (asked.at(-1) as Label).line
  const first = (told[0] as Label).line
  const between = page.lines.slice(last + 1, first).flatMap(line => readHeading(line) ?? [])
  const isTold = page.lines.some(line => namesQuestions(readHeading(line)?.text ?? '')) || between.some(namesKey)
  return between.length > 0 && asked.every(({ line }) => isTask(page, line)) && (isTold || asksMostly(page, asked))
}

/** A task's label has its text beside it, or points; the heading of a step or chapter is a title. */
const isTask = (page: Page, line: number): boolean => {
  const source = page.lines[line] as string
  return readHeading(source) === undefined || /[([].*\d.*[)\]]/.test(source)
}

const asksMostly = (page: Page, asked: readonly Label[]): boolean =>
  shareOf(asked, ({ line }) => {
    const { text } = readQuestionLabel((page.lines[line] as string).replace(counted, '**1'))
    return questionEvidence(text) === 1
  }) >= 0.5
