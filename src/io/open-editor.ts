import { spawnSync } from 'node:child_process'
import type { Input } from './streams.ts'

/** Said where it returned false. */
export const noEditor = 'No editor could be opened: set EDITOR to the one you like.'

export type EditorWorld = {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Where keys come from: a terminal as a rule, which prompts may have in raw mode. */
  readonly input: Input
}

/**
 * Opens a file, at its line where one is given, in VISUAL, EDITOR or the platform's own editor and waits; false where
 * that fails.
 */
export function openEditor(file: string, { env, input }: EditorWorld, line?: number): boolean {
  const fallback = process.platform === 'win32' ? 'notepad' : 'vi'
  const [command = fallback, ...args] = (env.VISUAL || env.EDITOR || fallback).split(/\s+/).filter(Boolean)
  const place = line === undefined ? [file] : placeIn(command, file, line)
  const { isRaw } = input
  if (isRaw) input.setRawMode(false)
  const { status, error } = spawnSync(command, [...args, ...place], { stdio: [input.fd, 'inherit', 'inherit'] })
  if (isRaw) input.setRawMode(true)
  return !error && status === 0
}

/** Editors say "at this line" in two ways. */
const placeIn = (command: string, file: string, line: number): string[] =>
  /(?:code|codium|subl|hx|zed)(?:\.\w+)?$/.test(command)
    ? [...(/cod(?:e|ium)/.test(command) ? ['--goto'] : []), `${file}:${line}`]
    : /(?:vim?|nano|emacs|micro|kak)/.test(command)
      ? [`+${line}`, file]
      : [file]
