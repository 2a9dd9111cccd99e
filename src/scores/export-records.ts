import type { JournalRecord, RecordOf } from './records.ts'

/**
 * The answers among the records as rows of CSV (RFC 4180, with a header line). Cells that a spreadsheet would take for a
 * formula begin with an apostrophe (OWASP, CSV injection).
 */
export function* answersToCsv(records: Iterable<JournalRecord>): Iterable<string> {
  yield csvRow(columns.map(([name]) => name))
  for (const record of records) if (record.kind === 'answer') yield csvRow(columns.map(([, cell]) => cell(record)))
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

const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`

/** A semicolon ends a cell where the comma is the decimal mark. */
function csvCell(text: string): string {
  const safe = /^\s*[=+\-@＝＋－＠]/.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
