import { isDeepStrictEqual } from 'node:util'
import type { StoreFinding } from '../context.ts'
import { isMemory } from '../schedule/is-memory.ts'
import { checkRecords, type PlacedRecord } from '../scores/check-records.ts'
import { foldRecords, foldWhole } from '../scores/fold-records.ts'
import type { Folded } from '../scores/folded.ts'
import { readRecord } from '../scores/read-record.ts'
import { quoted } from '../selection/quiz-command.ts'
import { listBackups } from './backups.ts'
import { checkFolder, checkMode, storedFiles } from './check-files.ts'
import { journalEnd, readTail, readWhole } from './journal.ts'
import type { Paths } from './paths.ts'
import { readJson, readStoreFile } from './read-json.ts'
import { readLines } from './read-lines.ts'
import { withFile } from './store-file.ts'
import { storeProblem } from './store-problem.ts'
import { parseView, usableView } from './view-file.ts'

type Options = { readonly now: Date; readonly retention: number }

/** Checks the journal, the view, the preferences and the backups. Changes nothing and never throws. */
export async function checkStore(paths: Paths, options: Options): Promise<readonly StoreFinding[]> {
  const journal = attempt(paths.journal, () => checkJournal(paths, options.now))
  const isReadable = !journal.some(({ code }) => code === unreadable)
  return eachOnce([
    ...journal,
    ...(isReadable ? attempt(paths.scores, () => checkView(paths, options)) : []),
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

function checkJournal(paths: Paths, now: Date): readonly StoreFinding[] {
  const file = paths.journal
  const kinds = { ...badLines, damaged: { ...badLines.damaged, ...mending(paths) } }
  const findings: StoreFinding[] = []
  const placed: PlacedRecord[] = []
  const found = withFile(file, ({ fd, stats }) => {
    for (const { bytes, number } of readLines(fd, 0, stats.size)) {
      const reading = readRecord(bytes)
      if (reading.is === 'record') placed.push({ record: reading.record, line: number })
      else findings.push({ ...kinds[reading.is], file, line: number })
    }
    return true
  })
  if (!found) return [{ severity: 'info', code: 'store/empty', message: 'Nothing has been answered yet.', file }]
  return firstOfEach([...findings, ...checkRecords(placed, now).map(finding => ({ ...finding, file }))])
}

/** Of many findings of one kind the first ones, and how many more there are. */
function firstOfEach(findings: readonly StoreFinding[]): readonly StoreFinding[] {
  const counts = new Map<string, number>()
  const first = findings.filter(({ code }) => {
    counts.set(code, (counts.get(code) ?? 0) + 1)
    return counts.get(code)! <= shown
  })
  return first.map(finding => {
    const more = counts.get(finding.code)! - shown
    const isLast = more > 0 && finding === first.findLast(({ code }) => code === finding.code)
    return isLast ? { ...finding, message: `${finding.message} There are ${more} more like this.` } : finding
  })
}

const shown = 20

const badLines: Readonly<Record<'damaged' | 'odd' | 'newer', Omit<StoreFinding, 'file'>>> = {
  damaged: {
    severity: 'warning',
    code: 'store/damaged-line',
    message: 'This line is damaged and skipped; all others are used.',
  },
  odd: {
    severity: 'warning',
    code: 'store/odd-line',
    message: 'This line is whole, but not what finetune-quiz writes; it is kept and skipped.',
    todo: 'Find out which program wrote it.',
  },
  newer: {
    severity: 'info',
    code: 'store/newer-line',
    message: 'A newer version of finetune-quiz wrote this line; it is kept and skipped.',
    todo: 'Update finetune-quiz.',
  },
}

/** A line is whole again as soon as a copy of it is taken in. */
function mending(paths: Paths): Pick<StoreFinding, 'todo' | 'run'> {
  const [latest] = listBackups(paths)
  if (!latest) return { todo: 'If another machine has it, take that in with `finetune-quiz history merge FILE`.' }
  return {
    todo: 'If a backup or another machine has it, take that in; `finetune-quiz history restore` lists backups.',
    run: `finetune-quiz history merge ${quoted(latest.path)}`,
  }
}

/** The view must say what folding the journal from nothing says, and memories must be such that FSRS can go on. */
function checkView({ journal, scores }: Paths, { retention }: Options): readonly StoreFinding[] {
  const { end } = journalEnd(journal)
  const whole = () => readWhole(journal, end, [], nobody)
  const folded = foldWhole(whole(), { retention })
  const bytes = readStoreFile(scores)
  const json = bytes && parseView(bytes)
  if (bytes && !json) return [{ ...viewFindings.damaged, file: scores }, ...checkMemories(folded, journal)]
  const view = json && usableView(json, journal, retention)
  const current = view && foldRecords(view.folded, readTail(journal, view.read, end, nobody), whole, { retention })
  const isWrong = current && !isDeepStrictEqual(current, folded)
  return [
    ...(isWrong ? [{ ...viewFindings.wrong, run: `rm ${quoted(scores)}`, file: scores }] : []),
    ...checkMemories(folded, journal),
  ]
}

const nobody = { onDamage() {}, onSkipped() {} }

const viewFindings: Readonly<Record<'damaged' | 'wrong', Omit<StoreFinding, 'file'>>> = {
  damaged: {
    severity: 'warning',
    code: 'store/damaged-view',
    message: 'The counted scores are damaged. They are counted anew from the history when it is next read.',
  },
  wrong: {
    severity: 'error',
    code: 'store/wrong-view',
    message: 'The counted scores are not what the history says.',
    todo: 'Please report it. Scores are counted anew when the file is gone.',
  },
}

function checkMemories({ questions }: Folded, file: string): readonly StoreFinding[] {
  return [...questions]
    .filter(([, { memory }]) => memory !== undefined && !isMemory(memory))
    .map(([id]) => ({
      severity: 'error',
      code: 'store/memory',
      message: `The memory of the question ${id} is not one that FSRS can go on with.`,
      todo: 'Please report it, with the journal if you can.',
      file,
    }))
}

function checkPreferences({ preferences }: Paths): readonly StoreFinding[] {
  readJson(preferences)
  return []
}
