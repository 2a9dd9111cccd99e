import { mkdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { QuizError } from '../errors.ts'
import { syncFolder } from './append-line.ts'
import { removeLeft } from './remove-left.ts'
import { storeProblem } from './store-problem.ts'

/** Replaces a JSON file by `text`. Throws where the file does not hold just that afterwards. */
export type WriteByConf = (path: string, text: string) => void

/** Conf costs 40 ms to load, so it is loaded only where something is to be written; reading goes without it. */
export async function writeByConf(): Promise<WriteByConf> {
  const { default: Conf } = await import('conf')
  return (path, text) => {
    makeFolder(dirname(path))
    withoutSnap(() => {
      const conf = new Conf({
        cwd: dirname(path),
        configName: basename(path, '.json'),
        fileExtension: 'json',
        configFileMode: 0o600,
        accessPropertiesByDotNotation: false,
        // The file is read and checked elsewhere, and what conf reads here is replaced at once.
        deserialize: () => ({}),
        serialize: () => text,
      })
      conf.store = {}
    })
    // Conf replaces a file by as much as fits on a full disk and reports success: github.com/fabiospampinato/atomically/pull/18
    if (readFileSync(path).toString() !== text) throw new QuizError('store', storeProblem(path, { code: 'ENOSPC' }))
    const isPart = (name: string) => name.startsWith(`${basename(path)}.tmp-`) && /\.tmp-\d{10}[\da-f]{6}$/.test(name)
    removeLeft(dirname(path), isPart, statSync(path).mtimeMs)
  }
}

/**
 * Makes a folder of ours, open to its owner alone, where there is none. A power loss takes none of its parts back.
 * (Node 20's `recursive` tries for ever in a folder that takes no other, such as /proc.)
 */
export function makeFolder(path: string): void {
  const [folder, parent] = [resolve(path), dirname(resolve(path))]
  if (isFolder(folder)) return
  if (parent !== folder) makeFolder(parent)
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!isFolder(folder)) throw error
  }
  syncFolder(parent)
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/** In a terminal inside a snap, conf writes in place and a kill leaves half a file. */
function withoutSnap(write: () => void): void {
  const { SNAP } = process.env
  delete process.env.SNAP
  try {
    write()
  } finally {
    if (SNAP !== undefined) process.env.SNAP = SNAP
  }
}
