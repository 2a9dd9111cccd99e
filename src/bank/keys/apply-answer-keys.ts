import type { Body } from '../body/body.ts'
import { orNothing } from '../body/read-answer.ts'
import { answersParts } from '../body/split-choice.ts'
import type { Draft } from '../draft.ts'
import { once } from '../once.ts'
import { readBareList } from '../options/bare-list.ts'
import type { FoundOption } from '../options/option.ts'
import { foldText, stripInline } from '../strip-inline.ts'
import type { AnswerKey } from './find-answer-keys.ts'
import { readKey } from './read-key.ts'

/** Gives the questions before each key, and after the one before it, the answers that it holds for their numbers. */
export const applyAnswerKeys = (drafts: readonly Draft[], keys: readonly AnswerKey[]): Draft[] => {
  let from = -1
  let result = [...drafts]
  for (const key of keys) {
    const entries = join(
      result.filter(draft => draft.line > from && draft.line < key.line),
      key,
    )
    result = result.map(draft => {
      const entry = entries.get(draft)
      return entry === undefined ? draft : { ...draft, body: once(() => withAnswer(draft, entry)) }
    })
    from = key.to
  }
  return result
}

/**
 * Entries by question. Where the questions are counted section by section, the key's sections follow theirs, or else it
 * counts through.
 */
const join = (drafts: readonly Draft[], key: AnswerKey): ReadonlyMap<Draft, string | undefined> => {
  const numbered = drafts.map((draft, index) => ({ draft, number: draft.number ?? index + 1 }))
  const starts = numbered.flatMap(({ number }, index) => (number <= (numbered[index - 1]?.number ?? 0) ? [index] : []))
  if (starts.length === 0) return new Map(numbered.map(({ draft, number }) => [draft, key.entries.get(number)]))
  const sections = key.sections()
  if (sections.length === starts.length + 1) {
    const sectionOf = (index: number) => starts.filter(start => start <= index).length
    return new Map(numbered.map(({ draft, number }, index) => [draft, sections[sectionOf(index)]?.get(number)]))
  }
  const countsThrough = key.entries.size === drafts.length
  return new Map(
    numbered.map(({ draft, number }, index) => [draft, key.entries.get(countsThrough ? index + 1 : number)]),
  )
}

const withAnswer = (draft: Draft, written: string): Body => {
  const body = draft.body()
  if (body.choices.some(choice => choice.correct)) return body
  const entry = withoutStem(written, draft.stem)
  const listed = body.choices.length < 2 ? listedOptions(body) : undefined
  const known = listed ?? body
  const options = known.choices.map(
    (choice, place): FoundOption => ({ mark: known.marks?.[place] ?? '', place, ticked: false, text: choice.text }),
  )
  if (answersParts(entry, options)) return { ...asParts(body), answer: orNothing(entry) }
  const { key, rest } = options.length > 1 ? readKey(entry, options, true) : { key: undefined, rest: entry }
  if (listed && !key) return body
  if (options.length < 2) return body.answer === '' ? { ...body, answer: orNothing(entry) } : body
  const choices = known.choices.map((choice, index) => ({ ...choice, correct: key?.includes(index) ?? false }))
  return { ...known, choices, answer: known.answer || orNothing(key ? rest : entry) }
}

/** A key may repeat the question before its answer. */
const withoutStem = (entry: string, stem: string): string => {
  const [first = '', ...rest] = entry.split('\n')
  return foldText(stripInline(first)) === foldText(stripInline(stem)) ? rest.join('\n').trim() : entry
}

/** What looked like options are a question's parts. */
const asParts = ({ choices, marks, ...body }: Body): Body => {
  const parts = choices.map(({ text }, index) => `(${marks?.[index]}) ${text}`)
  return { ...body, choices: [], context: [body.context, parts.join('\n')].filter(Boolean).join('\n\n') }
}

/** A list where the answer should be is one of options, if the key turns out to name one of them. */
const listedOptions = (body: Body): Body | undefined => {
  const list = readBareList(body.answer)
  if (!list) return undefined
  const context = [body.context, list.code].filter(Boolean).join('\n\n')
  return { ...body, context, answer: '', choices: list.options.map(({ text }) => ({ text, correct: false })) }
}
