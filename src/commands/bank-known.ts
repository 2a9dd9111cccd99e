import type { KnownQuestion } from '../bank/identity/known-question.ts'
import type { Bank } from '../bank/types.ts'
import { addRename } from '../scores/add-rename.ts'
import type { JournalRecord, RecordOf } from '../scores/records.ts'

/** A question as the journal knows it. */
export type JournalQuestion = KnownQuestion & {
  readonly answers: number
  /** Local day of the last answer; absent where it was only marked. */
  readonly last?: string
}

type Entry = JournalQuestion & { readonly sessions: ReadonlySet<string> }

/**
 * The questions of a journal that belong to a bank: those that it has, and those asked in a session of the bank, by its
 * path or, where it was moved, because most of that session's questions are in it. Renames count as they were recorded.
 */
export const knownQuestions = (records: Iterable<JournalRecord>, bank: Bank): JournalQuestion[] => {
  const { entries, sessions } = readJournal(records)
  const ids = new Set(bank.questions.flatMap(({ id, formerIds }) => [id, ...formerIds]))
  const belonging = new Set(
    [...sessions.values()].filter(session => belongs(session, bank, ids)).map(({ session }) => session),
  )
  return [...entries.values()]
    .filter(({ id, sessions }) => ids.has(id) || [...sessions].some(session => belonging.has(session)))
    .map(({ sessions: _, ...known }) => known)
}

const belongs = ({ bank: path, questions }: RecordOf<'session'>, bank: Bank, ids: ReadonlySet<string>): boolean =>
  path === bank.path || (questions.length > 0 && questions.filter(id => ids.has(id)).length >= questions.length / 2)

const readJournal = (records: Iterable<JournalRecord>) => {
  const entries = new Map<string, Entry>()
  const sessions = new Map<string, RecordOf<'session'>>()
  const renamed = new Map<string, string>()
  const entryOf = (id: string): Entry => {
    const now = renamed.get(id) ?? id
    return entries.get(now) ?? { id: now, points: [], answers: 0, sessions: new Set() }
  }
  for (const record of records) {
    if (record.kind === 'session') sessions.set(record.session, record)
    if (record.kind === 'answer') keep(entries, answered(entryOf(record.questionId), record))
    if (record.kind === 'mark' && record.mark !== 'skip')
      keep(entries, seen(entryOf(record.questionId), record.session))
    if (record.kind === 'rename' && record.from !== record.to) rename(entries, renamed, record)
  }
  return { entries, sessions }
}

const keep = (entries: Map<string, Entry>, entry: Entry): void => {
  entries.set(entry.id, entry)
}

const seen = (entry: Entry, session: string): Entry => ({ ...entry, sessions: new Set([...entry.sessions, session]) })

/** A choice may have no points; what an earlier answer had is kept then. */
const answered = (entry: Entry, { session, day, stem, points }: RecordOf<'answer'>): Entry => ({
  ...seen(entry, session),
  answers: entry.answers + 1,
  last: day,
  ...(stem !== undefined && { stem }),
  ...(points.length > 0 && { points: points.map(({ id, label }) => ({ id, label })) }),
})

const rename = (entries: Map<string, Entry>, renamed: Map<string, string>, { from, to }: RecordOf<'rename'>): void => {
  addRename(renamed, { from, to })
  const moved = entries.get(from)
  if (!moved) return
  entries.delete(from)
  const there = entries.get(to)
  const joined = there
    ? {
        ...moved,
        ...there,
        answers: there.answers + moved.answers,
        sessions: new Set([...there.sessions, ...moved.sessions]),
      }
    : moved
  entries.set(to, { ...joined, id: to })
}
