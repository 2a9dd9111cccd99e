import type { Graded, SessionEvent } from '../session/events.ts'
import type { Reply, Request } from '../session/requests.ts'
import type { SessionTerminal } from '../session/terminal.ts'
import type { Rating } from '../session/types.ts'
import { harmless } from '../view/harmless.ts'
import { isSameAnswer } from '../view/session/is-same-answer.ts'
import { plainResult } from '../view/session/plain-graded.ts'
import { plainPoints } from '../view/session/plain-points.ts'
import { plainHelp, plainPrompt } from '../view/session/plain-prompt.ts'
import { plainView } from '../view/session/plain-view.ts'
import { previewLines } from '../view/session/tick-list-view.ts'
import { wrap } from '../view/width.ts'
import { readLinesOf } from './line-reader.ts'
import { parseLine } from './parse-line.ts'
import { pageOf, type SessionWorld } from './session-world.ts'

/** A session line by line, without a cursor to move: for screen readers, pipes and simple terminals. */
export function openPlainSession(world: SessionWorld): SessionTerminal {
  const { terminal } = world
  const reader = readLinesOf(world)
  let review = false
  let graded: Graded | undefined
  const say = (...lines: readonly string[]) => {
    const { width } = pageOf(world, true).theme
    for (const line of lines) terminal.write(`${wrap(line, width).join('\n')}\n`)
  }
  const tell = (event: SessionEvent) => {
    if (event.event === 'review') review = true
    if (event.event === 'graded') {
      const isAgain = isSameAnswer(graded, event)
      graded = event
      if (isAgain) return say(...plainResult(event, pageOf(world, true)))
    }
    const text = plainView(event, { ...pageOf(world, true), review })
    if (text) terminal.write(`${text}\n`)
  }

  const ask = async (request: Request): Promise<Reply> => {
    const page = pageOf(world, true)
    // A script that pipes its answers has nothing to read before it goes on.
    if (request.ask === 'next' && !terminal.inputIsTerminal && !world.lifecycle.interrupted.aborted)
      return { reply: 'next' }
    if (request.ask === 'ticks') say(...plainPoints(request, request.proposed, page))
    let rating: Rating | undefined
    for (;;) {
      terminal.write(plainPrompt(request, leftOf(request), request.ask === 'ticks' ? request.proposed : []))
      const next = reader.next('deadline' in request ? request.deadline : undefined)
      const [line] = await Promise.all([next, world.markdown.load()])
      if (typeof line !== 'string') {
        terminal.write('\n')
        return { reply: line.end === 'end' ? 'stop' : line.end }
      }
      if (!terminal.inputIsTerminal) say(harmless(line))
      const parsed = parseLine(line, request)
      if ('help' in parsed) say(...plainHelp(request))
      else if ('problem' in parsed) say(harmless(parsed.problem))
      else if ('rating' in parsed) {
        rating = parsed.rating
        if (request.ask === 'ticks') say(...previewLines(request.preview(request.proposed, rating), undefined, page))
      } else return parsed.reply.reply === 'ticks' && rating ? { ...parsed.reply, rating } : parsed.reply
    }
  }

  return { tell, ask, close: reader.close }
}

const leftOf = (request: Request): number | undefined =>
  'deadline' in request && request.deadline ? request.deadline.getTime() - Date.now() : undefined
