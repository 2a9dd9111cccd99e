import { counted } from '../../selection/counted.ts'
import { statementQuestion, takesSeveral } from '../../session/authors-options.ts'
import type { Graded, QuestionShown, Revealed, SessionEvent, SessionOpened } from '../../session/events.ts'
import { optionLetter } from '../../session/option-letter.ts'
import { pointLabel, pointsOf } from '../../session/points.ts'
import type { ChoiceItem, Item } from '../../session/types.ts'
import { harmless } from '../harmless.ts'
import { wrap } from '../width.ts'
import { severalRight, verdictWords } from './choice-words.ts'
import { plainSummary } from './plain-summary.ts'
import { noAnswer, saysMoreThanPoints } from './revealed-view.ts'
import { endWords, onDay, type Page, ratingWords, typist } from './words.ts'

type Shown = Page & { readonly review: boolean }

/** An event for reading aloud: `label: value` lines in the order one wants to hear them, nothing drawn. */
export function plainView(event: SessionEvent, page: Shown): string {
  const unwrapped = { ...page, theme: { ...page.theme, width: Number.POSITIVE_INFINITY } }
  return plainLines(event, unwrapped)
    .filter(line => line !== '')
    .flatMap(line => (line === gap ? [''] : line.split('\n').flatMap(part => wrap(part, page.theme.width))))
    .join('\n')
}

const gap = '\n'

function plainLines(event: SessionEvent, page: Shown): string[] {
  switch (event.event) {
    case 'session':
      return [opening(event)]
    case 'question':
      return [gap, ...questionLines(event, page)]
    case 'hint':
      return [`Hint: ${harmless(event.text)}`]
    case 'notice':
      return [harmless(event.text)]
    case 'revealed':
      return revealedLines(event, page)
    case 'graded':
      return gradedLines(event, page)
    case 'review':
      return [gap, `${endWords[event.reason]}. The review: ${counted(event.of, 'question')}, what was wrong first.`]
    case 'summary':
      return [gap, ...plainSummary(event.summary, page)]
  }
}

function opening({ of, pool, selection, exam, practice, seed, unwritable }: SessionOpened): string {
  return [
    `finetune-quiz: ${of} of ${counted(pool, 'question')}.`,
    selection.length > 0 ? `Selection: ${selection.map(word => harmless(word)).join(', ')}.` : '',
    exam ? 'This is an exam: no feedback until the end.' : '',
    practice ? 'Practice: the schedule stays as it is.' : '',
    `Seed: ${harmless(seed)}.`,
    unwritable ? harmless(unwritable) : '',
    'Type ? for the commands.',
  ]
    .filter(Boolean)
    .join(' ')
}

function questionLines({ n, of, item, topics, flagged, previous }: QuestionShown, page: Page): string[] {
  const { difficulty } = item.question
  return [
    `Question ${n} of ${of}${flagged ? ', flagged' : ''}.`,
    stem(item, page),
    topics.length > 0 ? `Topics: ${topics.map(topic => harmless(topic.name)).join(', ')}.` : '',
    difficulty ? `Difficulty: ${difficulty} of 3.` : '',
    ...optionLines(item, page),
    previous ? `Your answer so far: ${harmless(previous)}` : '',
  ]
}

const stem = ({ question }: Item, { theme, markdown }: Page): string =>
  `${question.number === undefined ? '' : `${question.number}. `}${markdown.renderMarkdown(question.stem, theme)}`

function optionLines(item: Item, { theme, markdown }: Page): string[] {
  if (item.form !== 'choice') return []
  const options = item.options.map(({ text }, index) => `${optionLetter(index)}: ${markdown.renderInline(text, theme)}`)
  return [statementQuestion(item), ...options, takesSeveral(item) ? severalRight : '']
}

function revealedLines({ item, typed, sure, verdict, covered }: Revealed, page: Shown): string[] {
  const { answer } = item.question
  const shown = saysMoreThanPoints(item.question) ? answer.markdown : answer.lead
  return [
    ...(page.review ? [gap, stem(item, page), typed ? `${typist(sure)}: ${harmless(typed)}` : ''] : []),
    shown.trim() ? `Model answer: ${page.markdown.renderMarkdown(shown, page.theme)}` : '',
    answer.markdown.trim() ? '' : noAnswer,
    ...(covered ? plainPoints({ item, ...(verdict && { verdict }) }, covered, page) : []),
  ]
}

function gradedLines(graded: Graded, page: Shown): string[] {
  const saved = graded.saved ? '' : 'Not saved: it is kept in memory and tried again at the end.'
  if (graded.withheld) return [saved || 'Saved.']
  const again = page.review && graded.item.form === 'choice' ? [gap, stem(graded.item, page)] : []
  return [
    ...again,
    ...(graded.item.form === 'choice' ? choiceLines(graded, graded.item, page) : []),
    ...plainResult(graded, page),
    saved,
  ]
}

function choiceLines(graded: Graded, item: ChoiceItem, page: Shown): string[] {
  const { answer } = item.question
  return [
    verdictWords(graded, item),
    ...item.options.flatMap(({ text, correct, why }, index) => {
      const option = page.review ? ` ${page.markdown.renderInline(text, page.theme)}` : ''
      return why || option ? [`${optionLetter(index)}, ${correct ? 'right' : 'wrong'}:${option} ${harmless(why)}`] : []
    }),
    answer.markdown.trim() ? `The full answer: ${page.markdown.renderMarkdown(answer.markdown, page.theme)}` : '',
  ]
}

export function plainResult({ item, points, rating, due }: Graded, { today }: Page): string[] {
  const covered = points.filter(point => point.covered).length
  const { sources } = item.question
  return [
    item.form === 'recall' ? `Score: ${covered} of ${points.length} points.` : '',
    rating ? `Rating: ${ratingWords[rating]}.` : '',
    due ? `Comes back: ${onDay(due, today)}.` : '',
    ...sources.map(({ author, year, title, url }) =>
      harmless(`Source: ${[[author, year].filter(Boolean).join(' '), title, url].filter(Boolean).join(', ')}`),
    ),
  ]
}

/** The points to be ticked, each with what the grader says of it. */
export function plainPoints(
  request: { item: Item; verdict?: Parameters<typeof findingWords>[0] },
  covered: readonly number[],
  page: Page,
): string[] {
  return pointsOf(request.item.question).map((point, index) => {
    const label = point.label ? `${harmless(pointLabel(point))}: ` : ''
    const tick = covered.includes(index) ? 'Covered. ' : ''
    return `${index + 1}. ${tick}${label}${page.markdown.renderInline(point.markdown, page.theme)}${findingWords(request.verdict, index)}`
  })
}

function findingWords(
  verdict: { points: readonly { finding: string; evidence: readonly string[] }[] } | undefined,
  index: number,
): string {
  const point = verdict?.points[index]
  if (!point || point.finding === 'not found') return ''
  const words = point.evidence.map(evidence => `"${harmless(evidence)}"`).join(', ')
  return point.finding === 'unsure' ? ` Unsure${words && `, from ${words}`}.` : words && ` From your words: ${words}.`
}
