import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cleanTyped } from './clean-typed.ts'
import { openEditor } from './open-editor.ts'
import type { SessionWorld } from './session-world.ts'

/** What the person makes of a text in their editor; undefined where none could be opened. */
export function writeInEditor(text: string, { env }: Pick<SessionWorld, 'env'>): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'finetune-quiz-'))
  const file = join(folder, 'answer.md')
  try {
    writeFileSync(file, text && `${text}\n`, { mode: 0o600 })
    return openEditor(file, env) ? cleanTyped(readFileSync(file, 'utf8')) : undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
