import type { Question } from '../types.ts'
import type { KnownQuestion } from './known-question.ts'

/** What became of the questions that history knows: each is in exactly one of `same`, `followed`, `unsure`, `orphaned`. */
export type Comparison<K extends KnownQuestion = KnownQuestion> = {
  /** Same id. `changed` where stem or points are no longer what they were. */
  readonly same: readonly { readonly known: K; readonly question: Question; readonly changed: boolean }[]
  /** Another id, and no doubt that it is the same question: the author said so, or it was lightly reworded. */
  readonly followed: readonly { readonly known: K; readonly question: Question; readonly why: 'was' | 'reworded' }[]
  /** May be one of these, best first: a person has to say. */
  readonly unsure: readonly { readonly known: K; readonly candidates: readonly Candidate[] }[]
  /** Nothing in the bank is like it. Its history stays. */
  readonly orphaned: readonly K[]
  /** Questions that nothing in history is like. */
  readonly added: readonly Question[]
}

export type Candidate = { readonly question: Question; readonly likeness: number }
