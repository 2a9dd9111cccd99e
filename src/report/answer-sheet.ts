import { onOneLine } from '../bank/text/one-line.ts'
import type { Question, Source } from '../bank/types.ts'
import { counted } from '../selection/counted.ts'
import { hasAuthorsOptions, statementQuestion } from '../session/authors-options.ts'
import { optionLetter } from '../session/option-letter.ts'
import type { ChoiceItem, Form, Item } from '../session/types.ts'
import { questionJson } from './bank-json.ts'

/** Where a sheet shows the answers: below each question, all at the end, or not at all. */
export type KeyPlace = 'inline' | 'end' | 'none'

export type Sheet = {
  readonly title: string
  readonly seed: string
  readonly key: KeyPlace
  /** As the sheet was asked for; a question may come with its author's options all the same. */
  readonly mode: Form
  readonly items: readonly Item[]
}

/** The sheet as plain Markdown, ending in a line break. */
export const sheetMarkdown = (sheet: Sheet): string => {
  const inline = sheet.key === 'inline'
  const blocks = sheet.items.flatMap((item, index) => [
    `## ${numberOf(item, index)}. ${item.question.stem}`,
    ...optionList(item),
    ...(inline ? [answerOf(item)] : []),
  ])
  const atEnd = sheet.key === 'end' ? ['# Answers', ...sheet.items.map((item, index) => endAnswer(item, index))] : []
  return `${[`# ${sheet.title}`, `*${counted(sheet.items.length, 'question')} · seed ${sheet.seed}*`, ...blocks, ...atEnd].join('\n\n')}\n`
}

/** The sheet in the JSON form that other programs rely on: questions, or items where options were drawn. */
export const sheetJson = ({ seed, mode, items }: Sheet) => ({
  schema: 'finetune-quiz/sheet/1',
  seed,
  ...(mode === 'choice'
    ? { items: items.map(itemJson) }
    : { questions: items.map(({ question }) => questionJson(question)) }),
})

const itemJson = (item: Item) => ({
  questionId: item.question.id,
  number: item.question.number ?? null,
  stem: item.question.stem,
  options: item.form === 'choice' ? item.options.map(({ text, correct, why }) => ({ text, correct, why })) : [],
})

const numberOf = ({ question }: Item, index: number): number => question.number ?? index + 1

const optionList = (item: Item): string[] => {
  if (item.form !== 'choice') return []
  const asked = statementQuestion(item)
  const options = item.options.map(({ text }, index) => `- **${optionLetter(index)}.** ${onOneLine(text)}`)
  return [...(asked ? [`*${asked}*`] : []), options.join('\n')]
}

const answerOf = (item: Item): string => (item.form === 'choice' ? choiceAnswer(item) : recallAnswer(item.question))

const choiceAnswer = (item: ChoiceItem): string => {
  const { options, question } = item
  const keys = options.flatMap((option, index) => (option.correct ? [optionLetter(index)] : [])).join(', ')
  const whys = options.flatMap(({ correct, why }, index) =>
    why ? [`- **${optionLetter(index)}**, ${correct ? 'right' : 'wrong'}: ${onOneLine(why)}`] : [],
  )
  const explanation = hasAuthorsOptions(item) ? question.answer.markdown : ''
  const parts = [`**Key:** ${keys}`, whys.join('\n'), explanation]
  return [...parts.filter(Boolean), ...sourceList(question.sources)].join('\n\n')
}

const recallAnswer = ({ answer, choices, sources }: Question): string => {
  const keys = choices.filter(choice => choice.correct).map(choice => onOneLine(choice.text))
  const parts = [keys.length > 0 ? `**Key:** ${keys.join('; ')}` : '', answer.markdown].filter(Boolean)
  return [
    ...(parts.length > 0 ? parts : ['*The bank gives no answer to this question.*']),
    ...sourceList(sources),
  ].join('\n\n')
}

const endAnswer = (item: Item, index: number): string => {
  const { stemText } = item.question
  return [`## ${numberOf(item, index)}. ${stemText}`, answerOf(item)].join('\n\n')
}

const sourceList = (sources: readonly Source[]): string[] =>
  sources.length === 0 ? [] : [['**Sources:**', '', ...sources.map(source => `- ${citation(source)}`)].join('\n')]

/** `Hu 2021, LoRA: …, https://…` */
const citation = ({ author, year, title, url }: Source): string =>
  [[author, year].filter(Boolean).join(' '), title, url].filter(Boolean).join(', ')
