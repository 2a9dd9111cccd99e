import { answerAlone } from '../../body/body.ts'
import type { Draft } from '../../drafts/draft.ts'
import { questionEvidence } from '../../evidence/question-evidence.ts'
import { readQuestionLabel } from '../../labels/read-question-label.ts'
import { readListItem } from '../../page/line-shapes.ts'
import { type Page, textLine } from '../../page/page.ts'
import { joinBlocks } from '../../text/blocks.ts'
import type { Claim, Reader } from '../claim.ts'
import { draftMatching } from './draft-matching.ts'
import { unprotect } from './escapes.ts'
import { findItems, type Item } from './find-items.ts'
import type { Answers } from './read-answers.ts'
import { trimLines } from './trim-lines.ts'

/** Braces that may be anything count where a page has so many of them. */
const leastWeak = 2

/**
 * Moodle's GIFT: `::title:: stem {=right ~wrong #said of it}`, `{T}`, `{#3.14:0.01}`, `{=short}`, `{=a -> b =c -> d}`. A title, or
 * right and wrong answers, tell it from other braces, and then all of a page that can be read so are questions.
 */
export const readGift: Reader = page => {
  if (!page.lines.some((_, at) => opensAnswers(page, at))) return []
  const items = findItems(page).filter(item => stemOf(item) !== '')
  const told = items.filter(item => !isEmpty(item.answers))
  const isSure = told.some(({ title, answers }) => title !== '' || answers.isSure)
  const isGift = isSure || told.filter(({ after }) => after.trim() === '').length >= leastWeak
  return isGift ? items.filter(item => !isEmpty(item.answers) || isEssay(item)).map(item => toClaim(page, item)) : []
}

const opening = /\{[ \t]*(?:[=~#}]|$|(?:T|F|TRUE|FALSE)[ \t]*[#}])/i

/** Braces that begin as those with answers do, on this line or the next one. */
const opensAnswers = ({ lines, kinds }: Page, line: number): boolean => {
  const source = lines[line] as string
  if (kinds[line] !== textLine || !source.includes('{') || !opening.test(source)) return false
  return !/\{[ \t]*$/.test(source) || /^[ \t]*(?:[=~#]|$)/.test(lines[line + 1] ?? '')
}

const isEmpty = ({ choices, texts, pairs }: Answers): boolean => choices.length === 0 && texts.length === 0 && !pairs

const isEssay = (item: Item): boolean => item.title !== '' || questionEvidence(stemOf(item)) >= 0.5

const toClaim = (page: Page, item: Item): Claim => {
  const { from, to, title, answers } = item
  const { text, number: own } = readQuestionLabel(stemOf(item))
  const number = readListItem(page.lines[from] as string)?.number ?? own ?? readQuestionLabel(title).number
  const { pairs, remark } = answers
  const read = pairs ? draftMatching(pairs, remark) : draftAnswer(answers)
  return { from, to, draft: { stem: text, number, ...read } }
}

/** What is said to the answer belongs to it, but is nothing to be known. */
const draftAnswer = ({
  choices,
  remark,
  texts,
  numbers,
}: Answers): Pick<Draft, 'points' | 'alternatives' | 'numbers' | 'body'> => {
  const [best, ...others] = texts
  const answer = joinBlocks(texts.join(' / '), remark)
  return {
    ...(best !== undefined && (others.length > 0 || remark !== '') ? { points: [best], alternatives: others } : {}),
    ...(numbers === undefined ? {} : { numbers }),
    body: () => ({ ...answerAlone(answer), choices }),
  }
}

const gap = '_____'

/** The text with a gap where the braces stand inside a sentence; a title without a text is the question. */
const stemOf = ({ title, before, after }: Item): string => {
  const text = plain(
    after.trim() === '' ? before : `${before.trimEnd()} ${gap}${/^\s*\p{P}/u.test(after) ? '' : ' '}${after.trim()}`,
  )
  return text === '' ? plain(title) : text
}

const paragraph = /<\/p>\s*(?:<p\b[^<>]*>)?|<p\b[^<>]*>/gi

const plain = (text: string): string =>
  trimLines(unprotect(text.trim().replace(/^\[(?:html|markdown|plain|moodle)\]\s*/i, '')).replace(paragraph, '\n\n'))
