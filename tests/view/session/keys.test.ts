import { describe, expect, it } from 'vitest'
import type { Request } from '../../../src/session/requests.ts'
import { plainMarkdown } from '../../../src/view/plain-markdown.ts'
import { keyLines, keysOf, noteKeys, noteTypingKeys } from '../../../src/view/session/keys.ts'
import { plainHelp } from '../../../src/view/session/plain-prompt.ts'
import { createTheme } from '../../../src/view/theme.ts'
import { choiceWith, recallItem } from '../../support/small-items.ts'

const page = (width: number) => ({
  theme: createTheme({ colour: 0, unicode: true, width }),
  markdown: plainMarkdown,
  today: '2026-11-25',
})
const keyLine = (request: Request) => keyLines(keysOf(request), page(80))

it.each([
  [[1], 'A-D answer   ? all keys'],
  [[0, 1], 'A-D tick   Enter answer   ? all keys'],
])('where %j are right, the keys are %s', (key, line) => {
  expect(keyLine({ ask: 'answer', item: choiceWith(...key), n: 1, of: 1, exam: false, can: [] })).toEqual([line])
})

it.each([
  [noteKeys, 'Enter go back   ? all keys'],
  [noteTypingKeys, 'Enter keep the note   Tab all keys'],
])('the keys of a note fit 40 columns: %#', (keys, line) => expect(keyLines(keys, page(40))).toEqual([line]))

describe('a rating can be changed where there is one', () => {
  const ticks = (rated: boolean): Extract<Request, { ask: 'ticks' }> => ({
    ask: 'ticks',
    item: recallItem(),
    proposed: [],
    can: [],
    preview: () => ({ score: 0, ...(rated && { rating: 'again', due: '2026-11-26' }) }),
  })

  it('and of more than nine points, the first nine have a digit', () => {
    const { question } = recallItem()
    const points = Array.from({ length: 12 }, (_, at) => ({ ...question.answer.points[0]!, id: `${at}` }))
    const item = { form: 'recall', question: { ...question, answer: { ...question.answer, points } } } as const
    expect(keyLine({ ...ticks(false), item })).toEqual(['1-9 tick   Enter accept   ? all keys'])
  })

  it('but not in practice', () => {
    expect(keyLine(ticks(true))).toEqual(['1-3 tick   Enter accept   r rating   ? all keys'])
    expect(keyLine(ticks(false))).toEqual(['1-3 tick   Enter accept   ? all keys'])
  })

  it('line by line too', () => {
    expect(plainHelp(ticks(true)).join()).toContain(':again')
    expect(plainHelp(ticks(false)).join()).not.toContain(':again')
  })
})
