import { pointsOf } from '../../session/points.ts'
import type { Request } from '../../session/requests.ts'
import type { Rating } from '../../session/types.ts'
import { previewLines, tickListView } from '../../view/session/tick-list-view.ts'
import { spread } from '../../view/width.ts'
import { createPrompt, hiddenCursor, isDownKey, isEnterKey, useState } from './core.ts'
import { useEndings, useKeys } from './hooks.ts'
import { moved, toggled } from './list-moves.ts'
import { type PromptReply, replyOfKey } from './prompt-reply.ts'
import { footer, type PromptWorld } from './prompt-world.ts'
import { ratingAfter } from './rating-after.ts'

export type TickRequest = Extract<Request, { ask: 'ticks' }>
export type Ticks = { covered: readonly number[]; rating?: Rating }

export type TickConfig = PromptWorld & {
  readonly request: TickRequest
  /** The ticks so far, kept up to date for when they are asked for again. */
  readonly draft: Ticks
  /** One line a point, where the points in full would not fit the screen. */
  readonly short: boolean
  /** Lines of the screen: more points than it holds are shown in part, around the cursor. */
  readonly rows: number
}

/** Digits tick, arrows and space do too, Enter accepts; the line below says at every key what the ticks lead to. */
export const tickPrompt = createPrompt<PromptReply, TickConfig>((config, done) => {
  const { request, draft, can } = config
  const points = pointsOf(request.item.question)
  const [at, setAt] = useState(-1)
  const [ticks, setTicks] = useState<Ticks>(draft)
  useEndings(done)

  const change = (next: Ticks) => {
    Object.assign(draft, next)
    setTicks(next)
  }
  const toggle = (index: number) => change({ ...ticks, covered: toggled(ticks.covered, index) })
  const rate = () => {
    const { rating } = request.preview(ticks.covered, ticks.rating)
    if (rating) change({ ...ticks, rating: ratingAfter(rating) })
  }

  const all = useKeys((text, key) => {
    if (key.ctrl || key.meta) return
    const reply = replyOfKey(text, can)
    if (isEnterKey(key)) done({ reply: 'ticks', judge: 'person', ...ticks })
    else if (key.name === 'up' || isDownKey(key)) setAt(moved(at, key.name === 'up' ? -1 : 1, points.length))
    else if (key.name === 'space') toggle(Math.max(0, at))
    else if (/^[1-9]$/.test(text) && Number(text) <= points.length) toggle(Number(text) - 1)
    else if (text === 'r') rate()
    else if (reply) done(reply)
  })

  const page = config.page()
  const { theme } = page
  const list = tickListView(
    { points, covered: ticks.covered, cursor: at, ...(request.verdict && { verdict: request.verdict }) },
    { ...page, theme: { ...theme, width: theme.width - 1 } },
    config.short,
  )
  const preview = request.preview(ticks.covered, ticks.rating)
  const result = previewLines(preview, { covered: ticks.covered.length, of: points.length }, page)
  const lines = [tickHeading(request, page), ...around(list, at, config.rows - 6), '', ...result]
  return [`${lines.join('\n')}${hiddenCursor}`, footer(config, all).join('\n')]
})

function tickHeading({ verdict }: TickRequest, { theme }: ReturnType<PromptWorld['page']>): string {
  const found = verdict?.points.some(({ finding }) => finding !== 'not found')
  const source = verdict ? theme.dim(found ? 'ticked from your words' : 'nothing found in your words') : ''
  return spread(theme.heading('What did you cover?'), source, theme.width - 1)
}

/** At most `room` lines of a list, the one at the cursor among them. */
function around(lines: readonly string[], at: number, room: number): readonly string[] {
  if (lines.length <= room) return lines
  const start = Math.min(Math.max(0, at - Math.floor(room / 2)), lines.length - Math.max(1, room))
  return lines.slice(start, start + Math.max(1, room))
}
