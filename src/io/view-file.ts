import { accessSync, constants, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import { QuizError } from '../errors.ts'
import { foldedFromJson, foldedToJson, foldFormat } from '../scores/folded-json.ts'
import type { Covered } from './live-fold.ts'
import { readStoreFile } from './read-json.ts'
import { readBytes } from './read-lines.ts'
import { freeName } from './set-aside.ts'
import { withFile } from './store-file.ts'
import type { WriteByConf } from './write-by-conf.ts'

/** A view and the bytes it takes on disk. */
export type View = Covered & { readonly size: number }

export type ViewJson = {
  readonly format: number
  readonly retention: number
  readonly journal: JournalMark
  readonly folded: object
}

/** How a journal is known again: as long as it was, and unchanged, or at least with the same bytes before `read`. */
type JournalMark = { readonly read: number; readonly size: number; readonly changed: number; readonly hash: string }

/**
 * Reads `scores.json`: undefined where it is missing, of another version or retention, or covers another journal.
 * A damaged one is moved aside under a dated name and named on `warn`. Never throws.
 */
export function readView(
  path: string,
  journal: string,
  options: { readonly retention: number; readonly now: () => Date; readonly warn: (text: string) => void },
): View | undefined {
  try {
    const bytes = readStoreFile(path)
    if (!bytes) return undefined
    const json = parseView(bytes)
    if (!json) return moveAside(path, options)
    const covered = usableView(json, journal, options.retention)
    return covered && { ...covered, size: bytes.length }
  } catch (error) {
    // What can't be read at all is no worse than missing; what stands in its place is for the person to move away.
    if (error instanceof QuizError) options.warn(`${error.message} Scores are counted anew from the history.\n`)
    return undefined
  }
}

/**
 * Writes `scores.json`. It is only a view: where it can't be written whole it is left out, and the result is undefined.
 * Never throws.
 */
export function writeView(
  path: string,
  journal: string,
  { folded, read }: Covered,
  options: { readonly retention: number; readonly write: WriteByConf },
): View | undefined {
  if (!isReplaceable(path)) return undefined
  try {
    const json = {
      format: foldFormat,
      retention: options.retention,
      journal: markOf(journal, read),
      folded: foldedToJson(folded),
    }
    const body = JSON.stringify(json).slice(1)
    options.write(path, `{"sum":"${sumOf(body)}",${body}`)
    return { folded, read, size: body.length }
  } catch (error) {
    if (error instanceof QuizError) rmSync(path, { force: true })
    return undefined
  }
}

/** What a view covers, if it is of this version and retention, and of this journal. */
export function usableView(json: ViewJson, journal: string, retention: number): Covered | undefined {
  if (json.format !== foldFormat || json.retention !== retention || !covers(json.journal, journal)) return undefined
  return { folded: foldedFromJson(json.folded), read: json.journal.read }
}

/** Undefined for a damaged view. The first field is the CRC-32 of all bytes after it. */
export function parseView(bytes: Buffer): ViewJson | undefined {
  const head = /^\{"sum":"([\da-f]{8})",/.exec(bytes.toString('latin1', 0, 20))
  if (!head || sumOf(bytes.subarray(head[0].length)) !== head[1]) return undefined
  return JSON.parse(bytes.toString()) as ViewJson
}

const sumOf = (body: string | Buffer): string => crc32(body).toString(16).padStart(8, '0')

function moveAside(path: string, { now, warn }: { now: () => Date; warn: (text: string) => void }): undefined {
  const name = freeName(path, now())
  renameSync(path, name)
  warn(`${path} was damaged and is now ${name}; scores are counted anew from the history.\n`)
}

/** Conf would take a pipe's place, and try for a second in a folder that can't be written. */
function isReplaceable(path: string): boolean {
  try {
    accessSync(dirname(path), constants.W_OK)
    withFile(path, () => undefined)
    return true
  } catch {
    return false
  }
}

function covers(mark: JournalMark, journal: string): boolean {
  const now = markOf(journal, mark.read, mark)
  return now !== undefined && now.hash === mark.hash
}

/** With `known`, of a journal that has not been touched since, its hash is taken over. */
function markOf(journal: string, read: number, known?: JournalMark): JournalMark | undefined {
  return withFile(journal, ({ fd, stats: { size, mtimeMs: changed } }) => {
    if (size < read) return undefined
    if (known && known.size === size && known.changed === changed) return known
    const bytes = readBytes(fd, Math.max(0, read - hashed), read)
    return { read, size, changed, hash: sumOf(bytes) }
  })
}

/** Bytes before the end of what is covered. Sixteen thousand answers, checked in a few milliseconds. */
const hashed = 8 * 1024 ** 2
