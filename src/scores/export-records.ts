import type { JournalRecord, RecordOf } from './records.ts'

/**
 * The answers among the records as CSV (RFC 4180, with a header line): one row an answer. Cells that a spreadsheet
 * would take for a formula begin with an apostrophe (OWASP, CSV injection).
 */
export function answersToCsv(records: Iterable<JournalRecord>): string {
  const rows = [columns.map(([name]) => name)]
  for (const record of records) if (record.kind === 'answer') rows.push(columns.map(([, cell]) => cell(record)))
  return rows.map(row => `${row.map(csvCell).join(',')}\r\n`).join('')
}

/** All records as plain JSON, as `history export --format json` prints them; what was taken back is left out. */
export function recordsToJson(records: Iterable<JournalRecord>): object {
  return { schema: 'finetune-quiz/journal/1', records: [...records] }
}

const columns: readonly (readonly [string, (answer: RecordOf<'answer'>) => string])[] = [
  ['at', ({ at }) => at],
  ['day', ({ day }) => day],
  ['session', ({ session }) => session],
  ['id', ({ id }) => id],
  ['questionId', ({ questionId }) => questionId],
  ['form', ({ form }) => form],
  ['score', ({ score }) => String(score)],
  ['rating', ({ rating }) => rating ?? ''],
  ['judge', ({ judge }) => judge],
  ['practice', ({ practice }) => (practice ? 'true' : 'false')],
  ['topics', ({ topics }) => topics.join(' ')],
  ['covered', ({ points }) => labels(points, true)],
  ['missed', ({ points }) => labels(points, false)],
  ['answer', ({ answer }) => answer ?? ''],
  ['chosen', ({ chosen }) => chosen ?? ''],
  ['key', ({ key }) => key ?? ''],
  ['sure', ({ sure }) => (sure === undefined ? '' : String(sure))],
  ['milliseconds', ({ milliseconds }) => (milliseconds === undefined ? '' : String(milliseconds))],
]

function labels(points: RecordOf<'answer'>['points'], covered: boolean): string {
  return points
    .filter(point => point.covered === covered)
    .map(({ label }) => label)
    .join('; ')
}

function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
