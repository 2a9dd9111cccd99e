import type { Request } from '../../session/requests.ts'
import type { Rating } from '../../session/types.ts'
import { previewLines } from '../../view/session/tick-list-view.ts'
import { truncate } from '../../view/width.ts'
import { createPrompt, hiddenCursor, isEnterKey, type Keypress, useKeypress, useState } from './core.ts'
import {
  footer,
  keyText,
  type PromptReply,
  type PromptWorld,
  ratingAfter,
  replyOfKey,
  useEndings,
  useTimeLeft,
} from './shared.ts'

export type NextConfig = PromptWorld & { readonly request: Extract<Request, { ask: 'next' }> }

/** Enter goes on; `r` changes the rating before. */
export const nextPrompt = createPrompt<PromptReply, NextConfig>((config, done) => {
  const { request, can } = config
  const [rating, setRating] = useState<Rating | undefined>(undefined)
  const [all, setAll] = useState(false)
  const left = useTimeLeft(config.deadline)
  useEndings(done)

  useKeypress((key: Keypress, rl) => {
    rl.clearLine(0)
    const text = keyText(key)
    setAll(text === '?' && !all)
    if (key.ctrl || key.meta) return
    if (isEnterKey(key) || key.name === 'space') done({ reply: 'next', ...(rating && { rating }) })
    else if (text === 'r' && request.rating) setRating(ratingAfter(rating ?? request.rating))
    else if (replyOfKey(text, can)) done(replyOfKey(text, can)!)
  })

  const page = config.page()
  const changed = rating && request.preview ? previewLines(request.preview(rating), undefined, page) : []
  const lines = [...changed, ...footer(config, all, left)].map(line => truncate(line, page.theme.width - 1))
  return `${lines.join('\n')}${hiddenCursor}`
})

/** One of a few keys. */
export const surePrompt = createPrompt<PromptReply, PromptWorld>((config, done) => {
  const [all, setAll] = useState(false)
  const left = useTimeLeft(config.deadline)
  useEndings(done)
  useKeypress((key: Keypress, rl) => {
    rl.clearLine(0)
    const text = keyText(key)
    setAll(text === '?' && !all)
    if (text === 'y' || text === 'n') done({ reply: 'sure', sure: text === 'y' })
  })
  const { theme } = config.page()
  return [`${theme.heading('Are you sure of it?')}${hiddenCursor}`, footer(config, all, left).join('\n')]
})
