import type { Key } from '../keys/key.ts'
import type { FoundOption } from '../options/option.ts'
import { readHeading } from '../page/line-shapes.ts'
import { splitBlocks } from '../text/blocks.ts'
import type { Choice } from '../types.ts'

/** The parts of a question under its stem, as the author's Markdown. */
export type Body = {
  /** What belongs to the question besides its stem: code, images, text before the options or the answer. */
  readonly context: string
  readonly choices: readonly Choice[]
  /** The letters of the choices as written, for a key that stands elsewhere. */
  readonly marks?: readonly string[]
  /** The choices are a list without letters and boxes. */
  readonly isBare?: boolean
  /** Nothing marks the answer: it may as well belong to the question where another one stands elsewhere. */
  readonly isLoose?: boolean
  /** Without labels; empty where the author gives none. */
  readonly answer: string
}

/** The body of a question whose form has room for nothing else. */
export const answerAlone = (answer: string): Body => ({ context: '', choices: [], answer })

/** Something tells which of the choices are right. */
export const hasKey = ({ choices }: Pick<Body, 'choices'>): boolean => choices.some(({ correct }) => correct)

/** The choices with those of a key as the right ones, and no others. */
export const withKey = (choices: readonly Choice[], key: Key | undefined): Choice[] =>
  choices.map((choice, index) => ({ ...choice, correct: key?.includes(index) ?? false }))

/** The choices as options that a key may name. */
export const optionsOf = ({ choices, marks }: Body): FoundOption[] =>
  choices.map(({ text }, place) => ({ mark: marks?.[place] ?? '', place, ticked: false, text }))

/** Where a stem has no words of its own the first paragraph below it is the question. */
export const firstAsStem = ({
  context,
  answer,
  ...body
}: Body): { readonly stem: string; readonly body: () => Body } => {
  const source = context || answer
  const heading = readHeading(source.split('\n', 1)[0] as string)
  const [stem = '', ...rest] = heading
    ? [heading.text, source.slice(source.indexOf('\n') + 1 || source.length).trim()].filter(Boolean)
    : splitBlocks(source)
  const below = rest.join('\n\n')
  const parts = { ...body, context: context ? below : '', answer: context ? answer : below }
  return { stem, body: () => parts }
}

/** No text of its own, or no more than a bracket or a dump's topic: `Exercise 1.2 (Warm up)`, `Question 3 - Topic 1`. The question itself comes first below it. */
export const isUntitled = (stem: string): boolean => /^(?:\([^()]*\)|[*_]*topic[ \t]*#?\d+[*_]*)?$/i.test(stem)
