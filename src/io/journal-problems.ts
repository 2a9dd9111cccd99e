import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { recordLine } from '../scores/record-line.ts'
import type { JournalRecord } from '../scores/records.ts'
import { appendLine } from './append-line.ts'
import { journalEnd } from './journal.ts'
import type { LiveFold } from './live-fold.ts'
import type { Notices } from './notices.ts'
import { withFileToAppend } from './store-file.ts'
import { storeProblem } from './store-problem.ts'
import { makeFolder } from './write-by-conf.ts'

/** Reads what is new in the journal. Returns what was in the way, as a sentence, where something was. */
export function readProblem(path: string, fold: LiveFold, notices: Notices): string | undefined {
  try {
    fold.refresh()
    const torn = tornLine(path)
    if (torn) notices.onDamage(torn)
    notices.say()
    return undefined
  } catch (error) {
    return storeProblem(path, error)
  }
}

/** The bytes after the last whole line, if another process is not just writing them. */
function tornLine(path: string): Buffer | undefined {
  const { torn } = journalEnd(path)
  if (!torn) return undefined
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, millisecondsToWrite)
  return journalEnd(path).torn?.equals(torn) ? torn : undefined
}

/** A line is written in far less. */
const millisecondsToWrite = 5

/** Appends a record. Returns what was in the way, as a sentence, where something was. */
export function appendProblem(path: string, record: JournalRecord): string | undefined {
  try {
    makeFolder(dirname(path))
    // That a session has begun is worth no wait before its first question, and is synced with its first answer.
    appendLine(path, recordLine(record), { sync: record.kind !== 'session' })
    return undefined
  } catch (error) {
    return storeProblem(path, error)
  }
}

/**
 * What is in the way of writing, as a sentence, where something is. Makes the journal where there is none. A full disk
 * shows at the first write only, so it is asked for here.
 */
export function writeProblem(path: string): string | undefined {
  try {
    makeFolder(dirname(path))
    withFileToAppend(path, () => undefined)
    const { blocks, bavail } = statfsSync(dirname(path))
    return blocks > 0 && bavail === 0 ? storeProblem(path, { code: 'ENOSPC' }) : undefined
  } catch (error) {
    return storeProblem(path, error)
  }
}
