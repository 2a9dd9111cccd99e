import { readSync } from 'node:fs'

/** A line of a file: where it begins, its bytes without the line's end, and where the next one begins. */
export type Line = {
  readonly offset: number
  readonly bytes: Buffer
  readonly next: number
  /** 1-based, counted from where the reading began; empty lines count. */
  readonly number: number
  /** False for a last line that nothing ends. */
  readonly ended: boolean
}

/** The lines of an open file from one offset to another. Empty lines are left out; overlong ones come in pieces. */
export function* readLines(fd: number, from: number, to: number): Iterable<Line> {
  /** What was read of a line whose end was not. */
  let pieces: Buffer[] = []
  let length = 0
  let offset = from
  let number = 1
  const take = (piece: Buffer, ended: boolean, end: 0 | 1): Iterable<Line> => {
    const bytes = pieces.length === 0 ? piece : Buffer.concat([...pieces, piece])
    const next = offset + bytes.length + end
    const taken = line({ offset, bytes, next, number, ended })
    offset = next
    pieces = []
    length = 0
    return taken
  }
  for (const chunk of readChunks(fd, from, to)) {
    let begin = 0
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, begin)) {
      yield* take(chunk.subarray(begin, end), true, 1)
      begin = end + 1
      number += 1
    }
    pieces.push(chunk.subarray(begin))
    length += chunk.length - begin
    if (length >= longestLine) yield* take(nothing, true, 0)
  }
  yield* take(nothing, false, 0)
}

/** Reads exactly the bytes asked for, or fewer where the file ends. */
export function readBytes(fd: number, from: number, to: number): Buffer {
  const buffer = Buffer.alloc(Math.max(0, to - from))
  let length = 0
  while (length < buffer.length) {
    const read = readSync(fd, buffer, length, buffer.length - length, from + length)
    if (read === 0) break
    length += read
  }
  return buffer.subarray(0, length)
}

function* readChunks(fd: number, from: number, to: number): Iterable<Buffer> {
  for (let at = from; at < to; at += chunkSize) {
    const chunk = readBytes(fd, at, Math.min(to, at + chunkSize))
    if (chunk.length > 0) yield chunk
    if (chunk.length < chunkSize) return
  }
}

/** Editors on Windows add a carriage return to each line and a byte order mark to the file. */
function* line(whole: Line): Iterable<Line> {
  const { offset, bytes } = whole
  const begin = offset === 0 && bytes.subarray(0, mark.length).equals(mark) ? mark.length : 0
  const end = bytes.at(-1) === carriageReturn ? bytes.length - 1 : bytes.length
  if (end > begin) yield { ...whole, offset: offset + begin, bytes: bytes.subarray(begin, end) }
}

const newline = 0x0a
const carriageReturn = 0x0d
const mark = Buffer.from('\uFEFF')
/** Bytes. */
const chunkSize = 256 * 1024

const nothing = Buffer.alloc(0)

/**
 * Bytes. No record is this long, so nothing longer need be held in memory; the draw of a million questions is shorter.
 */
const longestLine = 64 * 1024 ** 2
