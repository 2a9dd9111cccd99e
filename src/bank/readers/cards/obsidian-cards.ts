import { answerAlone } from '../../body/body.ts'
import { readQuestionLabel } from '../../labels/read-question-label.ts'
import { isRule, readHeading } from '../../page/line-shapes.ts'
import { blankLine, codeLine, type Page, textLine } from '../../page/page.ts'
import type { Claim, Reader } from '../claim.ts'

/** Cards of several lines: the question, a line `?` (`??` for both ways; `%` in some decks), the answer up to a blank line. */
export const readObsidianCards: Reader = page => {
  const claims: Claim[] = []
  for (let line = page.start + 1; line < page.lines.length - 1; line += 1) {
    if (page.kinds[line] !== textLine || !/^[ \t]*(?:\?\??|%)[ \t]*$/.test(page.lines[line] as string)) continue
    const from = questionStart(page, line, claims.at(-1)?.to ?? page.start)
    const to = answerEnd(page, line + 1)
    if (from === line || to === line + 1) continue
    const [first = '', ...rest] = page.lines.slice(from, line).map(source => source.trim())
    const { text, number } = readQuestionLabel(first)
    const answer = page.lines
      .slice(line + 1, to)
      .filter(source => !/^[ \t]*<!--/.test(source))
      .join('\n')
      .trimEnd()
    claims.push({ from, to, draft: { stem: [text, ...rest].join('\n'), number, body: () => answerAlone(answer) } })
    line = to - 1
  }
  return claims
}

const questionStart = (page: Page, line: number, bound: number): number => {
  let from = line
  while (
    from > bound &&
    page.kinds[from - 1] !== blankLine &&
    !readHeading(page.lines[from - 1] as string) &&
    !isRule(page.lines[from - 1] as string)
  )
    from -= 1
  return from
}

/** Blank lines inside code don't end an answer. */
const answerEnd = (page: Page, from: number): number => {
  let to = from
  while (
    to < page.lines.length &&
    (page.kinds[to] === codeLine || (page.kinds[to] !== blankLine && !readHeading(page.lines[to] as string)))
  )
    to += 1
  return to
}
