import { judgePoints, type PreparedPoints, preparePoints } from './judge-points.ts'
import { keepPrepared } from './keep-prepared.ts'
import type { Lexicon } from './lexicon.ts'
import { measureText, prepareText, type TextMeasures, type TextReference } from './measure-text.ts'
import { opensOtherwise } from './opens-otherwise.ts'
import { prepareReference } from './prepare.ts'
import { scoreText } from './score-text.ts'
import type { PointVerdict, Verdict } from './types.ts'

export type TextInput = {
  readonly question?: string
  /** A model answer, or alternatives any one of which suffices. */
  readonly reference: string | readonly string[]
  readonly answer: string
}

/** Grades an answer against a model answer in one piece; the sentences of the best fitting one are the points of the verdict. */
export function gradeText(input: TextInput, lexicon: Lexicon): Verdict {
  const isEmpty = !/[\p{L}\p{N}]/u.test(input.answer)
  let best: Verdict = { score: -1, points: [] }
  for (const { measures, isContrary, points } of compareTexts(input, lexicon)) {
    const score = isEmpty ? 0 : scoreText(measures, isContrary)
    if (score > best.score) best = { score, points }
  }
  return { ...best, score: Math.max(0, best.score) }
}

export type Comparison = {
  readonly measures: TextMeasures
  /** The answer repeats a sentence of the reference with the contrary sense, or begins with another choice. */
  readonly isContrary: boolean
  readonly points: readonly PointVerdict[]
}

/** What the answer has of each alternative; scripts that fit weights read this too. */
export function compareTexts(input: TextInput, lexicon: Lexicon): readonly Comparison[] {
  const references = typeof input.reference === 'string' ? [input.reference] : [...new Set(input.reference)]
  return references.map(reference => {
    const { text, sentences } = preparedTexts({ question: input.question ?? '', reference }, lexicon)
    const { answer, measures, verdicts } = judgePoints(sentences, input.answer)
    return {
      measures: measureText(text, answer, references.length),
      isContrary: measures.some(sentence => sentence.denies) || opensOtherwise(text.reference.words, answer.words),
      points: verdicts,
    }
  })
}

/** The sentences of a model answer. */
export function splitReference(reference: string): readonly string[] {
  return reference
    .split(/(?<=[.!?;])\s+|\n+/)
    .map(sentence => sentence.trim())
    .filter(sentence => /[\p{L}\p{N}]/u.test(sentence))
}

type Prepared = { readonly text: TextReference; readonly sentences: PreparedPoints }

const preparedTexts = keepPrepared<{ readonly question: string; readonly reference: string }, Prepared>(
  ({ question, reference }, lexicon) => ({
    text: prepareText(prepareReference(reference, question, lexicon)),
    sentences: preparePoints(
      question,
      splitReference(reference).map(text => ({ text })),
      [],
      lexicon,
    ),
  }),
  ({ question, reference }) => JSON.stringify([question, reference]),
)
