import { describe, expect, it } from 'vitest'
import { findPoints } from '../support/grader.ts'

describe('of two points that are exchanged neither is found', () => {
  it.each([
    ['A starts at zero and B is random', 'B starts at zero.', 'A is random.'],
    [
      'the adapters stay frozen and the base weights are trained',
      'The base weights stay frozen.',
      'The adapters are trained.',
    ],
    [
      'UDP guarantees order. TCP sends datagrams without a connection.',
      'TCP guarantees order.',
      'UDP sends datagrams without a connection.',
    ],
    [
      'meiosis gives two identical cells and mitosis four different ones',
      'Mitosis gives two identical cells.',
      'Meiosis gives four different cells.',
    ],
    [
      'RLHF comes first and teaches the format; SFT comes last and aligns with preferences',
      'SFT comes first and teaches the format.',
      'RLHF comes last and aligns with preferences.',
    ],
    [
      'the student gives soft labels at a raised temperature and the teacher minimizes KL to them',
      'The teacher gives soft labels at a raised temperature.',
      'The student minimizes KL to them.',
    ],
    [
      'ROUGE = precision, i.e. what share of the output is right. BLEU = recall.',
      'BLEU is precision: what share of the output is right.',
      'ROUGE is recall.',
    ],
  ])('%s', (answer, one, other) => expect(findPoints([one, other], answer)).toEqual([false, false]))

  it('also of what the question contrasts', () =>
    expect(
      findPoints(
        ['A rate that is too large makes the loss diverge.', 'A rate that is too small makes training crawl.'],
        'too small → the loss diverges. too large → training just crawls along',
        'Compare a small and a large learning rate.',
      ),
    ).toEqual([false, false]))

  it('nor is one that is said of another thing of the question', () =>
    expect(
      findPoints(
        [
          'In data parallelism each device holds a full copy of the model and sees a part of the batch.',
          'In tensor parallelism weight matrices are split across the devices.',
        ],
        'Tensor parallel means that every GPU has a copy and works on its slice of the batch, data parallel that weight matrices are cut up',
        'Compare data and tensor parallelism.',
      ),
    ).toEqual([false, false]))

  it('but a third one is', () =>
    expect(
      findPoints(
        [
          'BitFit trains only the bias terms.',
          'Adapters insert bottleneck layers.',
          'Prefix tuning learns key vectors.',
        ],
        'BitFit inserts bottleneck layers. Adapters train just the bias terms. Prefix tuning learns vectors of keys.',
      ),
    ).toEqual([false, false, true]))
})

describe('two points that are told together are found', () => {
  it.each([
    ['B starts at zero and A is random', 'B starts at zero.', 'A is random.'],
    ['A is random; B, on the other hand, starts at zero', 'B starts at zero.', 'A is random.'],
    ['A random, B zero', 'B starts at zero.', 'A is random.'],
    ['frozen base weights, trained adapters', 'The base weights stay frozen.', 'The adapters are trained.'],
    [
      'TCP guarantees order, whereas UDP sends datagrams without a connection',
      'TCP guarantees order.',
      'UDP sends datagrams without a connection.',
    ],
    [
      'you get four different cells from meiosis. Two identical cells you get from mitosis.',
      'Mitosis gives two identical cells.',
      'Meiosis gives four different cells.',
    ],
  ])('%s', (answer, one, other) => expect(findPoints([one, other], answer)).toEqual([true, true]))
})

