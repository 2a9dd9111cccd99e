import type { Question } from '../../src/bank/types.ts'
import type { SessionEvent } from '../../src/session/events.ts'
import type { SessionPlan, SessionPorts } from '../../src/session/ports.ts'
import type { Reply, Request } from '../../src/session/requests.ts'
import { runSession } from '../../src/session/run-session.ts'
import type { SessionTerminal } from '../../src/session/terminal.ts'
import type { Item } from '../../src/session/types.ts'

/** A question with points known by their labels; each label is also what the toy grader looks for. */
export const question = (id: string, labels: readonly string[], more: Partial<Question> = {}): Question => ({
  id,
  formerIds: [],
  stem: `What is ${id}?`,
  stemText: `What is ${id}?`,
  topics: ['t'],
  answer: {
    markdown: labels.join(' '),
    text: labels.join(' '),
    lead: '',
    points: labels.map(label => ({
      id: label,
      label,
      markdown: `About ${label}.`,
      text: `About ${label}.`,
      sources: [],
    })),
  },
  choices: [],
  misconceptions: [],
  sources: [],
  accepted: [],
  rejected: [],
  related: [],
  file: 'bank.md',
  line: 1,
  ...more,
})

export const recall = (id: string, ...labels: string[]): Item => ({ form: 'recall', question: question(id, labels) })

/** A choice whose key is marked by a star: `choice('q', 'wrong', '*right')`. */
export const choice = (id: string, ...options: string[]): Item => ({
  form: 'choice',
  question: question(id, ['p']),
  options: options.map(text => ({
    text: text.replace('*', ''),
    correct: text.startsWith('*'),
    why: `why ${text.replace('*', '')}`,
    origin: 'misconception',
  })),
})

export const plan = (items: readonly Item[], more: Partial<SessionPlan> = {}): SessionPlan => ({
  id: 's1',
  items,
  earlier: [],
  mode: items[0]?.form ?? 'recall',
  exam: false,
  practice: false,
  confidence: false,
  seed: 'seed',
  bank: 'Bank',
  pool: items.length,
  banks: [],
  selection: ['random'],
  vocabulary: [{ slug: 't', name: 'Topic', aliases: [] }],
  ...more,
})

/**
 * Holds a session with the replies of a list, one a line as in `text freezes W`, `ticks 0,1`, `option 2`, `skip`.
 * Returns what was told, asked and saved as lines. A reply too few or too many is an error.
 */
export const hold = async (session: SessionPlan, ...replies: string[]): Promise<string[]> => {
  const lines: string[] = []
  const left = [...replies]
  const flags = new Set<string>()
  let saved = 0
  const keep = (what: string) => {
    saved += 1
    lines.push(`  saved r${saved}: ${what}`)
    return { id: `r${saved}`, saved: true }
  }
  const terminal: SessionTerminal = {
    tell: event => void lines.push(told(event)),
    ask: async request => {
      const reply = left.shift()
      if (reply === undefined) throw new Error(`No reply left for: ${asked(request)}\n${lines.join('\n')}`)
      lines.push(`${asked(request)} > ${reply}`)
      return parseReply(reply)
    },
    close: () => {},
  }
  const ports: SessionPorts = {
    terminal,
    grade: async ({ answer }, text) => ({
      score: 0,
      points: answer.points.map(({ id }) => ({
        finding: text.includes(`${id}?`) ? 'unsure' : text.includes(id) ? 'found' : 'not found',
        confidence: 1,
        evidence: text.includes(id) ? [id] : [],
      })),
    }),
    rate: score => (score === 1 ? 'good' : score >= 0.5 ? 'hard' : 'again'),
    dueAfter: (_, rating) =>
      ({ again: '2027-01-02', hard: '2027-01-03', good: '2027-01-04', easy: '2027-01-09' })[rating],
    saveAnswer: answer =>
      keep(
        [
          `answer ${answer.questionId} ${answer.score.toFixed(2)} ${answer.rating ?? 'unrated'} by ${answer.judge}`,
          ...(answer.points.length > 0
            ? [
                `covered ${
                  answer.points
                    .filter(p => p.covered)
                    .map(p => p.label)
                    .join(',') || 'nothing'
                }`,
              ]
            : []),
          ...(answer.sure === undefined ? [] : [answer.sure ? 'sure' : 'unsure']),
        ].join(' · '),
      ),
    mark: (id, mark, note) => {
      if (mark === 'flag') flags.add(id)
      if (mark === 'unflag') flags.delete(id)
      return keep(`${mark} ${id}${note ? ` "${note}"` : ''}`)
    },
    undo: record => keep(`undo ${record}`),
    isFlagged: id => flags.has(id),
    edit: async edited => ({ ...edited, stem: `${edited.stem} (edited)` }),
    now: () => new Date('2027-01-01T12:00:00Z'),
  }
  const { reason } = await runSession(session, ports)
  if (left.length > 0) throw new Error(`Replies never asked for: ${left.join(' | ')}\n${lines.join('\n')}`)
  return [...lines, `ended: ${reason}`]
}

const told = (event: SessionEvent): string => {
  switch (event.event) {
    case 'session':
      return `session of ${event.of}${event.exam ? ', exam' : ''}`
    case 'question':
      return `question ${event.n}/${event.of} ${event.item.question.stem}${event.flagged ? ' [flagged]' : ''}${event.previous === undefined ? '' : ` [before: ${event.previous}]`}`
    case 'hint':
    case 'notice':
      return `${event.event}: ${event.text}`
    case 'revealed':
      return [
        `revealed${event.verdict ? `: ${event.verdict.points.map(point => point.finding).join(', ')}` : ''}`,
        ...(event.sure === undefined ? [] : [event.sure ? 'sure' : 'unsure']),
        ...(event.covered ? [`ticked [${event.covered.join(',')}]`] : []),
      ].join(' · ')
    case 'graded':
      return event.withheld
        ? `graded ${event.n}: withheld`
        : `graded ${event.n}: ${event.score.toFixed(2)}${event.due ? `, back on ${event.due}` : ''}`
    case 'review':
      return `review of ${event.of}, ${event.reason}`
    case 'summary':
      return 'summary'
  }
}

const asked = (request: Request): string => {
  if (request.ask === 'answer' && request.draft) return `ask answer [${request.draft}]`
  if (request.ask !== 'ticks') return `ask ${request.ask}`
  const { rating, due } = request.preview(request.proposed)
  return `ask ticks [${request.proposed.join(',')}] → ${rating ?? 'unrated'}${due ? ` ${due}` : ''}`
}

const numbers = (text: string): number[] => (text ? text.split(',').map(Number) : [])

const parseReply = (line: string): Reply => {
  const [reply = '', ...rest] = line.split(' ')
  const words = rest.join(' ')
  switch (reply) {
    case 'text':
      return { reply, text: words }
    case 'note':
      return { reply, note: words }
    case 'edit':
      return { reply, ...(words && { typed: words }) }
    case 'option':
      return { reply, options: numbers(words) }
    case 'covered':
      return { reply, covered: numbers(words) }
    case 'ticks': {
      const [ticks = '', rating] = rest
      return {
        reply,
        covered: numbers(ticks === '-' ? '' : ticks),
        judge: 'person',
        ...(rating && { rating: rating as 'easy' }),
      }
    }
    case 'sure':
      return { reply, sure: words !== 'no' }
    case 'next':
      return { reply, ...(words && { rating: words as 'easy' }) }
    default:
      return { reply: reply as 'skip' }
  }
}
