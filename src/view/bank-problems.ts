import type { Problem, Severity } from '../bank/types.ts'
import { counted } from '../selection/counted.ts'
import { harmless } from './harmless.ts'
import { quotedBy, type Theme } from './theme.ts'
import { wrapBehind } from './width.ts'

/**
 * Problems as compilers print them, `file:line:column: severity: sentence [code]`, in the order given. Of more than
 * `most` the gravest are shown, and how many there are besides. `wrapped` breaks lines at the theme's width.
 */
export const problemLines = (
  problems: readonly Problem[],
  { most, wrapped }: { readonly most: number; readonly wrapped: boolean },
  theme: Theme,
): string[] => {
  const shown = gravest(problems, most)
  const left = problems.length - shown.length
  const lines = shown.map(problem => problemLine(problem, theme))
  const more = left > 0 ? [`and ${left} more (--most ${problems.length} lists all)`] : []
  return wrapped ? [...lines, ...more].flatMap(line => wrapBehind('', '    ', line, theme.width)) : [...lines, ...more]
}

const problemLine = ({ severity, code, message, suggestion, file, line, column }: Problem, theme: Theme): string => {
  const paint = { error: theme.bad, warning: theme.warn, info: theme.accent }[severity]
  const says = [message, suggestion].flatMap(part => (part ? [quotedBy(theme.mark, harmless(part))] : [])).join(' ')
  return `${theme.strong(`${harmless(file)}:${line}:${column}:`)} ${paint(`${severity}:`)} ${says} ${theme.dim(`[${code}]`)}`
}

const severities: readonly Severity[] = ['error', 'warning', 'info']

const gravest = (problems: readonly Problem[], most: number): readonly Problem[] => {
  if (problems.length <= most) return problems
  const ranked = severities.flatMap(severity => problems.filter(problem => problem.severity === severity))
  const kept = new Set(ranked.slice(0, most))
  return problems.filter(problem => kept.has(problem))
}

/** `2 errors, 1 warning and 3 notes in 26 questions.` */
export const problemSummary = (problems: readonly Problem[], questions: number): string => {
  const where = `in ${counted(questions, 'question')}`
  if (problems.length === 0) return `No problem ${where}.`
  const nouns = { error: 'error', warning: 'warning', info: 'note' } as const
  const parts = severities.flatMap(severity => {
    const count = problems.filter(problem => problem.severity === severity).length
    return count > 0 ? [counted(count, nouns[severity])] : []
  })
  return `${parts.join(', ').replace(/, ([^,]*)$/, ' and $1')} ${where}.`
}

/** One line a problem in the form of GitHub's workflow commands, which shows them beside the lines they speak of. */
export const githubAnnotation = ({ severity, code, message, suggestion, file, line, column }: Problem): string => {
  const command = { error: 'error', warning: 'warning', info: 'notice' }[severity]
  const says = [message, suggestion].flatMap(part => (part ? [harmless(part)] : [])).join(' ')
  const place = `file=${escapeProperty(harmless(file))},line=${line},col=${column},title=${escapeProperty(code)}`
  return `::${command} ${place}::${escapeData(says)}`
}

/** https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
