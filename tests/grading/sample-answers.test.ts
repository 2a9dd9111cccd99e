import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Judged, judgeSample, readSamples } from '../../scripts/grading/own-bank.ts'
import { parseBank } from '../../src/bank/parse-bank.ts'
import { gradeQuestion } from '../../src/grading/grade-question.ts'
import { lexicon } from '../support/grader.ts'

const bank = parseBank(
  ['fine-tuning.md', 'sources.md'].map(path => ({ path, text: readFileSync(`data/${path}`, 'utf8') })),
)
const questions = new Map(bank.questions.map(question => [question.id, question]))

const judgeAll = async (folder: string): Promise<readonly Judged[]> =>
  (await readSamples(folder)).flatMap(({ questionId, answers }) =>
    answers.flatMap(sample => judgeSample(questions.get(questionId)!, sample, lexicon)),
  )

const judged = await judgeAll('tests/fixtures/answers')
/** Answers in eight voices to every question, on which nothing was fitted and whose texts nobody looked at while mending. */
const unseen = await judgeAll('tests/fixtures/unseen-answers')

const share = (of: readonly Judged[], is: (one: Judged) => boolean) => of.filter(is).length / of.length
const agrees = ({ isCovered, isFound }: Judged) => isCovered === isFound
const isFalseFound = ({ isCovered, isFound }: Judged) => !isCovered && isFound

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
    expect(judged.filter(one => one.voice === 'off-topic' && one.isFound)).toEqual([]))
})

describe('unseen answers judged by an examiner', () => {
  it('are there for every question', () => expect(unseen.length).toBeGreaterThan(1700))
  it('agree with the grader point by point', () => expect(share(unseen, agrees)).toBeGreaterThanOrEqual(0.88))
  it('are seldom found to say what they do not', () => expect(share(unseen, isFalseFound)).toBeLessThanOrEqual(0.03))
})

/** Short answers in the points' own words that turn one of them each, beside right ones that look so; rules were mended by them. */
const turned = await judgeAll('tests/fixtures/turned-answers')

describe('answers that turn points of the shipped bank', () => {
  it('are there for every question', () => expect(turned.length).toBeGreaterThan(2400))
  it('agree with the grader point by point', () => expect(share(turned, agrees)).toBeGreaterThanOrEqual(0.93))
  it('are found to say what they turn the less often', () =>
    expect(share(turned, isFalseFound)).toBeLessThanOrEqual(0.042))
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

describe('a statement that turns the shipped bank’s points says none of them', () => {
  it.each([
    ['lora-and-qlora', 'the base weights are trained while the low-rank matrices stay frozen'],
    ['lora-and-qlora', 'the frozen weights are trained, the adapters are not'],
    ['lora-and-qlora', 'LoRA trains the pretrained weights and freezes the low-rank matrices'],
    ['lora-and-qlora', 'QLoRA LoRA 4-bit NF4 double quantization paged optimizers 48 GB base adapter'],
    ['how-lora-works', 'A starts at zero and B is random'],
    ['how-lora-works', 'B is initialized randomly and A with zeros'],
    ['how-lora-works', 'the update is scaled by r over alpha'],
    ['how-lora-works', 'zero random scale alpha rank merge attention MLP'],
    ['how-lora-works', 'How does LoRA work inside a layer?'],
    ['rlhf-in-detail', 'first PPO, then the reward model, and last supervised fine-tuning'],
    ['rlhf-in-detail', 'the policy minimizes the reward and maximizes the KL divergence to the reference'],
    ['pre-training-vs-fine-tuning', 'fine-tuning takes far more compute and data than pre-training'],
    ['knowledge-distillation', 'the teacher is trained to match the softened distribution of the student'],
    ['few-shot-vs-rag', 'few-shot prompting updates the weights, retrieval does not'],
    ['training-against-hallucination', 'fine-tuning on facts that are new to the model reduces hallucination'],
    [
      'training-billion-parameter-llms',
      'tensor parallelism puts different layers on different GPUs and pipeline parallelism splits the matrices inside a layer',
    ],
    ['llm-metrics', 'BLEU measures recall and ROUGE measures precision'],
    ['llm-metrics', 'judges prefer short answers and dislike their own outputs'],
    ['what-is-fine-tuning', 'fine-tuning trains a model from scratch with random weights on a large general corpus'],
    ['fine-tuning-vs-transfer-learning', 'transfer learning is one method of fine-tuning'],
    ['drift-in-production', 'data drift is when the weights of the model change by themselves'],
    ['llama-architecture', 'Llama uses LayerNorm instead of RMSNorm and GELU instead of SwiGLU'],
    ['kinds-of-fine-tuning', 'LoRA updates all weights, full fine-tuning only a few'],
    ['limiting-bias-and-harm', 'fine-tuning never weakens safety, so no new tests are needed'],
    ['rlhf-in-practice', 'compare with the last SFT model only after PPO has overfit the reward'],
    ['dataset-curation', 'more data is always better than clean data, duplicates help'],
  ])('%s: %s', (id, answer) =>
    expect(
      gradeQuestion(questions.get(id)!, answer, lexicon).points.filter(({ finding }) => finding === 'found'),
    ).toEqual([]),
  )
})
