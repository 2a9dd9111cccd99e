import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cleanTyped } from './clean-typed.ts'
import { type EditorWorld, openEditor } from './open-editor.ts'

/** What the person makes of a text in their editor; undefined where none could be opened. */
export function writeInEditor(text: string, world: EditorWorld): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'finetune-quiz-'))
  const file = join(folder, 'answer.md')
  try {
    writeFileSync(file, text && `${text}\n`, { mode: 0o600 })
    return openEditor(file, world) ? cleanTyped(readFileSync(file, 'utf8')) : undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
