import { answerChoice } from './answer-choice.ts'
import { answerRecall } from './answer-recall.ts'
import { askWithRemarks, turnAfter } from './ask.ts'
import type { Setting, Turn } from './ports.ts'
import type { Act, Request } from './requests.ts'
import type { Item } from './types.ts'

/** Asks one question until it is answered, skipped or left, and saves what came of it. */
export const askQuestion = async (item: Item, setting: Setting): Promise<Turn> => {
  const { plan, ports } = setting
  showQuestion(item, setting)
  const startedAt = ports.now().getTime()
  const request = answerRequest(item, setting)
  let reply = await askWithRemarks(request, item, setting)
  while (reply.reply === 'edit') {
    const edited = await ports.edit(item.question)
    if (typeof edited !== 'string') {
      const position = { ...setting.position, ...(reply.typed && { previous: reply.typed }) }
      return askQuestion({ ...item, question: edited }, { ...setting, position })
    }
    ports.terminal.tell({ event: 'notice', text: edited })
    reply = await askWithRemarks(request, item, setting)
  }
  const timed = { ...setting, milliseconds: Math.max(0, ports.now().getTime() - startedAt) }
  switch (reply.reply) {
    case 'option':
      return item.form === 'choice' ? answerChoice(item, reply.options, timed) : { go: 'again' }
    case 'text':
      return answerRecall(item, { typed: reply.text }, timed)
    case 'covered':
      return answerRecall(item, { covered: reply.covered }, timed)
    case 'reveal':
      return plan.exam ? { outcome: { kind: 'aloud' }, go: 'on' } : answerRecall(item, {}, timed)
    default:
      return turnAfter(reply, item, setting)
  }
}

const showQuestion = (item: Item, { plan, ports, position }: Setting): void =>
  ports.terminal.tell({
    event: 'question',
    n: position.n,
    of: position.of,
    item,
    topics: item.question.topics.map(
      slug => plan.vocabulary.find(topic => topic.slug === slug) ?? { slug, name: slug, aliases: [] },
    ),
    flagged: ports.isFlagged(item.question.id),
    ...(position.previous !== undefined && { previous: position.previous }),
  })

const answerRequest = (item: Item, { plan, position }: Setting): Request => {
  const can: Act[] = ['skip', 'flag', 'suspend', 'note', 'stop']
  if (!plan.exam) can.push('hint', 'edit')
  if (position.canGoBack) can.push(plan.exam ? 'back' : 'undo')
  const { n, of, previous } = position
  return {
    ask: 'answer',
    item,
    n,
    of,
    exam: plan.exam,
    can,
    ...(item.form === 'recall' && previous !== undefined && { draft: previous }),
    ...(plan.deadline && { deadline: plan.deadline }),
  }
}
