import { takesSeveral } from '../../session/authors-options.ts'
import { pointsOf } from '../../session/points.ts'
import type { Request } from '../../session/requests.ts'
import { keysOf, noteKeys, noteTypingKeys, typingKeys } from '../../view/session/keys.ts'
import { tickListView } from '../../view/session/tick-list-view.ts'
import { pageOf, type SessionWorld } from '../session-world.ts'
import { linePrompt } from './line-prompt.ts'
import { nextPrompt, surePrompt } from './next-prompt.ts'
import type { Prompt } from './open-prompt.ts'
import { optionPrompt } from './option-prompt.ts'
import type { PromptWorld } from './prompt-world.ts'
import { type TickRequest, type Ticks, tickPrompt } from './tick-prompt.ts'

/** What was typed or ticked before a request was left for a hint, a note, the editor or the shell. */
export type Draft = { text: string; ticks: Ticks | undefined }

/** The prompt for a request. */
export function promptFor(request: Request | 'note', draft: Draft, world: SessionWorld): Prompt {
  const shared = sharedConfig(request, world)
  if (request === 'note') {
    const config = {
      ...shared,
      heading: 'A note on this question',
      draft,
      empty: { reply: 'again' } as const,
      toReply: noteReply,
      typingKeys: noteTypingKeys,
    }
    return context => linePrompt(config, context)
  }
  switch (request.ask) {
    case 'answer':
      return answerPrompt(request, draft, shared)
    case 'ticks':
      return ticksPrompt(request, draft, shared, world)
    case 'next':
      return context => nextPrompt({ ...shared, request }, context)
    case 'sure':
      return context => surePrompt(shared, context)
  }
}

const noteReply = (note: string) => ({ reply: 'note', note }) as const

const sharedConfig = (request: Request | 'note', world: SessionWorld): PromptWorld => ({
  page: () => pageOf(world),
  keys: request === 'note' ? noteKeys : keysOf(request),
  can: request !== 'note' && 'can' in request ? request.can : [],
  deadline: request !== 'note' && 'deadline' in request ? request.deadline : undefined,
})

/** Or one would not know that there is something to type. */
const heading = 'Your answer, typed or aloud'

function answerPrompt(request: Extract<Request, { ask: 'answer' }>, draft: Draft, shared: PromptWorld): Prompt {
  const { item } = request
  if (item.form === 'recall') {
    const toReply = (text: string) => ({ reply: 'text', text }) as const
    const config = { ...shared, heading, draft, empty: { reply: 'reveal' } as const, toReply, typingKeys }
    return context => linePrompt(config, context)
  }
  const config = { ...shared, options: item.options.length, several: takesSeveral(item) }
  return context => optionPrompt(config, context)
}

/** Whether a prompt can show the points in full; where it can't, they are written above it. */
export function fitsTicks(request: TickRequest, world: SessionWorld): boolean {
  const points = pointsOf(request.item.question)
  const { verdict } = request
  const list = tickListView({ points, covered: [], ...(verdict && { verdict }) }, pageOf(world), false)
  return list.length + aroundTicks <= rowsOf(world)
}

const rowsOf = ({ output }: SessionWorld) => output.rows || 24

/** Lines that the heading, the result, the keys and the gaps between them take. */
const aroundTicks = 7

function ticksPrompt(request: TickRequest, draft: Draft, shared: PromptWorld, world: SessionWorld): Prompt {
  const ticks = draft.ticks ?? { covered: request.proposed }
  draft.ticks = ticks
  const short = !fitsTicks(request, world)
  return context => tickPrompt({ ...shared, request, draft: ticks, short, rows: rowsOf(world) }, context)
}
