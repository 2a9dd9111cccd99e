import { counted } from '../../selection/counted.ts'
import { statementQuestion, takesSeveral } from '../../session/authors-options.ts'
import type { QuestionShown, SessionOpened } from '../../session/events.ts'
import { optionLetter } from '../../session/option-letter.ts'
import type { Item } from '../../session/types.ts'
import { harmless } from '../harmless.ts'
import type { Theme } from '../theme.ts'
import { flow, spread, wrap, wrapBehind } from '../width.ts'
import { severalRight } from './choice-words.ts'
import type { Page } from './words.ts'

/** `finetune-quiz   10 of 26 · LoRA, RLHF · seed k7f2` */
export function sessionHeader(opened: SessionOpened, { theme }: Page): string {
  const { strong, dim, warn, mark, width } = theme
  const parts = [
    `${opened.of} of ${counted(opened.pool, 'question')}`,
    opened.selection.map(word => harmless(word)).join(', '),
    opened.exam ? 'exam, results at the end' : '',
    opened.practice ? 'practice' : '',
    `seed ${harmless(opened.seed)}`,
  ]
  const [first = '', ...facts] = parts.filter(Boolean)
  const lines = flow(
    [`${strong('finetune-quiz')}   ${dim(first)}`, ...facts.map(fact => dim(fact))],
    dim(` ${mark.dot} `),
    width,
  )
  const trouble = opened.unwritable ? wrap(warn(harmless(opened.unwritable)), width) : []
  return [...lines, ...trouble].join('\n')
}

/** A bar across the page with `3 of 10` at its end; `n - 1` questions are done. */
export function progressBar(n: number, of: number, { theme }: Page): string {
  const { mark, accent, dim, width } = theme
  const label = `  ${n} of ${of}`
  const room = width - label.length
  if (room < 8) return label.trim()
  const done = Math.min(room - 1, Math.round((room * (n - 1)) / Math.max(1, of)))
  return accent(mark.done.repeat(done) + mark.tip) + dim(mark.rule.repeat(room - done - 1)) + label
}

/** The stem, with topics and difficulty at the right where there is room, below where there isn't. */
export function questionView(shown: QuestionShown, page: Page): string {
  const { theme } = page
  const title = questionTitle(shown.item, page)
  const facts = questionMeta(shown, theme)
  const meta = facts.join(gap)
  const [first = '', ...more] = title
  const head = spread(first, meta, theme.width)
  const indent = ' '.repeat(numberOf(shown.item).length)
  const below = meta && head === first ? flow(facts, gap, theme.width - indent.length).map(line => indent + line) : []
  // What was typed stands in the line below, to be changed.
  const earlier =
    shown.previous && shown.item.form === 'choice'
      ? ['', ...wrapBehind('Your answer so far: ', '', harmless(shown.previous), theme.width)]
      : []
  return [head, ...more, ...below, ...earlier].join('\n')
}

/** The lines of number and stem. */
export function questionTitle(item: Item, { theme, markdown }: Page): string[] {
  const { question } = item
  const number = numberOf(item)
  const indent = ' '.repeat(number.length)
  const isOneLine = !question.stem.trim().includes('\n')
  const room = { ...theme, width: Math.max(1, theme.width - number.length) }
  const text = isOneLine
    ? theme.strong(markdown.renderInline(question.stem, theme))
    : markdown.renderMarkdown(question.stem, room)
  return wrapBehind(theme.dim(number), indent, text, theme.width)
}

const numberOf = ({ question }: Item) => (question.number === undefined ? '' : `${question.number}  `)

const gap = '   '

function questionMeta({ topics, item, flagged }: QuestionShown, theme: Theme): string[] {
  const { mark, dim, warn } = theme
  const names = topics.map(topic => harmless(topic.name)).join(` ${mark.dot} `)
  const { difficulty } = item.question
  const dots = difficulty ? mark.full.repeat(difficulty) + mark.empty.repeat(3 - difficulty) : ''
  return [flagged ? warn(`${mark.flag} flagged`) : '', dim(names), dots].filter(Boolean)
}

/** The options behind their letters. */
export function optionsView(item: Item, page: Page): string {
  const { theme } = page
  if (item.form !== 'choice') return ''
  const options = item.options.flatMap(({ text }, index) =>
    wrapBehind(`${theme.accent(optionLetter(index))}  `, '   ', optionText(text, page), theme.width),
  )
  const asked = statementQuestion(item)
  return [
    ...(asked ? [...wrap(theme.dim(asked), theme.width), ''] : []),
    ...options,
    ...(takesSeveral(item) ? ['', theme.dim(severalRight)] : []),
  ].join('\n')
}

export const optionText = (text: string, { theme, markdown }: Page): string =>
  text.trim().includes('\n')
    ? markdown.renderMarkdown(text, { ...theme, width: Math.max(1, theme.width - 3) })
    : markdown.renderInline(text, theme)
