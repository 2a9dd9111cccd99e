import { describe, expect, it } from 'vitest'
import { gradeAnswer } from '../../src/grading/grade-answer.ts'
import type { PointVerdict } from '../../src/grading/types.ts'
import { lexicon } from '../support/grader.ts'

const lora = 'LoRA freezes the pre-trained weights and learns a low-rank update that is added to them.'

const grade = (answer: string, point = lora, question = 'How does LoRA work?'): PointVerdict =>
  gradeAnswer({ question, points: [{ text: point }], answer }, lexicon).points[0]!

const finds = (answer: string, point?: string) => () => expect(grade(answer, point).finding).toBe('found')
const doubts = (answer: string, point?: string) => () => expect(grade(answer, point).finding).not.toBe('found')

describe('a point is found', () => {
  it('as it stands', finds(lora))
  it('in capitals', finds(lora.toUpperCase()))
  it('with odd spaces', finds(lora.replaceAll(' ', '  \t')))
  it('in other inflections', finds('freezing the pretrained weight, learning low-rank updates'))
  it('in another order', finds('a low-rank update is learned and added, the pre-trained weights are frozen'))
  it('with slips of the fingers', finds('freezs the pretraned wieghts and lerns a low-rank updaet'))
  it('in synonyms', finds('the base model stays fixed, only a low-rank correction is trained and added'))
  it('without hyphens', finds('freezes the pre trained weights, learns a low rank update'))
  it('by an abbreviation', finds('parameter-efficient tuning saves memory', 'PEFT saves memory.'))
  it('by the long form', finds('a KL penalty', 'There is a Kullback–Leibler penalty.'))
  it('as a formula in other letters', finds('W0 + B*A is the merged weight', 'The merged weight is W₀ + B·A.'))
  it('with a number in other writing', finds('takes 1k curated samples', 'It takes 1,000 curated examples.'))
  it('with another range', finds('run AdamW for 2-3 epochs', 'The run uses AdamW for 1 to 4 epochs.'))
  it.each([
    ['yes', 'Yes.'],
    ['they stay frozen', 'Frozen.'],
    ['冻结预训练权重,训练低秩矩阵', '预训练权重被冻结,只训练低秩矩阵。'],
    [
      'nur Adapter werden trainiert, die Gewichte sind eingefroren',
      'Die Gewichte bleiben eingefroren, nur die Adapter werden trainiert.',
    ],
    ['веса модели заморожены, а адаптеры обучаются', 'Веса модели заморожены, обучаются только адаптеры.'],
  ])('in “%s”, where it is “%s”', (answer, point) => finds(answer, point)())
  it.each([
    ['RLHF comes after SFT', 'SFT comes before RLHF.'],
    ['SFT is followed by RLHF', 'SFT comes before RLHF.'],
    ['RLHF is preceded by SFT', 'SFT comes before RLHF.'],
    ['after SFT comes RLHF', 'SFT comes before RLHF.'],
    ['before RLHF, the model gets SFT', 'SFT comes before RLHF.'],
    ['SFT first, RLHF afterwards', 'SFT comes before RLHF.'],
    ['SFT -> RLHF', 'SFT comes before RLHF.'],
    ['RLHF after SFT', 'First supervised fine-tuning, then RLHF.'],
    ['the student is trained by the teacher', 'The teacher trains the student.'],
    ['DPO is outperformed by PPO', 'PPO outperforms DPO.'],
    ['many adapters are served from one base', 'One base can serve many adapters.'],
    ['DPO is worse than PPO', 'PPO is better than DPO.'],
    ['RAG costs less than fine-tuning', 'Fine-tuning costs more than RAG.'],
    ['the message is encrypted by the sender', 'The sender encrypts the message.'],
    ['over 60 data sets let FLAN outscore GPT-3', 'Tuning on over 60 data sets let FLAN outscore GPT-3.'],
    ['scaled by alpha over r', 'The update is scaled by α/r.'],
    ['adds under four percent of parameters', 'It adds 3.6 percent of parameters.'],
    ['sixteen bytes per weight', 'It takes 16 bytes per parameter.'],
    ['eighty-six thousand million neurons', 'It has 86 billion neurons.'],
    ['twice as fast as before', 'It is two times as fast as before.'],
    ['a third of the land is desert', 'About 33 percent of the land is desert.'],
    ['half of the first and a quarter of the second sample were kept', 'Half of the first sample was kept.'],
    ['the third of the layers was frozen', 'Two of the layers were frozen, the third of the layers too.'],
    ['merged weights give no overhead in serving', 'Merged weights are served with zero overhead.'],
    ['imitation copies style, hardly accuracy', 'Imitation copies the style more than the accuracy.'],
    ['the norm stands before each sublayer, not after', 'The norm stands ahead of each sublayer.'],
    ['new tokens have untrained embeddings', 'New tokens start without trained embeddings.'],
    ['the less load there is, the faster a truck goes', 'The more load there is, the slower a truck goes.'],
    [
      'it divides the list in two and joins the sorted halves',
      'It splits the list in two and merges the sorted halves.',
    ],
    ['bonds end up losing value', 'Bonds lose value.'],
    ['lookups are faster, writes get slower', 'An index speeds up lookups but slows down writes.'],
    [
      'the big teacher trains a small student on its outputs',
      'A small student is trained on the outputs of a teacher.',
    ],
    ['the surface is rough, not smooth', 'The surface is rough.'],
    ['without power the content of the memory is lost', 'The memory loses its content without power.'],
    ['larger batches make the gradients smoother', 'Large batches give less noisy gradients.'],
    ['the adapters alone are trained', 'Only the adapters are trained.'],
    ['the job runs once, every day', 'The job runs once a day.'],
    [
      'a small part of human DNA codes for proteins, most of it does not',
      'Only a small part of human DNA codes for proteins.',
    ],
    ["the left ventricle's wall is thicker than the right's", 'The left ventricle has the thicker wall.'],
    ['the skin is larger than the liver', 'The skin is the largest organ.'],
    ['retrieval is cheaper than tuning for facts that change', 'Retrieval is cheaper for facts that change.'],
    ['the leaves of the plant lose less water', 'The leaves of the plant retain water.'],
    ['the median is more robust to outliers', 'The median is less sensitive to outliers.'],
    ['in the end people compare it blindly with the model it began as', 'People compare it blindly with its start.'],
    [
      'soil heats up quickly but loses its heat quickly too',
      'Soil heats quickly and cools quickly. Soil heats and cools.',
    ],
    ['the handler behind the proxy keeps no state', 'The handler behind the proxy is stateless.'],
    ['an update is downloaded', 'Updates are downloaded.'],
    ['every layer is updated, some of them only a little', 'All layers are updated.'],
    ['it updates all the weights or a few of them', 'It updates all weights, or a few of them.'],
    ['most of the ozone is in the stratosphere, a little of it below', 'The stratosphere holds most of the ozone.'],
    ['insulin brings blood sugar down after it went up', 'Insulin lowers blood sugar.'],
  ])('in “%s”, where it is “%s”', (answer, point) => finds(answer, point)())
  it('with a unit in other writing', finds('7 billion parameters in 4 bit', 'The model has 7B parameters in 4-bit.'))
})

