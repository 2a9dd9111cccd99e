import type { Reply, Request } from '../session/requests.ts'
import type { SessionTerminal } from '../session/terminal.ts'
import { harmlessJson } from '../view/harmless.ts'
import { jsonEvent } from '../view/session/json-event.ts'
import { readLinesOf } from './line-reader.ts'
import { parseReply } from './parse-reply.ts'
import type { SessionWorld } from './session-world.ts'

/**
 * A session as JSON lines, so that an editor or a script can hold it: events on standard output, one line an answer on
 * standard input. Nobody is asked to tick: where an answer was given as text, the grader's proposal stands.
 */
export function openJsonSession(world: SessionWorld): SessionTerminal {
  const reader = readLinesOf(world)
  const say = (value: unknown) => world.terminal.write(`${harmlessJson(value)}\n`)
  let sure: boolean | undefined

  const answer = async (request: Extract<Request, { ask: 'answer' }>): Promise<Reply> => {
    for (;;) {
      const line = await reader.next(request.deadline)
      if (typeof line !== 'string') return { reply: line.end === 'end' ? 'stop' : line.end }
      if (line.trim() === '') continue
      const parsed = parseReply(line, request)
      if ('problem' in parsed) say({ event: 'error', message: parsed.problem })
      else {
        sure = parsed.sure
        return parsed.reply
      }
    }
  }

  const ask = async (request: Request): Promise<Reply> => {
    if (world.lifecycle.interrupted.aborted) return { reply: 'interrupted' }
    switch (request.ask) {
      case 'answer':
        return answer(request)
      case 'ticks':
        return { reply: 'ticks', covered: request.proposed, judge: request.verdict ? 'grader' : 'person' }
      case 'sure':
        return sure === undefined ? { reply: 'next' } : { reply: 'sure', sure }
      case 'next':
        return { reply: 'next' }
    }
  }

  return {
    tell: event => {
      const shown = jsonEvent(event)
      if (shown) say(shown)
    },
    ask,
    close: reader.close,
  }
}
