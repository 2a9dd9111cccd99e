import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRandom } from '../src/selection/random.ts'
import { killSessions } from '../tests/support/kill-sessions.ts'

/** Kills sessions at random moments, 500 unless a number is given; exit code 1 where an answer was lost. */
export default async ([kills = '500']: readonly string[]): Promise<void> => {
  const home = mkdtempSync(join(tmpdir(), 'finetune-quiz-torture-'))
  const report = await killSessions(Number(kills), home, createRandom(`torture-${kills}`))
  console.log(
    `${report.kills} sessions killed: ${report.saved} answers called saved, ${report.lost.length} lost, ${report.twice.length} twice, ${report.unopened} stores that did not open`,
  )
  if (report.lost.length + report.twice.length + report.unopened > 0) process.exitCode = 1
  rmSync(home, { recursive: true, force: true })
}
