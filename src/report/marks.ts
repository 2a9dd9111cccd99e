import type { Scores } from '../scores/scores.ts'

/** The top object of `history --marks --json`: what a person marked, by question id. */
export type MarksFacts = {
  readonly schema: 'finetune-quiz/marks/1'
  readonly flagged: readonly string[]
  readonly suspended: readonly string[]
  readonly notes: readonly { readonly questionId: string; readonly note: string }[]
}

export const marksFacts = ({ questions }: Scores): MarksFacts => {
  const entries = Object.entries(questions)
  return {
    schema: 'finetune-quiz/marks/1',
    flagged: entries.filter(([, score]) => score.flagged).map(([id]) => id),
    suspended: entries.filter(([, score]) => score.suspended).map(([id]) => id),
    notes: entries.flatMap(([questionId, { notes }]) => notes.map(note => ({ questionId, note }))),
  }
}
