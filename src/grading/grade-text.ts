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
  /** A model answer in one piece. */
  readonly reference: string
  readonly answer: string
}

/** Grades an answer against a model answer in one piece, whose sentences are the points of the verdict. */
export function gradeText(input: TextInput, lexicon: Lexicon): Verdict {
  const { measures, isContrary, points } = compareTexts(input, lexicon)
  const isEmpty = !/[\p{L}\p{N}]/u.test(input.answer)
  return { score: isEmpty ? 0 : scoreText(measures, isContrary), points }
}

export type Comparison = {
  readonly measures: TextMeasures
  /** The answer repeats a sentence of the reference with the contrary sense, or begins with another choice. */
  readonly isContrary: boolean
  readonly points: readonly PointVerdict[]
}

/** What the answer has of the reference; scripts that fit weights read this too. */
export function compareTexts({ question = '', reference, answer }: TextInput, lexicon: Lexicon): Comparison {
  const { text, sentences } = preparedTexts({ question, reference }, lexicon)
  const judged = judgePoints(sentences, answer)
  return {
    measures: measureText(text, judged.answer),
    isContrary:
      judged.measures.some(sentence => sentence.denies) || opensOtherwise(text.reference.words, judged.answer.words),
    points: judged.verdicts,
  }
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
