import type { HistorySession } from '../report/history.ts'
import type { JournalRecord } from '../scores/records.ts'
import { harmlessJson } from './harmless.ts'

/**
 * `history --json` in pieces, since a history may be longer than any one text can be. With `marks`, flags, notes, skips
 * and renames follow the sessions.
 */
export function* historyJson(sessions: Iterable<HistorySession>, marks?: Iterable<JournalRecord>): Iterable<string> {
  yield '{\n  "schema": "finetune-quiz/history/1",\n  "sessions": '
  yield* list(sessions)
  if (marks) {
    yield ',\n  "marks": '
    yield* list(marks)
  }
  yield '\n}\n'
}

function* list(values: Iterable<unknown>): Iterable<string> {
  let before = '[\n'
  for (const value of values) {
    yield `${before}${harmlessJson(value, 2).replace(/^/gm, '    ')}`
    before = ',\n'
  }
  yield before === '[\n' ? '[]' : '\n  ]'
}
