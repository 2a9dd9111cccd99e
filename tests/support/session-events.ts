import type { SessionEvent, Summary } from '../../src/session/events.ts'
import type { Request } from '../../src/session/requests.ts'
import type { Item, PointOutcome, Verdict } from '../../src/session/types.ts'
import { choiceItem, recallItem } from './small-items.ts'

/** One of each event, with `text` in every place where a bank or a person may have put it. */
export function sessionEvents(text = ''): readonly (readonly [name: string, event: SessionEvent])[] {
  const topics = [{ slug: 'lora', name: `LoRA${text}`, aliases: [] }]
  const recall = markedItem(recallItem(), text)
  const choice = markedItem(choiceItem(), text)
  const graded = { event: 'graded', n: 3, of: 10, points: [], saved: true, withheld: false } as const
  return [
    [
      'session',
      {
        event: 'session',
        id: 's',
        bank: 'b',
        mode: 'recall',
        exam: false,
        practice: false,
        seed: `k7f2${text}`,
        of: 10,
        pool: 26,
        selection: [`LoRA${text}`, 'RLHF'],
      },
    ],
    [
      'recall question',
      { event: 'question', n: 3, of: 10, item: recall, topics, flagged: true, ...(text && { previous: text }) },
    ],
    ['choice question', { event: 'question', n: 4, of: 10, item: choice, topics, flagged: false }],
    ['hint', { event: 'hint', text: `It is not A.${text}`, more: true }],
    ['notice', { event: 'notice', text: `Flagged.${text}` }],
    ['revealed', { event: 'revealed', item: recall, typed: `it freezes W${text}`, verdict: verdictOf(text) }],
    [
      'revealed and ticked',
      { event: 'revealed', item: recall, typed: `it freezes W${text}`, sure: true, covered: [0] },
    ],
    [
      'recall graded',
      {
        ...graded,
        item: recall,
        score: 1 / 3,
        points: outcomes(text),
        typed: text,
        rating: 'again',
        due: '2026-11-24',
      },
    ],
    [
      'choice right',
      { ...graded, item: choice, score: 1, chosen: [1], correct: true, rating: 'hard', due: '2026-11-27' },
    ],
    ['choice wrong', { ...graded, item: choice, score: 0, chosen: [0], correct: false, sure: true, saved: false }],
    ['withheld', { ...graded, item: choice, score: 0, chosen: [0], correct: false, withheld: true }],
    ['review', { event: 'review', of: 3, reason: 'timeout' }],
    ['summary', { event: 'summary', summary: summaryOf(text) }],
  ]
}

/** One of each request. */
export function sessionRequests(text = ''): readonly (readonly [name: string, request: Request])[] {
  const recall = markedItem(recallItem(), text)
  const can = ['hint', 'skip', 'flag', 'suspend', 'note', 'undo', 'edit', 'back', 'stop'] as const
  const preview = (covered: readonly number[]) =>
    ({ score: covered.length / 3, rating: 'hard', due: '2026-11-24' }) as const
  return [
    ['recall', { ask: 'answer', item: recall, n: 3, of: 10, exam: false, can }],
    ['choice', { ask: 'answer', item: markedItem(choiceItem(), text), n: 3, of: 10, exam: true, can }],
    ['ticks', { ask: 'ticks', item: recall, verdict: verdictOf(text), proposed: [0], preview, can }],
    ['next', { ask: 'next', rating: 'hard', preview: () => preview([]), last: false, can }],
    ['sure', { ask: 'sure' }],
  ]
}

export const verdictOf = (text = ''): Verdict => ({
  score: 0.4,
  points: [
    { finding: 'found', confidence: 0.9, evidence: [`freezes W${text}`] },
    { finding: 'unsure', confidence: 0.5, evidence: [`small${text}`] },
    { finding: 'not found', confidence: 0.1, evidence: [] },
  ],
})

const outcomes = (text: string): PointOutcome[] => [
  { id: 'frozen base', label: `Frozen base${text}`, covered: true, proposed: 'found' },
  { id: 'low-rank update', label: 'Low-rank update', covered: false, proposed: 'unsure' },
  { id: 'scaling', label: 'Scaling', covered: false, proposed: 'not found' },
]

const summaryOf = (text: string): Summary => ({
  reason: 'finished',
  of: 10,
  answered: 8,
  skipped: 2,
  score: 0.64,
  before: 0.58,
  byTopic: [
    { topic: 'lora', name: `LoRA${text}`, answered: 5, score: 0.71 },
    { topic: 'rlhf', name: 'Reinforcement learning from human feedback', answered: 3, score: 0.43 },
  ],
  missed: [
    {
      n: 3,
      id: 'how-lora-works',
      stem: `How does LoRA work?${text}`,
      answered: true,
      points: [`Scaling${text}`, 'Merging'],
    },
    { n: 5, id: 'explain-rag', stem: 'Explain RAG.', answered: true, points: ['Retrieval'] },
    { n: 10, id: 'what-is-qlora', stem: 'What is QLoRA?', answered: false, points: [] },
  ],
  comesBack: [
    { day: '2026-11-24', questions: 3 },
    { day: '2026-11-27', questions: 4 },
    { day: '2027-01-03', questions: 1 },
  ],
  pass: { mark: 0.8, passed: false },
  unsaved: 1,
  next: { command: `finetune-quiz --missed${text}`, why: `asks again what you missed${text}` },
  seed: `k7f2${text}`,
})

function markedItem(item: Item, text: string): Item {
  if (!text) return item
  const { answer, sources } = item.question
  const question = {
    ...item.question,
    stem: item.question.stem + text,
    answer: {
      ...answer,
      lead: answer.lead + text,
      markdown: answer.markdown + text,
      points: answer.points.map(point => ({
        ...point,
        label: point.label + text,
        markdown: point.markdown + text,
        text: point.text + text,
      })),
    },
    sources: sources.map(source => ({
      ...source,
      author: source.author + text,
      title: source.title + text,
      url: source.url + text,
    })),
  }
  if (item.form === 'recall') return { form: 'recall', question }
  return {
    form: 'choice',
    question,
    options: item.options.map(option => ({ ...option, text: option.text + text, why: option.why + text })),
  }
}
