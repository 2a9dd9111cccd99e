import type { Key } from '../keys/key.ts'
import { readKey } from '../keys/read-key.ts'
import { readLabel } from '../labels/read-label.ts'
import { once } from '../once.ts'
import { type Body, hasKey, optionsOf, withKey } from './body.ts'

/** A stem in which the key was filled in, or the answer given behind it: they are taken out. */
export const emptyStem = (text: string, body: () => Body): { readonly stem: string; readonly body: () => Body } => {
  const told = readStemAnswer(text)
  if (told) return { stem: told.stem, body: once(() => withStemAnswer(body(), told.answer)) }
  const marks = () => (hasKey(body()) ? [] : (body().marks ?? []))
  const filled = readStemKey(text, marks)
  if (!filled) return { stem: text, body }
  const choices = withKey(body().choices, filled.key)
  return { stem: filled.stem, body: () => ({ ...body(), choices }) }
}

const lastBracket = /[ \t]*[(（[]([^()（）[\]\n]{3,200})[)）\]][*_]{0,3}[.。]?[ \t]*$/

/** `Worst case of quicksort?^[n²]`: a footnote beside its mark. */
const inlineNote = /^(.*\S)[ \t]*\^\[(.*\S.*)\][ \t]*$/s

/** `Worst case of quicksort? (Ans: C)`: a bracket behind the stem that is labelled as its answer, or a footnote. */
const readStemAnswer = (stem: string): { readonly stem: string; readonly answer: string } | undefined => {
  const note = stem.includes('^[') ? inlineNote.exec(stem) : null
  if (note) return { stem: note[1] as string, answer: note[2] as string }
  const match = lastBracket.exec(stem)
  const label = match ? readLabel(match[1] as string) : undefined
  if (!match || label?.kind !== 'answer' || label.rest === '' || match.index === 0) return undefined
  return { stem: stem.slice(0, match.index), answer: label.rest }
}

/** The answer of a stem marks the options; where there are none it is the answer, if nothing else is. */
const withStemAnswer = (body: Body, answer: string): Body => {
  if (body.choices.length === 0) return body.answer === '' ? { ...body, answer } : body
  if (hasKey(body)) return body
  const { key } = readKey(`Answer: ${answer}`, optionsOf(body), true)
  return { ...body, choices: withKey(body.choices, key) }
}

/** `以下正确的是( D )`: a bracket in the stem that holds nothing but letters of options is the key, filled in. `marks` are asked for where there is one. */
const readStemKey = (
  stem: string,
  marks: () => readonly string[],
): { readonly stem: string; readonly key: Key } | undefined => {
  const found = [...stem.matchAll(/([(（])[ \t\u3000]*([A-H]{1,6}|[①-⑧]{1,4})[ \t\u3000]*([)）])/g)]
  const [match] = found
  if (!match || found.length > 1) return undefined
  const letters = marks()
  const key = [...(match[2] as string)].map(letter => letters.indexOf(letter))
  if (key.includes(-1)) return undefined
  const gap = match[0].length > 3 ? ' ' : ''
  return { stem: stem.replace(match[0], `${match[1]}${gap}${match[3]}`), key }
}
