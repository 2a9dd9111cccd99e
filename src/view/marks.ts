import type { MarksFacts } from '../report/marks.ts'
import { harmless } from './harmless.ts'
import type { Theme } from './theme.ts'
import { wrapBehind } from './width.ts'

export const marksView = ({ flagged, suspended, notes }: MarksFacts, theme: Theme): string => {
  const lines = [
    ...section('Flagged', flagged, theme),
    ...section('Suspended', suspended, theme),
    ...section(
      'Notes',
      notes.map(({ questionId, note }) => `${questionId}: ${note}`),
      theme,
    ),
  ]
  return lines.length > 0 ? lines.join('\n') : 'Nothing is flagged, suspended or noted.'
}

const section = (name: string, entries: readonly string[], theme: Theme): string[] =>
  entries.length === 0
    ? []
    : [theme.heading(name), ...entries.flatMap(entry => wrapBehind('  ', '    ', harmless(entry), theme.width))]
