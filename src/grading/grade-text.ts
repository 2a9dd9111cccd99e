import { keepPrepared } from './keep-prepared.ts'
import { judgePoints, type PreparedPoints, preparePoints } from './points/judge-points.ts'
import type { PointMeasures } from './points/measure-points.ts'
import { share } from './sums.ts'
import { findResult, hasResult } from './texts/find-result.ts'
import { measureText, prepareText, type TextMeasures, type TextReference } from './texts/measure-text.ts'
import { opensOtherwise } from './texts/opens-otherwise.ts'
import { scoreText, type TextSigns } from './texts/score-text.ts'
import { splitSentences } from './texts/split-sentences.ts'
import type { PointVerdict, Verdict } from './types.ts'
import type { Lexicon } from './words/lexicon.ts'
import { prepareQuestion, prepareReference } from './words/reference.ts'

export type TextInput = {
  readonly question?: string
  /** A model answer in one piece, and others, any of which will do. */
  readonly reference: string
  readonly alternatives?: readonly string[]
  readonly answer: string
}

/**
 * Grades an answer against a model answer in one piece, whose sentences are the points of the verdict. Of several model
 * answers it is the one that scores most.
 */
export function gradeText({ alternatives = [], ...input }: TextInput, lexicon: Lexicon): Verdict {
  const references = [...new Set([input.reference, ...alternatives])]
  const verdicts = references.map(reference => {
    const { measures, signs, points } = compareTexts({ ...input, reference }, lexicon)
    return { score: scoreText(measures, signs, references.length), points }
  })
  return verdicts.reduce((best, verdict) => (verdict.score > best.score ? verdict : best))
}

export type Comparison = {
  readonly measures: TextMeasures
  readonly signs: TextSigns
  readonly points: readonly PointVerdict[]
}

/** What the answer has of the reference; scripts that fit weights read this too. */
export function compareTexts(
  { question = '', reference, answer }: Omit<TextInput, 'alternatives'>,
  lexicon: Lexicon,
): Comparison {
  const { text, result, sentences } = preparedTexts({ question, reference }, lexicon)
  const judged = judgePoints(sentences, answer)
  const { words } = judged.answer
  const measures = measureText(text, judged.answer)
  const isNews = words.some(word => !word.stop && !text.reference.asked.stems.has(word.stem))
  const signs = {
    isNothing: !isNews && measures.coverage === 0,
    isWhole: measures.coverage === 1 && measures.letters === 1,
    contrary: opensOtherwise(text.reference.words, words)
      ? 1
      : measureContrary(judged.chosen.map(({ measures }) => measures)),
    hasResult: result === undefined ? undefined : hasResult(result, words),
  }
  return { measures, signs, points: judged.verdicts }
}

/** What sentences turned in other ways than by a negation put in or left out count: less sure signs. */
const exchangedShare = 0.8

/** A sentence repeated with a negation put in or left out turns the whole; of those turned in other ways, their share counts. */
function measureContrary(sentences: readonly PointMeasures[]): number {
  if (sentences.some(sentence => sentence.denies)) return 1
  return exchangedShare * share(sentences.filter(isSurelyTurned).length, sentences.length)
}

/** Parts that are exchanged in a free answer often belong to the writer's own sentence. */
const isSurelyTurned = ({ turned, doubts }: PointMeasures) => turned && !doubts.includes('crossed')

type Prepared = {
  readonly text: TextReference
  readonly result: number | undefined
  readonly sentences: PreparedPoints
}

const preparedTexts = keepPrepared<{ readonly question: string; readonly reference: string }, Prepared>(
  ({ question, reference }, lexicon) => {
    const prepared = prepareReference(reference, prepareQuestion(question, lexicon))
    const sentences = splitSentences(reference).map(text => ({ text }))
    return {
      text: prepareText(prepared, question),
      result: findResult(question, prepared),
      sentences: preparePoints(question, sentences, [], lexicon),
    }
  },
  ({ question, reference }) => JSON.stringify([question, reference]),
)
