import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareWithHistory } from '../../../src/bank/identity/compare-with-history.ts'
import type { KnownQuestion } from '../../../src/bank/identity/known-question.ts'
import { parseBank } from '../../../src/bank/parse-bank.ts'
import type { Question } from '../../../src/bank/types.ts'

const shipped = parseBank(
  ['fine-tuning.md', 'sources.md', 'topics.md'].map(path => ({ path, text: readFileSync(`data/${path}`, 'utf8') })),
).questions

const asKnown = ({ id, stemText, answer }: Question): KnownQuestion => ({
  id,
  stem: stemText,
  points: answer.points.map(({ id, label, text }) => ({ id, label: label ?? text })),
})

const parse = (...texts: string[]): readonly Question[] =>
  parseBank(texts.map((text, index) => ({ path: `${index}.md`, text }))).questions

/** What became of each known question: `=` same, `~` same but changed, `>` followed, `?` unsure, `-` gone; `+` added. */
const outcome = (before: string, after: string): string[] => {
  const found = compareWithHistory(parse(before).map(asKnown), parse(after))
  return [
    ...found.same.map(({ known, changed }) => `${changed ? '~' : '='} ${known.id}`),
    ...found.followed.map(({ known, question }) => `> ${known.id} ${question.id}`),
    ...found.unsure.map(
      ({ known, candidates }) => `? ${known.id} ${candidates.map(({ question }) => question.id).join(' ')}`,
    ),
    ...found.orphaned.map(({ id }) => `- ${id}`),
    ...found.added.map(({ id }) => `+ ${id}`),
  ]
}

const points = '\n**Frozen base:** W stays.\n\n**Update:** BA is learned.\n\n**Scaling:** By α over r.\n'
const other = '\n**Reward:** It is learned.\n\n**Policy:** It is updated.\n\n**Penalty:** It keeps near.\n'
const ask = (stem: string, answer = points) => `## ${stem}\n${answer}\n`

describe('what becomes of a question', () => {
  it.each<[what: string, before: string, after: string, becomes: string[]]>([
    ['renumbered', ask('1. How does LoRA work?'), ask('7. How does LoRA work?'), ['= how-does-lora-work']],
    ['under another section', `# A\n${ask('What is r?')}`, `# B\n\n## C\n${ask('What is r?')}`, ['= what-is-r']],
    ['answer edited', ask('What is r?'), ask('What is r?', `${points}\n**Rank:** More.\n`), ['= what-is-r']],
    ['answer replaced', ask('What is r?'), ask('What is r?', other), ['~ what-is-r']],
    [
      'a slip of the pen corrected',
      ask('How does adaptaion of low rank work?'),
      ask('How does adaptation of low rank work?'),
      ['> how-does-adaptaion-of-low-rank-work how-does-adaptation-of-low-rank-work'],
    ],
    [
      'lightly reworded',
      ask('How does LoRA work?'),
      ask('How does LoRA work inside a layer?'),
      ['> how-does-lora-work how-does-lora-work-inside-a-layer'],
    ],
    [
      'given an id',
      ask('How does LoRA work?'),
      ask('How does LoRA work?', `${points}\n**About this question:**\n\n- Id: lora\n`),
      ['> how-does-lora-work lora'],
    ],
    [
      'said by its author to be what it was',
      ask('How does LoRA work?'),
      ask('Describe adapters.', `${other}\n**About this question:**\n\n- Was: how-does-lora-work\n`),
      ['> how-does-lora-work describe-adapters'],
    ],
    [
      'turned into its opposite',
      ask('Which layers of the network are frozen?'),
      ask('Which layers of the network are not frozen?'),
      ['? which-layers-of-the-network-are-frozen which-layers-of-the-network-are-not-frozen'],
    ],
    [
      'asked of another number',
      ask('What does LoRA train at rank 8?'),
      ask('What does LoRA train at rank 16?'),
      ['? what-does-lora-train-at-rank-8 what-does-lora-train-at-rank-16'],
    ],
    ['asked of another thing', ask('What is LoRA?'), ask('What is QLoRA?'), ['? what-is-lora what-is-qlora']],
    [
      'with two that are as like it',
      ask('How does LoRA work?'),
      ask('How does LoRA work then?') + ask('How does LoRA work now?'),
      ['? how-does-lora-work how-does-lora-work-then how-does-lora-work-now'],
    ],
    [
      'gone, and an unlike one added',
      ask('How does LoRA work?'),
      ask('Why penalise divergence?', other),
      ['- how-does-lora-work', '+ why-penalise-divergence'],
    ],
  ])('%s', (_, before, after, becomes) => {
    expect(outcome(before, after)).toEqual(becomes)
  })

  it('follows by the words of the id where records have no stem', () => {
    const known = parse(ask('How does LoRA work?')).map(({ id, answer }) => ({
      id,
      points: answer.points.map(({ id, label = '' }) => ({ id, label })),
    }))
    expect(compareWithHistory(known, parse(ask('How does LoRA work at all?'))).followed).toHaveLength(1)
  })
})

