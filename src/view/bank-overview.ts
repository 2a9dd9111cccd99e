import type { Bank, Question } from '../bank/types.ts'
import { counted } from '../selection/counted.ts'
import { shellWord } from '../selection/quiz-command.ts'
import { harmless } from './harmless.ts'
import type { Theme } from './theme.ts'
import { cellWidth, padStart, wrap, wrapBehind } from './width.ts'

/** A bank's title and facts, then two lines a question: what is asked, and its points, topics and place. `paths` name it. */
export const bankOverview = (bank: Bank, theme: Theme, paths: readonly string[] = []): string => {
  const numbers = bank.questions.map((question, index) => String(question.number ?? index + 1))
  const room = Math.max(1, ...numbers.map(cellWidth))
  const rows = bank.questions.flatMap((question, index) => [
    ...wrapBehind(
      `${padStart(numbers[index]!, room)}  `,
      ' '.repeat(room + 2),
      harmless(question.stemText),
      theme.width,
    ),
    ...wrapBehind(
      ' '.repeat(room + 2),
      ' '.repeat(room + 2),
      theme.dim(
        factsOf(question)
          .map(fact => harmless(fact))
          .join(` ${theme.mark.dot} `),
      ),
      theme.width,
    ),
  ])
  const facts = bankFacts(bank).join(` ${theme.mark.dot} `)
  const head = [theme.heading(harmless(bank.title)), facts].flatMap(line => wrap(line, theme.width))
  return [...head, '', ...rows, ...problemNote(bank, paths)].join('\n')
}

const bankFacts = ({ questions, topics, sources, licence, checked, problems }: Bank): string[] => [
  counted(questions.length, 'question'),
  ...(topics.length > 0 ? [counted(topics.length, 'topic')] : []),
  ...(sources.length > 0 ? [counted(sources.length, 'source')] : []),
  ...(checked ? [`checked ${harmless(checked)}`] : []),
  ...(licence ? [harmless(licence)] : []),
  ...(problems.length > 0 ? [counted(problems.length, 'problem')] : []),
]

const factsOf = ({ answer, choices, topics, difficulty, file, line }: Question): string[] => [
  ...(choices.length > 0 ? [counted(choices.length, 'option')] : []),
  answer.points.length > 0 ? counted(answer.points.length, 'point') : 'no answer',
  ...(topics.length > 0 ? [topics.join(', ')] : []),
  ...(difficulty ? [`difficulty ${difficulty}`] : []),
  `${file}:${line}`,
]

const problemNote = ({ problems }: Bank, paths: readonly string[]): string[] =>
  problems.length === 0
    ? []
    : ['', `\`${['finetune-quiz bank check', ...paths.map(shellWord)].join(' ')}\` says what the problems are.`]
