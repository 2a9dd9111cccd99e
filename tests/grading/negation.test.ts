import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { gradeAnswer } from '../../src/grading/grade-answer.ts'
import { parseLexicon } from '../../src/grading/words/lexicon.ts'

const lexicon = parseLexicon(readFileSync('data/lexicon.md', 'utf8'))
const isFound = (answer: string, point: string) =>
  gradeAnswer({ points: [{ text: point }], answer }, lexicon).points[0]!.finding === 'found'

const merge = 'The deltas can be merged into the base, so no extra delay remains.'
const catalyst = 'A catalyst lowers the activation energy and is not consumed by the reaction.'
const rats = 'Fleas on rats carried the plague from port to port.'
const log = 'The log record is written to disk before the page is.'
const act = 'Parliament repealed the act in 1766 after protests.'
const encoder = 'The encoder is not trained.'
const unreachable = 'The collector frees objects that can no longer be reached.'

describe('a point with a negation of its own is not found', () => {
  it.each([
    ["the deltas can't be merged into the base, so some delay always remains", merge],
    ["a catalyst can't lower the activation energy and isn't consumed by the reaction", catalyst],
    ["unreachable objects aren't freed by the collector", unreachable],
  ])('in “%s”, which denies another part', (answer, point) => expect(isFound(answer, point)).toBe(false))
  it.each([
    ['merge the deltas into the base and no extra delay remains', merge],
    ["the activation energy is lowered by a catalyst, which the reaction doesn't consume", catalyst],
    ["objects are freed by the collector when they can't be reached any more", unreachable],
  ])('but is in “%s”', (answer, point) => expect(isFound(answer, point)).toBe(true))
})

describe('a point is not found where it is said to be wrong', () => {
  it.each([
    ['Parliament declined to repeal the act in 1766', act],
    ['after protests Parliament forgot to repeal the act in 1766', act],
    ['after protests Parliament neglected to repeal the act in 1766', act],
    ["it isn't the case that the log record is written to disk before the page is", log],
    ['it is not so that the log record is written to disk before the page is', log],
    ['nobody would say that the log record is written to disk before the page is', log],
    ['people wrongly believe that fleas on rats carried the plague from port to port', rats],
    ['that fleas on rats carried the plague from port to port was refuted', rats],
    ['that fleas on rats carried the plague from port to port is what scholars disproved', rats],
    ['scholars rejected the idea that fleas on rats carried the plague from port to port', rats],
    ['that fleas on rats carried the plague from port to port is a myth', rats],
    ['many think that fleas on rats carried the plague from port to port, but that is wrong', rats],
    ['by no means did fleas on rats carry the plague from port to port', rats],
    ['in no way did Parliament repeal the act in 1766', act],
  ])('“%s”', (answer, point) => expect(isFound(answer, point)).toBe(false))
})

describe('a point is found where something else is denied', () => {
  it.each([
    ['fleas on rats carried the plague from port to port, they did not refuse to', rats],
    ['people think fish did it, but that is wrong: fleas on rats carried the plague from port to port', rats],
    ['it never drifts too far from the reference', 'It does not drift far from the reference.'],
    ['the encoder is never trained', encoder],
  ])('“%s”', (answer, point) => expect(isFound(answer, point)).toBe(true))
})
