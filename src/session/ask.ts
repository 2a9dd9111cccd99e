import { quizCommand } from '../selection/quiz-command.ts'
import { hintsFor } from './hints.ts'
import type { Setting, Turn } from './ports.ts'
import type { Reply, Request } from './requests.ts'
import type { Item } from './types.ts'

/** Asks; deals with hints, flags and notes where they stand; returns the first reply that is none of them. */
export const askWithRemarks = async (request: Request, item: Item, setting: Setting): Promise<Reply> => {
  const { terminal } = setting.ports
  let hints: string[] | undefined
  for (;;) {
    const reply = await terminal.ask(request)
    if (reply.reply === 'hint') {
      hints ??= hintsFor(item)
      const text = hints.shift() ?? 'There are no more hints.'
      terminal.tell({ event: 'hint', text, more: hints.length > 0 })
    } else if (reply.reply === 'flag') toggleFlag(item, setting)
    else if (reply.reply === 'note') keepNote(reply.note, item, setting)
    else return reply
  }
}

const toggleFlag = ({ question }: Item, { ports, plan }: Setting): void => {
  const flagged = ports.isFlagged(question.id)
  ports.mark(question.id, flagged ? 'unflag' : 'flag')
  const text = flagged
    ? 'The flag is taken off.'
    : `Flagged: \`${quizCommand('--flagged', plan.banks)}\` asks it again.`
  ports.terminal.tell({ event: 'notice', text })
}

const keepNote = (note: string, { question }: Item, { ports }: Setting): void => {
  ports.mark(question.id, 'note', note)
  ports.terminal.tell({ event: 'notice', text: 'Noted: `finetune-quiz history --marks` lists your notes.' })
}

/** Turns a reply that is no answer into the end of this turn. */
export const turnAfter = (reply: Reply, { question }: Item, { ports }: Setting): Turn => {
  switch (reply.reply) {
    case 'skip':
      return { outcome: { kind: 'skipped', record: ports.mark(question.id, 'skip') }, go: 'on' }
    case 'suspend': {
      const text = 'Suspended: it is asked no more. `finetune-quiz history --marks` says how to bring it back.'
      ports.terminal.tell({ event: 'notice', text })
      return { outcome: { kind: 'skipped', record: ports.mark(question.id, 'suspend') }, go: 'on' }
    }
    case 'undo':
    case 'back':
      return { go: reply.reply }
    case 'interrupted':
    case 'timeout':
      return { go: 'end', reason: reply.reply === 'timeout' ? 'timeout' : 'interrupted' }
    default:
      return { go: 'end', reason: 'stopped' }
  }
}

/** Whether the person is sure, where the session asks; undefined where it does not or they would not say. */
export const askSure = async ({ plan, ports }: Setting): Promise<boolean | undefined> => {
  if (!plan.confidence) return undefined
  const reply = await ports.terminal.ask({ ask: 'sure', ...(plan.deadline && { deadline: plan.deadline }) })
  return reply.reply === 'sure' ? reply.sure : undefined
}