describe('a point is not found', () => {
  it('in an empty answer', doubts(''))
  it('in punctuation', doubts('... !? —'))
  it('in the question', doubts('How does LoRA work?'))
  it('in something else', doubts('Dropout regularises by switching units off at random.'))
  it('when a ratio is upside down', doubts('scaled by r over alpha', 'The update is scaled by α/r.'))
  it(
    'when a limit is too far off',
    doubts('adds under ten percent of parameters', 'It adds 3.6 percent of parameters.'),
  )
  it('when it is denied', doubts(lora.replace('freezes', 'does not freeze')))
  it('when it never happens', doubts(lora.replace('freezes', 'never freezes')))
  it('when it is said to be untrue', doubts(`It is not true that ${lora}`))
  it('when roles are exchanged', doubts('the pretrained weights are trained, the low-rank update is frozen'))
  it('when roles are denied', () => {
    const point = 'The frozen base weights get no updates and the adapters are trained.'
    expect(grade('the frozen weights are trained, the adapters are not', point).finding).not.toBe('found')
  })
  it('in its antonym', doubts('larger batches decrease the noise', 'Larger batches increase the noise.'))
  it('in an antonym that the question has', () =>
    expect(grade('it is a strong bond', 'It is a weak bond.', 'How strong is a hydrogen bond?').finding).not.toBe(
      'found',
    ))
  it('in the wrong order of time', doubts('SFT comes after RLHF', 'SFT comes before RLHF.'))
  it('the other way round', doubts('PPO was beaten by a margin: DPO is better than PPO', 'PPO is better than DPO.'))
  it('with another number', doubts('needs 4 bytes for each parameter', 'It needs 16 bytes for each parameter.'))
  it.each([
    'LoRA fails to freeze the pre-trained weights',
    'LoRA learns a low-rank update without freezing the pre-trained weights',
    'the pre-trained weights are no longer frozen, and no low-rank update is learned',
    'instead of freezing the pre-trained weights, LoRA trains all of them',
    'LoRA neither freezes the pre-trained weights nor learns a low-rank update',
    'it is wrong that LoRA freezes the pre-trained weights and learns a low-rank update',
    'it is a myth that LoRA freezes the pre-trained weights',
    'LoRA hardly ever freezes the pre-trained weights',
    'LoRA avoids freezing the pre-trained weights and never adds a low-rank update',
  ])('in “%s”', answer => doubts(answer)())
  it.each([
    ['Retrieval is more expensive than fine-tuning', 'Retrieval is cheaper than fine-tuning.'],
    ['students copy its factual accuracy better than its style', 'Students copy its style better than its accuracy.'],
    ['people preferred GPT-3 to InstructGPT', 'People preferred InstructGPT to GPT-3.'],
    ['perplexity is independent of the tokenizer', 'Perplexity depends on the tokenizer.'],
    ['Chinchilla: 200 tokens per parameter', 'Chinchilla found 20 training tokens per parameter.'],
    ['BLEU is recall-oriented, ROUGE is precision', 'BLEU stands for precision and ROUGE for recall.'],
    ['weights are stored in 32 bits', 'Weights are stored in 16-bit.'],
    ['it took a million curated examples', 'It took 1,000 curated examples.'],
    ['it has eighty-six million neurons', 'It has 86 billion neurons.'],
    ['it is ten times as fast as before', 'It is twice as fast as before.'],
    ['it was repeated two hundred times', 'It was repeated a dozen times.'],
    ['half of the land is desert', 'A third of the land is desert.'],
    ['seventy percent of the land is desert', 'A third of the land is desert.'],
    ['RAG RAG documents documents query', 'RAG retrieves documents at query time.'],
    ['documents, RAG, query, time, retrieval', 'RAG retrieves documents at query time.'],
    ['RMSNorm', 'RMSNorm divides activations by their root mean square and leaves out centering.'],
    ['first RLHF, then SFT', 'SFT comes before RLHF.'],
    ['SFT follows RLHF', 'SFT comes before RLHF.'],
    ['RLHF is followed by SFT', 'SFT comes before RLHF.'],
    ['after RLHF comes SFT', 'SFT comes before RLHF.'],
    ['before SFT, the model gets RLHF', 'SFT comes before RLHF.'],
    ['RLHF comes first, SFT second', 'SFT comes before RLHF.'],
    ['RLHF -> SFT', 'SFT comes before RLHF.'],
    ['the student trains the teacher', 'In distillation the teacher trains the student on its outputs.'],
    ['the student trains the teacher', 'The teacher trains the student.'],
    ['PPO is outperformed by DPO', 'PPO outperforms DPO.'],
    ['PPO was beaten by DPO', 'PPO is better than DPO.'],
    [
      'labelers preferred GPT-3 175B to the 1.3B InstructGPT',
      'Labelers preferred the answers of a 1.3B InstructGPT model to those of GPT-3 with 175B parameters.',
    ],
    ['200 parameters per token', 'Chinchilla found 20 tokens per parameter.'],
    ['people give the labels in place of a model', 'A model gives the labels in place of people.'],
    [
      'tuning on new facts makes fewer errors than tuning on known facts',
      'Tuning on known facts makes fewer errors than tuning on new facts.',
    ],
    ['it beats retrieval', 'Retrieval beats fine-tuning for new knowledge.'],
    ['the update has full rank', 'The weight change has a low intrinsic rank.'],
    ['train it for 10 epochs', 'It is trained for 1 epoch.'],
    [
      'Imitating a stronger LLM copies its facts better than its style',
      'Students that imitate a stronger LLM copy its style better than its facts.',
    ],
    ['fine-tuning is just as expensive as RAG', 'Fine-tuning costs more than RAG.'],
    ["overlap with the benchmark doesn't matter", 'Overlap with the benchmark matters.'],
    ['it uses RMSNorm, SwiGLU and rotary embeddings', 'Rotary embeddings rotate queries and keys by position.'],
    ['Baking at 30 degrees for 200 minutes dries the clay', 'Baking at 200 degrees for 30 minutes dries the clay.'],
    [
      'it has 97% fewer parameters, runs 40% faster and keeps 60% of the score',
      'It has 40% fewer parameters, runs 60% faster and keeps 97% of the score.',
    ],
    [
      'replacing the old records by new ones instead of adding these avoids gaps',
      'Adding new records instead of replacing the old ones avoids gaps.',
    ],
    [
      'the receiver encrypts the message with the key that the sender published',
      'The sender encrypts the message with the key that the receiver published.',
    ],
    [
      'XSTest looks for biased answers and BBQ for refusals of safe prompts',
      'Tests look for biased answers, as BBQ does, and for refusals of safe prompts, as XSTest does.',
    ],
    [
      'late layers carry over more widely than early layers',
      'Early layers carry over to new tasks more widely than late layers.',
    ],
    [
      'a larger sample can outperform a smaller one chosen with care',
      'A smaller sample chosen with care can outperform a larger one.',
    ],
    ['a linear probe falls behind fine-tuning out of domain', 'Fine-tuning falls behind a linear probe out of domain.'],
    ['indexes are needed whatever the size of the table', 'Indexes are needed for tables of a large size.'],
    ['enzymes raise the activation energy of a reaction', 'Enzymes lower the activation energy of a reaction.'],
    ['a stack is read from its bottom', 'A stack is read from its top.'],
    ['the membrane of a cell is impervious to water', 'The membrane of a cell is permeable to water.'],
    ['insulin pushes the blood sugar up', 'Insulin lowers blood sugar.'],
    ['the vaccine suppresses the immune response', 'The vaccine triggers an immune response.'],
    ['the mean is robust against outliers', 'The mean is sensitive to outliers.'],
    ['the rings of Saturn are the faintest', 'The rings of Saturn are the brightest.'],
    ['the matrix has to be shrunk by one row', 'The matrix has to be enlarged by one row.'],
    ['rest makes the pain worse', 'Rest relieves the pain.'],
    ['entry is blocked in competitive markets', 'Entry is free in competitive markets.'],
    ['the author was a pessimist about the reform', 'The author was optimistic about the reform.'],
    ['at most ten members must sign', 'At least ten members must sign.'],
    ['the memory keeps its content without power', 'The memory loses its content without power.'],
    ['large batches give noisier gradients', 'Large batches give less noisy gradients.'],
    ['everything but the adapters is trained', 'Only the adapters are trained.'],
    ['the job runs twice a day', 'The job runs once a day.'],
    ['nearly all of human DNA codes for proteins', 'Only a small part of human DNA codes for proteins.'],
    ['the tariff hurt domestic producers', 'The tariff protected domestic producers.'],
    ["the wall of the right ventricle is thicker than the left's", 'The left ventricle has the thicker wall.'],
    ['the liver is an organ larger than the skin', 'The skin is the largest organ.'],
    ['the median is less robust to outliers', 'The median is less sensitive to outliers.'],
    ['a hypertonic solution swells the cell', 'A hypotonic solution swells the cell.'],
    ['the reaction is endothermic', 'The reaction is exothermic.'],
    ['the handler behind the proxy is stateful', 'The handler behind the proxy is stateless.'],
    ['the division of spoils was unfair', 'The division of spoils was fair.'],
    ['the model is underconfident in its answers', 'The model is overconfident in its answers.'],
    ['the surface of the lens is irregular', 'The surface of the lens is regular.'],
    ['full fine-tuning updates only some of the parameters', 'Full fine-tuning updates all parameters of a model.'],
    ['only one of the giant planets has rings', 'All four giant planets have rings.'],
    ['one of the two houses must approve a bill', 'Both houses must approve a bill.'],
    ['only the owner thread may release a semaphore', 'Any thread may release a semaphore.'],
    ['it needs the least memory of these methods', 'It needs the most memory of these methods.'],
    ['every parameter gets a gradient', 'Only a few parameters get a gradient.'],
    ['profits are large in the long run', 'In the long run profit is zero.'],
    ['Die Gewichte bleiben nicht eingefroren.', 'Die Gewichte bleiben eingefroren.'],
    ['веса базовой модели не заморожены', 'Веса базовой модели заморожены.'],
    ['预训练权重没有被冻结。', '预训练权重被冻结。'],
  ])('in “%s”, where it is “%s”', (answer, point) => doubts(answer, point)())
  it('as a bag of keywords', doubts('update weights low-rank learns pre-trained freezes'))
})

