import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkText } from '../src/bank/checks/check-text.ts'
import { parseBank } from '../src/bank/parse-bank.ts'
import { toSlug } from '../src/bank/text/slug.ts'
import { topicLookup } from '../src/bank/topics/topic-lookup.ts'
import type { Question } from '../src/bank/types.ts'
import { buildChoice } from '../src/grading/choices/build-choice.ts'
import { readShippedBank } from '../src/io/shipped-data.ts'
import { createRandom } from '../src/selection/random.ts'

const files = readdirSync('data')
  .filter(name => name.endsWith('.md') && name !== 'lexicon.md')
  .sort()
  .map(path => ({ path, text: readFileSync(`data/${path}`, 'utf8') }))
const bank = parseBank(files)

const each = (rule: (question: Question) => boolean): string[] =>
  bank.questions.filter(question => !rule(question)).map(({ id }) => id)
const between = (count: number, least: number, most: number): boolean => count >= least && count <= most

describe('the shipped bank', () => {
  it('is what the build parsed and the program reads, in two steps', async () => {
    const read = await readShippedBank()
    const fresh = JSON.parse(JSON.stringify({ ...bank, path: 'finetune-quiz' }))
    expect(JSON.parse(readFileSync('dist/bank.json', 'utf8'))).toEqual(fresh)
    expect(JSON.parse(JSON.stringify(read))).toEqual(fresh)
    expect(
      JSON.parse(JSON.stringify({ ...read, questions: read.questions.map(question => ({ ...question })) })),
    ).toEqual(fresh)
  })

  it('has 26 questions, numbered in order, and 24 topics', () => {
    expect(bank.questions.map(({ number }) => number)).toEqual(Array.from({ length: 26 }, (_, index) => index + 1))
    expect(bank.topics).toHaveLength(24)
    expect(bank).toMatchObject({ licence: 'CC-BY-4.0', checked: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) })
  })

  it('has no problem that the checker finds', () => {
    expect([...bank.problems, ...files.flatMap(checkText)]).toEqual([])
  })

  it.each<[string, (question: Question) => boolean]>([
    [
      'a lead of one or two sentences',
      ({ answer }) => between(answer.lead.split(/[.?!](?:\s|$)/).filter(Boolean).length, 1, 2),
    ],
    [
      '3 to 6 labelled key points',
      ({ answer }) => between(answer.points.length, 3, 6) && answer.points.every(({ label }) => label),
    ],
    [
      'two further wordings of each key point, of 6 to 26 words',
      ({ answer }) =>
        answer.points.every(
          ({ wordings = [] }) => wordings.length >= 2 && wordings.every(text => between(text.split(' ').length, 6, 26)),
        ),
    ],
    [
      'key points of one sentence',
      ({ answer }) =>
        answer.points.every(({ text }) => !/[.?!]\s+\p{Lu}/u.test(text.replace(/\b(?:vs|e\.g|i\.e)\./g, ''))),
    ],
    [
      'at least 3 misconceptions with reasons',
      ({ misconceptions }) => misconceptions.length >= 3 && misconceptions.every(({ why }) => why.length > 20),
    ],
    [
      '1 to 4 topics of the vocabulary',
      ({ topics }) =>
        between(topics.length, 1, 4) && topics.every(slug => bank.topics.some(topic => topic.slug === slug)),
    ],
    ['a difficulty', ({ difficulty }) => between(difficulty ?? 0, 1, 3)],
    [
      'related questions that relate back',
      ({ id, related }) =>
        related.every(other => bank.questions.find(question => question.id === other)?.related.includes(id)),
    ],
    [
      'a choice item with four options from its own misconceptions',
      question =>
        buildChoice(question, bank.questions, createRandom('data'))?.options.filter(
          ({ origin }) => origin === 'misconception',
        ).length === 3,
    ],
  ])('gives every question %s', (_, rule) => expect(each(rule)).toEqual([]))

  it('spells as the terms of the field do, the American way', () => {
    const british =
      /\w*(?:behaviour|favour|colour|centre|centring|labell|modell|learnt|licences|judgement|afterwards|towards)\w*|\w{3,}(?:al|im|or|it|if)is(?:e[sdr]?|ing|ation)\b/gi
    const found = bank.questions.flatMap(
      ({ stemText, answer, misconceptions }) =>
        [
          stemText,
          answer.text,
          ...answer.points.flatMap(({ wordings = [] }) => wordings),
          ...misconceptions.flatMap(({ claim, why }) => [claim, why]),
        ]
          .join(' ')
          .match(british) ?? [],
    )
    expect(found).toEqual([])
  })

  it('finds every topic by one name only', () => {
    const names = bank.topics.flatMap(({ slug, name, aliases }) => [...new Set([slug, name, ...aliases].map(toSlug))])
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it('cites every source of its table, and none that is missing', () => {
    const cited = new Set(bank.questions.flatMap(({ answer }) => answer.points.flatMap(({ sources }) => sources)))
    expect([...cited].sort()).toEqual(bank.sources.map(({ key }) => key).sort())
    expect(
      bank.sources.filter(
        ({ author, year, title, url }) => !author || !year || !title || !/^https:\/\//.test(url ?? ''),
      ),
    ).toEqual([])
  })

  it.each([
    ['lora', 'lora'],
    ['LoRA', 'lora'],
    ['low-rank adaptation', 'lora'],
    ['qlora', 'quantization'],
    ['DPO', 'preference-optimization'],
    ['raga', 'rag'],
    ['Parameter-efficient fine-tuning', 'peft'],
    ['finetune', 'fine-tuning-basics'],
    ['preference optimisation', 'preference-optimization'],
    ['few-shot learning', 'in-context-learning'],
    ['hallucinations', 'hallucination'],
    ['data drift', 'monitoring'],
    ['healthcare', 'domain-adaptation'],
    ['llm as a judge', 'evaluation'],
  ])('finds by %s the topic %s, which has questions', (word, slug) => {
    expect(topicLookup(bank.topics)(word)?.slug).toBe(slug)
    expect(bank.questions.some(({ topics }) => topics.includes(slug))).toBe(true)
  })
})
