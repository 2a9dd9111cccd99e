import type { MarkEntry, MarksFacts } from '../report/marks.ts'
import { harmless } from './harmless.ts'
import type { Theme } from './theme.ts'
import { flow, wrap, wrapBehind } from './width.ts'

/** What is flagged, suspended and noted, each with the id that takes it back. */
export const marksView = ({ flagged, suspended, notes }: MarksFacts, theme: Theme): string => {
  const sections = [
    section('Flagged', flagged, theme),
    section('Suspended', suspended, theme),
    section('Notes', notes, theme),
  ].filter(lines => lines.length > 0)
  if (sections.length === 0) return wrap('Nothing is flagged, suspended or noted.', theme.width).join('\n')
  const hint = wrap(theme.dim('finetune-quiz history undo ID takes one back.'), theme.width)
  return [...sections, hint].map(lines => lines.join('\n')).join('\n\n')
}

const section = (name: string, entries: readonly (MarkEntry & { readonly note?: string })[], theme: Theme): string[] =>
  entries.length === 0 ? [] : [theme.heading(name), ...entries.flatMap(entry => entryLines(entry, theme))]

function entryLines({ questionId, day, id, note }: MarkEntry & { readonly note?: string }, theme: Theme): string[] {
  const facts = flow([harmless(questionId), day, theme.dim(harmless(id))], '  ', theme.width - 2).map(
    line => `  ${line}`,
  )
  return note === undefined ? facts : [...facts, ...wrapBehind('    ', '    ', harmless(note), theme.width)]
}
