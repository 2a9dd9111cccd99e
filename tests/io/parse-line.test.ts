import { describe, expect, it } from 'vitest'
import { parseLine } from '../../src/io/parse-line.ts'
import type { Request } from '../../src/session/requests.ts'
import { sessionRequests } from '../support/session-events.ts'
import { smallQuestion } from '../support/small-items.ts'

const requests = Object.fromEntries(sessionRequests()) as Record<string, Request>
const reply = (value: object) => ({ reply: value })

describe('parseLine', () => {
  it.each([
    ['recall', 'it freezes W', reply({ reply: 'text', text: 'it freezes W' })],
    ['recall', '  ', reply({ reply: 'reveal' })],
    ['recall', 'skip', reply({ reply: 'text', text: 'skip' })],
    ['recall', 'stop the gradient', reply({ reply: 'text', text: 'stop the gradient' })],
    ['recall', ':skip', reply({ reply: 'skip' })],
    ['recall', ': SKIP ', reply({ reply: 'skip' })],
    ['recall', ':note read the paper', reply({ reply: 'note', note: 'read the paper' })],
    ['recall', '?', { help: true }],
    ['recall', '?q', reply({ reply: 'stop' })],
    ['recall', ':h', reply({ reply: 'hint' })],
    ['recall', '?z', reply({ reply: 'text', text: '?z' })],
    ['ticks', '?u', reply({ reply: 'undo' })],
    ['recall', 'what?', reply({ reply: 'text', text: 'what?' })],
    ['recall', 'a\x1b[2J\x9bb', reply({ reply: 'text', text: 'a[2Jb' })],
    ['choice', 'b', reply({ reply: 'option', options: [1] })],
    ['choice', ' D ', reply({ reply: 'option', options: [3] })],
    ['choice', '3', reply({ reply: 'option', options: [2] })],
    ['choice', 'a, c', reply({ reply: 'option', options: [0, 2] })],
    ['choice', 'skip', reply({ reply: 'skip' })],
    ['choice', ':hint', reply({ reply: 'hint' })],
    ['ticks', '', reply({ reply: 'ticks', covered: [0], judge: 'person' })],
    ['ticks', '3, 1 1', reply({ reply: 'ticks', covered: [0, 2], judge: 'person' })],
    ['ticks', 'all', reply({ reply: 'ticks', covered: [0, 1, 2], judge: 'person' })],
    ['ticks', 'none', reply({ reply: 'ticks', covered: [], judge: 'person' })],
    ['ticks', '0', reply({ reply: 'ticks', covered: [], judge: 'person' })],
    ['ticks', ':easy', { rating: 'easy' }],
    ['ticks', 'undo', reply({ reply: 'undo' })],
    ['next', '', reply({ reply: 'next' })],
    ['next', 'stop', reply({ reply: 'stop' })],
    ['sure', 'Yes', reply({ reply: 'sure', sure: true })],
    ['sure', 'n', reply({ reply: 'sure', sure: false })],
  ])('%s: %j', (name, line, parsed) => expect(parseLine(line, requests[name]!)).toEqual(parsed))

  it.each([
    ['', 'it freezes W'],
    ['all of W', 'all of W'],
  ])('an answer that was taken back is given again by Enter alone: %j', (line, text) => {
    const request = { ...requests.recall!, draft: 'it freezes W' }
    expect(parseLine(line, request)).toEqual(reply({ reply: 'text', text }))
  })

  it.each([
    ['recall', ':skipp', 'There is no command :skipp here'],
    ['recall', ':easy', 'There is no command :easy here'],
    ['recall', ':note', 'Write the note'],
    ['recall', '?n', 'Write the note'],
    ['recall', ':z', 'There is no command :z here'],
    ['choice', 'e', 'from A to D'],
    ['choice', '5', 'from 1 to 4'],
    ['choice', '', 'from A to D'],
    ['choice', 'perhaps b', 'from A to D'],
    ['ticks', '4', 'from 1 to 3'],
    ['ticks', '1-3', 'from 1 to 3'],
    ['next', 'x', 'Press Enter'],
    ['sure', 'maybe', 'Type y or n'],
  ])('%s: %j has a problem', (name, line, words) =>
    expect(parseLine(line, requests[name]!)).toEqual({ problem: expect.stringContaining(words) }),
  )

  it('names the one number that there may be', () => {
    const { answer } = smallQuestion()
    const question = smallQuestion({ answer: { ...answer, points: answer.points.slice(0, 1) } })
    const request = { ...requests.ticks, item: { form: 'recall', question } } as Request
    expect(parseLine('2', request)).toEqual({ problem: 'Type 1, "none", or Enter; ? lists the commands.' })
  })
})
