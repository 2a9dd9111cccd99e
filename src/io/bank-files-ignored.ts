import { readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import ignore, { type Ignore } from 'ignore'

/** The ignore rules that hold in a folder, nearest first. */
export type Ignored = readonly { readonly folder: string; readonly rules: Ignore }[]

/** The rules that Git would apply in a folder: those of the repository around it, if there is one, down to its own. */
export function ignoredAround(folder: string): Ignored {
  const root = repositoryAround(folder)
  if (!root) return ignoredIn(folder, [])
  const between = relative(root, folder).split(sep).filter(Boolean)
  const start = withRules([], root, join(root, '.git', 'info', 'exclude'))
  const folders = between.map((_, index) => join(root, ...between.slice(0, index)))
  const above = folders.reduce<Ignored>((rules, each) => ignoredIn(each, rules), start)
  // A person who names an ignored folder wants it read; only its own rules hold then.
  return ignoredIn(folder, between.length > 0 && isIgnored(folder, true, above) ? [] : above)
}

/** The rules of the folders above, and those of the folder's own .gitignore, which go before them. */
export function ignoredIn(folder: string, above: Ignored): Ignored {
  return withRules(above, folder, join(folder, '.gitignore'))
}

/** Whether a file or folder is ignored. What lies in an ignored folder is not asked for. */
export function isIgnored(path: string, isFolder: boolean, ignored: Ignored): boolean {
  for (const { folder, rules } of ignored) {
    const name = relative(folder, path).split(sep).join('/')
    const found = rules.test(isFolder ? `${name}/` : name)
    if (found.ignored) return true
    if (found.unignored) return false
  }
  return false
}

function withRules(above: Ignored, folder: string, file: string): Ignored {
  const text = readRules(file)
  return text === undefined ? above : [{ folder, rules: ignore({ ignorecase: false }).add(text) }, ...above]
}

/** More rules than this are no rules. Bytes. */
const mostRules = 1024 * 1024

function readRules(file: string): string | undefined {
  try {
    const stats = statSync(file)
    return stats.isFile() && stats.size <= mostRules ? readFileSync(file, 'utf8') : undefined
  } catch {
    return undefined
  }
}

function repositoryAround(folder: string): string | undefined {
  if (exists(join(folder, '.git'))) return folder
  const parent = dirname(folder)
  return parent === folder ? undefined : repositoryAround(parent)
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined
}
