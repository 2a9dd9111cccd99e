import { readFileSync } from 'node:fs'
import { gradeAnswer } from '../../src/grading/grade-answer.ts'
import { parseLexicon } from '../../src/grading/words/lexicon.ts'

export const lexicon = parseLexicon(readFileSync('data/lexicon.md', 'utf8'))

/** For each point whether an answer is found to say it. */
export const findPoints = (points: readonly string[], answer: string, question = ''): readonly boolean[] =>
  gradeAnswer({ question, points: points.map(text => ({ text })), answer }, lexicon).points.map(
    ({ finding }) => finding === 'found',
  )
