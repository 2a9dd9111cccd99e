import { Command } from 'commander'
import type { Context } from '../context.ts'
import { exitCodes } from '../errors.ts'
import { type DoctorFacts, doctorView, isWrong } from '../view/doctor.ts'
import { jsonOption } from './options.ts'
import { writeReport } from './write-report.ts'

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
  const facts: DoctorFacts = {
    schema: 'finetune-quiz/doctor/1',
    journal: journal.path,
    findings: await journal.check(),
  }
  if (options.json || !options.quiet || facts.findings.some(isWrong))
    await writeReport(facts, doctorView, options, context)
  return facts.findings.some(({ severity }) => severity === 'error') ? exitCodes.no : exitCodes.done
}
