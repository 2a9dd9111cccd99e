import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cleanTyped } from './clean-typed.ts'
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

/** Opens a file in VISUAL, EDITOR or the platform's own editor and waits; false where that fails. */
function openEditor(file: string, env: SessionWorld['env']): boolean {
  const fallback = process.platform === 'win32' ? 'notepad' : 'vi'
  const [command = fallback, ...args] = (env.VISUAL || env.EDITOR || fallback).split(/\s+/).filter(Boolean)
  const { status, error } = spawnSync(command, [...args, file], { stdio: 'inherit' })
  return !error && status === 0
}
