import type { Context } from '../context.ts'
import { historySessions } from '../report/history.ts'
import { marksFacts } from '../report/marks.ts'
import { answersToCsv } from '../scores/export-records.ts'
import type { JournalRecord } from '../scores/records.ts'
import type { ScoreStore } from '../scores/store.ts'
import { harmless } from '../view/harmless.ts'
import { historyView } from '../view/history.ts'
import { historyJson } from '../view/history-json.ts'
import { marksView } from '../view/marks.ts'
import { readScores } from './read-scores.ts'
import { writeReport } from './write-report.ts'

type ListOptions = { readonly all?: boolean; readonly marks?: boolean; readonly json?: boolean }
type ExportOptions = { readonly format: 'json' | 'csv'; readonly output?: string; readonly force?: boolean }

/** Sessions shown without `--all`. */
const shown = 20

export const listHistory = async (options: ListOptions, context: Context): Promise<void> => {
  const store = await readScores(context)
  if (options.marks) return writeReport(marksFacts(store.records()), marksView, options, context)
  if (options.json) return writeAll(historyJson(historySessions(store.scores(), store.records())), context)
  const { sessions } = store.scores()
  await writeReport(
    sessions,
    (all, theme) => historyView(all, options.all ? all.length : shown, theme),
    options,
    context,
  )
}

export const exportHistory = async ({ format, output, force }: ExportOptions, context: Context): Promise<void> => {
  const store = await readScores(context)
  const text =
    format === 'csv'
      ? harmlessRows(answersToCsv(store.records()))
      : historyJson(historySessions(store.scores(), store.records()), marksIn(store))
  if (!output) return writeAll(text, context)
  await context.files.write(output, text, { force: force ?? false })
  context.terminal.inform(`The history is in ${output}.\n`)
}

/** Answers and options hold whatever was typed or stands in a bank, and a file is shown on terminals too. */
function* harmlessRows(rows: Iterable<string>): Iterable<string> {
  for (const row of rows) yield `${harmless(row.slice(0, -2), 'layout')}\r\n`
}

/** In pieces of some size: of a history of a million answers there would be as many writes. */
const writeAll = async (parts: Iterable<string>, { terminal }: Context): Promise<void> => {
  let waiting = ''
  for (const part of parts) {
    waiting += part
    if (waiting.length < 64 * 1024) continue
    terminal.write(waiting)
    await terminal.caughtUp()
    waiting = ''
  }
  terminal.write(waiting)
}

function* marksIn(store: ScoreStore): Iterable<JournalRecord> {
  for (const record of store.records()) if (record.kind === 'mark' || record.kind === 'rename') yield record
}
