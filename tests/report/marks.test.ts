import { expect, it } from 'vitest'
import { marksFacts } from '../../src/report/marks.ts'
import type { Event, JournalRecord } from '../../src/scores/records.ts'
import { marksView } from '../../src/view/marks.ts'
import { createTheme } from '../../src/view/theme.ts'

/** Records in order, with the ids r1, r2 …; `flag q` marks a question, `note q words` notes it, `rename a b` renames it. */
const records = (...lines: readonly string[]): JournalRecord[] =>
  lines.map((line, index) => {
    const [word = '', id = '', ...rest] = line.split(' ')
    const head = { v: 1, id: `r${index + 1}`, session: 's', at: '2026-11-22T10:00:00.000Z', day: '2026-11-22' } as const
    const event = (
      word === 'rename'
        ? { kind: 'rename', from: id, to: rest[0] }
        : { kind: 'mark', questionId: id, mark: word, note: rest.join(' ') }
    ) as Event
    return { ...head, ...event }
  })

const listed = (...lines: readonly string[]) => {
  const { flagged, suspended, notes } = marksFacts(records(...lines))
  const ids = (entries: readonly { questionId: string; id: string }[]) =>
    entries.map(({ questionId, id }) => `${questionId} ${id}`)
  return { flagged: ids(flagged), suspended: ids(suspended), notes: ids(notes) }
}
const none = { flagged: [], suspended: [], notes: [] }

it.each<[string, string[], Partial<ReturnType<typeof listed>>]>([
  ['a flag', ['flag a'], { flagged: ['a r1'] }],
  ['a flag taken off', ['flag a', 'unflag a'], {}],
  ['a flag put on again', ['flag a', 'unflag a', 'flag a'], { flagged: ['a r3'] }],
  ['what is suspended', ['suspend a', 'suspend b', 'unsuspend a'], { suspended: ['b r2'] }],
  ['all notes of a question', ['note a one', 'note a two'], { notes: ['a r1', 'a r2'] }],
  ['a question that was renamed', ['flag a', 'rename a b', 'note a later'], { flagged: ['b r1'], notes: ['b r3'] }],
  ['renamed and back', ['flag a', 'rename a b', 'rename b a'], { flagged: ['a r1'] }],
  ['a skip is no mark that stays', ['skip a'], {}],
])('lists %s', (_, lines, expected) => {
  expect(listed(...lines)).toEqual({ ...none, ...expected })
})

it('shows each with the id that takes it back', () => {
  const facts = marksFacts(records('flag how-lora-works', 'note what-is-qlora read the paper'))
  expect(marksView(facts, createTheme({ colour: 0, unicode: true, width: 80 }))).toBe(
    [
      'Flagged',
      '  how-lora-works  2026-11-22  r1',
      '',
      'Notes',
      '  what-is-qlora  2026-11-22  r2',
      '    read the paper',
      '',
      'finetune-quiz history undo ID takes one back.',
    ].join('\n'),
  )
})
