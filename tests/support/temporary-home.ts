import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** An empty folder that is gone after the test. */
export function temporaryHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'finetune-quiz-'))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  return home
}
