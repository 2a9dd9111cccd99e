import { appendFileSync, lstatSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { readLines } from './read-lines.ts'
import { sha256 } from './sha-256.ts'
import { withFile } from './store-file.ts'

/** Copies damaged lines of a file to a dated file beside it, each once however often it is met. */
export type SetAside = {
  add(line: Buffer): void
  /** How many lines were not known before, if any, the file that they are in now, and why they are not. */
  finish(): { readonly lines: number; readonly file: string; readonly error?: unknown } | undefined
}

/** The copy has the damaged lines as they are, one below the other. Nothing is made before there is damage. */
export function setAside(path: string, now: Date): SetAside {
  const file = `${path}.damaged-${stamp(now)}`
  let known: Set<string> | undefined
  let waiting: Buffer[] = []
  let lines = 0
  let failed: { readonly error?: unknown } = {}
  const write = () => {
    if (waiting.length > 0) failed = append(file, waiting) ?? failed
    waiting = []
  }
  return {
    add(line) {
      known ??= linesSetAside(path)
      const hash = sha256(line)
      if (known.has(hash)) return
      known.add(hash)
      waiting.push(line, lineEnd)
      lines += 1
      if (waiting.length > 10_000 || line.length > 1_000_000) write()
    },
    finish() {
      write()
      return lines > 0 ? { lines, file, ...failed } : undefined
    },
  }
}

/** A name beside a file that nothing has, for what is moved out of the way: `scores.json.damaged-2026-11-22T16-58-51Z`. */
export function freeName(path: string, now: Date, count = 1): string {
  const name = `${path}.damaged-${stamp(now)}${count > 1 ? `-${count}` : ''}`
  return lstatSync(name, { throwIfNoEntry: false }) ? freeName(path, now, count + 1) : name
}

/** A time as it stands in the names of files: `2026-11-22T16-58-51Z`. */
export function stamp(now: Date): string {
  return now.toISOString().replace(/\.\d+/, '').replaceAll(':', '-')
}

function append(file: string, lines: readonly Buffer[]): { readonly error: unknown } | undefined {
  try {
    appendFileSync(file, Buffer.concat(lines), { mode: 0o600 })
    return undefined
  } catch (error) {
    removeEmpty(file)
    return { error }
  }
}

/** A full disk has room for a name. Each reading would leave one more. */
function removeEmpty(file: string): void {
  if (lstatSync(file, { throwIfNoEntry: false })?.size === 0) rmSync(file, { force: true })
}

/** What can't be read counts as not set aside: damage is then rather said twice than never. */
function linesSetAside(path: string): Set<string> {
  const known = new Set<string>()
  try {
    const names = readdirSync(dirname(path)).filter(name => name.startsWith(`${basename(path)}.damaged-`))
    for (const name of names) addLines(join(dirname(path), name), known)
  } catch {
    return known
  }
  return known
}

function addLines(copy: string, known: Set<string>): void {
  withFile(copy, ({ fd, stats }) => {
    for (const { bytes } of readLines(fd, 0, stats.size)) known.add(sha256(bytes))
  })
}

const lineEnd = Buffer.from('\n')
