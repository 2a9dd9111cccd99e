import type { TopicFacts, TopicsFacts } from '../report/topics.ts'
import { quizCommand } from '../selection/quiz-command.ts'
import { harmless } from './harmless.ts'
import { percent } from './session/words.ts'
import { bar } from './stats-chart.ts'
import type { Theme } from './theme.ts'
import { cellWidth, padEnd, padStart, truncate, wrap, wrapBehind } from './width.ts'

/**
 * The topics with a question, in the vocabulary's order, and a line on the others. `banks` are the paths that the bank
 * was named by.
 */
export function topicsView({ bank, topics }: TopicsFacts, theme: Theme, banks: readonly string[] = []): string {
  const used = topics.filter(({ questions }) => questions > 0)
  const unused = topics.filter(({ questions }) => questions === 0).map(({ name }) => harmless(name))
  const note =
    unused.length > 0
      ? ['', ...wrapBehind('Without a question: ', '  ', theme.dim(unused.join(', ')), theme.width)]
      : []
  const hint = used[0]
    ? ['', ...wrap(theme.dim(`${quizCommand(`--topic ${used[0].topic}`, banks)} asks one of them.`), theme.width)]
    : []
  const rows =
    used.length > 0
      ? topicRows(used, theme, theme.plain ? 'Topics' : 'Topic')
      : ['No question of this bank has a topic.']
  const lines = [theme.heading(harmless(bank)), ...rows, ...note, ...hint]
  return wrap(lines.join('\n'), theme.width).join('\n')
}

/** Columns from which on there is room for counts, for a bar of what was right, and for a second one of recall. */
const roomFor = { counts: 36, bar: 56, bars: 72 } as const

/**
 * A row a topic under a head, in the theme's width: questions seen, accuracy of all answers, chance of recall
 * of those not asked today, questions due. `title` stands above the names.
 */
export function topicRows(topics: readonly TopicFacts[], theme: Theme, title = 'Topic'): string[] {
  if (theme.plain) return [`${title}:`, ...topics.flatMap(topic => wrap(topicSentence(topic), theme.width))]
  const { width, mark } = theme
  const row = (name: string, cells: Cells) =>
    padEnd(truncate(name, nameRoom, mark.ellipsis), nameRoom) + columns(cells, width)
  const head: Cells = { seen: 'seen', right: 'right', rightBar: '', recall: 'recall', recallBar: '', due: 'due' }
  const names = topics.map(({ name }) => harmless(name))
  const longest = Math.max(cellWidth(title), ...names.map(cellWidth))
  const nameRoom = Math.min(longest, width - cellWidth(columns(head, width)))
  return [
    theme.heading(padEnd(truncate(title, nameRoom, mark.ellipsis), nameRoom)) + theme.dim(columns(head, width)),
    ...topics.map((topic, index) => row(names[index]!, cellsOf(topic, theme))),
  ]
}

/** A row to be heard: each figure with what it counts. */
function topicSentence({ name, questions, seen, accuracy, retention, due }: TopicFacts): string {
  const facts = [
    `${seen} of ${questions} seen`,
    accuracy === null ? '' : `${percent(accuracy)} right`,
    retention === null ? '' : `${percent(retention)} still recalled`,
    `${due} due`,
  ]
  return `${harmless(name)}: ${facts.filter(Boolean).join(', ')}.`
}

type Cells = Readonly<Record<'seen' | 'right' | 'rightBar' | 'recall' | 'recallBar' | 'due', string>>

function cellsOf({ questions, seen, accuracy, retention, due }: TopicFacts, theme: Theme): Cells {
  const share = (value: number | null) => (value === null ? theme.mark.dash : percent(value))
  return {
    seen: `${seen}/${questions}`,
    right: share(accuracy),
    rightBar: bar(accuracy ?? 0, barCells(theme), theme),
    recall: share(retention),
    recallBar: bar(retention ?? 0, barCells(theme), theme),
    due: due > 0 ? theme.strong(String(due)) : theme.dim('0'),
  }
}

/** Each figure is followed by its bar. */
function columns({ seen, right, rightBar, recall, recallBar, due }: Cells, width: number): string {
  if (width < roomFor.counts) return padStart(right, 6) + padStart(due, 4)
  const cells = barCells({ width })
  const barColumn = (bar: string, room: number) => (width < room ? '' : ` ${padEnd(bar, cells)}`)
  return [
    padStart(seen, 7),
    padStart(right, 6) + barColumn(rightBar, roomFor.bar),
    padStart(recall, 8) + barColumn(recallBar, roomFor.bars),
    padStart(due, 5),
  ].join('')
}

const barCells = ({ width }: Pick<Theme, 'width'>): number => (width < roomFor.bars ? 10 : Math.floor(width / 8))