describe('ids', () => {
  const output = (code: number) =>
    `## What's the output?\n\n\`\`\`js\nconsole.log(${code} + ${code})\n\`\`\`\n\nIt is ${2 * code}.\n`
  const all = Array.from({ length: 108 }, (_, index) => output(index))
  const idsByCode = (texts: readonly string[]) =>
    new Map(parse(texts.join('\n')).map(question => [question.stem, question.id]))

  it('are distinct for 108 questions of the same words, and the same in any order', () => {
    const ids = idsByCode(all)
    expect(new Set(ids.values()).size).toBe(108)
    expect(new Map([...idsByCode([...all].reverse())].reverse())).toEqual(ids)
  })

  it('hold no path, and nothing that a file name or a command could be made of', () => {
    const stems = [
      '../../etc/passwd',
      '$(rm -rf ~)',
      '-rf',
      'CON',
      '__proto__',
      'a\u0000b',
      '`id`',
      '..',
      'x'.repeat(300),
    ]
    for (const { id } of parse(stems.map(stem => ask(`What is ${stem}?`)).join('\n')))
      expect(id).toMatch(/^[\p{L}\p{N}\p{M}-]{1,90}$/u)
  })
})

describe('laws', () => {
  const some = fc.subarray([...shipped], { minLength: 1 })

  it('each known question is in exactly one list, and no question is followed to twice', () => {
    fc.assert(
      fc.property(some, some, fc.infiniteStream(fc.boolean()), (before, after, flips) => {
        const renamed = after.map(question =>
          flips.next().value ? { ...question, id: `new-${question.id}` } : question,
        )
        const { same, followed, unsure, orphaned } = compareWithHistory(before.map(asKnown), renamed)
        const ids = [...same, ...followed, ...unsure].map(({ known }) => known.id).concat(orphaned.map(({ id }) => id))
        expect(ids.sort()).toEqual(before.map(({ id }) => id).sort())
        const targets = followed.map(({ question }) => question.id)
        expect(new Set(targets).size).toBe(targets.length)
      }),
      { numRuns: 60 },
    )
  })

  it('no question of the shipped bank is taken for another', () => {
    fc.assert(
      fc.property(some, before => {
        const kept = new Set(before.map(({ id }) => id))
        const rest = shipped.filter(({ id }) => !kept.has(id))
        expect(compareWithHistory(before.map(asKnown), rest).followed).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it.each<[string, (stem: string) => string]>([
    ['words before it', stem => `In your own words: ${stem}`],
    ['words after it', stem => `${stem} Give an example.`],
    ['other case and punctuation', stem => stem.toUpperCase().replace(/[?.]/g, '!')],
    ['a letter missing', stem => stem.replace(/(\w{3})\w(\w{3})/, '$1$2')],
  ])('every question of the shipped bank is found again with %s', (_, reword) => {
    const reworded = shipped.map((question, index) => ({
      ...question,
      id: `q${index}`,
      stemText: reword(question.stemText),
    }))
    const { followed } = compareWithHistory(shipped.map(asKnown), reworded.toReversed())
    expect(followed.map(({ known, question }) => [known.id, question.id]).sort()).toEqual(
      shipped.map(({ id }, index) => [id, `q${index}`]).sort(),
    )
  })
})
