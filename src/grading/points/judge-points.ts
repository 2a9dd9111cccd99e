import type { PointVerdict } from '../types.ts'
import { compileLexicon } from '../words/compile-lexicon.ts'
import { collectVocabulary, type Vocabulary } from '../words/correct-typos.ts'
import type { Lexicon } from '../words/lexicon.ts'
import { type Answer, prepareAnswer, prepareReference } from '../words/prepare.ts'
import { type ClaimSet, weighClaims } from './claims.ts'
import { collectEvidence } from './collect-evidence.ts'
import { decideFinding, estimateConfidence } from './decide-finding.ts'
import { measurePoints, type PointMeasures } from './measure-points.ts'

export type Points = readonly { readonly label?: string; readonly text: string }[]

/** The points of a question, ready to be compared with any number of answers. */
export type PreparedPoints = { readonly claims: ClaimSet; readonly vocabulary: Vocabulary; readonly lexicon: Lexicon }

export type Judgement = {
  readonly answer: Answer
  readonly measures: readonly PointMeasures[]
  readonly verdicts: readonly PointVerdict[]
}

export function preparePoints(
  question: string,
  points: Points,
  misconceptions: readonly string[],
  lexicon: Lexicon,
): PreparedPoints {
  const texts = points.map(point => prepareReference(point.text, question, lexicon))
  const labels = points.map(({ label }) =>
    label === undefined ? undefined : prepareReference(label, question, lexicon),
  )
  const wrong = misconceptions.map(claim => prepareReference(claim, question, lexicon))
  const words = [...texts, ...labels.filter(label => label !== undefined)].flatMap(claim => claim.words)
  return { claims: weighClaims(texts, labels, wrong), vocabulary: collectVocabulary(words), lexicon }
}

export function judgePoints({ claims, vocabulary, lexicon }: PreparedPoints, text: string): Judgement {
  const answer = prepareAnswer(text, vocabulary, compileLexicon(lexicon))
  const measures = measurePoints(claims, answer)
  const confidences = estimateConfidence(measures)
  const verdicts = measures.map(({ pairs }, index) => {
    const confidence = confidences[index]!
    const evidence = collectEvidence(claims.points[index]!, answer, pairs)
    return { finding: decideFinding(confidence), confidence, evidence }
  })
  return { answer, measures, verdicts }
}
