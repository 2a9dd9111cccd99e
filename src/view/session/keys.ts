import { takesSeveral } from '../../session/authors-options.ts'
import { optionLetter } from '../../session/option-letter.ts'
import { pointsOf } from '../../session/points.ts'
import type { Act, Request } from '../../session/requests.ts'
import type { ChoiceItem } from '../../session/types.ts'
import { cellWidth, flow, padEnd, wrapBehind } from '../width.ts'
import type { Page } from './words.ts'

/** A key and what it does, in a word or two for the line under a prompt, in a few more for the list of all keys. */
export type Key = {
  readonly key: string
  readonly does: string
  readonly help?: string
  /** Comes before the key where keys are text; in the list of all keys it has been pressed already. */
  readonly after?: string
}

/** Which key does what, everywhere. `p` and not `b` goes back, because `b` is an option. */
const actKeys: Readonly<Record<Act, Key & { readonly help: string }>> = {
  hint: { key: 'h', does: 'hint', help: 'a hint, then another' },
  skip: { key: 's', does: 'skip', help: 'skip this question' },
  undo: { key: 'u', does: 'undo', help: 'take back the last answer' },
  back: { key: 'p', does: 'previous', help: 'go back to the previous question' },
  stop: { key: 'q', does: 'stop', help: 'stop here; what was answered counts' },
  flag: { key: 'f', does: 'flag', help: 'flag the question, or take the flag off' },
  note: { key: 'n', does: 'note', help: 'write a note on the question' },
  edit: { key: 'e', does: 'edit', help: 'open the question in your editor' },
  suspend: { key: 'x', does: 'suspend', help: 'never ask this question again' },
}

const actOrder = Object.keys(actKeys) as Act[]

/** Those needed most first. */
export const actsInOrder = (can: readonly Act[]): Act[] => actOrder.filter(act => can.includes(act))

/** The act that a key stands for, among those that can be done now. */
export const actOfKey = (key: string, can: readonly Act[]): Act | undefined => can.find(act => actKeys[act].key === key)

/** All keys that do something at a request, the ones needed most first. */
export function keysOf(request: Request): Key[] {
  const can = 'can' in request ? request.can : []
  const acts = actsInOrder(can).map(act => ({ ...actKeys[act], help: actHelp(act, request) }))
  switch (request.ask) {
    case 'answer':
      if (request.item.form === 'choice') return [...choiceKeys(request.item), ...acts]
      return [...recallKeys(request.exam), ...acts.map(act => ({ ...act, after: allKeys.key }))]
    case 'ticks':
      return [
        {
          key: upTo('1', `${Math.min(9, pointsOf(request.item.question).length)}`),
          does: 'tick',
          help: 'tick a point, or take its tick off; arrows and Space do too',
        },
        { key: 'Enter', does: 'accept', help: 'accept the ticks' },
        ...(request.preview(request.proposed).rating ? [ratingKey] : []),
        ...acts,
      ]
    case 'next':
      return [
        { key: 'Enter', does: request.last ? 'finish' : 'next', help: request.last ? 'to the end' : 'go on' },
        ...(request.rating ? [ratingKey] : []),
        ...acts,
      ]
    case 'sure':
      return [
        { key: 'y', does: 'sure' },
        { key: 'n', does: 'not sure' },
      ]
  }
}

/** What an act does at a request, in a few words. */
export const actHelp = (act: Act, request: Request): string =>
  (isBeforeSaving(request) && helpBeforeSaving[act]) || actKeys[act].help

/** An answer is saved when its ticks are accepted; in an exam's review, where nothing is undone, it has been saved. */
const isBeforeSaving = (request: Request): boolean => request.ask === 'ticks' && request.can.includes('undo')

const helpBeforeSaving: Readonly<Partial<Record<Act, string>>> = {
  undo: 'go back to your answer, to change it',
  stop: 'stop here, without this answer',
}

const ratingKey: Key = { key: 'r', does: 'rating', help: 'change the rating' }

const upTo = (first: string, last: string): string => (first === last ? first : `${first}-${last}`)

const choiceKeys = (item: ChoiceItem): Key[] => {
  const key = upTo('A', optionLetter(item.options.length - 1))
  if (!takesSeveral(item)) return [{ key, does: 'answer', help: 'take an option; digits, arrows and Enter do too' }]
  return [
    { key, does: 'tick', help: 'tick an option, or take its tick off; digits, arrows and Space do too' },
    { key: 'Enter', does: 'answer', help: 'answer with what is ticked' },
  ]
}

const recallKeys = (exam: boolean): Key[] => [
  {
    key: 'Enter',
    does: exam ? 'done' : 'reveal',
    help: 'send the answer; with none typed: say it aloud, then compare',
  },
  { key: 'Ctrl-E', does: 'editor', help: 'write the answer in your editor' },
]

const allKeys: Key = { key: '?', does: 'all keys' }
/** While something is typed, `?` is a character like others. */
const allKeysTyping: Key = { ...allKeys, key: 'Tab' }

export const typingKeys: readonly Key[] = [
  { key: 'Enter', does: 'send' },
  { key: 'Ctrl-E', does: 'editor' },
  allKeysTyping,
]

export const noteKeys: readonly Key[] = [
  { key: 'Enter', does: 'go back', help: 'keep the note; with nothing typed: go back without one' },
]
export const noteTypingKeys: readonly Key[] = [{ key: 'Enter', does: 'keep the note' }, allKeysTyping]

/** As many keys as fit, on a narrow screen on up to three lines, and at the end the key that shows the rest. */
export function keyLines(keys: readonly Key[], { theme }: Page): string[] {
  const width = theme.width - 1
  const most = Math.min(3, Math.ceil(60 / width))
  const end = keys.some(({ does }) => does === allKeys.does) ? [] : [allKeys]
  const shown: Key[] = []
  const lines = (shown: readonly Key[]) =>
    flow(
      [...shown, ...end].map(({ key, does, after = '' }) => `${theme.strong(after + key)} ${theme.dim(does)}`),
      '   ',
      width,
    )
  for (const key of keys) {
    if (lines([...shown, key]).length > most) break
    shown.push(key)
  }
  return lines(shown)
}

const backKey: Key = { key: 'Esc', does: 'close this list' }

/** One key a line. */
export function keyHelp(keys: readonly Key[], { theme }: Page): string[] {
  const room = Math.max(...keys.map(({ key }) => cellWidth(key)))
  const lines = [...keys, backKey].flatMap(({ key, does, help }) =>
    wrapBehind(`${theme.strong(padEnd(key, room))}  `, ' '.repeat(room + 2), help ?? does, theme.width - 1),
  )
  return lines
}