describe('a point beside one that is said wrongly', () => {
  const points = [
    'Parallel path: LoRA adds the output B(Ax) of a low-rank branch to the output W₀x of the frozen weight matrix.',
    "Initialization: LoRA starts with random values in A and zeros in B, so that the layer's output is unchanged at the first step.",
  ].map(text => ({ text }))
  const findings = (answer: string) =>
    gradeAnswer({ question: 'How does LoRA work?', points, answer }, lexicon).points.map(({ finding }) => finding)

  it('is found where it is plain', () =>
    expect(
      findings(
        'The weight matrix stays frozen, a low-rank branch BA is added to its output. A starts at zero and B random.',
      ),
    ).toEqual(['found', 'not found']))
  it('is asked about where it would be found alone', () => {
    expect(findings('W stays frozen; BA is added.')[0]).toBe('found')
    expect(findings('W stays frozen; BA is added. A starts at zero and B random.')).toEqual(['unsure', 'not found'])
  })
})

describe('evidence', () => {
  it('is what was typed', () => expect(grade('It FROZE the Weights!').evidence).toEqual(['FROZE the Weights']))
  it('is empty where nothing matched', () => expect(grade('Bananas.').evidence).toEqual([]))
  it('joins neighbours and puts the strongest run first', () =>
    expect(grade('weights; it learns a low-rank update').evidence).toEqual(['learns a low-rank update', 'weights']))
  it('leaves out what it shows already', () =>
    expect(grade('weights; it learns a low-rank update; the update is an update').evidence).toEqual([
      'learns a low-rank update',
      'weights',
    ]))
})

