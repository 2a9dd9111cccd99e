import type { TopicFacts, TopicsFacts } from '../report/topics.ts'
import { harmless } from './harmless.ts'
import { percent } from './session/words.ts'
import { bar } from './stats-chart.ts'
import type { Theme } from './theme.ts'
import { cellWidth, padEnd, padStart, truncate, wrap, wrapBehind } from './width.ts'

/** The topics with a question, in the vocabulary's order, and a line on the others. */
export function topicsView({ bank, topics }: TopicsFacts, theme: Theme): string {
  const used = topics.filter(({ questions }) => questions > 0)
  const unused = topics.filter(({ questions }) => questions === 0).map(({ name }) => harmless(name))
  const note =
    unused.length > 0
      ? ['', ...wrapBehind('Without a question: ', '  ', theme.dim(unused.join(', ')), theme.width)]
      : []
  const hint = used[0]
    ? ['', ...wrap(theme.dim(`finetune-quiz --topic ${used[0].topic} asks one of them.`), theme.width)]
    : []
  const lines = [theme.heading(harmless(bank)), ...topicRows(used, theme), ...note, ...hint]
  return wrap(lines.join('\n'), theme.width).join('\n')
}

/** Columns from which on there is room for counts and for bars. */
const roomFor = { counts: 36, bars: 56 } as const

/** A row a topic under a head: questions, accuracy as a bar, chance of recall today, due. Fits into the theme's width. */
export function topicRows(topics: readonly TopicFacts[], theme: Theme): string[] {
  const { width, mark } = theme
  const barCells = width < roomFor.bars ? 0 : Math.min(16, Math.floor(width / 6))
  const row = (name: string, cells: Cells) =>
    padEnd(truncate(name, nameRoom, mark.ellipsis), nameRoom) + columns(cells, width, barCells)
  const head: Cells = { seen: 'seen', bar: '', right: 'right', recall: 'recall', due: 'due' }
  const names = topics.map(({ name }) => harmless(name))
  const nameRoom = Math.min(Math.max(5, ...names.map(cellWidth)), width - cellWidth(columns(head, width, barCells)))
  return [
    theme.dim(row('Topic', head)),
    ...topics.map((topic, index) => row(names[index]!, cellsOf(topic, barCells, theme))),
  ]
}

type Cells = Readonly<Record<'seen' | 'bar' | 'right' | 'recall' | 'due', string>>

function cellsOf({ questions, seen, accuracy, retention, due }: TopicFacts, barCells: number, theme: Theme): Cells {
  const share = (value: number | null) => (value === null ? theme.mark.dash : percent(value))
  return {
    seen: `${seen}/${questions}`,
    bar: bar(accuracy ?? 0, barCells, theme),
    right: share(accuracy),
    recall: share(retention),
    due: due > 0 ? theme.strong(String(due)) : theme.dim('0'),
  }
}

function columns({ seen, bar, right, recall, due }: Cells, width: number, barCells: number): string {
  if (width < roomFor.counts) return padStart(right, 6) + padStart(due, 4)
  const barColumn = barCells > 0 ? `  ${padEnd(bar, barCells)}` : ''
  return padStart(seen, 7) + barColumn + padStart(right, 6) + padStart(recall, 8) + padStart(due, 5)
}
