import { checkRecords, type PlacedRecord } from '../scores/check-records.ts'
import { readRecord } from '../scores/read-record.ts'
import type { StoreFinding } from '../scores/store.ts'
import { quoted } from '../selection/quiz-command.ts'
import { listBackups } from './backups.ts'
import type { Paths } from './paths.ts'
import { readLines } from './read-lines.ts'
import { withFile } from './store-file.ts'

/** What is wrong with lines of the journal, and with their records among each other. Throws where it can't be read. */
export function checkJournal(paths: Paths, now: Date): readonly StoreFinding[] {
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

/** Findings of one kind that are listed. */
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
