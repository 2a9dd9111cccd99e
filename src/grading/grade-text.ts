import { keepPrepared } from './keep-prepared.ts'
import { judgePoints, type PreparedPoints, preparePoints } from './points/judge-points.ts'
import type { PointMeasures } from './points/measure-points.ts'
import { share } from './sums.ts'
import { measureText, prepareText, type TextMeasures, type TextReference } from './texts/measure-text.ts'
import { opensOtherwise } from './texts/opens-otherwise.ts'
import { scoreText } from './texts/score-text.ts'
import type { PointVerdict, Verdict } from './types.ts'
import type { Lexicon } from './words/lexicon.ts'
import { prepareReference } from './words/prepare.ts'

export type TextInput = {
  readonly question?: string
  /** A model answer in one piece. */
  readonly reference: string
  readonly answer: string
}

/** Grades an answer against a model answer in one piece, whose sentences are the points of the verdict. */
export function gradeText(input: TextInput, lexicon: Lexicon): Verdict {
  const { measures, contrary, isNothing, points } = compareTexts(input, lexicon)
  return { score: isNothing ? 0 : scoreText(measures, contrary), points }
}

export type Comparison = {
  readonly measures: TextMeasures
  /** How far the answer says the contrary: 0–1. */
  readonly contrary: number
  /** It is empty, or says back words of the question that the reference doesn't ask for. */
  readonly isNothing: boolean
  readonly points: readonly PointVerdict[]
}

/** What the answer has of the reference; scripts that fit weights read this too. */
export function compareTexts({ question = '', reference, answer }: TextInput, lexicon: Lexicon): Comparison {
  const { text, sentences } = preparedTexts({ question, reference }, lexicon)
  const judged = judgePoints(sentences, answer)
  const measures = measureText(text, judged.answer)
  const isNews = judged.answer.words.some(word => !word.stop && !text.reference.asked.has(word.stem))
  return {
    measures,
    isNothing: !isNews && measures.coverage === 0,
    contrary: opensOtherwise(text.reference.words, judged.answer.words)
      ? 1
      : measureContrary(judged.chosen.map(({ measures }) => measures)),
    points: judged.verdicts,
  }
}

/** What sentences turned in other ways than by a negation put in or left out count: less sure signs. */
const exchangedShare = 0.66

/** A sentence repeated with a negation put in or left out turns the whole; of those turned in other ways, their share counts. */
function measureContrary(sentences: readonly PointMeasures[]): number {
  if (sentences.some(sentence => sentence.denies)) return 1
  return exchangedShare * share(sentences.filter(isSurelyTurned).length, sentences.length)
}

/** Parts that are exchanged in a free answer often belong to the writer's own sentence. */
const isSurelyTurned = ({ turned, doubts }: PointMeasures) => turned && doubts.some(doubt => doubt !== 'crossed')

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
    text: prepareText(prepareReference(reference, question, lexicon), question),
    sentences: preparePoints(
      question,
      splitReference(reference).map(text => ({ text })),
      [],
      lexicon,
    ),
  }),
  ({ question, reference }) => JSON.stringify([question, reference]),
)
