import { sortProblems } from '../bank/checks/sort-problems.ts'
import type { Bank, Problem } from '../bank/types.ts'
import type { Context } from '../context.ts'
import { exitCodes, QuizError } from '../errors.ts'
import { githubAnnotation, problemLines, problemSummary } from '../view/bank-problems.ts'
import { harmlessJson } from '../view/harmless.ts'
import { wrap } from '../view/width.ts'
import { gradeSamples, type SampleAgreement } from './bank-samples.ts'
import { refuseTogether } from './refuse-together.ts'
import { themeFor } from './theme-for.ts'

export type CheckOptions = {
  readonly format?: 'text' | 'json' | 'github'
  readonly json?: boolean
  readonly quiet?: boolean
  readonly most: number
}

type Report = {
  readonly bank: Bank
  readonly problems: readonly Problem[]
  readonly agreement: readonly SampleAgreement[]
}

/** Checks a bank and prints what is wrong with it. Returns 1 where there is an error. */
export const runCheck = async (paths: readonly string[], options: CheckOptions, context: Context): Promise<number> => {
  refuseTogether(options, ['--json', '--format'])
  const bank = await bankToCheck(paths, context)
  const { agreement, problems } = gradeSamples(bank, await context.lexicon())
  const report = { bank, agreement, problems: sortProblems([...bank.problems, ...problems]) }
  context.terminal.write(render(report, options, context))
  return report.problems.some(({ severity }) => severity === 'error') ? exitCodes.no : exitCodes.done
}

const bankToCheck = async (paths: readonly string[], context: Context): Promise<Bank> => {
  const named = paths.length > 0 ? paths : (await context.openConfig()).get('bank')
  if (named.length > 0) return context.readBank(named, { check: true })
  throw new QuizError('usage', 'Name a bank to check: `finetune-quiz bank check FILE-OR-FOLDER`.')
}

const render = (report: Report, options: CheckOptions, context: Context): string => {
  if (options.json || options.format === 'json') return `${harmlessJson(checkJson(report), 2)}\n`
  if (options.format === 'github') return report.problems.map(problem => `${githubAnnotation(problem)}\n`).join('')
  const wrapped = context.terminal.outputIsTerminal
  const theme = themeFor(context)
  const lines = problemLines(report.problems, { most: options.most, wrapped }, theme)
  if (options.quiet) return lines.map(line => `${line}\n`).join('')
  const counts = problemSummary(report.problems, report.bank.questions.length)
  const summary = [counts, ...samplesSentence(report.agreement)].join(' ')
  const last = wrapped ? wrap(summary, theme.width) : [summary]
  return `${[...lines, ...(lines.length > 0 ? [''] : []), ...last].join('\n')}\n`
}

const samplesSentence = (agreement: readonly SampleAgreement[]): string[] => {
  const { samples, agreed } = totals(agreement)
  return samples > 0 ? [`The grader agrees with ${agreed} of ${samples} sample answers.`] : []
}

const totals = (agreement: readonly SampleAgreement[]) => ({
  samples: agreement.reduce((sum, { samples }) => sum + samples, 0),
  agreed: agreement.reduce((sum, { agreed }) => sum + agreed, 0),
})

/** The top object of `bank check --json`. */
const checkJson = ({ bank, problems, agreement }: Report) => ({
  schema: 'finetune-quiz/bank-check/1',
  title: bank.title,
  path: bank.path,
  questions: bank.questions.length,
  errors: problems.filter(({ severity }) => severity === 'error').length,
  warnings: problems.filter(({ severity }) => severity === 'warning').length,
  problems: problems.map(({ suggestion, ...problem }) => ({ ...problem, suggestion: suggestion ?? null })),
  samples: { ...totals(agreement), byQuestion: agreement },
})
