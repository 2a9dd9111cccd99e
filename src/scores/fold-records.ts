import type { FoldOptions } from './fold-question.ts'
import { type Draft, foldRecord } from './fold-record.ts'
import { type Folded, nothingFolded, type WholeJournal } from './folded.ts'
import { mapOver } from './layered-map.ts'
import { inOrder, recordKey } from './record-order.ts'
import type { JournalRecord } from './records.ts'
import { takenBack } from './taken-back.ts'

/**
 * What was folded before, and then `added`, in any order and with repetitions. The result equals one fold of all
 * records in the order of their keys. Where it can't be had from `base` alone (a record is older than the last one
 * folded, as after a merge, or something folded is taken back), everything is folded anew from `whole()`.
 */
export function foldRecords(
  base: Folded,
  added: readonly JournalRecord[],
  whole: () => WholeJournal,
  options: FoldOptions,
): Folded {
  return foldOnto(base, added, options) ?? foldWhole(whole(), options)
}

/** The same without the whole journal: undefined where that would be needed. */
export function foldOnto(base: Folded, added: readonly JournalRecord[], options: FoldOptions): Folded | undefined {
  const journal = wholeJournal(added)
  return goesOn(base, journal) ? fold(base, journal, options) : undefined
}

/** Folds a whole journal from nothing. */
export function foldWhole(journal: WholeJournal, options: FoldOptions): Folded {
  return fold(nothingFolded, journal, options)
}

/** A list of records, in any order and with repetitions, as a whole journal. */
export function wholeJournal(
  records: readonly JournalRecord[],
): WholeJournal & { readonly records: readonly JournalRecord[] } {
  const ordered = inOrder(records)
  return { records: ordered, undos: ordered.filter(record => record.kind === 'undo') }
}

/** The records that count: those that were not taken back, without the undo records themselves. */
export function* liveRecords({ records, undos }: WholeJournal): Iterable<JournalRecord> {
  const taken = takenBack(undos)
  for (const record of records) if (record.kind !== 'undo' && !taken.has(record.id)) yield record
}

/** The undo records that were not taken back themselves. */
export function liveUndos({ undos }: Pick<WholeJournal, 'undos'>): WholeJournal['undos'] {
  const taken = takenBack(undos)
  return undos.filter(({ id }) => !taken.has(id))
}

function goesOn(base: Folded, { records, undos }: ReturnType<typeof wholeJournal>): boolean {
  const first = records[0]
  if (first && recordKey(first) <= base.last) return false
  const ids = new Set(records.map(({ id }) => id))
  return undos.every(({ target }) => ids.has(target)) && !records.some(({ id }) => base.unmet.has(id))
}

function fold(base: Folded, { records, undos }: WholeJournal, options: FoldOptions): Folded {
  const draft: Draft = {
    ...base,
    sessions: mapOver(base.sessions),
    questions: new Map(base.questions),
    renamed: new Map(base.renamed),
    days: new Map(base.days),
    afterRest: new Set(base.afterRest),
    unmet: new Set([...base.unmet, ...undos.map(({ target }) => target)]),
  }
  const taken = takenBack(undos)
  for (const record of records) {
    draft.last = recordKey(record)
    draft.unmet.delete(record.id)
    if (!taken.has(record.id)) foldRecord(draft, record, options)
  }
  return draft
}
