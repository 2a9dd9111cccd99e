import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseBank } from '../../src/bank/parse-bank.ts'
import type { Question } from '../../src/bank/types.ts'
import { gradeQuestion } from '../../src/grading/grade-question.ts'
import type { Finding } from '../../src/grading/types.ts'
import { parseLexicon } from '../../src/grading/words/lexicon.ts'

type Sample = { questionId: string; answers: { voice: string; answer: string; points: boolean[] }[] }
type Judged = {
  readonly voice: string
  readonly isCovered: boolean
  readonly finding: Finding
}

const lexicon = parseLexicon(readFileSync('data/lexicon.md', 'utf8'))
const bank = parseBank(
  ['fine-tuning.md', 'sources.md'].map(path => ({ path, text: readFileSync(`data/${path}`, 'utf8') })),
)
const questions = new Map(bank.questions.map(question => [question.id, question]))

const judge = (question: Question, { answers }: Sample): Judged[] =>
  answers.flatMap(({ voice, answer, points }) => {
    const verdict = gradeQuestion(question, answer, lexicon)
    return points.map((isCovered, index) => {
      const { finding } = verdict.points[index]!
      return { voice, isCovered, finding }
    })
  })

const judgeAll = (folder: string): Judged[] =>
  readdirSync(folder).flatMap(file => {
    const sample = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Sample
    return judge(questions.get(sample.questionId)!, sample)
  })

const judged = judgeAll('tests/fixtures/answers')
/** Answers in eight voices to every question, on which nothing was fitted and whose texts nobody looked at while mending. */
const unseen = judgeAll('tests/fixtures/unseen-answers')

const share = (of: readonly Judged[], is: (one: Judged) => boolean) => of.filter(is).length / of.length
const agrees = ({ isCovered, finding }: Judged) => isCovered === (finding === 'found')
const isFalseFound = ({ isCovered, finding }: Judged) => !isCovered && finding === 'found'

describe('sample answers judged by an examiner', () => {
  it('are there for every question', () => expect(judged.length).toBeGreaterThan(4300))
  it('agree with the grader point by point', () => expect(share(judged, agrees)).toBeGreaterThanOrEqual(0.9))
  it('are seldom found to say what they do not', () => expect(share(judged, isFalseFound)).toBeLessThanOrEqual(0.03))
  it('are hardly ever found in a list of keywords', () => {
    const listed = judged.filter(({ voice }) => voice === 'buzzwords')
    expect(listed.length).toBeGreaterThan(0)
    expect(share(listed, isFalseFound)).toBeLessThanOrEqual(0.1)
  })
  it('cover nothing when off topic', () =>
    expect(judged.filter(one => one.voice === 'off-topic' && one.finding === 'found')).toEqual([]))
})

describe('unseen answers judged by an examiner', () => {
  it('are there for every question', () => expect(unseen.length).toBeGreaterThan(1700))
  it('agree with the grader point by point', () => expect(share(unseen, agrees)).toBeGreaterThanOrEqual(0.88))
  it('are seldom found to say what they do not', () => expect(share(unseen, isFalseFound)).toBeLessThanOrEqual(0.03))
})

describe('misconceptions of the shipped bank, typed as answers', () => {
  it('are hardly ever found to say a point', () => {
    const claims = bank.questions.flatMap(question => question.misconceptions.map(({ claim }) => ({ question, claim })))
    const ticked = claims.filter(({ question, claim }) =>
      gradeQuestion(question, claim, lexicon).points.some(({ finding }) => finding === 'found'),
    )
    expect(claims.length).toBeGreaterThan(100)
    expect(ticked.length / claims.length).toBeLessThanOrEqual(0.01)
  })
})
