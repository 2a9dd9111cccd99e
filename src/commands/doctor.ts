import { Command } from 'commander'
import type { Context } from '../context.ts'
import { exitCodes } from '../errors.ts'
import type { StoreFinding } from '../scores/store.ts'
import { harmless } from '../view/harmless.ts'
import type { Theme } from '../view/theme.ts'
import { wrapBehind } from '../view/width.ts'
import { jsonOption } from './options.ts'
import { report } from './report-command.ts'

type Facts = {
  readonly schema: 'finetune-quiz/doctor/1'
  readonly journal: string
  readonly findings: readonly StoreFinding[]
}

export const makeCommand = (context: Context, finish: (code: number) => void): Command =>
  new Command('doctor')
    .description(
      'Check the stored answers: checksums, ids, dates, memories. Nothing is changed. Exit 1 where there are errors.',
    )
    .addOption(jsonOption())
    .action(async (_: unknown, command: Command) => finish(await runDoctor(command.optsWithGlobals(), context)))

const runDoctor = async (
  options: { readonly json?: boolean; readonly quiet?: boolean },
  context: Context,
): Promise<number> => {
  const journal = await context.openJournal()
  const facts: Facts = { schema: 'finetune-quiz/doctor/1', journal: journal.path, findings: await journal.check() }
  if (options.json || !options.quiet || facts.findings.some(isWrong)) await report(facts, doctorView, options, context)
  return facts.findings.some(({ severity }) => severity === 'error') ? exitCodes.no : exitCodes.done
}

const isWrong = ({ severity }: StoreFinding): boolean => severity !== 'info'

const doctorView = ({ journal, findings }: Facts, theme: Theme): string => {
  const wrong = findings.filter(isWrong).length
  const head =
    wrong === 0 ? `${theme.mark.right} ${harmless(journal)} is sound.` : `${harmless(journal)}: ${wrong} to look at.`
  return [head, ...findings.flatMap(finding => findingView(finding, theme))].join('\n')
}

const findingView = ({ severity, code, message, todo, run, file, line }: StoreFinding, theme: Theme): string[] => {
  const paint = { error: theme.bad, warning: theme.warn, info: theme.dim }[severity]
  const place = harmless(line === undefined ? file : `${file}:${line}`)
  return [
    '',
    `${paint(severity)} ${theme.dim(code)}`,
    ...wrapBehind('  ', '  ', harmless(message), theme.width),
    ...wrapBehind('  ', '  ', theme.dim(place), theme.width),
    ...(todo ? wrapBehind(`  ${theme.mark.arrow} `, '    ', harmless(todo), theme.width) : []),
    // Never wrapped: it is to be copied.
    ...(run ? [`    ${harmless(run)}`] : []),
  ]
}
