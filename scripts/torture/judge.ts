import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { openScoreStore } from '../../src/io/score-store.ts'
import { foldWhole, wholeJournal } from '../../src/scores/fold-records.ts'
import { readRecord } from '../../src/scores/read-record.ts'
import { createRecordIds } from '../../src/scores/record-ids.ts'
import type { JournalRecord } from '../../src/scores/records.ts'
import { scoresOf } from '../../src/scores/scores-of.ts'

/** Gathers what was tried and what was broken. */
export type Score = { tried: number; readonly broken: string[] }

/** The whole records of a journal, read with nothing but the reader of single lines. */
export function recordsIn(home: string): readonly JournalRecord[] {
  const path = join(home, 'history.jsonl')
  if (!existsSync(path)) return []
  return readFileSync(path, 'latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .split(/\r?\n/)
    .flatMap(line => {
      const reading = readRecord(Buffer.from(line, 'latin1'))
      return reading.is === 'record' ? [reading.record] : []
    })
}

/**
 * What is wrong with a store after whatever befell it. It opens; each record of `must` is there, whole; none is there
 * that is not in `may`; what it says equals a fold from nothing; and one more answer can be saved and read again.
 */
export async function judge(
  home: string,
  must: Iterable<string>,
  may?: ReadonlySet<string>,
): Promise<readonly string[]> {
  const wrong: string[] = []
  const records = recordsIn(home)
  const ids = new Set(records.map(({ id }) => id))
  for (const id of must) if (!ids.has(id)) wrong.push(`the record ${id} is lost`)
  if (may) for (const id of ids) if (!may.has(id)) wrong.push(`the record ${id} came from nowhere`)
  const store = await open(home)
  if (store.unreadable) wrong.push(store.unreadable)
  const live = [...store.records()].map(({ id }) => id)
  if (new Set(live).size !== live.length) wrong.push('an answer counts twice')
  const afresh = scoresOf(foldWhole(wholeJournal(records), { retention: 0.9 }))
  if (!isDeepStrictEqual(store.scores(), afresh)) wrong.push('the scores are not those of the journal')
  const { saved, record } = store.save({ kind: 'mark', questionId: 'q', mark: 'skip' })
  if (!saved || !recordsIn(home).some(({ id }) => id === record.id)) wrong.push('no more can be saved')
  return [...wrong, ...brokenBackups(home)]
}

export const open = (home: string) =>
  openScoreStore({
    env: { FINETUNE_QUIZ_HOME: home },
    now: () => new Date(),
    warn: () => undefined,
    newId: createRecordIds(randomBytes),
    retention: 0.9,
  })

/** Ids in journals that a restore took the place of: what was saved in the meantime is in one of these. */
export function idsSetApart(home: string): readonly string[] {
  const folder = join(home, 'backups')
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter(name => name.endsWith('-restore.jsonl'))
  return names.flatMap(name =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/"id":"([0-9a-v]{26})"/g)].map(([, id]) => id!),
  )
}

function brokenBackups(home: string): readonly string[] {
  const folder = join(home, 'backups')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => name.endsWith('.gz') && !isWhole(join(folder, name)))
    .map(name => `the backup ${name} is broken`)
}

function isWhole(path: string): boolean {
  try {
    return gunzipSync(readFileSync(path)).length > 0
  } catch {
    return false
  }
}
