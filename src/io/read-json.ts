import { QuizError } from '../errors.ts'
import { readBytes } from './read-lines.ts'
import { withFile } from './store-file.ts'
import { moveAway } from './store-problem.ts'

/** The bytes of a file of the store, undefined where there is none. Throws what `withFile` throws. */
export function readStoreFile(path: string): Buffer | undefined {
  return withFile(path, ({ fd, stats }) => readBytes(fd, 0, stats.size))
}

/** A JSON object from a file that people may edit; a byte order mark is let be. Throws `store` for anything else. */
export function readJson(path: string): Readonly<Record<string, unknown>> | undefined {
  const bytes = readStoreFile(path)
  if (!bytes) return undefined
  const value = parse(bytes)
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  throw new QuizError('store', `${path} holds no JSON object; mend it, or ${moveAway(path)}.`)
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
