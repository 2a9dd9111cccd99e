import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { isAbsolute, join, relative } from 'node:path'
import type { Problem } from '../bank/types.ts'
import { QuizError } from '../errors.ts'
import { type Ignored, ignoredAround, ignoredIn, isIgnored } from './bank-files-ignored.ts'
import { unreadable } from './read-bank-file.ts'

/** A file of a bank: where it lies, and how the person would write it. */
export type BankPath = { readonly path: string; readonly name: string }

export type FolderListing = { readonly files: readonly BankPath[]; readonly problems: readonly Problem[] }

/**
 * The Markdown files in a folder and the folders in it, in the order of their names, files before folders. Left out is
 * what Git ignores, `node_modules`, and whatever begins with a dot. Links to files are followed, each file once; links
 * to folders are not, so that no circle and no link out of the folder leads astray. Throws `bank` where there is none.
 */
export function bankFiles(folder: BankPath): FolderListing {
  const walk: Walk = { files: [], problems: [], seen: new Set(), entries: 0, root: folder }
  // Rules are found by the folder's real path, as Git finds them.
  const path = realpathSync(folder.path)
  walkFolder(walk, { ...folder, path }, ignoredAround(path))
  if (walk.files.length > 0) return walk
  const problem = walk.problems.find(({ severity }) => severity === 'error')
  throw new QuizError(
    'bank',
    problem?.message ?? `There is no Markdown file in ${folder.name} (${endings.join(', ')}).`,
  )
}

type Walk = {
  readonly files: BankPath[]
  readonly problems: Problem[]
  /** Files that were listed, by device and inode. */
  readonly seen: Set<string>
  entries: number
  readonly root: BankPath
}

const endings = ['.md', '.markdown', '.mdown']

/** A folder with more in it was hardly meant as a bank, and would take seconds to look through. */
const mostEntries = 200_000

function walkFolder(walk: Walk, folder: BankPath, ignored: Ignored): void {
  const entries = entriesOf(walk, folder).filter(entry => !entry.name.startsWith('.') && entry.name !== 'node_modules')
  const folders: BankPath[] = []
  for (const entry of entries) {
    const found = { path: join(folder.path, entry.name), name: join(folder.name, entry.name) }
    if (isIgnored(found.path, entry.isDirectory(), ignored)) continue
    if (entry.isDirectory()) folders.push(found)
    else if (entry.isSymbolicLink()) takeLink(walk, found)
    else if (isMarkdown(entry.name)) takeFile(walk, found, statOrProblem(walk, found))
  }
  for (const inner of folders) walkFolder(walk, inner, ignoredIn(inner.path, ignored))
}

function entriesOf(walk: Walk, folder: BankPath): Dirent[] {
  try {
    const entries = readdirSync(folder.path, { withFileTypes: true })
    walk.entries += entries.length
    if (walk.entries > mostEntries) throw new QuizError('bank', tooMany(walk.root.name))
    return entries.sort((a, b) => byName.compare(a.name, b.name) || (a.name < b.name ? -1 : 1))
  } catch (error) {
    if (error instanceof QuizError) throw error
    note(walk, folder, 'error', 'bank/unreadable', unreadable(error, folder.path, folder.name).message)
    return []
  }
}

const tooMany = (name: string): string =>
  `There are more than ${mostEntries.toLocaleString('en')} files and folders in ${name}; name the folder that holds the questions.`

/** 2 before 10, the same order on every machine. */
const byName = new Intl.Collator('en', { numeric: true })

const isMarkdown = (name: string): boolean => endings.some(ending => name.toLowerCase().endsWith(ending))

function takeLink(walk: Walk, link: BankPath): void {
  if (leadsToFolder(link)) noteLinkedFolder(walk, link)
  else if (isMarkdown(link.name)) takeFile(walk, link, statOrProblem(walk, link))
}

function leadsToFolder({ path }: BankPath): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

function statOrProblem(walk: Walk, file: BankPath): Stats | undefined {
  try {
    return statSync(file.path)
  } catch (error) {
    note(walk, file, 'warning', 'bank/unreadable', unreadable(error, file.path, file.name).message)
    return undefined
  }
}

function takeFile(walk: Walk, file: BankPath, stats: Stats | undefined): void {
  if (!stats) return
  const identity = `${stats.dev}:${stats.ino}`
  // Windows may give 0 for every file's inode.
  if (stats.ino !== 0 && walk.seen.has(identity)) return
  walk.seen.add(identity)
  walk.files.push(file)
}

function noteLinkedFolder(walk: Walk, link: BankPath): void {
  const inside = relative(realpathSync(walk.root.path), realpathSync(link.path))
  if (!inside.startsWith('..') && !isAbsolute(inside)) return
  note(
    walk,
    link,
    'info',
    'bank/linked-folder',
    `${link.name} is a link to a folder elsewhere and was not followed; name it as a bank of its own to read it.`,
  )
}

function note(walk: Walk, { name }: BankPath, severity: Problem['severity'], code: string, message: string): void {
  walk.problems.push({ severity, code, message, file: name, line: 1, column: 1 })
}
