import { layOutInput } from '../../view/edit-line.ts'
import type { Key } from '../../view/session/keys.ts'
import { truncate } from '../../view/width.ts'
import { cleanTyped } from '../clean-typed.ts'
import { createPrompt, cursorOf, isEnterKey, type Keypress, useEffect, useKeypress, useRef, useState } from './core.ts'
import { keyText, useEndings, useTimeLeft } from './hooks.ts'
import { type PromptReply, replyOfKey } from './prompt-reply.ts'
import { footer, type PromptWorld } from './prompt-world.ts'

export type LineConfig = PromptWorld & {
  /** What has been typed so far, kept up to date for when the question is asked again. */
  readonly draft: { text: string }
  /** What is asked for, where the question above doesn't say it. */
  readonly heading?: string
  /** What Enter means with nothing typed. */
  readonly empty: PromptReply
  toReply(text: string): PromptReply
  /** The keys that matter while something is typed. */
  readonly typingKeys: readonly Key[]
}

type Mode = 'typing' | 'keys'

/**
 * A line to type in. Single keys would steal typed text, so `?` on an empty line, or Tab at any time, comes before
 * them. What is pasted stays in the line, its line breaks as spaces.
 */
export const linePrompt = createPrompt<PromptReply, LineConfig>((config, done) => {
  const { draft, can } = config
  const before = useRef(draft.text)
  const [typed, setTyped] = useState({ text: oneLine(draft.text), cursor: draft.text.length })
  const [mode, setMode] = useState<Mode>('typing')
  const pasting = useRef(false)
  const place = useRef({ cols: 0, rows: 0 })
  const left = useTimeLeft(config.deadline)
  useEndings(done)
  useEffect(rl => {
    // The rows are wrapped by words and cells here; readline would count them otherwise.
    rl.getCursorPos = () => place.current
    if (draft.text) rl.write(oneLine(draft.text))
  }, [])

  useKeypress((key: Keypress, rl) => {
    const putBack = (text: string) => {
      rl.clearLine(0)
      if (text) rl.write(text)
    }
    if (key.name === 'paste-start') {
      pasting.current = true
      setMode('typing')
    } else if (key.name === 'paste-end') pasting.current = false
    else if (mode === 'keys' && !isEnterKey(key) && !key.ctrl) {
      putBack(typed.text)
      setMode('typing')
      const reply = replyOfKey(keyText(key), can)
      if (reply) done(reply)
    } else if (isEnterKey(key)) {
      if (pasting.current) rl.write(`${typed.text} `)
      else {
        const text = cleanTyped(asWritten(typed.text, before.current))
        return done(text ? config.toReply(text) : config.empty)
      }
    } else if (key.ctrl && key.name === 'e') {
      return done({ reply: 'compose', text: asWritten(typed.text, before.current) })
    } else if (key.name === 'tab' || (rl.line === '?' && !typed.text && !pasting.current)) {
      putBack(typed.text)
      setMode('keys')
    }
    draft.text = rl.line
    setTyped({ text: rl.line, cursor: cursorOf(rl) })
  })

  return draw(config, typed, mode, left, place)
})

/** A line holds no line breaks; what was written in an editor has them. */
const oneLine = (text: string): string => text.replaceAll('\n', ' ')

/** With its line breaks, as long as nothing of it was changed. */
const asWritten = (typed: string, before: string): string => (typed === oneLine(before) ? before : typed)

function draw(
  config: LineConfig,
  typed: { text: string; cursor: number },
  mode: Mode,
  left: string,
  place: { current: { cols: number; rows: number } },
): [string, string] {
  const { theme } = config.page()
  const head = `${theme.accent(theme.mark.prompt)} `
  const { rows, row, column } = layOutInput(typed.text, typed.cursor, theme.width - 3)
  const lines = rows.map((text, index) => (index === 0 ? head : '  ') + text)
  place.current = { cols: column + 2, rows: 0 }
  const below = [
    ...lines.slice(row + 1),
    '',
    ...footer(typed.text && mode === 'typing' ? { ...config, keys: config.typingKeys } : config, mode === 'keys', left),
  ]
  const above = config.heading ? [theme.heading(truncate(config.heading, theme.width - 1))] : []
  return [[...above, ...lines.slice(0, row + 1)].join('\n'), below.join('\n')]
}
