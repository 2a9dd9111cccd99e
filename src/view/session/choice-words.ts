import { joined } from '../../selection/joined.ts'
import type { Graded } from '../../session/events.ts'
import { optionLetter } from '../../session/option-letter.ts'
import type { ChoiceItem } from '../../session/types.ts'

/** Said below the options, since one key answers where one option is right. */
export const severalRight = 'More than one is right.'

/** `Right: C.` or `Wrong: you chose A, and B and C are right.`, with how sure the person was. */
export function verdictWords({ correct, chosen = [], sure }: Graded, { options }: ChoiceItem): string {
  const letters = (indices: readonly number[]) => joined(indices.map(optionLetter))
  const key = options.flatMap((option, index) => (option.correct ? [index] : []))
  const truth = `${letters(key)} ${key.length > 1 ? 'are' : 'is'} right.`
  if (chosen.length === 0) return `Not answered: ${truth}`
  const surely = sure === undefined ? '' : sure ? ' You were sure.' : ' You were not sure.'
  return (
    (correct
      ? `Right: ${letters(key)}.`
      : `Wrong: you chose ${letters(chosen)}${key.length > 1 ? ';' : ', and'} ${truth}`) + surely
  )
}
