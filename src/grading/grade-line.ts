import { QuizError } from '../errors.ts'
import { gradeAnswer } from './grade-answer.ts'
import { gradeText, type TextInput } from './grade-text.ts'
import type { Points } from './points/judge-points.ts'
import { splitSentences } from './texts/split-sentences.ts'
import type { Finding } from './types.ts'
import type { Lexicon } from './words/lexicon.ts'

export type GradedLine = {
  readonly id: unknown
  /** 0–1. */
  readonly score: number
  readonly points: readonly {
    readonly text: string
    /** True only for the finding `found`. */
    readonly found: boolean
    readonly finding: Finding
    readonly confidence: number
    readonly evidence: readonly string[]
  }[]
}

/**
 * Grades one line of `grade --jsonl`: `{id, question?, reference: text or [point, …], answer}`. A point is a text, or a
 * list of texts that say the same, of which the first is given back.
 * Throws a `usage` error that says what the line lacks; the caller adds its number.
 */
export function gradeLine(line: string, lexicon: Lexicon): GradedLine {
  const { id, question, reference, answer } = readLine(line)
  const asked = question === undefined ? {} : { question }
  const whole = wholeOf(reference)
  const inOne = whole && gradeText({ ...asked, ...whole, answer }, lexicon)
  const expected =
    typeof reference === 'string' ? splitSentences(reference).map(text => ({ text })) : toPoints(reference)
  const verdict =
    inOne !== undefined && typeof reference === 'string'
      ? inOne
      : gradeAnswer({ ...asked, points: expected, answer }, lexicon)
  const points = verdict.points.map((point, index) => ({
    text: expected[index]?.text ?? '',
    found: point.finding === 'found',
    ...point,
  }))
  return { id: id ?? null, score: (inOne ?? verdict).score, points }
}

const toPoints = (reference: readonly Alternatives[]): Points =>
  reference.map(point => {
    const [text = '', ...wordings] = typeof point === 'string' ? [point] : point
    return { text, wordings }
  })

/** A list of one point is a text in one piece, and scored alike. */
function wholeOf(reference: Line['reference']): Pick<TextInput, 'reference' | 'alternatives'> | undefined {
  const [only, more] = typeof reference === 'string' ? [reference] : reference
  if (only === undefined || more !== undefined) return undefined
  const [text = '', ...alternatives] = typeof only === 'string' ? [only] : only
  return { reference: text, alternatives }
}

type Alternatives = string | readonly string[]

type Line = {
  readonly id?: unknown
  readonly question?: string
  readonly reference: string | readonly Alternatives[]
  readonly answer: string
}

function readLine(line: string): Line {
  const value = parse(line)
  if (typeof value !== 'object' || value === null) throw wrong('is not a JSON object')
  const { id, question, reference, answer } = value as Record<string, unknown>
  if (typeof answer !== 'string') throw wrong('has no `answer` that is a text')
  if (question !== undefined && question !== null && typeof question !== 'string') {
    throw wrong('has a `question` that is not a text')
  }
  const asked = typeof question === 'string' ? { question } : {}
  if (typeof reference === 'string') return { id, ...asked, reference, answer }
  if (Array.isArray(reference) && reference.every(isPoint)) {
    return { id, ...asked, reference, answer }
  }
  throw wrong('has no `reference` that is a text or a list of texts')
}

const isPoint = (point: unknown): point is Alternatives =>
  typeof point === 'string' ||
  (Array.isArray(point) && point.length > 0 && point.every(text => typeof text === 'string'))

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw wrong('is not JSON')
  }
}

const wrong = (what: string) =>
  new QuizError('usage', `The line ${what}; give {"id", "question", "reference", "answer"}, one object a line.`)
