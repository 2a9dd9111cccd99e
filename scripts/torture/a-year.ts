import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { openJournalTools } from '../../src/io/journal-tools.ts'
import { addDays, daysBetween } from '../../src/schedule/day.ts'
import { judge, type Score } from './judge.ts'
import type { Workers } from './workers.ts'

/**
 * A session on each of so many days. Then a backup is there of each of the last 12 days, of 10 weeks and of 9 months, as
 * far as the days reach; each is what the journal began with; and one that is restored, and what it took the place of,
 * are there byte for byte.
 */
export async function aYear(workers: Workers, folder: string, days: number): Promise<Score & { kept: number }> {
  const home = join(folder, 'year')
  const last = '2026-11-22'
  const score = { tried: 0, broken: [] as string[], kept: 0 }
  for (; score.tried < days; score.tried += 1) {
    const day = addDays(last, score.tried + 1 - days)
    const ran = await workers.run(['session', home, '1'], { env: { TORTURE_NOW: `${day}T12:00:00.000Z` } })
    if (ran.saved.length !== 3) score.broken.push(`${day}: ${ran.saved.length} of 3 records were saved`)
  }
  const now = () => new Date(`${last}T12:00:00.000Z`)
  const tools = await openJournalTools({ env: { FINETUNE_QUIZ_HOME: home }, now, retention: 0.9 })
  const journal = readFileSync(tools.path)
  const backups = tools.listBackups()
  score.kept = backups.length
  const kept = backups.map(({ at }) => at.slice(0, 10))
  const first = addDays(last, 1 - days)
  for (const day of expected(last)) if (day >= first && !kept.includes(day)) score.broken.push(`no backup of ${day}`)
  if (backups.length > 31) score.broken.push(`${backups.length} backups were kept`)
  for (const { name, path } of backups) {
    const bytes = gunzipSync(readFileSync(path))
    if (!bytes.equals(journal.subarray(0, bytes.length))) score.broken.push(`${name} is not what the journal was`)
  }
  const oldest = backups.at(-1)!
  const { previous = '' } = await tools.restore(oldest.name)
  if (!readFileSync(tools.path).equals(gunzipSync(readFileSync(oldest.path)))) score.broken.push('restored otherwise')
  await tools.restore(previous.slice(previous.lastIndexOf('/') + 1))
  if (!readFileSync(tools.path).equals(journal)) score.broken.push('the journal did not come back')
  score.broken.push(...(await judge(home, [])))
  return score
}

/** The last 12 days, the last days of the last 10 weeks and of the last 9 months, the running ones with them. */
function expected(last: string): readonly string[] {
  const daysBack = (count: number) => Array.from({ length: count }, (_, ago) => addDays(last, -ago))
  const isSunday = (day: string) => daysBetween('1970-01-04', day) % 7 === 0
  const endsMonth = (day: string) => addDays(day, 1).slice(8) === '01'
  const running = (days: readonly string[]) => (days[0] === last ? days : [last, ...days])
  const weeks = running(daysBack(80).filter(isSunday)).slice(0, 10)
  const months = running(daysBack(330).filter(endsMonth)).slice(0, 9)
  return [...daysBack(12), ...weeks, ...months]
}
