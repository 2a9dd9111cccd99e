import { describe, expect, it } from 'vitest'
import { run } from '../support/run.ts'
import { temporaryHome } from '../support/temporary-home.ts'

/** Days of the week and record ids are the only things that change from run to run. */
const steady = (text: string): string =>
  text.replaceAll(/\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g, 'on a day')

/** Whole sessions as a person without a screen has them: the command, what was typed, what was printed. */
const sessions: readonly (readonly [name: string, args: string, ...typed: readonly string[]])[] = [
  ['typed answer', '-t lora -n 1 --seed t1', 'LoRA scales its update by alpha over r, and the weights stay frozen', ''],
  ['said aloud, two points ticked', '-t rlhf -n 1 --seed t2', '', '1,2'],
  ['choice', '-m choice -n 2 --seed t3', 'b', 'c'],
  ['hint, flag, note, skip', '-n 1 --seed t4', ':hint', ':flag', ':note ask again', ':skip'],
  ['exam', '--exam -m choice --pass 50 -n 2 --seed t5', 'a', 'b'],
  ['end of input', '-n 3 --seed t6'],
  ['a bank with options of its own', '-b tests/fixtures/bank/choices.md -n 4 --seed t7', 'c', 'a,b', '1', 'c'],
  ['more than one is right', '-b tests/fixtures/bank/choices.md -n 2 --seed t8 --order bank', 'a c'],
  ['its options left out', '-b tests/fixtures/bank/choices.md -m recall -n 1 --seed t7', 'Tomato and pumpkin', '1,2'],
]

describe('sessions line by line', () => {
  it.each(sessions)('%s', async (name, args, ...typed) => {
    const { code, stdout, stderr } = await run(args.split(' '), {
      home: temporaryHome(),
      input: typed.map(line => `${line}\n`).join(''),
    })
    const text = [
      `$ finetune-quiz ${args}`,
      ...typed.map(line => `< ${line}`),
      '',
      stdout,
      ...(stderr ? ['stderr:', stderr] : []),
      `exit code ${code}`,
    ]
    await expect(`${steady(text.join('\n'))}\n`).toMatchFileSnapshot(
      `../transcripts/plain/${name.replaceAll(/[^a-z]+/g, '-')}.txt`,
    )
    expect(stdout).not.toContain('\x1b')
  })
})
