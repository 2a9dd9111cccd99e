import type { Event } from '../../src/scores/records.ts'

export function sessionOf(): Event {
  const questions = Array.from({ length: 26 }, (_, index) => `question-${index}`)
  return {
    kind: 'session',
    mode: 'recall',
    exam: false,
    practice: false,
    seed: 'k7f2',
    bank: 'shipped',
    questions,
    args: [],
  }
}

/** An answer of usual size: five key points and a sentence typed. */
export function answerOf(index: number): Event {
  const points = ['Frozen base', 'Low-rank update', 'Scaling', 'Merging', 'Rank'].map((label, point) => ({
    id: label.toLowerCase().replace(' ', '-'),
    label,
    covered: (index + point) % 3 > 0,
    proposed: 'found' as const,
  }))
  return {
    kind: 'answer',
    questionId: `question-${index % 26}`,
    form: 'recall',
    score: points.filter(({ covered }) => covered).length / points.length,
    points,
    rating: (['again', 'hard', 'good'] as const)[index % 3]!,
    judge: 'person',
    answer: 'it freezes W and learns two small matrices whose product is added, scaled by α/r',
    topics: ['lora', 'peft'],
    milliseconds: 41_000,
  }
}
