import { orNothing } from '../body/read-answer.ts'
import type { Draft } from '../draft.ts'
import type { FoundOption } from '../find-options.ts'
import { readListItem } from '../line-shapes.ts'
import type { AnswerKey } from './find-answer-keys.ts'
import { readKey } from './read-key.ts'

/** Gives the questions before each key, and after the one before it, the answers that it holds for their numbers. */
export const applyAnswerKeys = (drafts: readonly Draft[], keys: readonly AnswerKey[]): Draft[] => {
  let from = -1
  let result = [...drafts]
  for (const key of keys) {
    const start = from
    const owned = result.filter(draft => draft.line > start && draft.line < key.from)
    const order = new Map(owned.map((draft, index) => [draft, draft.number ?? index + 1]))
    result = result.map(draft => {
      const entry = key.entries.get(order.get(draft) ?? -1)
      return entry === undefined ? draft : withAnswer(draft, entry)
    })
    from = key.to
  }
  return result
}

const withAnswer = (draft: Draft, entry: string): Draft => {
  if (draft.choices.some(choice => choice.correct)) return draft
  const listed = draft.choices.length < 2 ? listedOptions(draft) : undefined
  const known = listed ?? draft
  const options = known.choices.map(
    (choice, place): FoundOption => ({ mark: known.marks?.[place] ?? '', place, ticked: false, text: choice.text }),
  )
  const { key, rest } = options.length > 1 ? readKey(entry, options, true) : { key: undefined, rest: entry }
  if (listed && !key) return draft
  if (options.length < 2) return draft.answer === '' ? { ...draft, answer: orNothing(entry) } : draft
  const choices = known.choices.map((choice, index) => ({ ...choice, correct: key?.includes(index) ?? false }))
  return { ...known, choices, answer: known.answer || orNothing(key ? rest : entry) }
}

/** A list where the answer should be is one of options, if the key turns out to name one of them. */
const listedOptions = (draft: Draft): Draft | undefined => {
  const shown = /^(?:(`{3,}|~{3,})[\s\S]*?\n\1[ \t]*\n)?/.exec(draft.answer)?.[0] ?? ''
  const lines = draft.answer
    .slice(shown.length)
    .split('\n')
    .filter(line => line.trim() !== '')
  const entries = lines.map(line => /^[(（][1-9][)）][ \t]*(\S.*)$/.exec(line)?.[1] ?? readListItem(line)?.text ?? '')
  if (entries.length < 2 || entries.length > mostListed || entries.includes('')) return undefined
  const context = [draft.context, shown.trim()].filter(Boolean).join('\n\n')
  return { ...draft, context, answer: '', choices: entries.map(text => ({ text, correct: false })) }
}

const mostListed = 8
