import type { Request } from '../../session/requests.ts'
import type { Rating } from '../../session/types.ts'
import { previewLines } from '../../view/session/tick-list-view.ts'
import { truncate } from '../../view/width.ts'
import { createPrompt, hiddenCursor, isEnterKey, useState } from './core.ts'
import { useEndings, useKeys, useTimeLeft } from './hooks.ts'
import { type PromptReply, replyOfKey } from './prompt-reply.ts'
import { footer, type PromptWorld } from './prompt-world.ts'
import { ratingAfter } from './rating-after.ts'

export type NextConfig = PromptWorld & { readonly request: Extract<Request, { ask: 'next' }> }

/** Enter goes on; `r` changes the rating before. */
export const nextPrompt = createPrompt<PromptReply, NextConfig>((config, done) => {
  const { request, can } = config
  const [rating, setRating] = useState<Rating | undefined>(undefined)
  const left = useTimeLeft(config.deadline)
  useEndings(done)

  const all = useKeys((text, key) => {
    if (key.ctrl || key.meta) return
    const reply = replyOfKey(text, can)
    if (isEnterKey(key) || key.name === 'space') done({ reply: 'next', ...(rating && { rating }) })
    else if (text === 'r' && request.rating) setRating(ratingAfter(rating ?? request.rating))
    else if (reply) done(reply)
  })

  const page = config.page()
  const changed =
    rating && request.preview ? [`Now: ${previewLines(request.preview(rating), undefined, page).join(' ')}`] : []
  const lines = [...changed, ...footer(config, all, left)].map(line => truncate(line, page.theme.width - 1))
  return `${lines.join('\n')}${hiddenCursor}`
})

/** One of a few keys. */
export const surePrompt = createPrompt<PromptReply, PromptWorld>((config, done) => {
  const left = useTimeLeft(config.deadline)
  useEndings(done)
  const all = useKeys(text => {
    if (text === 'y' || text === 'n') done({ reply: 'sure', sure: text === 'y' })
  })
  const { theme } = config.page()
  return [`${theme.heading('Are you sure of it?')}${hiddenCursor}`, footer(config, all, left).join('\n')]
})