describe('beside other points', () => {
  const points = [{ label: 'Frozen base', text: lora }, { text: 'LoRA scales its update by alpha over r.' }]

  it('gives one verdict a point, in order', () => {
    const { points: verdicts } = gradeAnswer({ points, answer: 'the update is scaled by α/r' }, lexicon)
    expect(verdicts.map(verdict => verdict.finding)).toEqual(['not found', 'found'])
  })
  it('scores the mean confidence', () => {
    const verdict = gradeAnswer({ points, answer: lora }, lexicon)
    expect(verdict.score).toBeCloseTo((verdict.points[0]!.confidence + verdict.points[1]!.confidence) / 2, 10)
  })
  it('does not take what is said of one thing for another', () => {
    const compared = [
      { text: 'Fine-tuning takes far less data.' },
      { text: 'Pre-training takes far more compute, as it reads trillions of tokens.' },
    ]
    const question = 'How do pre-training and fine-tuning compare?'
    for (const answer of ['Pre-training takes far less data.', 'pretraining needs far less data than finetuning']) {
      const graded = gradeAnswer({ question, points: compared, answer }, lexicon)
      expect(graded.points[0]!.finding).not.toBe('found')
    }
  })
  it('does not take a misconception for the point it resembles', () => {
    const point = { text: 'The checkpoint is picked on validation data.' }
    const answer = 'the checkpoint is picked by its score on the test set'
    const misconceptions = ['The checkpoint is picked by its score on the test set.']
    const graded = gradeAnswer({ points: [point], misconceptions, answer }, lexicon)
    expect(graded.points[0]!.finding).not.toBe('found')
  })
  it('survives a question without points', () => {
    expect(gradeAnswer({ points: [], answer: 'x' }, lexicon)).toEqual({ score: 0, points: [] })
  })
})
