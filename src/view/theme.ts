import { Chalk } from 'chalk'

type Paint = (text: string) => string

/** How things look: colours by meaning, and marks that mean the same without colour. */
export type Theme = {
  readonly colour: 0 | 1
  readonly unicode: boolean
  /** Columns to write in. */
  readonly width: number
  /** For reading aloud: no drawn lines, no marks that a screen reader spells out. */
  readonly plain: boolean
  readonly heading: Paint
  readonly strong: Paint
  readonly em: Paint
  /** For what may be missed without loss: many palettes make it faint. */
  readonly dim: Paint
  readonly good: Paint
  readonly bad: Paint
  readonly warn: Paint
  readonly accent: Paint
  readonly code: Paint
  readonly mark: Marks
}

export type Marks = typeof unicodeMarks

const unicodeMarks = {
  ticked: '◉',
  blank: '○',
  unsure: '?',
  right: '✓',
  wrong: '✗',
  pointer: '❯',
  prompt: '›',
  bullet: '•',
  innerBullet: '◦',
  dot: '·',
  dash: '–',
  ellipsis: '…',
  arrow: '→',
  up: '↑',
  down: '↓',
  flag: '⚑',
  openQuote: '“',
  closeQuote: '”',
  /** Progress: what is done, the tip, what is left. */
  done: '━',
  tip: '╸',
  rest: '─',
  /** Difficulty, a share in a chart. */
  full: '●',
  empty: '○',
  bar: '█',
  barRest: '░',
  rule: '─',
  column: '│',
  cross: '┼',
}

const asciiMarks: Marks = {
  ticked: '[x]',
  blank: '[ ]',
  unsure: '[?]',
  right: '+',
  wrong: 'x',
  pointer: '>',
  prompt: '>',
  bullet: '*',
  innerBullet: '-',
  dot: '-',
  dash: '-',
  ellipsis: '...',
  arrow: '->',
  up: 'up',
  down: 'down',
  flag: '!',
  openQuote: '"',
  closeQuote: '"',
  done: '=',
  tip: '>',
  rest: '-',
  full: '*',
  empty: '.',
  bar: '#',
  barRest: '.',
  rule: '-',
  column: '|',
  cross: '+',
}

/** A sentence of ours with the quotation marks that can be shown. */
export const quotedBy = ({ openQuote, closeQuote }: Marks, text: string): string =>
  text.replaceAll('“', openQuote).replaceAll('”', closeQuote)

/** Only the sixteen colours of the person's own palette, and no background, so that it suits light and dark. */
export function createTheme(look: { colour: 0 | 1; unicode: boolean; width: number; plain?: boolean }): Theme {
  const chalk = new Chalk({ level: look.colour })
  return {
    plain: false,
    ...look,
    heading: chalk.bold,
    strong: chalk.bold,
    em: chalk.italic,
    dim: chalk.dim,
    good: chalk.green,
    bad: chalk.red,
    warn: chalk.yellow,
    accent: chalk.cyan,
    code: chalk.cyan,
    mark: look.unicode ? unicodeMarks : asciiMarks,
  }
}
