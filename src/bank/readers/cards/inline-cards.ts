import { answerAlone } from '../../body/body.ts'
import { endsAsking } from '../../evidence/ends-asking.ts'
import { readQuestionLabel } from '../../labels/read-question-label.ts'
import { readOptionLine } from '../../options/option-line.ts'
import { partsPage, readListItem } from '../../page/line-shapes.ts'
import { type Page, textLine } from '../../page/page.ts'
import { isFlashcards } from '../../page-kind/is-flashcards.ts'
import { codeOrFormula } from '../../text/math.ts'
import type { Claim, Reader } from '../claim.ts'

/** A page is one of cards where at least this share of its lines of text are cards, or it says so. */
const leastShare = 0.5
const leastCards = 3

/** `question::answer` on one line, `:::` for both ways. Fields such as `tags:: a, b` and names such as `std::vector` are none. */
export const readInlineCards: Reader = page => {
  const found: Claim[] = []
  let others = 0
  for (let line = afterFields(page); line < page.lines.length; line += 1) {
    if (page.kinds[line] !== textLine) continue
    const source = page.lines[line] as string
    const card = source.includes('::') ? readCard(source) : undefined
    if (card) found.push({ from: line, to: line + 1, draft: card })
    else if (!partsPage(source)) others += 1
  }
  const isTagged = isFlashcards(page)
  if (isTagged) return found
  const runs = findRuns(found)
  const asking = found.filter(claim => endsAsking(claim.draft.stem))
  const phrases = found.filter(claim => !/^\w+$/.test(claim.draft.stem))
  if (phrases.length >= leastCards && phrases.length >= leastShare * (found.length + others)) return phrases
  if (asking.length >= 1 && asking.length * 2 >= found.length) return asking
  return runs
}

/** Cards one below the other, of which one at least has more than a word before the colons, or none a blank after them: no fields. */
const findRuns = (cards: readonly Claim[]): Claim[] => {
  const runs: Claim[][] = []
  for (const card of cards) {
    const run = runs.at(-1)
    if (run && run.at(-1)?.to === card.from) run.push(card)
    else runs.push([card])
  }
  return runs.filter(run => run.length >= leastCards && run.some(({ draft }) => /\s|[?？؟]/.test(draft.stem))).flat()
}

/** Fields of the page itself stand at its top, one a line. */
const afterFields = (page: Page): number => {
  let line = page.start
  while (/^[\w-]+::(?: |$)/.test(page.lines[line] ?? '')) line += 1
  return line
}

const verbatim = new RegExp(codeOrFormula, 'g')

const readCard = (source: string): Claim['draft'] | undefined => {
  if (/^\.\.[ \t]/.test(source) || readOptionLine(source)) return undefined
  const body = readListItem(source)?.text ?? source.trim()
  const masked = body.replace(verbatim, span => '\u0001'.repeat(span.length))
  const match = /^((?:(?!::)[^\n])+?)[ \t]*(:{2,3})(?!:)[ \t]*(?=\S)/.exec(masked)
  if (!match || /^[|>]|^\[\[[^\][]*\]\][^:]*\|/.test(body) || /:{2,3}\s*$/.test(masked)) return undefined
  const question = body.slice(0, (match[1] as string).length).trim()
  const answer = body
    .slice(match[0].length)
    .replace(/<!--[^<>]*-->/g, '')
    .trim()
  if (!isCard(question, answer)) return undefined
  const { text, number } = readQuestionLabel(question)
  return { stem: text || question, number, body: () => answerAlone(answer) }
}

/** Fields that notes have, and the deck that their cards go to; in a page of cards a single word may be a question. */
const fieldNames =
  /^(?:tags?|alias(?:es)?|type|status|date|created|updated|authors?|source|up|related|cssclass|parent|next|prev|topic|(?:target )?deck:.*)$/i

const isCard = (question: string, answer: string): boolean =>
  question !== '' && answer !== '' && !fieldNames.test(question) && !entryOfLog.test(question)

/** `[a1b2c3](…) - use v8::Local`: an entry that begins with a link tells of what it links to. */
const entryOfLog = /^\\?\[{1,2}[^\][]*\]\(/