describe('a point whose sides are exchanged is not found', () => {
  it.each([
    [
      'tensor parallelism splits the stack of layers over GPUs, pipeline parallelism splits the matrices within a layer',
      'Tensor parallelism splits the matrices within a layer over GPUs, whereas pipeline parallelism splits the stack of layers.',
    ],
    [
      'in the 2024 comparison on code it came out ahead of carefully tuned PPO',
      'A 2024 comparison on code found carefully tuned PPO ahead of DPO.',
    ],
    [
      'late layers learn the general stuff, so their features carry over more widely than those of early layers',
      'Features of early layers carry over more widely than those of late layers.',
    ],
    [
      'it is people who give the harmlessness labels, in place of a model with principles',
      'A model with principles gives the harmlessness labels in place of people.',
    ],
    [
      'the reward model learns to put rejected answers above preferred ones',
      'The reward model learns to score preferred answers above rejected ones.',
    ],
    ['people streamed out of the towns into the countryside', 'People moved from the countryside into the towns.'],
    [
      'take the rank and divide it by alpha, the adapter is multiplied with that',
      'The adapter is multiplied by alpha divided by the rank.',
    ],
    ['a rejected answer has priority over a chosen one', 'A chosen answer has priority over a rejected one.'],
    ['fine-tuning is less expensive than RAG', 'RAG is cheaper than fine-tuning.'],
    ['it takes the IP address and translates it into a host name', 'DNS translates a host name into an IP address.'],
    ['the IP address is translated into the host name', 'DNS translates a host name into an IP address.'],
    [
      'when a model loses general abilities, this causes it to be trained on a narrow task',
      'Training on a narrow task causes the model to lose general abilities.',
    ],
    [
      'if the central bank raises rates, inflation rises above target',
      'When inflation rises above target, the central bank raises rates.',
    ],
    [
      'it makes the rejected answer more likely compared with the preferred one',
      'It raises the likelihood of the preferred answer relative to the rejected one.',
    ],
    [
      'the teacher matches the output distribution of the student',
      'The student matches the output distribution of the teacher.',
    ],
  ])('%s', (answer, point) => expect(findPoints([point], answer)).toEqual([false]))
})

describe('a point told from its other side is found', () => {
  it.each([
    ['into the towns people moved, out of the countryside', 'People moved from the countryside into the towns.'],
    [
      'take alpha, divide it by the rank and multiply the adapter by that',
      'The adapter is multiplied by alpha divided by the rank.',
    ],
    ['a small set of good quality may beat the whole set', 'A small set chosen for quality can beat a larger one.'],
    ['RAG is less expensive than fine-tuning', 'RAG is cheaper than fine-tuning.'],
    ['the bill needs approval from both houses', 'A bill must be approved by both houses.'],
    ['the host name is translated into an IP address by DNS', 'DNS translates a host name into an IP address.'],
    ['an IP address is what DNS translates the host name into', 'DNS translates a host name into an IP address.'],
    [
      'the central bank raises rates once inflation rises above target',
      'When inflation rises above target, the central bank raises rates.',
    ],
    [
      'general abilities are lost: this is caused by training on a narrow task',
      'Training on a narrow task causes the model to lose general abilities.',
    ],
    [
      'the output distribution of the teacher is matched by the student',
      'The student matches the output distribution of the teacher.',
    ],
  ])('%s', (answer, point) => expect(findPoints([point], answer)).toEqual([true]))
})

describe('the order that a question asks for', () => {
  const point = 'The phases are prophase, metaphase, anaphase and telophase.'
  it.each([
    ['In which order do the phases follow?', 'telophase, then anaphase, metaphase and finally prophase', false],
    ['In which order do the phases follow?', 'prophase, then metaphase, anaphase and finally telophase', true],
    ['Name the phases of mitosis.', 'telophase, anaphase, metaphase and prophase', true],
  ])('%s %s', (question, answer, isFound) => expect(findPoints([point], answer, question)).toEqual([isFound]))
})

describe('what the question names, in each other’s parts of a point', () => {
  const question = 'How do pre-training and fine-tuning compare?'
  const point = 'Pre-training supplies most of the knowledge, while fine-tuning mainly shapes how it is used.'
  it.each([
    ['most knowledge is supplied by fine-tuning, pre-training mainly shapes how it is used', false],
    ['fine-tuning supplies most of the knowledge; pre-training shapes how it is used', false],
    ['most knowledge is supplied by pre-training, fine-tuning mainly shapes how it is used', true],
    ['fine-tuning shapes how it is used, most of the knowledge comes from pre-training', true],
  ])('%s', (answer, isFound) => expect(findPoints([point], answer, question)).toEqual([isFound]))
})

describe('points said of each other’s subjects', () => {
  it.each([
    [
      'Compare processes with threads regarding memory.',
      'threads all have their separate address space, processes share one memory',
      false,
    ],
    [
      'Compare processes with threads regarding memory.',
      'processes each have a separate address space, threads share one memory',
      true,
    ],
  ])('%s %s', (question, answer, isFound) =>
    expect(
      findPoints(
        ['Each process has an address space of its own.', 'Threads of one process share the same memory.'],
        answer,
        question,
      )[0],
    ).toBe(isFound),
  )
})
