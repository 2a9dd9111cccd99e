import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import type { Question } from '../../src/bank/types.ts'
import type { SessionKind } from '../../src/context.ts'
import { installLifecycle } from '../../src/io/lifecycle.ts'
import { openSession } from '../../src/io/open-session.ts'
import { openTerminal } from '../../src/io/terminal.ts'
import type { SessionPlan, SessionPorts } from '../../src/session/ports.ts'
import { runSession } from '../../src/session/run-session.ts'
import type { SessionTerminal } from '../../src/session/terminal.ts'
import type { EndReason, GivenAnswer, Item } from '../../src/session/types.ts'

/** A session of three questions without a store: what tests of screens run as a program of its own. */
export type SmallSession = {
  readonly kind: SessionKind
  readonly items: readonly Item[]
  readonly exam?: boolean
  readonly confidence?: boolean
  /** Milliseconds from the start. */
  readonly timeLimit?: number
  /** Milliseconds that grading takes. */
  readonly gradeTime?: number
  /** Throws while a prompt is open. */
  readonly throwAfter?: number
}

const answers: GivenAnswer[] = []

async function holdSmallSession(): Promise<void> {
  const small = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as SmallSession
  const lifecycle = installLifecycle(process)
  const terminal = openTerminal(process.env, {}, lifecycle)
  const now = () => new Date()
  const session = await openSession(small.kind, small.items[0], { machine: process, terminal, lifecycle, now })
  if (small.throwAfter) setTimeout(small.throwAfter).then(() => setImmediate(thrown))
  const result = await runSession(planOf(small), portsOf(session, small))
  session.tell({ event: 'summary', summary: summaryOf(result.reason, small.items.length) })
  session.close()
  process.exitCode = lifecycle.exitCodeOf(0)
  lifecycle.end()
}

function thrown(): never {
  throw new Error('something broke')
}

const planOf = ({ items, exam = false, confidence = false, timeLimit }: SmallSession): SessionPlan => ({
  id: 'session-1',
  items,
  earlier: [],
  mode: items[0]!.form,
  exam,
  practice: false,
  confidence,
  seed: 'k7f2',
  bank: 'small',
  pool: 26,
  banks: [],
  selection: ['LoRA'],
  vocabulary: [{ slug: 'lora', name: 'LoRA', aliases: [] }],
  ...(timeLimit && { deadline: new Date(Date.now() + timeLimit) }),
})

const portsOf = (terminal: SessionTerminal, { gradeTime = 0 }: SmallSession): SessionPorts => ({
  terminal,
  grade: async (question, answer) => {
    await setTimeout(gradeTime)
    return gradeByWords(question, answer)
  },
  rate: score => (score === 1 ? 'good' : score >= 0.5 ? 'hard' : 'again'),
  dueAfter: () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
  saveAnswer: answer => ({ id: `record-${answers.push(answer)}`, saved: true }),
  mark: () => ({ id: 'mark', saved: true }),
  undo: () => ({ id: 'undo', saved: true }),
  isFlagged: () => false,
  edit: async () => 'Nothing is edited here.',
  now: () => new Date(),
})

const gradeByWords = ({ answer }: Question, typed: string) => {
  const words = new Set(typed.toLowerCase().match(/\w{4,}/g))
  const points = answer.points.map(point => {
    const evidence = point.text.match(/\w{4,}/g)?.filter(word => words.has(word.toLowerCase())) ?? []
    const finding = evidence.length > 1 ? 'found' : evidence.length === 1 ? 'unsure' : 'not found'
    return { finding, confidence: 0.5, evidence } as const
  })
  return { score: 0.5, points }
}

const summaryOf = (reason: EndReason, of: number) => ({
  reason,
  of,
  answered: answers.length,
  skipped: of - answers.length,
  score: answers.length > 0 ? answers.reduce((sum, { score }) => sum + score, 0) / answers.length : null,
  byTopic: [{ topic: 'lora', name: 'LoRA', answered: answers.length, score: 0.5 }],
  missed: [],
  comesBack: [],
  unsaved: 0,
  seed: 'k7f2',
})

holdSmallSession()
