import { type Body, hasKey, optionsOf, withKey } from '../body/body.ts'
import { orNothing } from '../body/read-answer.ts'
import { answersParts } from '../body/split-choice.ts'
import type { Draft } from '../drafts/draft.ts'
import { readKey } from '../keys/read-key.ts'
import { once } from '../once.ts'
import { readBareList } from '../options/bare-list.ts'
import { isRule } from '../page/line-shapes.ts'
import { lowerBound } from '../page/lower-bound.ts'
import { shareOf } from '../share-of.ts'
import { joinBlocks } from '../text/blocks.ts'
import { foldText, stripInline } from '../text/strip-inline.ts'
import type { AnswerKey } from './find-answer-keys.ts'
import { type Footnote, readMark } from './find-footnotes.ts'
import { joinEntries } from './join-entries.ts'

/** Gives the questions before each key, and after the one before it, the answers that it holds for their numbers. Both are in order. */
export const applyAnswerKeys = (drafts: readonly Draft[], keys: readonly AnswerKey[]): Draft[] => {
  const told = new Map<Draft, Told>()
  let from = 0
  for (const key of keys) {
    const to = lowerBound(drafts, key.line)
    const entries = joinEntries(drafts.slice(from, to), key.blocks)
    const areBare = once(() => haveNoAnswer([...entries.keys()]))
    const areMarks = areMostlyMarks([...entries.values()])
    for (const [draft, entry] of entries) told.set(draft, { entry, areMarks, areBare })
    from = to
  }
  return drafts.map(draft => {
    const entry = told.get(draft)
    return entry === undefined ? draft : { ...draft, body: once(() => withAnswer(draft, entry)) }
  })
}

/** Gives questions whose stem ends in a footnote's mark what the footnote says, if nothing else answers them. */
export const applyFootnotes = (drafts: readonly Draft[], notes: readonly Footnote[]): readonly Draft[] => {
  if (notes.length === 0) return drafts
  const texts = new Map(notes.map(({ name, text }) => [name, text]))
  return drafts.map(draft => {
    const mark = readMark(draft.stem)
    const entry = mark && texts.get(mark.name)
    if (!mark || entry === undefined) return draft
    return { ...draft, stem: mark.stem, body: once(() => withAnswer(draft, { entry, areMarks: false, areBare })) }
  })
}

const areBare = (): boolean => false

type Told = {
  /** What the key says of a question. */
  readonly entry: string
  /** Most of its entries are bare letters. */
  readonly areMarks: boolean
  /** Its questions have no answers beside it. */
  readonly areBare: () => boolean
}

const areMostlyMarks = (entries: readonly string[]): boolean =>
  shareOf(entries, entry => /^[\s*_(（]*\p{L}[\s*_)）.]*$/u.test(entry)) > 0.5

/** Among bare letters `B it is so` is a letter and what explains it. */
const partMark = (entry: string): string => entry.replace(/^([(（]?\p{L}[)）]?)[ \t]+(?=[\p{L}\p{N}])/u, '$1. ')

/** Code, tables and pictures are asked about as often as they answer. */
const haveNoAnswer = (drafts: readonly Draft[]): boolean =>
  shareOf(drafts, draft => /^(?:`{3}|~{3}|[|]|!\[|$)/.test(draft.body().answer)) > 0.5

const withAnswer = (draft: Draft, { entry: written, areMarks, areBare }: Told): Body => {
  const body = draft.body()
  if (hasKey(body)) return body
  const entry = withoutStem(written, draft.stem)
  const listed = body.choices.length < 2 ? listedOptions(body) : undefined
  const known = listed ?? body
  const options = optionsOf(known)
  if (answersParts(entry, options)) return { ...asParts(body), answer: orNothing(entry) }
  const { key, rest } =
    options.length > 1 ? readKey(areMarks ? partMark(entry) : entry, options, true) : { key: undefined, rest: entry }
  if (listed && !key) return body.isLoose && areBare() ? answeredBy(entry, body) : body
  if (options.length < 2) return body.answer === '' || (body.isLoose && areBare()) ? answeredBy(entry, body) : body
  return { ...known, choices: withKey(known.choices, key), answer: known.answer || orNothing(key ? rest : entry) }
}

/** What stands below a question that is answered elsewhere belongs to it, as far as the first rule. */
const answeredBy = (entry: string, body: Body): Body => {
  const lines = body.answer.split('\n')
  const rule = lines.findIndex(isRule)
  const below = rule < 0 ? lines : lines.slice(0, rule)
  return { ...body, context: joinBlocks(body.context, below.join('\n').trim()), answer: orNothing(entry) }
}

/** A key may repeat the question before its answer. */
const withoutStem = (entry: string, stem: string): string => {
  const [first = '', ...rest] = entry.split('\n')
  return foldText(stripInline(first)) === foldText(stripInline(stem)) ? rest.join('\n').trim() : entry
}

/** What looked like options are a question's parts. */
const asParts = ({ choices, marks, ...body }: Body): Body => {
  const parts = choices.map(({ text }, index) => `(${marks?.[index]}) ${text}`)
  return { ...body, choices: [], context: joinBlocks(body.context, parts.join('\n')) }
}

/** A list where the answer should be is one of options, if the key turns out to name one of them. */
const listedOptions = (body: Body): Body | undefined => {
  const list = readBareList(body.answer)
  if (!list) return undefined
  const choices = list.options.map(({ text }) => ({ text, correct: false }))
  const marks = list.options.map(({ mark }) => mark)
  return { ...body, context: joinBlocks(body.context, list.code), answer: '', choices, marks }
}
