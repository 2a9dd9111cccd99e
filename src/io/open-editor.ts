import { spawnSync } from 'node:child_process'

/** Said where it returned false. */
export const noEditor = 'No editor could be opened: set EDITOR to the one you like.'

/**
 * Opens a file, at its line where one is given, in VISUAL, EDITOR or the platform's own editor and waits; false where
 * that fails.
 */
export function openEditor(file: string, env: Readonly<Record<string, string | undefined>>, line?: number): boolean {
  const fallback = process.platform === 'win32' ? 'notepad' : 'vi'
  const [command = fallback, ...args] = (env.VISUAL || env.EDITOR || fallback).split(/\s+/).filter(Boolean)
  const place = line === undefined ? [file] : placeIn(command, file, line)
  const { status, error } = spawnSync(command, [...args, ...place], { stdio: 'inherit' })
  return !error && status === 0
}

/** Editors say "at this line" in two ways. */
const placeIn = (command: string, file: string, line: number): string[] =>
  /(?:code|codium|subl|hx|zed)(?:\.\w+)?$/.test(command)
    ? [...(/cod(?:e|ium)/.test(command) ? ['--goto'] : []), `${file}:${line}`]
    : /(?:vim?|nano|emacs|micro|kak)/.test(command)
      ? [`+${line}`, file]
      : [file]
