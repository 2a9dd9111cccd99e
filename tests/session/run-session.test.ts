import { describe, expect, it } from 'vitest'
import { choice, hold, plan, recall } from '../support/scripted-session.ts'

const lora = recall('lora', 'freeze', 'rank')
const ppo = recall('ppo', 'clip')
const dpo = choice('dpo', 'reward model', '*pairs', 'critic')

const transcript = async (name: string, ...session: Parameters<typeof hold>) => {
  const lines = await hold(...session)
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`../transcripts/engine/${name}.txt`)
}

describe('a session', () => {
  it.each<[string, ...Parameters<typeof hold>]>([
    ['typed answer, ticks corrected', plan([lora]), 'text freeze', 'ticks 0,1'],
    ['typed answer with an unsure point', plan([lora]), 'text freeze rank?', 'ticks 0'],
    ['said aloud', plan([ppo]), 'reveal', 'ticks 0'],
    ['rating overridden', plan([ppo]), 'reveal', 'ticks 0 easy'],
    ['points given by a program', plan([lora]), 'covered 1'],
    ['choice right and wrong', plan([dpo, { ...dpo }]), 'option 1', 'next', 'option 0', 'next'],
    ['choice, rating overridden', plan([dpo]), 'option 1', 'next easy', 'next'],
    ['choice taken back', plan([dpo]), 'option 0', 'undo', 'option 1', 'next'],
    ['hints, a flag and a note', plan([lora]), 'hint', 'hint', 'flag', 'note ask Ann', 'reveal', 'ticks -'],
    ['hints run out', plan([ppo]), 'hint', 'hint', 'hint', 'skip'],
    ['skipped, suspended', plan([lora, ppo]), 'skip', 'suspend'],
    [
      'undo goes back to the question before',
      plan([lora, ppo]),
      'reveal',
      'ticks 0',
      'undo',
      'reveal',
      'ticks 0,1',
      'skip',
    ],
    ['undo of the ticks asks again', plan([lora]), 'text freeze', 'undo', 'text rank', 'ticks 1'],
    ['undo of a typed answer', plan([lora, ppo]), 'text freeze', 'ticks 0', 'undo', 'text rank', 'ticks 1', 'skip'],
    ['undo of a skip', plan([lora, ppo]), 'skip', 'undo', 'skip', 'skip'],
    ['edited', plan([lora]), 'edit', 'reveal', 'ticks -'],
    ['edited with an answer begun', plan([lora]), 'edit it fr', 'text it freezes', 'ticks -'],
    ['stopped', plan([lora, ppo]), 'reveal', 'ticks 0', 'stop'],
    ['interrupted at the ticks', plan([lora, ppo]), 'text freeze', 'interrupted'],
    ['practice is unrated', plan([lora], { practice: true }), 'reveal', 'ticks 0'],
    ['confidence', plan([dpo], { confidence: true }), 'option 0', 'sure', 'next'],
  ])('%s', (name, ...session) => transcript(name.replaceAll(/[^a-z]+/g, '-'), ...session))
})

describe('an exam', () => {
  const exam = (...items: Parameters<typeof plan>[0]) => plan(items, { exam: true, confidence: true })

  it.each<[string, ...Parameters<typeof hold>]>([
    [
      'withholds results, then reviews',
      exam(dpo, lora),
      'option 1',
      'sure',
      'text freeze',
      'sure no',
      'next',
      'ticks 0,1',
      'next',
    ],
    [
      'reviews what was wrong and sure first',
      exam(dpo, { ...dpo }, { ...dpo }),
      'option 0',
      'sure no',
      'option 1',
      'sure',
      'option 2',
      'sure',
      'next',
      'next',
      'next',
      'next',
    ],
    [
      'goes back and changes an answer',
      exam(dpo, ppo),
      'option 0',
      'sure',
      'back',
      'option 1',
      'sure',
      'reveal',
      'next',
      'ticks 0',
      'next',
    ],
    ['goes back from the end', exam(dpo), 'skip', 'back', 'option 1', 'sure', 'next', 'next'],
    [
      'shows what was skipped last',
      exam(dpo, lora, { ...dpo }),
      'skip',
      'skip',
      'option 0',
      'sure',
      'next',
      'next',
      'next',
      'next',
    ],
    ['time over', exam(dpo, lora, dpo), 'option 0', 'sure', 'timeout', 'next', 'next', 'next'],
    ['interrupted: all is shown, nothing asked', exam(dpo, lora), 'option 0', 'sure', 'interrupted'],
    [
      'interrupted: what was typed or said is shown too',
      exam(lora, ppo, dpo),
      'text freeze',
      'sure no',
      'reveal',
      'interrupted',
    ],
    ['stopped at once: there is nothing to review', exam(lora), 'stop'],
    ['said aloud, ticked in the review', exam(lora), 'reveal', 'next', 'ticks 1'],
  ])('%s', (name, ...session) => transcript(`exam-${name.replaceAll(/[^a-z]+/g, '-')}`, ...session))
})
