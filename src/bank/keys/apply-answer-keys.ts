import type { Body } from '../body/body.ts'
import { orNothing } from '../body/read-answer.ts'
import type { Draft } from '../draft.ts'
import { once } from '../once.ts'
import { readBareList } from '../options/bare-list.ts'
import type { FoundOption } from '../options/option.ts'
import type { AnswerKey } from './find-answer-keys.ts'
import { readKey } from './read-key.ts'

/** Gives the questions before each key, and after the one before it, the answers that it holds for their numbers. */
export const applyAnswerKeys = (drafts: readonly Draft[], keys: readonly AnswerKey[]): Draft[] => {
  let from = -1
  let result = [...drafts]
  for (const key of keys) {
    const start = from
    const owned = result.filter(draft => draft.line > start && draft.line < key.line)
    const order = new Map(owned.map((draft, index) => [draft, draft.number ?? index + 1]))
    result = result.map(draft => {
      const entry = key.entries.get(order.get(draft) ?? -1)
      return entry === undefined ? draft : { ...draft, body: once(() => withAnswer(draft.body(), entry)) }
    })
    from = key.to
  }
  return result
}

const withAnswer = (body: Body, entry: string): Body => {
  if (body.choices.some(choice => choice.correct)) return body
  const listed = body.choices.length < 2 ? listedOptions(body) : undefined
  const known = listed ?? body
  const options = known.choices.map(
    (choice, place): FoundOption => ({ mark: known.marks?.[place] ?? '', place, ticked: false, text: choice.text }),
  )
  const { key, rest } = options.length > 1 ? readKey(entry, options, true) : { key: undefined, rest: entry }
  if (listed && !key) return body
  if (options.length < 2) return body.answer === '' ? { ...body, answer: orNothing(entry) } : body
  const choices = known.choices.map((choice, index) => ({ ...choice, correct: key?.includes(index) ?? false }))
  return { ...known, choices, answer: known.answer || orNothing(key ? rest : entry) }
}

/** A list where the answer should be is one of options, if the key turns out to name one of them. */
const listedOptions = (body: Body): Body | undefined => {
  const list = readBareList(body.answer)
  if (!list) return undefined
  const context = [body.context, list.code].filter(Boolean).join('\n\n')
  return { ...body, context, answer: '', choices: list.options.map(({ text }) => ({ text, correct: false })) }
}
