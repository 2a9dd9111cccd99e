import type { PointVerdict } from '../types.ts'
import { type Answer, prepareAnswer } from '../words/answer.ts'
import type { Lexicon } from '../words/lexicon.ts'
import { prepareQuestion, prepareReference } from '../words/reference.ts'
import { collectVocabulary, type Vocabulary } from '../words/spelling.ts'
import { type Chosen, chooseWordings } from './choose-wordings.ts'
import { type ClaimSet, weighClaims } from './claims.ts'
import { collectEvidence } from './collect-evidence.ts'
import { decideFinding } from './decide-finding.ts'
import { measurePoints } from './measure-points.ts'

export type Points = readonly {
  readonly label?: string
  readonly text: string
  /** Other ways to say the same, any of which will do. */
  readonly wordings?: readonly string[]
}[]

/** The points of a question, ready to be compared with any number of answers. */
export type PreparedPoints = { readonly claims: ClaimSet; readonly vocabulary: Vocabulary }

export type Judgement = {
  readonly answer: Answer
  readonly chosen: readonly Chosen[]
  readonly verdicts: readonly PointVerdict[]
}

export function preparePoints(
  question: string,
  points: Points,
  misconceptions: readonly string[],
  lexicon: Lexicon,
): PreparedPoints {
  const asked = prepareQuestion(question, lexicon)
  const prepare = (text: string) => prepareReference(text, asked)
  const told = points.map(({ text, wordings = [], label }) => ({
    text: prepare(text),
    further: wordings.map(prepare),
    label: label === undefined ? undefined : prepare(label),
  }))
  const wrong = misconceptions.map(prepare)
  const statements = [...told.flatMap(({ text, further, label }) => [text, ...further, label ?? []].flat()), ...wrong]
  return {
    claims: weighClaims(asked, told, wrong),
    vocabulary: collectVocabulary(statements.flatMap(({ words }) => words)),
  }
}

export function judgePoints({ claims, vocabulary }: PreparedPoints, text: string): Judgement {
  const answer = prepareAnswer(text, vocabulary, claims.asked)
  const chosen = chooseWordings(measurePoints(claims, answer))
  const verdicts = chosen.map(({ measures: { claim, pairs }, confidence }) => ({
    finding: decideFinding(confidence),
    confidence,
    evidence: collectEvidence(claim, answer, pairs),
  }))
  return { answer, chosen, verdicts }
}
