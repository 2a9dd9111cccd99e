import { counted } from '../selection/counted.ts'
import { harmless } from './harmless.ts'
import type { Theme } from './theme.ts'
import { flow, wrapBehind } from './width.ts'

/** A bank of `bank list`. Null where it can't be read; `problem` says why. */
export type ListedBank = {
  readonly title: string | null
  /** Absolute; several paths of one bank are parted by line breaks. */
  readonly path: string
  readonly from: 'shipped' | 'preferences' | 'history'
  /** Asked where no bank is named. */
  readonly default: boolean
  readonly questions: number | null
  /** Questions of it that were answered at least once. */
  readonly answered: number | null
  readonly sessions: number
  /** Local day of the last session. */
  readonly last: string | null
  readonly problem: string | null
}

/** Two lines a bank: its title and counts, and where it comes from. */
export const bankList = (banks: readonly ListedBank[], theme: Theme): string =>
  banks.flatMap(bank => bankRows(bank, theme)).join('\n')

const bankRows = (bank: ListedBank, theme: Theme): string[] => {
  const paths = bank.path
    .split('\n')
    .map(path => harmless(path))
    .join(', ')
  const dot = ` ${theme.mark.dot} `
  const origin = {
    shipped: 'comes with the program',
    preferences: 'from your preferences',
    history: 'practised before',
  }
  const facts = [
    origin[bank.from],
    ...(bank.default ? ['asked where no bank is named'] : []),
    ...(bank.sessions > 0 ? [`${counted(bank.sessions, 'session')}, the last on ${bank.last}`] : []),
    ...(bank.from === 'shipped' || bank.title === null ? [] : [paths]),
  ]
  const counts = bank.questions === null ? [] : [counted(bank.questions, 'question'), `${bank.answered} answered`]
  return [
    ...hung(flow([theme.strong(harmless(bank.title ?? paths)), ...counts], dot, theme.width - 2)),
    ...flow(facts, dot, theme.width - 2).map(line => `  ${theme.dim(line)}`),
    ...(bank.problem ? wrapBehind('  ', '  ', theme.bad(harmless(bank.problem)), theme.width) : []),
  ]
}

const hung = (lines: readonly string[]): string[] => lines.map((line, row) => (row === 0 ? line : `  ${line}`))
