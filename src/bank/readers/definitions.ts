import { answerAlone } from '../body/body.ts'
import { questionEvidence } from '../evidence/question-evidence.ts'
import { readQuestionLabel } from '../labels/read-question-label.ts'
import { findInTurn } from '../page/find-on-lines.ts'
import { readListItem } from '../page/line-shapes.ts'
import { blankLine, type Page, textLine } from '../page/page.ts'
import { isFlashcards } from '../page-kind/is-flashcards.ts'
import { shareOf } from '../share-of.ts'
import type { Claim, Reader } from './claim.ts'

/** Definition lists: a line, and below it `: its definition`. They are cards where most of their terms ask something. */
export const readDefinitions: Reader = page => {
  const claims = findInTurn(page, (_, line): Claim | undefined => {
    if (!isDefinition(page, line)) return undefined
    const from = page.kinds[line - 1] === blankLine ? line - 2 : line - 1
    if (from < page.start || page.kinds[from] !== textLine || readListItem(page.lines[from] as string)) return undefined
    const to = definitionEnd(page, line)
    const { text, number } = readQuestionLabel(page.lines[from] as string)
    const answer = page.lines
      .slice(line, to)
      .map(source => source.replace(/^[ ]{0,3}:[ \t]+|^[ ]{1,4}/, ''))
      .join('\n')
    return { from, to, draft: { stem: text, number, body: () => answerAlone(answer) } }
  })
  const areAsked = shareOf(claims, ({ draft }) => questionEvidence(draft.stem) === 1) > 0.5
  return areAsked || isFlashcards(page) ? claims : []
}

const isDefinition = (page: Page, line: number): boolean =>
  page.kinds[line] === textLine && /^ {0,3}:[ \t]+\S/.test(page.lines[line] as string)

/** Lines that follow at once, and further definitions of the same term. */
const definitionEnd = (page: Page, from: number): number => {
  let to = from + 1
  while (to < page.lines.length && page.kinds[to] !== blankLine) to += 1
  return isDefinition(page, to) ? definitionEnd(page, to) : to
}
