import type { Context } from '../context.ts'
import { QuizError } from '../errors.ts'
import type { JournalRecord } from '../scores/records.ts'
import { readScores } from './read-scores.ts'

/** Takes back the last answer or mark, or the record that is named. Throws `no` where there is none. */
export const undoRecord = async (id: string | undefined, context: Context): Promise<void> => {
  const store = await readScores(context)
  const records = [...store.records()].filter(({ kind }) => kind === 'answer' || kind === 'mark')
  const target = id === undefined ? records.at(-1) : records.find(record => record.id.startsWith(id))
  if (!target)
    throw new QuizError(
      'no',
      id === undefined ? 'There is nothing to undo.' : `There is no answer or mark "${id}" to undo.`,
    )
  const { saved, reason } = store.save({ kind: 'undo', target: target.id }, target.session)
  if (!saved) throw new QuizError('store', reason ?? 'The undo could not be saved.')
  await store.close()
  context.terminal.write(`Taken back: ${describe(target)}.\n`)
}

const describe = (record: JournalRecord): string => {
  if (record.kind === 'answer')
    return `the answer of ${record.day} to ${record.questionId} (${Math.round(record.score * 100)}%)`
  if (record.kind === 'mark') return `${record.mark} of ${record.day} on ${record.questionId}`
  return record.kind
}
