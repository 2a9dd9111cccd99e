import type { Context } from '../context.ts'
import { historyFacts } from '../report/history.ts'
import { marksFacts } from '../report/marks.ts'
import { answersToCsv } from '../scores/export-records.ts'
import { harmlessJson } from '../view/harmless.ts'
import { historyView } from '../view/history.ts'
import { marksView } from '../view/marks.ts'
import { readScores } from './read-scores.ts'
import { report } from './report-command.ts'

type ListOptions = { readonly all?: boolean; readonly marks?: boolean; readonly json?: boolean }
type ExportOptions = { readonly format: 'json' | 'csv'; readonly output?: string; readonly force?: boolean }

/** Sessions shown without `--all`. */
const shown = 20

export const listHistory = async (options: ListOptions, context: Context): Promise<void> => {
  const store = await readScores(context)
  if (options.marks) return report(marksFacts(store.scores()), marksView, options, context)
  if (options.json) return report(historyFacts(store.scores(), store.records()), String, options, context)
  const { sessions } = store.scores()
  report(sessions, (all, theme) => historyView(all, options.all ? all.length : shown, theme), {}, context)
}

export const exportHistory = async ({ format, output, force }: ExportOptions, context: Context): Promise<void> => {
  const store = await readScores(context)
  const text =
    format === 'csv'
      ? answersToCsv(store.records())
      : `${harmlessJson(historyFacts(store.scores(), store.records()), 2)}\n`
  if (!output) return context.terminal.write(text)
  await context.files.write(output, text, { force: force ?? false })
  context.terminal.warn(`The history is in ${output}.\n`)
}
