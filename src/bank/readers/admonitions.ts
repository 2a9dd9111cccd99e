import { firstAsStem } from '../body/body.ts'
import { splitInside } from '../body/split-body.ts'
import { questionEvidence } from '../evidence/question-evidence.ts'
import { readQuestionLabel } from '../labels/read-question-label.ts'
import { readSummary } from '../labels/read-summary.ts'
import { answerBoxes } from '../markers/read-box-head.ts'
import { once } from '../once.ts'
import { commonIndent, dedent } from '../page/dedent.ts'
import { findInTurn } from '../page/find-on-lines.ts'
import { isQuoted, leadingColumns, unquoteLine } from '../page/line-shapes.ts'
import { blankLine, codeLine, commentLine, type Page, textLine } from '../page/page.ts'
import { skipBlank } from '../page/skip-blank.ts'
import type { Claim, Reader } from './claim.ts'

const asking = /^(?:question|faq|help|quiz|exercise|problem|task|test)$/i
const telling = /^(?:tip|hint|warning|important|caution|danger|bug|failure|attention|todo)$/i

/** They answer, or as often only tell something: no answer of a question that has one already. */
const mayTell = /^(?:abstract|tldr|summary|info|note|example)$/i

const answers = (type: string): boolean => answerBoxes.has(type.toLowerCase()) || mayTell.test(type)

type Box = {
  readonly from: number
  readonly to: number
  readonly type: string
  readonly title: string
  readonly body: readonly string[]
}

/**
 * Boxes that ask: `??? question "…"` and `!!! question` with their text indented (MkDocs), `> [!question]- …` with it quoted (Obsidian,
 * GitHub). The answer is the box's text, or the answering box inside or right after it.
 */
export const readAdmonitions: Reader = page =>
  findInTurn(page, (_, line) => readAsked(page, line)).flatMap(({ claim }) => claim ?? [])

/** A box, and the question that it asks if it does. */
const readAsked = (page: Page, line: number): { readonly to: number; readonly claim?: Claim } | undefined => {
  const box = readBox(page, line)
  if (!box) return undefined
  const { label, text, number } = readQuestionLabel(box.title)
  const isQuestion =
    asking.test(box.type) ||
    (label === 'question' && text !== '') ||
    (!answers(box.type) && !telling.test(box.type) && questionEvidence(text) === 1)
  if (!isQuestion || readSummary(box.title) === 'answer') return box
  const sibling = readBox(page, skipBlank(page, box.to))
  const answer = sibling && isAnswerOf(box, sibling) ? sibling : undefined
  const { to } = answer ?? box
  return { to, claim: { from: line, to, draft: toDraft(page, box, answer, text, number) } }
}

const isAnswerOf = (box: Box, { type, title }: Box): boolean => {
  const kind = readSummary(title)
  return kind === 'answer' || (kind !== 'hint' && answers(type) && (isEmpty(box) || !mayTell.test(type)))
}

const isEmpty = (box: Box): boolean => box.body.every(line => line.trim() === '')

const toDraft = (
  page: Page,
  box: Box,
  answer: Box | undefined,
  title: string,
  number: number | undefined,
): Claim['draft'] => {
  const isGeneric = title === '' || /^(?:question|frage|pregunta|问题|質問|질문|exercise|quiz)$/i.test(title)
  const read = once(() => splitInside(page, box.body, answer?.body))
  return isGeneric ? { number, ...firstAsStem(read()) } : { stem: title, number, body: read }
}

const readBox = (page: Page, line: number): Box | undefined => {
  if (page.kinds[line] !== textLine) return undefined
  const source = page.lines[line] as string
  const indented = /^([ \t]*)(?:\?\?\?|!!!)\+?[ \t]+([\w-]+)(?:[ \t]+[\w-]+)*[ \t]*(?:"(.*)"|'(.*)')?[ \t]*$/.exec(
    source,
  )
  if (indented) return readIndented(page, line, indented)
  const quoted = /^[ \t]*>[ \t]?\[!([\w-]+)\][-+]?[ \t]*(.*)$/.exec(source)
  return quoted ? readQuoted(page, line, quoted) : undefined
}

const readIndented = (page: Page, line: number, match: RegExpExecArray): Box => {
  const inside = leadingColumns(match[1] as string) + 2
  let to = line + 1
  for (let next = line + 1; next < page.lines.length; next += 1) {
    const kind = page.kinds[next]
    if (kind === blankLine || kind === commentLine) continue
    const isOutside = leadingColumns(page.lines[next] as string) < inside
    if (isOutside && (kind !== codeLine || page.kinds[next - 1] !== codeLine)) break
    to = next + 1
  }
  const lines = page.lines.slice(line + 1, to)
  const indent = commonIndent(lines)
  return {
    from: line,
    to,
    type: match[2] as string,
    title: (match[3] ?? match[4] ?? '').trim(),
    body: lines.map(source => dedent(source, indent)),
  }
}

const readQuoted = (page: Page, line: number, match: RegExpExecArray): Box => {
  let to = line + 1
  while (to < page.lines.length && isQuoted(page.lines[to] as string)) to += 1
  const body = page.lines.slice(line + 1, to).map(unquoteLine)
  return { from: line, to, type: match[1] as string, title: (match[2] as string).trim(), body }
}
