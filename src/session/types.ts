import type { Question } from '../bank/types.ts'

/** How a question is asked: answered from memory, or by choosing among options. */
export type Form = 'recall' | 'choice'

/** An entry of a multiple-choice item. */
export type Option = {
  /** Markdown. */
  readonly text: string
  readonly correct: boolean
  /** Why it is right, why it is wrong, or where it belongs. Plain text; empty only where a bank gives options without reasons. */
  readonly why: string
  /** Where it was taken from. */
  readonly origin: 'choice' | 'point' | 'lead' | 'misconception' | 'neighbour'
}

/** A question answered by choosing. */
export type ChoiceItem = {
  readonly form: 'choice'
  readonly question: Question
  /** In the order shown; exactly one is correct unless the bank's author keyed several. */
  readonly options: readonly Option[]
}

/** A question as asked. */
export type Item = { readonly form: 'recall'; readonly question: Question } | ChoiceItem

/** FSRS's ratings, by the names that every Anki user knows. */
export const ratings = ['again', 'hard', 'good', 'easy'] as const
export type Rating = (typeof ratings)[number]

/** What the grader says of one key point. `unsure` leaves the tick blank and marks it. */
export type Finding = 'found' | 'not found' | 'unsure'

export type PointVerdict = {
  readonly finding: Finding
  /** How likely it is that a person would tick this point, 0–1. */
  readonly confidence: number
  /** Runs of words of the answer, as typed, that the finding rests on. Empty where nothing matched. */
  readonly evidence: readonly string[]
}

export type Verdict = {
  /** The share of the reference that the answer covers, 0–1; graded sets' human scores are on this scale. */
  readonly score: number
  /** One a key point, in order. */
  readonly points: readonly PointVerdict[]
}

/** What became of one key point. */
export type PointOutcome = {
  readonly id: string
  /** The label or first words, so that statistics can name it even when the bank is gone. */
  readonly label: string
  readonly covered: boolean
  /** What the grader proposed, where an answer was typed. */
  readonly proposed?: Finding
}

/** What was answered to one question, and how it was judged. */
export type GivenAnswer = {
  readonly questionId: string
  /** The stem as plain text, so that the question is found again when its author rewords it. */
  readonly stem?: string
  readonly form: Form
  /** 0–1: points covered / points; a choice is 0 or 1. */
  readonly score: number
  readonly points: readonly PointOutcome[]
  /** Absent in practice. */
  readonly rating?: Rating
  /** Who judged: the person, the grader whose proposal stood unseen (`--json`, exams), or the key of a choice. */
  readonly judge: 'person' | 'grader' | 'key'
  /** What was typed, if anything. */
  readonly answer?: string
  /** Texts of the option chosen and of the key, as Markdown; several are joined by ` + `. */
  readonly chosen?: string
  readonly key?: string
  readonly sure?: boolean
  readonly practice?: true
  readonly topics: readonly string[]
  /** From when the question was shown; absent for what was said aloud in an exam. */
  readonly milliseconds?: number
}

export type EndReason = 'finished' | 'stopped' | 'interrupted' | 'timeout'

export type Mark = 'skip' | 'flag' | 'unflag' | 'suspend' | 'unsuspend' | 'note'
