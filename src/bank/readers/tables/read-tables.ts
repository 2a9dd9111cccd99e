import { answerAlone, type Body } from '../../body/body.ts'
import { orNothing } from '../../body/read-answer.ts'
import type { Candidate } from '../../candidates/candidate.ts'
import { findCandidates } from '../../candidates/find-candidates.ts'
import { questionEvidence } from '../../evidence/question-evidence.ts'
import { readKey } from '../../keys/read-key.ts'
import { readLabel } from '../../labels/read-label.ts'
import { readQuestionLabel } from '../../labels/read-question-label.ts'
import { once } from '../../once.ts'
import { splitInlineOptions } from '../../options/inline-options.ts'
import type { FoundOption } from '../../options/option.ts'
import { findSeparated } from '../../page/find-separated.ts'
import { findTables, type Table, type TableRow } from '../../page/find-tables.ts'
import { readHeading } from '../../page/line-shapes.ts'
import type { Page } from '../../page/page.ts'
import { skipBlankUp } from '../../page/skip-blank.ts'
import { isFlashcards } from '../../page-kind/is-flashcards.ts'
import { saysQuestions } from '../../page-kind/says-questions.ts'
import { joinBlocks } from '../../text/blocks.ts'
import { stripInline } from '../../text/strip-inline.ts'
import type { Claim, Reader } from '../claim.ts'
import { areQuestions } from './are-questions.ts'
import {
  explanationHead,
  isAnswerHead,
  isQuestionHead,
  listHead,
  numberHead,
  optionHead,
  tellingHead,
  weakHead,
} from './heads.ts'

/** Tables with a column of questions and one of answers, options in columns of their own if there are any. */
export const readTables: Reader = page => {
  const candidates = once(() => findCandidates(page))
  const isBank = once(() => isFlashcards(page) || saysQuestions(page, candidates()))
  return [
    ...findTables(page).flatMap(table => (isAnswer(page, table) ? [] : readTable(table, candidates, isBank))),
    ...findSeparated(page).flatMap(table => readTable(withHead(table), candidates, isBank)),
  ]
}

/** Two columns that nothing names may hold terms and what they mean. */
const withHead = (table: Table): Table =>
  !table.isBare || table.head.some(head => isQuestionHead(stripInline(head)))
    ? table
    : { ...table, head: ['Term', 'Definition'], rows: [{ cells: table.head, line: table.start }, ...table.rows] }

/** A label alone above a table makes an answer of it. */
const isAnswer = (page: Page, { start }: Table): boolean => {
  const source = page.lines[skipBlankUp(page, start - 1)] ?? ''
  const label = readHeading(source) ? undefined : readLabel(source)
  return label?.kind === 'answer' && label.rest === ''
}

type Columns = {
  readonly question: number
  readonly answer: number
  readonly explanation: number
  readonly number: number
  readonly options: readonly number[]
  /** One column that holds all options of a question. */
  readonly list: number
}

const readTable = (table: Table, candidates: () => readonly Candidate[], isBank: () => boolean): Claim[] => {
  const heads = table.head.map(stripInline)
  const columns: Columns = {
    question: heads.findIndex(isQuestionHead),
    answer: heads.findIndex(isAnswerHead),
    explanation: heads.findIndex(head => explanationHead.test(head)),
    number: heads.findIndex(head => numberHead.test(head)),
    options: heads.flatMap((head, index) => (optionHead.test(head) ? [index] : [])),
    list: heads.findIndex(head => listHead.test(head)),
  }
  const isOptions = columns.options.length >= 2
  // The head of an option, `A`, is short for an answer as well.
  const isOwn = (index: number) => index === columns.question || (isOptions && columns.options.includes(index))
  const answer = [columns.answer, heads.findLastIndex(isAnswerHead)].find(index => !isOwn(index)) ?? -1
  if (columns.question < 0 || (answer < 0 && !isOptions && !isAlone(heads))) return []
  const isWeak = weakHead.test(heads[answer] ?? '') || /^(?:the )?term$/i.test(heads[columns.question] as string)
  const claims = table.rows.flatMap(row => readRow(row, { ...columns, answer }))
  const stems = claims.map(({ draft }) => draft.stem)
  const asking = stems.filter(stem => questionEvidence(stem) === 1).length
  if (isWeak && asking * 2 < claims.length && !isBank()) return []
  if (answer < 0 && !isOptions && !areQuestions(stems, candidates, isBank)) return []
  return claims.map((claim, index) => (index === 0 ? { ...claim, from: table.start, line: claim.from } : claim))
}

/** Nothing but questions, none of them for a machine, and what is said of each: a column for who sees to it makes a list of what is to be cleared. */
const isAlone = (heads: readonly string[]): boolean =>
  heads.every(
    head =>
      tellingHead.test(head) ||
      numberHead.test(head) ||
      (isQuestionHead(head) && !weakHead.test(head) && !/^(?:prompt|front|stem)$/i.test(head)),
  )

const readRow = (row: TableRow, columns: Columns): Claim[] => {
  const cell = (index: number) => (row.cells[index] ?? '').replace(/<br[ /]*>/gi, '\n').trim()
  const { text, number } = readQuestionLabel(cell(columns.question))
  if (text === '' || /^[a-z]?\d+$/i.test(stripInline(cell(columns.question)))) return []
  const counted = Number.parseInt(stripInline(cell(columns.number)), 10)
  const apart = columns.options.map(cell).filter(Boolean).map(toOption)
  const options = apart.length > 0 || columns.list === columns.answer ? apart : splitCell(cell(columns.list))
  const body = once(() => readBody(cell(columns.answer), cell(columns.explanation), options))
  const draft = { stem: text, number: number ?? (Number.isInteger(counted) ? counted : undefined), body }
  return [{ from: row.line, to: row.line + 1, draft }]
}

const toOption = (text: string, place: number): FoundOption => ({
  mark: String.fromCharCode(65 + place),
  place,
  ticked: false,
  text,
})

/** Options in one cell: with letters, or parted by breaks, semicolons or slashes. */
const splitCell = (cell: string): readonly FoundOption[] => {
  const { before, options } = splitInlineOptions(cell)
  if (before === '' && options.length > 1) return options
  const parts = ['\n', ';', ' / '].map(mark => cell.split(mark).map(part => part.replace(/^[-*•][ \t]+/, '').trim()))
  return (parts.find(each => each.length > 1 && !each.includes('')) ?? []).map(toOption)
}

const readBody = (answer: string, explanation: string, options: readonly FoundOption[]): Body => {
  if (options.length < 2) return answerAlone(orNothing(joinBlocks(answer, explanation)))
  const { key = [], rest } = readKey(answer, options, true)
  const choices = options.map((option, index) => ({ text: option.text, correct: key.includes(index) }))
  return { context: '', choices, marks: options.map(({ mark }) => mark), answer: joinBlocks(rest, explanation) }
}
