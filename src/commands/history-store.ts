import type { Context } from '../context.ts'
import { exitCodes } from '../errors.ts'
import type { Backup } from '../scores/store.ts'
import { counted } from '../selection/counted.ts'

/** Takes in journals, one after another. The exit code is 1 where a file held damaged lines, which are left out. */
export const mergeHistory = async (paths: readonly string[], context: Context): Promise<number> => {
  const journal = await context.openJournal()
  let code: number = exitCodes.done
  for (const path of paths) {
    const { added, known, damaged, backup } = await journal.merge(journal.linesOf(path))
    const isJournal = added + known > 0 || damaged === 0
    if (isJournal) context.terminal.write(`${path}: ${counted(added, 'record')} taken in, ${known} known already.\n`)
    if (backup) context.terminal.inform(`The journal as it was before is in ${backup}.\n`)
    if (damaged === 0) continue
    const lines = `${damaged} ${damaged === 1 ? 'line is' : 'lines are'} damaged and left out`
    context.terminal.warn(`${path}${isJournal ? `: ${lines}` : ' is no journal: none of its lines is a record'}.\n`)
    code = exitCodes.no
  }
  return code
}

/** Lists the backups, or puts one back; the journal as it was is backed up first. Exit code 1 where there is none. */
export const restoreHistory = async (name: string | undefined, context: Context): Promise<number> => {
  const journal = await context.openJournal()
  if (name !== undefined) {
    const { restored, previous } = await journal.restore(name)
    context.terminal.write(`The journal is as it was in ${restored.name}.\n`)
    if (previous) context.terminal.inform(`What it was before is in ${previous}.\n`)
    return exitCodes.done
  }
  const backups = journal.listBackups()
  context.terminal.write(
    backups.length > 0 ? `${backups.map(row).join('\n')}\n` : `There are no backups in ${journal.backups} yet.\n`,
  )
  if (backups.length === 0) return exitCodes.no
  context.terminal.inform('`finetune-quiz history restore NAME` puts one back.\n')
  return exitCodes.done
}

/** Its reason is part of its name. */
const row = ({ name, at, bytes }: Backup): string => `${name}  ${at.slice(0, 16).replace('T', ' ')} UTC  ${bytes} bytes`
