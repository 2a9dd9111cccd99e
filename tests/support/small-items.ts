import type { KeyPoint, Question } from '../../src/bank/types.ts'
import type { Item, Option } from '../../src/session/types.ts'

const point = (label: string, text: string): KeyPoint => ({
  id: label.toLowerCase(),
  label,
  markdown: text,
  text,
  sources: ['hu2021'],
})

const points = [
  point('Frozen base', 'The original weights take no gradient and stay as they were after `pre-training`.'),
  point('Low-rank update', 'The change of a layer is a product `BA` of two small matrices of rank *r*.'),
  point('Scaling', 'The update is scaled by `α/r`, so that a new rank asks for no new learning rate.'),
]
const lead = 'LoRA leaves the pre-trained weights alone and learns a small correction to some of them.'

/** A question as a bank would give it; anything may be put in its place. */
export const smallQuestion = (changes: Partial<Question> = {}): Question => ({
  id: 'how-lora-works',
  formerIds: [],
  number: 13,
  stem: 'How does LoRA work?',
  stemText: 'How does LoRA work?',
  topics: ['lora'],
  difficulty: 2,
  answer: {
    markdown: [lead, ...points.map(({ label, markdown }) => `**${label}:** ${markdown}`)].join('\n\n'),
    text: [lead, ...points.map(({ label, text }) => `${label}: ${text}`)].join(' '),
    lead,
    points,
  },
  choices: [],
  misconceptions: [],
  sources: [
    {
      key: 'hu2021',
      author: 'Hu',
      year: '2021',
      title: 'LoRA: Low-Rank Adaptation of Large Language Models',
      url: 'https://arxiv.org/abs/2106.09685',
    },
  ],
  accepted: [],
  rejected: [],
  related: [],
  file: 'small.md',
  line: 1,
  ...changes,
})

export const recallItem = (changes: Partial<Question> = {}): Item => ({
  form: 'recall',
  question: smallQuestion(changes),
})

const option = (text: string, correct: boolean, why: string): Option => ({
  text,
  correct,
  why,
  origin: correct ? 'point' : 'misconception',
})

export const choiceItem = (changes: Partial<Question> = {}): Item => ({
  form: 'choice',
  question: smallQuestion({ id: 'what-is-qlora', number: 10, stem: 'What is `QLoRA`?', ...changes }),
  options: [
    option('QLoRA quantises the adapters to 4 bits.', false, 'The frozen base is quantised, the adapters are not.'),
    option('QLoRA trains adapters on a base held in 4-bit NF4.', true, 'Dettmers et al. 2023, section 3.'),
    option('QLoRA prunes the base to a quarter.', false, 'No weight is removed.'),
    option('QLoRA is LoRA of a rank below 4.', false, 'Q stands for quantised.'),
  ],
})

/** The same, of which the options at the given places are right. */
export const choiceWith = (...key: readonly number[]) => {
  const item = choiceItem()
  if (item.form !== 'choice') throw new Error('The small item is a choice.')
  return { ...item, options: item.options.map((one, index) => ({ ...one, correct: key.includes(index) })) }
}
