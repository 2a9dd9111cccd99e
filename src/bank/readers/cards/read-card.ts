import { answerAlone } from '../../body/body.ts'
import { questionEvidence } from '../../evidence/question-evidence.ts'
import { readQuestionLabel } from '../../labels/read-question-label.ts'
import { once } from '../../once.ts'
import { readHeading } from '../../page/line-shapes.ts'
import { commentLine, type Page } from '../../page/page.ts'
import { splitBlocks } from '../../text/blocks.ts'
import type { Claim } from '../claim.ts'

/** The side of a card that asks. */
export type Front = {
  readonly stem: string
  readonly number: number | undefined
  readonly context: string
  readonly evidence: number
}

/** The lines of one side: tags first, then the question, which may be a heading, and what belongs to it. */
export const readFront = (page: Page, from: number, to: number): Front => {
  const source = readText(page, from, to).replace(/^(?:#[\w/-]+[ \t]*)+\n+/, '')
  const [first = '', ...rest] = splitBlocks(source)
  const { label, text, number } = readQuestionLabel(readHeading(first)?.text ?? first)
  const evidence = label === 'question' ? 1 : questionEvidence(text)
  return { stem: text, context: rest.join('\n\n'), evidence, number }
}

type Lines = { readonly from: number; readonly to: number }

/** A card of two sides, the second of which answers the first. */
export const readCard = (page: Page, front: Lines, back: Lines): Claim => {
  const { stem, context, number } = readFront(page, front.from, front.to)
  const body = once(() => ({ ...answerAlone(readText(page, back.from, back.to)), context }))
  return { from: front.from, to: back.to, draft: { stem, number, body } }
}

/** Lines as Markdown, comments left out. */
const readText = (page: Page, from: number, to: number): string =>
  page.lines
    .slice(from, to)
    .filter((_, index) => page.kinds[from + index] !== commentLine)
    .join('\n')
    .trim()
