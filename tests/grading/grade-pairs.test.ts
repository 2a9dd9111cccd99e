import { describe, expect, it } from 'vitest'
import { parseBank } from '../../src/bank/parse-bank.ts'
import { gradeQuestion } from '../../src/grading/grade-question.ts'
import { lexicon } from '../support/grader.ts'

const grade = (braces: string, answer: string): string => {
  const { questions } = parseBank([{ path: 'page.md', text: `::Pairs:: Match. ${braces}` }])
  const { points } = gradeQuestion(questions[0]!, answer, lexicon)
  return points.map(({ finding }) => finding).join(', ')
}

const kinds = '{=cat -> animal =rose -> plant =quartz crystal -> mineral}'
const shared = '{=cat -> animal =dog -> animal =rose -> plant}'
const [all, none] = ['found, found, found', 'not found, not found, not found']

describe('pairs are graded by what stands beside what', () => {
  it.each([
    [kinds, 'cat animal, rose plant, quartz crystal mineral', all],
    [kinds, 'A cat is an animal.\nRoses → plants\nMineral: quartz crystal', all],
    [kinds, 'a plant is the rose, animal is cat, mineral is quartz crystals', all],
    [kinds, 'cat animal', 'found, not found, not found'],
    [kinds, 'cat plant, rose animal, quartz crystal mineral', 'not found, not found, found'],
    [kinds, 'cat mineral, rose animal, quartz crystal plant', none],
    [kinds, 'cat rose quartz crystal animal plant mineral', 'unsure, unsure, unsure'],
    [kinds, 'a cat is not an animal', 'unsure, not found, not found'],
    [kinds, 'no idea', none],
    [kinds, '', none],
    [shared, 'cat animal, dog animal, rose plant', all],
  ])('%s, answered “%s”: %s', (braces, answer, expected) => expect(grade(braces, answer)).toBe(expected))
})
