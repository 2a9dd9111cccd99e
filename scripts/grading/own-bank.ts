import { readdir, readFile } from 'node:fs/promises'
import type { Bank, Question } from '../../src/bank/types.ts'
import { gradeQuestion } from '../../src/grading/grade-question.ts'
import type { Lexicon } from '../../src/grading/words/lexicon.ts'

/** An answer to a question of the shipped bank, with the points that an examiner gave. */
export type Sample = { readonly voice: string; readonly answer: string; readonly points: readonly boolean[] }
export type SampleFile = { readonly questionId: string; readonly answers: readonly Sample[] }

export const readSamples = async (folder: string): Promise<readonly SampleFile[]> =>
  Promise.all(
    (await readdir(folder)).map(async file => JSON.parse(await readFile(`${folder}/${file}`, 'utf8')) as SampleFile),
  )

const folders = [
  ['fitted', 'tests/fixtures/answers'],
  ['unseen', 'tests/fixtures/unseen-answers'],
  ['turned', 'tests/fixtures/turned-answers'],
] as const

export type Judged = { readonly voice: string; readonly isCovered: boolean; readonly isFound: boolean }

/** Prints how the grader agrees with examiners on the sample answers that the tests keep, and what an answer costs. Build first. */
export async function reportOwnBank(lexicon: Lexicon): Promise<void> {
  const { questions } = JSON.parse(await readFile('dist/bank.json', 'utf8')) as Bank
  const byId = new Map(questions.map(question => [question.id, question]))
  console.log('\nAnswers to the shipped bank    points  agree  falsely found')
  for (const [name, folder] of folders) {
    const asked = (await readSamples(folder)).flatMap(({ questionId, answers }) => {
      const question = byId.get(questionId)
      return question === undefined ? [] : answers.map(sample => ({ question, sample }))
    })
    const judged = asked.flatMap(({ question, sample }) => judgeSample(question, sample, lexicon))
    print(name, judged)
    if (name !== 'fitted') for (const [voice, of] of byVoice(judged)) print(`  ${voice}`, of)
    else reportCost(asked, lexicon)
  }
}

/** For each point whether the examiner gave it, and whether the grader found it. */
export function judgeSample(
  question: Question,
  { voice, answer, points }: Sample,
  lexicon: Lexicon,
): readonly Judged[] {
  const verdict = gradeQuestion(question, answer, lexicon)
  return points.map((isCovered, at) => ({ voice, isCovered, isFound: verdict.points[at]?.finding === 'found' }))
}

const byVoice = (judged: readonly Judged[]) =>
  [...new Set(judged.map(({ voice }) => voice))].map(
    voice => [voice, judged.filter(one => one.voice === voice)] as const,
  )

function print(name: string, judged: readonly Judged[]): void {
  const share = (is: (one: Judged) => boolean) => ((100 * judged.filter(is).length) / judged.length).toFixed(1)
  const agree = share(({ isCovered, isFound }) => isCovered === isFound)
  const falsely = share(({ isCovered, isFound }) => !isCovered && isFound)
  console.log(`${name.padEnd(29)} ${String(judged.length).padStart(7)} ${agree.padStart(5)}% ${falsely.padStart(13)}%`)
}

/** Questions are prepared by then, as in a session from its second answer to a question on. */
function reportCost(asked: readonly { question: Question; sample: Sample }[], lexicon: Lexicon): void {
  const [before, start] = [process.cpuUsage(), performance.now()]
  for (const { question, sample } of asked) gradeQuestion(question, sample.answer, lexicon)
  const perAnswer = (milliseconds: number) => (milliseconds / asked.length).toFixed(3)
  const taken = perAnswer(performance.now() - start)
  const { user } = process.cpuUsage(before)
  console.log(
    `  ${taken} ms an answer in all wordings, ${perAnswer(user / 1000)} ms of processor time with all of Node's threads`,
  )
}
