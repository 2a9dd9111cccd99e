import { expect, it } from 'vitest'
import { createRandom } from '../../src/selection/random.ts'
import { killSessions } from '../support/kill-sessions.ts'
import { temporaryHome } from '../support/temporary-home.ts'

it('loses no answer that was called saved, however a session is killed', async () => {
  const report = await killSessions(8, temporaryHome(), createRandom('kills'))
  expect(report).toMatchObject({ kills: 8, lost: [], twice: [], unopened: 0 })
  expect(report.saved).toBeGreaterThan(0)
}, 120_000)
