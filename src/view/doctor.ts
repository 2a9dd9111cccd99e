import type { StoreFinding } from '../scores/store.ts'
import { harmless } from './harmless.ts'
import type { Theme } from './theme.ts'
import { wrapBehind } from './width.ts'

/** The top object of `doctor --json`. `journal` is its path. */
export type DoctorFacts = {
  readonly schema: 'finetune-quiz/doctor/1'
  readonly journal: string
  readonly findings: readonly StoreFinding[]
}

/** Whether something is to be done about it. */
export const isWrong = ({ severity }: StoreFinding): boolean => severity !== 'info'

export const doctorView = ({ journal, findings }: DoctorFacts, theme: Theme): string => {
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
