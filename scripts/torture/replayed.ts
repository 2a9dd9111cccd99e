import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { daysBetween, dueDay } from '../../src/schedule/day.ts'
import { isMemory } from '../../src/schedule/is-memory.ts'
import { nextMemory } from '../../src/schedule/next-memory.ts'
import type { Memory } from '../../src/schedule/types.ts'
import { foldOnto, foldWhole, liveRecords, wholeJournal } from '../../src/scores/fold-records.ts'
import { type Folded, nothingFolded } from '../../src/scores/folded.ts'
import { foldedFromJson, foldedToJson } from '../../src/scores/folded-json.ts'
import type { JournalRecord } from '../../src/scores/records.ts'
import { journals } from '../../tests/scores/arbitrary-records.ts'
import type { Score } from './judge.ts'

const options = { retention: 0.9 }

/**
 * Random histories, with clocks that jump and undo records. Memories are what playing the answers one by one leads to;
 * each is due after its last answer; and so they are where every record is folded onto a view that was written and read.
 */
export async function replayed(count: number): Promise<Score & { answers: number }> {
  const score = { tried: 0, broken: [] as string[], answers: 0 }
  for (const records of fc.sample(journals, count)) {
    const kept = records.filter(({ kind }) => kind !== 'rename')
    const folded = foldWhole(wholeJournal(kept), options)
    const wrong = [...compared(folded, kept), ...unsound(folded)]
    const parts = kept.reduce((before, _, index) => step(before, kept, index), nothingFolded)
    if (!isDeepStrictEqual(parts, folded)) wrong.push('folded one by one it is another one')
    score.broken.push(...wrong.map(promise => `history ${score.tried}: ${promise}`))
    score.tried += 1
    score.answers += folded.totals.answers
  }
  return score
}

function step(before: Folded, records: readonly JournalRecord[], index: number): Folded {
  const read = foldedFromJson(JSON.parse(JSON.stringify(foldedToJson(before))))
  return (
    foldOnto(read, records.slice(index, index + 1), options) ??
    foldWhole(wholeJournal(records.slice(0, index + 1)), options)
  )
}

function compared({ questions }: Folded, records: readonly JournalRecord[]): string[] {
  const memories = new Map<string, Memory>()
  for (const record of liveRecords(wholeJournal(records))) {
    if (record.kind !== 'answer' || record.practice || !record.rating) continue
    const { questionId, rating, at, day } = record
    memories.set(questionId, nextMemory(memories.get(questionId), rating, new Date(at), { ...options, day }))
  }
  const found = new Map([...questions].flatMap(([id, { memory }]) => (memory ? [[id, memory]] : [])))
  return isDeepStrictEqual(found, memories) ? [] : ['memories are not what the answers lead to']
}

function unsound({ questions }: Folded): string[] {
  return [...questions].flatMap(([id, { memory }]) => {
    if (!memory) return []
    if (!isMemory(memory)) return [`the memory of ${id} is none`]
    return daysBetween(memory.lastReview.slice(0, 10), dueDay(memory)) >= 1 ? [] : [`${id} is due at once`]
  })
}
