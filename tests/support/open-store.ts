import { randomBytes } from 'node:crypto'
import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { backUp } from '../../src/io/backups.ts'
import { openJournalTools } from '../../src/io/journal-tools.ts'
import { storePaths } from '../../src/io/paths.ts'
import { openScoreStore } from '../../src/io/score-store.ts'
import { createRecordIds } from '../../src/scores/record-ids.ts'
import type { Event } from '../../src/scores/records.ts'
import type { ScoreStore } from '../../src/scores/store.ts'
import { session } from '../scores/arbitrary-records.ts'

export type OpenedStore = { readonly store: ScoreStore; readonly said: string[] }

/** A store in a folder, by a clock that stands still unless it is given, and what it says on standard error. */
export async function openStore(home: string, now: () => Date = () => noon): Promise<OpenedStore> {
  const said: string[] = []
  const store = await openScoreStore({
    env: { FINETUNE_QUIZ_HOME: home },
    now,
    warn: text => said.push(text),
    newId: createRecordIds(randomBytes),
    retention: 0.9,
  })
  return { store, said }
}

export const openTools = (home: string, now: () => Date = () => noon) =>
  openJournalTools({ env: { FINETUNE_QUIZ_HOME: home }, now, retention: 0.9 })

export const noon = new Date('2026-11-22T12:00:00.000Z')

export const journalOf = (home: string): string => join(home, 'history.jsonl')
export const linesOf = (home: string): string[] => readFileSync(journalOf(home), 'utf8').split('\n').filter(Boolean)
export const addToJournal = (home: string, text: string | Buffer): void => appendFileSync(journalOf(home), text)

/** Saves a session of `count` answers to the questions q0, q1, q2 in turn; returns the ids of the answers. */
export function saveSession(store: ScoreStore, count: number): string[] {
  const { record } = store.save(sessionStart)
  const ids = Array.from(
    { length: count },
    (_, index) => store.save(answerTo(`q${index % 3}`), record.session).record.id,
  )
  store.save({ kind: 'end', reason: 'finished' }, record.session)
  return ids
}

export const sessionStart: Event = { ...session, questions: ['q0', 'q1', 'q2'] }

export function answerTo(questionId: string, score = 0.5): Event {
  const points = [
    { id: 'p1', label: 'Frozen base', covered: true },
    { id: 'p2', label: 'Scaling', covered: score === 1 },
  ]
  const rating = score === 1 ? 'good' : 'hard'
  return { kind: 'answer', questionId, form: 'recall', score, points, rating, judge: 'person', topics: ['lora'] }
}

/** Backs the journal up, as it is done before a merge; returns the backup's path. */
export const backUpIn = async (home: string, now = noon): Promise<string> =>
  (await backUp(await storePaths({ FINETUNE_QUIZ_HOME: home }), now, 'merge')) ?? ''
