import { describe, expect, it } from 'vitest'
import { parseReply } from '../../src/io/parse-reply.ts'
import type { Act, Request } from '../../src/session/requests.ts'
import { choiceItem, recallItem } from '../support/small-items.ts'

type AnswerRequest = Extract<Request, { ask: 'answer' }>
const can: readonly Act[] = ['hint', 'skip', 'stop', 'flag', 'undo', 'note']
const recall: AnswerRequest = { ask: 'answer', item: recallItem(), n: 1, of: 2, exam: false, can }
const choice: AnswerRequest = { ask: 'answer', item: choiceItem(), n: 1, of: 2, exam: false, can }

describe('parseReply', () => {
  it.each([
    [recall, '{"answer":"it freezes W"}', { reply: { reply: 'text', text: 'it freezes W' } }],
    [recall, '{"answer":""}', { reply: { reply: 'text', text: '' } }],
    [recall, '{"answer":"a\\u001b[2J\\nb"}', { reply: { reply: 'text', text: 'a[2J\nb' } }],
    [recall, '{"covered":[2,0,0]}', { reply: { reply: 'covered', covered: [0, 2] } }],
    [recall, '{"covered":[]}', { reply: { reply: 'covered', covered: [] } }],
    [recall, '{"answer":"x","sure":true}', { reply: { reply: 'text', text: 'x' }, sure: true }],
    [choice, '{"option":1}', { reply: { reply: 'option', options: [0] } }],
    [choice, '{"option":[4,2]}', { reply: { reply: 'option', options: [1, 3] } }],
    [choice, '{"skip":true}', { reply: { reply: 'skip' } }],
    [choice, '{"stop":true}', { reply: { reply: 'stop' } }],
    [choice, '{"hint":true}', { reply: { reply: 'hint' } }],
    [choice, '{"note":"read"}', { reply: { reply: 'note', note: 'read' } }],
  ])('%#: %s', (request, line, parsed) => expect(parseReply(line, request)).toEqual(parsed))

  it.each([
    [recall, 'not json', 'no JSON object'],
    [recall, '[1]', 'no JSON object'],
    [recall, 'null', 'no JSON object'],
    [recall, '{}', 'Nothing in this line'],
    [recall, '{"skip":false}', 'Nothing in this line'],
    [recall, '{"back":true}', `"back" can't be done here`],
    [recall, '{"option":1}', 'no options'],
    [recall, '{"answer":3}', '"answer" is a text'],
    [recall, '{"covered":[3]}', 'from 0 to 2'],
    [recall, '{"covered":1}', 'from 0 to 2'],
    [recall, '{"answer":"x","sure":"yes"}', '"sure" is true or false'],
    [choice, '{"option":0}', 'from 1 to 4'],
    [choice, '{"option":5}', 'from 1 to 4'],
    [choice, '{"option":1.5}', 'from 1 to 4'],
    [choice, '{"option":[]}', 'from 1 to 4'],
    [choice, '{"answer":"B"}', 'This is a choice'],
    [choice, '{"covered":[0]}', 'This is a choice'],
  ])('%#: %s has a problem', (request, line, words) =>
    expect(parseReply(line, request)).toEqual({ problem: expect.stringContaining(words) }),
  )
})
