import { constants, gunzipSync } from 'node:zlib'
import { QuizError } from '../errors.ts'
import { readWhole } from './files.ts'

/**
 * The lines of a copy of a journal, or of a backup as it lies among the backups, compressed. Of one that was cut off
 * its whole beginning is read. Throws `usage` where there is nothing to read.
 */
export function* copiedLines(path: string): Iterable<Buffer> {
  const bytes = unpacked(path, readWhole(path))
  for (let begin = 0; begin < bytes.length; ) {
    const end = bytes.indexOf(0x0a, begin)
    yield bytes.subarray(begin, end < 0 ? bytes.length : end)
    begin = end < 0 ? bytes.length : end + 1
  }
}

function unpacked(path: string, bytes: Buffer): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH })
  } catch (error) {
    throw new QuizError('usage', `${path} is damaged and can't be unpacked; take another backup.`, { cause: error })
  }
}
