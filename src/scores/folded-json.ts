import type { Folded, FoldedQuestion } from './folded.ts'

/** Raised with every change to what is folded or how: a view of another number is folded anew. */
export const foldFormat = 3

/** What was folded, as plain JSON: maps become lists of pairs, so that no question id can be taken for a property. */
export function foldedToJson(folded: Folded): object {
  return {
    ...folded,
    sessions: [...folded.sessions],
    questions: [...folded.questions].map(([id, question]) => [id, { ...question, points: [...question.points] }]),
    renamed: [...folded.renamed],
    days: [...folded.days],
    afterRest: [...folded.afterRest],
    unmet: [...folded.unmet],
  }
}

/** The inverse of `foldedToJson`, for JSON whose checksum was right. */
export function foldedFromJson(json: object): Folded {
  const { sessions, questions, renamed, days, afterRest, unmet, ...rest } = json as FoldedJson
  return {
    ...rest,
    sessions: new Map(sessions),
    questions: new Map(questions.map(([id, question]) => [id, { ...question, points: new Map(question.points) }])),
    renamed: new Map(renamed),
    days: new Map(days),
    afterRest: new Set(afterRest),
    unmet: new Set(unmet),
  }
}

type Pairs<M> = M extends ReadonlyMap<infer A, infer B> ? readonly (readonly [A, B])[] : never
type FoldedJson = Pick<Folded, 'totals' | 'last'> & {
  readonly [K in 'sessions' | 'renamed' | 'days']: Pairs<Folded[K]>
} & {
  readonly questions: Pairs<
    ReadonlyMap<string, Omit<FoldedQuestion, 'points'> & { points: Pairs<FoldedQuestion['points']> }>
  >
  readonly afterRest: readonly string[]
  readonly unmet: readonly string[]
}
