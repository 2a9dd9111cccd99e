import type { Context } from '../context.ts'
import { QuizError } from '../errors.ts'
import type { JournalRecord, RecordOf } from '../scores/records.ts'
import type { ScoreStore } from '../scores/store.ts'
import { readScores } from './read-scores.ts'

type Undoable = RecordOf<'answer' | 'mark' | 'undo'>

/**
 * Takes back the last answer or mark, or the one record whose id begins with `start`: an answer, a mark, or an undo,
 * which brings back what it took. Throws `no` where there is none, `usage` where several begin so.
 */
export const undoRecord = async (start: string | undefined, context: Context): Promise<void> => {
  const store = await readScores(context)
  const target = start === undefined ? lastOf(store) : recordNamed(start, store)
  const { record, saved, reason } = store.save({ kind: 'undo', target: target.id }, target.session)
  if (!saved) throw new QuizError('store', `Nothing was taken back. ${reason}`)
  const what = target.kind === 'undo' ? broughtBack(target, store) : describe(target)
  await store.close()
  context.terminal.write(`${target.kind === 'undo' ? 'Brought back' : 'Taken back'}: ${what}.\n`)
  context.terminal.inform(`\`finetune-quiz history undo ${record.id}\` makes it as it was.\n`)
}

const lastOf = (store: ScoreStore): Undoable => {
  let last: Undoable | undefined
  for (const record of undoable(store)) last = record
  if (last) return last
  throw new QuizError('no', 'There is nothing to undo.')
}

const recordNamed = (start: string, store: ScoreStore): Undoable => {
  if (start === '') throw new QuizError('usage', 'The id is empty; leave it out to take back the last answer or mark.')
  const fitting: Undoable[] = []
  for (const records of [undoable(store), store.undos()])
    for (const record of records) if (record.id.startsWith(start)) fitting.push(record)
  const [only, another] = fitting
  if (!only)
    throw new QuizError(
      'no',
      `There is no answer or mark "${start}" to undo. \`finetune-quiz history --json\` has their ids.`,
    )
  if (another)
    throw new QuizError(
      'usage',
      `${fitting.length} ids begin with "${start}", such as ${only.id} and ${another.id}; write more of it.`,
    )
  return only
}

function* undoable(store: ScoreStore): Iterable<RecordOf<'answer' | 'mark'>> {
  for (const record of store.records()) if (record.kind === 'answer' || record.kind === 'mark') yield record
}

/** What an undo had taken back, now that it counts again. */
const broughtBack = ({ target }: RecordOf<'undo'>, store: ScoreStore): string => {
  for (const record of store.records()) if (record.id === target) return describe(record)
  return `the record ${target}`
}

const describe = (record: JournalRecord): string => {
  if (record.kind === 'answer')
    return `the answer of ${record.day} to ${record.questionId} (${Math.round(record.score * 100)}%)`
  if (record.kind === 'mark') return `${record.mark} of ${record.day} on ${record.questionId}`
  return record.kind
}
