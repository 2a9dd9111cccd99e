import type { SessionScore } from '../scores/scores.ts'
import { counted } from '../selection/counted.ts'
import { percent } from './session/words.ts'
import { bar } from './stats-chart.ts'
import type { Theme } from './theme.ts'
import { padEnd, padStart, wrap } from './width.ts'

/** The last `count` sessions, the latest at the bottom, where a terminal leaves the eye. */
export function historyView(sessions: readonly SessionScore[], count: number, theme: Theme): string {
  if (sessions.length === 0) return wrap('No session yet. `finetune-quiz` starts one.', theme.width).join('\n')
  const listed = sessions.slice(-count)
  const earlier = sessions.length - listed.length
  const head =
    earlier > 0 ? wrap(theme.dim(`${counted(earlier, 'earlier session')} not shown: --all`), theme.width) : []
  const lines = theme.plain
    ? listed.map(session => sentence(session, theme))
    : [theme.dim(heading(theme)), ...listed.map(session => row(session, theme))]
  return wrap([...head, ...lines].join('\n'), theme.width).join('\n')
}

/** Columns from which on there is room for counts and ends, the year, a bar, and the id that `sheet --session` takes. */
const roomFor = { count: 38, year: 50, bar: 60, id: 80 } as const

const heading = ({ width }: Theme): string =>
  cellsOf(
    {
      day: padEnd('day', width < roomFor.year ? 5 : 10),
      kind: 'form',
      count: 'done',
      score: 'score',
      bar: '',
      end: 'ended',
      id: 'session',
    },
    width,
  )

function row(session: SessionScore, theme: Theme): string {
  const { id, day, score, answered, asked } = session
  const { width } = theme
  return cellsOf(
    {
      day: width < roomFor.year ? day.slice(5) : day,
      kind: kindOf(session),
      count: `${answered}/${asked}`,
      score: score === null ? theme.mark.dash : percent(score),
      bar: bar(score ?? 0, 10, theme),
      end: endOf(session, theme),
      id: theme.dim(id),
    },
    width,
  )
}

const cellsOf = (
  row: Readonly<Record<'day' | 'kind' | 'count' | 'score' | 'bar' | 'end' | 'id', string>>,
  width: number,
) =>
  [
    row.day,
    padEnd(row.kind, 8),
    width < roomFor.count ? '' : padStart(row.count, 5),
    width < roomFor.bar ? padStart(row.score, 5) : padEnd(`${padStart(row.score, 4)} ${row.bar}`, 15),
    width < roomFor.count ? '' : padEnd(row.end, 11),
    width >= roomFor.id ? row.id : '',
  ]
    .filter(Boolean)
    .join(' ')
    .trimEnd()

/** A row to be heard. */
function sentence(session: SessionScore, theme: Theme): string {
  const { id, day, score, answered, asked } = session
  const facts = [`${answered} of ${asked} answered`, score === null ? '' : percent(score), endOf(session, theme)]
  return `${day}, ${kindOf(session)}: ${[...facts, `id ${id}`].filter(Boolean).join(', ')}.`
}

/** By the answers given, since a bank's own multiple choice is asked as such in a session from memory too. */
function kindOf({ mode, forms, exam, practice }: SessionScore): string {
  if (exam) return 'exam'
  if (practice) return 'practice'
  if (forms.recall > 0 && forms.choice > 0) return 'mixed'
  return forms.choice > 0 ? 'choice' : forms.recall > 0 ? 'recall' : mode
}

function endOf({ ended = 'interrupted' }: SessionScore, { warn }: Theme): string {
  if (ended === 'finished') return ''
  if (ended === 'timeout') return 'time over'
  return ended === 'interrupted' ? warn(ended) : ended
}
