import { questionEvidence } from '../evidence/question-evidence.ts'
import { readQuestionLabel } from '../labels/read-question-label.ts'
import { readHeading } from '../page/line-shapes.ts'
import { commentLine, type Page } from '../page/page.ts'

/** The side of a card that asks. */
export type Front = {
  readonly stem: string
  readonly number: number | undefined
  readonly context: string
  readonly evidence: number
}

/** The lines of one side: tags first, then the question, which may be a heading, and what belongs to it. */
export const readFront = (page: Page, from: number, to: number): Front => {
  const [first = '', ...rest] = readText(page, from, to)
    .replace(/^(?:#[\w/-]+[ \t]*)+\n+/, '')
    .split(/\n[ \t]*\n/)
  const { label, text, number } = readQuestionLabel(readHeading(first)?.text ?? first)
  const evidence = label === 'question' ? 1 : questionEvidence(text)
  return { stem: text, context: rest.join('\n\n'), evidence, number }
}

/** Lines as Markdown, comments left out. */
export const readText = (page: Page, from: number, to: number): string =>
  page.lines
    .slice(from, to)
    .filter((_, index) => page.kinds[from + index] !== commentLine)
    .join('\n')
    .trim()
