import { describe, expect, it } from 'vitest'
import type { Reply } from '../../../src/session/requests.ts'
import { harmless, harmlessJson } from '../../../src/view/harmless.ts'
import * as markdown from '../../../src/view/markdown.ts'
import { jsonEvent } from '../../../src/view/session/json-event.ts'
import { keyHelp, keyLines, keysOf } from '../../../src/view/session/keys.ts'
import { plainPoints } from '../../../src/view/session/plain-points.ts'
import { plainHelp, plainPrompt } from '../../../src/view/session/plain-prompt.ts'
import { plainView } from '../../../src/view/session/plain-view.ts'
import { replyLine } from '../../../src/view/session/reply-line.ts'
import { screenView } from '../../../src/view/session/screen-view.ts'
import { tickListView } from '../../../src/view/session/tick-list-view.ts'
import { createTheme } from '../../../src/view/theme.ts'
import { cellWidth } from '../../../src/view/width.ts'
import { harmIn, payloads } from '../../support/payloads.ts'
import { sessionEvents, sessionRequests, verdictOf } from '../../support/session-events.ts'
import { smallQuestion } from '../../support/small-items.ts'

const today = '2026-11-23'
const page = (width: number, { colour = 0, plain = false, review = false, unicode = true } = {}) => ({
  theme: createTheme({ colour: colour as 0 | 1, unicode, width, plain }),
  markdown,
  today,
  review,
})
type Drawn = ReturnType<typeof page>

const replies: readonly Reply[] = [
  { reply: 'text', text: 'it freezes W\nand more' },
  { reply: 'reveal' },
  { reply: 'option', options: [0, 2] },
  { reply: 'note', note: 'read the paper' },
  { reply: 'skip' },
  { reply: 'ticks', covered: [0, 2], judge: 'person' },
]

/** Everything that a session may write, for each event and request. */
function allOf(drawn: Drawn, text = ''): string[] {
  const [, , ticks] = sessionRequests(text).map(([, request]) => request)
  const points = smallQuestion().answer.points
  return [
    ...sessionEvents(text).flatMap(([, event]) => [screenView(event, drawn), plainView(event, drawn)]),
    ...sessionRequests(text).flatMap(([, request]) => [
      ...keyLines(keysOf(request), drawn),
      ...keyHelp(keysOf(request), drawn),
      ...replies.map(reply => replyLine(marked(reply, text), request, drawn)),
    ]),
    ...tickListView({ points, covered: [0], cursor: 1, verdict: verdictOf(text) }, drawn, true),
    ...(ticks?.ask === 'ticks'
      ? tickListView({ points: ticks.item.question.answer.points, covered: [], verdict: verdictOf(text) }, drawn, false)
      : []),
  ]
}

const marked = (reply: Reply, text: string): Reply => {
  if (reply.reply === 'text') return { ...reply, text: reply.text + text }
  return reply.reply === 'note' ? { ...reply, note: reply.note + text } : reply
}

describe('a session as it is seen', () => {
  const looks = [
    ['screen-80', page(80)],
    ['screen-40', page(40)],
    ['screen-20', page(20)],
    ['screen-ascii', page(60, { unicode: false })],
    ['review-60', page(60, { review: true })],
  ] as const
  it.each(looks)('%s', async (name, drawn) => {
    const shown = sessionEvents().map(([title, event]) => `--- ${title}\n${screenView(event, drawn)}`)
    await expect(`${shown.join('\n')}\n`).toMatchFileSnapshot(`../../fixtures/views/${name}.txt`)
  })

  it.each([
    ['plain-80', false],
    ['plain-review', true],
  ])('%s', async (name, review) => {
    const shown = sessionEvents().map(
      ([title, event]) => `--- ${title}\n${plainView(event, page(80, { plain: true, review }))}`,
    )
    const asked = sessionRequests().flatMap(([title, request]) => [
      `--- ask ${title}`,
      ...(request.ask === 'ticks' ? plainPoints(request, request.proposed, page(80, { plain: true })) : []),
      plainPrompt(request, 90_000, [0]),
      ...plainHelp(request),
    ])
    await expect(`${[...shown, ...asked].join('\n')}\n`).toMatchFileSnapshot(`../../fixtures/views/${name}.txt`)
  })

  it.each([20, 24, 33, 40, 59, 80, 200])('keeps to %i columns', width => {
    for (const drawn of [page(width), page(width, { review: true }), page(width, { unicode: false })])
      for (const text of ['', '低秩适配 👨‍👩‍👧 a_word_that_is_longer_than_any_narrow_screen'])
        expect(
          allOf(drawn, text)
            .join('\n')
            .split('\n')
            .filter(line => cellWidth(line) > width),
        ).toEqual([])
  })

  it('writes no escape byte without colour, and says the same with it', () => {
    const [without, coloured] = [allOf(page(80)).join('\n'), allOf(page(80, { colour: 1 })).join('\n')]
    expect(harmIn(without)).toBeUndefined()
    const words = (text: string) => text.replace(/\x1b\[\d+m/g, '').replace(/\s+/g, ' ')
    expect(words(coloured)).toBe(words(without))
  })

  it.each(payloads)('makes harmless in every view: %s', (_, payload) => {
    expect(
      allOf(page(60), payload)
        .map(text => harmIn(text))
        .filter(Boolean),
    ).toEqual([])
    const review = allOf(page(60, { colour: 1, review: true }), payload)
    expect(review.map(text => harmIn(text, true)).filter(Boolean)).toEqual([])
    for (const [, event] of sessionEvents(payload)) expect(harmIn(harmlessJson(jsonEvent(event) ?? ''))).toBeUndefined()
  })
})

describe('the JSON form of events', () => {
  it('gives no answer away with a question', () => {
    const questions = sessionEvents().filter(([, event]) => event.event === 'question')
    for (const [, event] of questions) {
      const json = harmlessJson(jsonEvent(event))
      expect(json).not.toMatch(/correct|Frozen base|NF4.*why/)
      expect(json).toContain('"event":"question"')
    }
  })

  it('tells nothing of an exam answer but that it is saved', () => {
    const [, event] = sessionEvents().find(([name]) => name === 'withheld')!
    expect(jsonEvent(event)).toEqual({ event: 'graded', n: 3, id: 'what-is-qlora', saved: true, withheld: true })
  })

  it('numbers options from 1', () => {
    const [, event] = sessionEvents().find(([name]) => name === 'choice wrong')!
    expect(jsonEvent(event)).toMatchObject({
      score: 0,
      correct: false,
      chosen: [1],
      key: [2],
      sure: true,
      saved: false,
    })
  })
})

it('shows plain text that has been made harmless once', () => {
  expect(harmless(plainView(sessionEvents()[3]![1], page(80, { plain: true })))).toBe('Hint: It is not A.')
})
