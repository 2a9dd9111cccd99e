import { answerAlone } from '../../body/body.ts'
import { readQuestionLabel } from '../../labels/read-question-label.ts'
import { findInTurn } from '../../page/find-on-lines.ts'
import { partsPage, readHeading } from '../../page/line-shapes.ts'
import { blankLine, codeLine, type Page } from '../../page/page.ts'
import type { Claim, Reader } from '../claim.ts'

/** Cards of several lines: the question, a line `?` (`??` for both ways; `%` in some decks), the answer up to a blank line. */
export const readObsidianCards: Reader = page =>
  findInTurn(page, (source, line, last: Claim | undefined) => {
    if (!/^[ \t]*(?:\?\??|%)[ \t]*$/.test(source)) return undefined
    const from = questionStart(page, line, last?.to ?? page.start)
    const to = answerEnd(page, line + 1)
    if (from === line || to === line + 1) return undefined
    const [first = '', ...rest] = page.lines.slice(from, line).map(each => each.trim())
    const { text, number } = readQuestionLabel(first)
    const answer = page.lines
      .slice(line + 1, to)
      .filter(each => !/^[ \t]*<!--/.test(each))
      .join('\n')
      .trimEnd()
    return { from, to, draft: { stem: [text, ...rest].join('\n'), number, body: () => answerAlone(answer) } }
  })

const questionStart = (page: Page, line: number, bound: number): number => {
  let from = line
  while (from > bound && page.kinds[from - 1] !== blankLine && !partsPage(page.lines[from - 1] as string)) from -= 1
  return from
}

/** Blank lines inside code don't end an answer. */
const answerEnd = (page: Page, from: number): number => {
  let to = from
  const isOver = () => page.kinds[to] === blankLine || readHeading(page.lines[to] as string) !== undefined
  while (to < page.lines.length && (page.kinds[to] === codeLine || !isOver())) to += 1
  return to
}
