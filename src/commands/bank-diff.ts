import { compareWithHistory } from '../bank/identity/compare-with-history.ts'
import type { Comparison } from '../bank/identity/comparison.ts'
import type { Context } from '../context.ts'
import { exitCodes, QuizError } from '../errors.ts'
import type { ScoreStore } from '../scores/store.ts'
import { candidateQuestion, comparisonView } from '../view/bank-comparison.ts'
import { harmlessJson } from '../view/harmless.ts'
import { type JournalQuestion, knownQuestions } from './bank-known.ts'
import { chooseBank } from './choose-bank.ts'
import { refuseTogether } from './refuse-together.ts'
import { themeFor } from './theme-for.ts'

export type DiffOptions = {
  readonly follow?: readonly string[]
  readonly dryRun?: boolean
  /** Lists all questions not asked yet, however many. */
  readonly all?: boolean
  readonly json?: boolean
}

type Found = Comparison<JournalQuestion>
type Rename = { readonly from: string; readonly to: string }

/**
 * Compares a bank with what history knows of it, records the renames that are beyond doubt or were named, and asks a
 * person at a terminal about the others. Returns 1 where some stay open.
 */
export const runDiff = async (paths: readonly string[], options: DiffOptions, context: Context): Promise<number> => {
  refuseTogether(options, ['--json', '--dry-run'], ['--follow', '--dry-run'])
  const bank = await chooseBank(paths.length > 0 ? paths : undefined, context)
  const store = await context.openScores()
  const compare = () => compareWithHistory(knownQuestions(store.records(), bank), bank.questions)
  saveAll(named(options.follow ?? [], compare()), store)
  const found = compare()
  const keepsRecord = !options.dryRun && !options.json
  if (options.json) context.terminal.write(`${harmlessJson(diffJson(bank.path, found), 2)}\n`)
  else {
    const view = comparisonView(found, { title: bank.title, all: options.all ?? false }, themeFor(context))
    context.terminal.write(`${view}\n`)
  }
  if (keepsRecord) saveAll(found.followed.map(asRename), store)
  const chosen = keepsRecord && context.terminal.isInteractive ? await askAbout(found, context) : []
  saveAll(chosen, store)
  await store.close()
  return found.unsure.length > chosen.length ? exitCodes.no : exitCodes.done
}

const asRename = ({ known, question }: Found['followed'][number]): Rename => ({ from: known.id, to: question.id })

const saveAll = (renames: readonly Rename[], store: ScoreStore): void => {
  for (const { from, to } of renames) {
    const { saved, reason } = store.save({ kind: 'rename', from, to })
    if (!saved) throw new QuizError('store', reason ?? `It can't be saved that ${from} is now ${to}.`)
  }
}

/** `OLD=NEW` of the command line. Throws `usage` for ids that nothing has. */
const named = (follow: readonly string[], { unsure, orphaned, followed, added, same }: Found): Rename[] => {
  const known = new Set([...unsure, ...followed].map(({ known }) => known.id).concat(orphaned.map(({ id }) => id)))
  const asked = new Set([
    ...[...added, ...unsure.flatMap(({ candidates }) => candidates.map(({ question }) => question))].map(
      ({ id }) => id,
    ),
    ...[...followed, ...same].map(({ question }) => question.id),
  ])
  return follow.map(text => {
    const [from = '', to = '', ...rest] = text.split('=')
    if (rest.length > 0 || !from || !to) throw new QuizError('usage', `--follow takes OLD=NEW; "${text}" is none.`)
    if (!known.has(from)) throw new QuizError('usage', `No question that is gone from the bank has the id "${from}".`)
    if (!asked.has(to)) throw new QuizError('usage', `The bank has no question with the id "${to}".`)
    return { from, to }
  })
}

/** One line of standard input a question: a number, or nothing for none of them. */
const askAbout = async ({ unsure }: Found, context: Context): Promise<Rename[]> => {
  const chosen: Rename[] = []
  const taken = new Set<string>()
  const lines = context.files.readStdin()[Symbol.asyncIterator]()
  try {
    for (const { known, candidates } of unsure) {
      const open = candidates.filter(({ question }) => !taken.has(question.id))
      if (open.length === 0) continue
      context.terminal.write(`${candidateQuestion(known, open, themeFor(context))} `)
      const { value, done } = await lines.next()
      if (done) break
      const picked = /^\s*\d+\s*$/.test(value) ? open[Number(value) - 1] : undefined
      if (!picked) continue
      taken.add(picked.question.id)
      chosen.push({ from: known.id, to: picked.question.id })
    }
  } finally {
    await lines.return?.()
  }
  return chosen
}

/** The top object of `bank diff --json`. */
const diffJson = (path: string, { same, followed, unsure, orphaned, added }: Found) => ({
  schema: 'finetune-quiz/bank-diff/1',
  path,
  matched: same.filter(({ changed }) => !changed).map(({ known }) => knownJson(known)),
  changed: same.filter(({ changed }) => changed).map(({ known }) => knownJson(known)),
  followed: followed.map(({ known, question, why }) => ({ ...knownJson(known), to: question.id, why })),
  unsure: unsure.map(({ known, candidates }) => ({
    ...knownJson(known),
    candidates: candidates.map(({ question, likeness }) => ({
      id: question.id,
      stem: question.stemText,
      file: question.file,
      line: question.line,
      likeness,
    })),
  })),
  added: added.map(({ id, stemText, file, line }) => ({ id, stem: stemText, file, line })),
  orphaned: orphaned.map(knownJson),
})

const knownJson = ({ id, stem, answers, last }: JournalQuestion) => ({
  id,
  stem: stem ?? null,
  answers,
  last: last ?? null,
})
