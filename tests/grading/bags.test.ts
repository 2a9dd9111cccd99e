import { describe, expect, it } from 'vitest'
import { findPoints } from '../support/grader.ts'

describe('no point is found in a bag of keywords', () => {
  it.each([
    ['zero random starts B A', 'B starts at zero.', 'A is random.'],
    ['zeros random A B scale alpha r update', 'The update BA is scaled by α/r.', 'A starts random and B at zero.'],
    [
      'prompt answer scalar pairwise ranking loss',
      'It maps a prompt and an answer to a scalar that is trained with a pairwise ranking loss.',
    ],
    ['bank failures; money supply; credit; tariffs', 'Bank failures shrank the money supply and cut off credit.'],
    ['gold standard, deflation, countries, tariffs, world trade', 'Tariffs reduced world trade.'],
    [
      'The CPU and the kernel and the page and the disk and the instruction',
      'The CPU traps into the kernel, which loads the page from disk and restarts the instruction.',
    ],
    [
      'documents cleaned filtered deduplicated quality tokenizer ids sequences',
      'Documents are cleaned, deduplicated and filtered by quality.',
    ],
    [
      "Humans. Pairs. Reward model. PPO. Policy. Answers. That's all I remember.",
      'Humans compare pairs of answers and a reward model is fitted to their choices.',
    ],
    [
      'Something with query, passage, cross encoder, score, hits, order ...',
      'A cross-encoder scores each query and passage together and reorders the first hits.',
    ],
    [
      'Keywords: alliances, powers; Franz Ferdinand, Sarajevo, July crisis; Germany, Austria, support',
      'The assassination of Franz Ferdinand in Sarajevo set off the July crisis.',
    ],
  ])('%s', (answer, ...points) => expect(findPoints(points, answer)).toEqual(points.map(() => false)))
})

describe('a point is found in notes and lists', () => {
  it.each([
    ['A random, B zero', 'B starts at zero.', 'A is random.'],
    ['BA scaled by alpha/r; A random, B zeros', 'The update BA is scaled by α/r.', 'A starts random and B at zero.'],
    [
      'frozen base weights, trained adapter matrices',
      'The base weights stay frozen.',
      'The adapter matrices are trained.',
    ],
    [
      'freezing base weights, training low-rank matrices',
      'The base weights are frozen and low-rank matrices are trained.',
    ],
    ['SFT → reward model → PPO', 'First comes SFT, then a reward model, then PPO.'],
    ['BitFit, adapters, LoRA, prompt tuning', 'Methods are BitFit, adapters, LoRA and prompt tuning.'],
    [
      'Methods: BitFit, adapters, LoRA, prefix tuning, prompt tuning',
      'Methods are BitFit, adapters, LoRA, prefix tuning and prompt tuning.',
    ],
    ['calibration, robustness, fairness, toxicity', 'HELM reports calibration, robustness, fairness and toxicity.'],
  ])('%s', (answer, ...points) => expect(findPoints(points, answer)).toEqual(points.map(() => true)))
})
