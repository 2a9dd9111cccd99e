import type { StoreFinding } from '../scores/store.ts'
import { checkFolder, checkMode, checkWritable, storedFiles } from './check-files.ts'
import { checkJournal } from './check-journal.ts'
import { checkView } from './check-view.ts'
import type { Paths } from './paths.ts'
import { readJson } from './read-json.ts'
import { storeProblem } from './store-problem.ts'

type Options = { readonly now: Date; readonly retention: number }

/** Checks the journal, the view, the preferences and the backups. Changes nothing and never throws. */
export async function checkStore(paths: Paths, options: Options): Promise<readonly StoreFinding[]> {
  const journal = attempt(paths.journal, () => checkJournal(paths, options.now))
  const isReadable = !journal.some(({ code }) => code === unreadable)
  return eachOnce([
    ...journal,
    ...(isReadable ? checkWritable(paths) : []),
    ...(isReadable ? attempt(paths.scores, () => checkView(paths, options.retention)) : []),
    ...attempt(paths.preferences, () => checkPreferences(paths)),
    ...storedFiles(paths).flatMap(path => attempt(path, () => checkMode(path))),
    ...attempt(paths.data, () => checkFolder(paths)),
  ])
}

const unreadable = 'store/unreadable'

/** What is wrong with a folder is met with every file in it. */
function eachOnce(findings: readonly StoreFinding[]): readonly StoreFinding[] {
  const isFirst = ({ message }: StoreFinding, index: number) =>
    findings.findIndex(finding => finding.message === message) === index
  return findings.filter((finding, index) => finding.code !== unreadable || isFirst(finding, index))
}

function attempt(file: string, check: () => readonly StoreFinding[]): readonly StoreFinding[] {
  try {
    return check()
  } catch (error) {
    return [{ severity: 'error', code: unreadable, message: storeProblem(file, error), file }]
  }
}

function checkPreferences({ preferences }: Paths): readonly StoreFinding[] {
  readJson(preferences)
  return []
}
