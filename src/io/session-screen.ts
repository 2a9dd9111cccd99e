import type { Graded, SessionEvent } from '../session/events.ts'
import type { Reply, Request } from '../session/requests.ts'
import type { SessionTerminal } from '../session/terminal.ts'
import { resultView } from '../view/session/graded-view.ts'
import { isSameAnswer } from '../view/session/is-same-answer.ts'
import { pointsView, replyLine } from '../view/session/reply-line.ts'
import { screenView } from '../view/session/screen-view.ts'
import { cleanTyped } from './clean-typed.ts'
import { noEditor } from './open-editor.ts'
import { holdKeys } from './prompts/hold-keys.ts'
import { openPrompt } from './prompts/open-prompt.ts'
import { type Draft, fitsTicks, promptFor } from './prompts/prompt-for.ts'
import type { PromptReply } from './prompts/prompt-reply.ts'
import { pageOf, type SessionWorld } from './session-world.ts'
import { writeInEditor } from './write-in-editor.ts'

/** A session on a screen: views are written, requests become prompts that leave one line behind. */
export function openScreenSession(world: SessionWorld): SessionTerminal {
  const { terminal, lifecycle } = world
  const drafts = new WeakMap<Request, Draft>()
  let review = false
  let graded: Graded | undefined
  lifecycle.useScreen()
  let letGo = holdKeys(world)
  const show = (text: string) => {
    if (text) terminal.write(`${text}\n`)
  }
  const tell = (event: SessionEvent) => {
    if (event.event === 'review') review = true
    if (event.event === 'graded') {
      const isAgain = isSameAnswer(graded, event)
      graded = event
      if (isAgain) return show(`${resultView(event, pageOf(world))}\n`)
    }
    show(screenView(event, { ...pageOf(world), review }))
  }

  const open: typeof openPrompt = async (...prompt) => {
    letGo()
    try {
      return await openPrompt(...prompt)
    } finally {
      letGo = holdKeys(world)
    }
  }

  const ask = async (request: Request): Promise<Reply> => {
    const draft = drafts.get(request) ?? { text: typedBefore(request), ticks: undefined }
    const isNew = !drafts.has(request)
    drafts.set(request, draft)
    const short = request.ask === 'ticks' && !fitsTicks(request, world)
    if (short && isNew) show(pointsView(request, pageOf(world)))
    for (;;) {
      const prompt = open(promptFor(request, draft, world), deadlineOf(request), world)
      const [reply] = await Promise.all([prompt, world.markdown.load()])
      const final = await settle(reply, request, draft)
      if (!final) continue
      show(replyLine(final, request, pageOf(world), short))
      return final
    }
  }

  /** Sees to what the session need not know of; undefined where the request is to be asked again. */
  const settle = async (reply: PromptReply, request: Request, draft: Draft): Promise<Reply | undefined> => {
    switch (reply.reply) {
      case 'again':
        return undefined
      case 'away':
        await lifecycle.suspend()
        return undefined
      case 'compose': {
        const text = await writeInEditor(reply.text, world)
        draft.text = text ?? reply.text
        if (text === undefined) show(pageOf(world).theme.warn(noEditor))
        return text ? { reply: 'text', text } : undefined
      }
      case 'write note': {
        const note = await open(promptFor('note', { text: '', ticks: undefined }, world), deadlineOf(request), world)
        return note.reply === 'note' || note.reply === 'interrupted' || note.reply === 'timeout' ? note : undefined
      }
      case 'edit':
        return { ...reply, ...(draft.text && { typed: draft.text }) }
      case 'timeout':
        return typedInTime(request, draft) ?? reply
      default:
        return reply
    }
  }

  const close = () => {
    letGo()
    world.input.setRawMode(false).pause()
  }
  return { tell, ask, close }
}

/** What an exam's end finds in the line is an answer too; the session sees by its deadline that it was the last. */
const typedInTime = (request: Request, { text }: Draft): Reply | undefined => {
  const typed = request.ask === 'answer' && request.item.form === 'recall' ? cleanTyped(text) : ''
  return typed ? { reply: 'text', text: typed } : undefined
}

const typedBefore = (request: Request): string => (request.ask === 'answer' && request.draft) || ''

const deadlineOf = (request: Request): Date | undefined => ('deadline' in request ? request.deadline : undefined)
