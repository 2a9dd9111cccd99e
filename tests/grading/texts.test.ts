import { describe, expect, it } from 'vitest'
import { gradeText } from '../../src/grading/grade-text.ts'
import { findResult, hasResult } from '../../src/grading/texts/find-result.ts'
import { measureDemand } from '../../src/grading/texts/measure-demand.ts'
import { readText } from '../../src/grading/words/read-text.ts'
import { prepareQuestion, prepareReference } from '../../src/grading/words/reference.ts'
import { lexicon } from '../support/grader.ts'

const score = (question: string, reference: string, answer: string) =>
  gradeText({ question, reference, answer }, lexicon).score

describe('of several references the best counts', () => {
  const [question, free, blocked] = [
    'Why is the lamp out?',
    'The switch is open.',
    'No current can flow through the gap.',
  ]
  const among = (alternatives: readonly string[], answer: string) =>
    gradeText({ question, reference: free, alternatives, answer }, lexicon).score

  it('whichever it is', () => {
    expect(score(question, free, blocked)).toBeLessThan(0.5)
    expect(among([blocked], blocked)).toBeGreaterThan(0.8)
    expect(among([blocked], free)).toBeGreaterThan(0.8)
  })
  it('a little less the more there are, as one of many is soon alike', () => {
    const near = 'somebody left the switch open'
    expect(among([blocked], near)).toBeLessThan(among([], near))
    expect(among([blocked, 'Rust covers both clips.'], near)).toBeLessThan(among([blocked], near))
  })
  it('each once', () => expect(among([free, free], 'The switch.')).toBe(among([], 'The switch.')))
})

describe('a reference repeated scores above 0.8, an empty answer and the question nothing', () => {
  const rows: readonly (readonly [question: string, reference: string])[] = [
    ['What carries the signal?', 'Light.'],
    ['Which protocol is reliable?', 'TCP'],
    ['How many bits has an octet?', '8'],
    ['Explain why ice floats.', 'It is less dense than water, since its molecules form an open lattice.'],
    [
      'Name two gases. Describe how each is made and where it is used, and justify your choice. Give an example.',
      'Oxygen',
    ],
    ['Are both lamps on or off?', 'Both lamps are on.'],
  ]
  it.each(rows)('%s %s', (question, reference) => {
    expect(score(question, reference, reference)).toBeGreaterThan(0.8)
    expect(score(question, reference, '')).toBe(0)
    expect(score(question, 'The moon pulls at the sea', question)).toBe(0)
  })
})

it.each(['UDP', 'bananas', 'x', 'asdf qwer', 'no response'])(
  '%s has nothing in common and gets next to nothing',
  answer => expect(score('Which protocol is reliable?', 'TCP', answer)).toBeLessThan(0.15),
)

describe('measureDemand', () => {
  const rows: readonly (readonly [question: string, parts: number, marks: number])[] = [
    ['', 1, 1],
    ['What is a router?', 1, 1],
    ['The difference between a hub and a switch', 1, 0],
    ['A lamp is lit when a switch is closed. What happens?', 1, 1],
    ['What is a hub, and where is it used? Why?', 3, 2],
    ['Name the phases and explain how long each takes.', 3, 0],
    ['What? Where? Why? How? When? Who?', 5, 2],
  ]
  it.each(rows)('%s', (question, parts, marks) => expect(measureDemand(question)).toEqual({ parts, marks }))
})

describe('the number asked for', () => {
  const ask = 'How many seconds of 60 is the queue full?'
  const reference = 'The share is 0.0508, so that it is full for 3.048 seconds of one minute.'
  const rows: readonly (readonly [question: string, reference: string, answer: string, isMet: boolean | undefined])[] =
    [
      [ask, reference, 'about 3.05 s', true],
      [ask, reference, '0.0508 of 60 s', false],
      [ask, reference, 'hardly ever', false],
      ['When is the queue full?', reference, 'in 3 of 60 seconds', undefined],
      [ask, 'That depends on the first one.', 'one', undefined],
      ['How many wheels has a cart?', 'Four.', '4 wheels', true],
    ]
  it.each(rows)('%s %s %s', (question, text, answer, isMet) => {
    const result = findResult(question, prepareReference(text, prepareQuestion(question, lexicon)))
    expect(result === undefined ? undefined : hasResult(result, readText(answer))).toBe(isMet)
  })
  it('makes an answer better or worse', () => {
    const say = (number: string) => score(ask, reference, `it is full for ${number} seconds`)
    expect(say('3.05') - say('12')).toBeGreaterThan(0.2)
  })
})

describe('an answer that turns its reference scores below one half', () => {
  it.each([
    ['How do batch sizes act?', 'Larger batches decrease the noise.', 'larger batches increase the noise'],
    [
      'What does the reward model score?',
      'It scores chosen answers above rejected ones.',
      'it scores rejected answers above chosen ones',
    ],
    ['What does LoRA train?', 'The adapters are trained.', 'the adapters are not trained'],
  ])('%s', (question, reference, answer) => expect(score(question, reference, answer)).toBeLessThan(0.5))
})
