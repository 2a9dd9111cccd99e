import type { Question } from '../types.ts'
import type { Compared } from './likeness.ts'

/** A question as history knows it. */
export type KnownQuestion = {
  readonly id: string
  /** Plain text; where records have none, the id's words stand in. */
  readonly stem?: string
  /** As they were when it was last asked. */
  readonly points: readonly { readonly id: string; readonly label: string }[]
}

export const stemOf = ({ id, stem }: KnownQuestion): string => stem ?? id.replaceAll('-', ' ')

export const asKnown = (known: KnownQuestion): Compared => ({ stem: stemOf(known), points: known.points })

export const asAsked = ({ stemText, answer }: Question): Compared => ({
  stem: stemText,
  points: answer.points.map(({ id, label, text }) => ({ id, label: label ?? text })),
})
