import { addDays } from '../../src/schedule/day.ts'
import { createRandom } from '../../src/selection/random.ts'
import { type Given, makeBank, makeQuestion, makeScores, makeSession } from './make-scores.ts'

export const today = '2026-11-22'

export const names = [
  'LoRA',
  'RLHF',
  'Parameter-efficient fine-tuning',
  '検索拡張生成',
  'Preference optimization (DPO)',
]
export const bank = makeBank(
  Array.from({ length: 26 }, (_, n) =>
    makeQuestion(`q${n}`, {
      number: n + 1,
      topics: [`t${n % 4}`],
      stemText: `How does ${names[n % 4]} change a model that was trained before?`,
    }),
  ),
  names.map((name, n) => ({ slug: `t${n}`, name, aliases: [] })),
)

/** Three weeks of daily practice of the first 18 questions. */
function practised() {
  const random = createRandom('three weeks')
  const days = Array.from({ length: 22 }, (_, n) => addDays('2026-11-01', n))
  const given = days.flatMap(day =>
    Array.from({ length: 1 + Math.floor(random() * 7) }, (): Given => {
      const covered = [0.3, 0.4, 0.6].map(missed => random() > missed)
      return [`q${Math.floor(random() * 18)}`, day, covered.filter(Boolean).length / 3, covered]
    }),
  )
  const sessions = days.map((day, n) => {
    const ended = n % 5 === 0 ? 'interrupted' : 'finished'
    const answered = n % 7
    const choice = n % 4
    return makeSession(`0abc${n}`, `${day}T10:00:00.000Z`, day, {
      score: 0.3 + n / 40,
      ended,
      answered,
      forms: { recall: Math.max(0, answered - choice), choice: Math.min(choice, answered) },
      asked: 10,
    })
  })
  const totals = { answers: given.length, proposed: 120, overruled: 11, sureness: [30, 6, 8, 12] as const }
  return makeScores(given, { sessions, totals })
}

export const scores = practised()
