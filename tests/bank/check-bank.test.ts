import { readdirSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkBank } from '../../src/bank/check-bank.ts'
import { parseBank } from '../../src/bank/parse-bank.ts'
import type { Problem } from '../../src/bank/types.ts'

const check = (text: string): Problem[] => {
  const files = [{ path: 'bank.md', text }]
  return checkBank(parseBank(files), files)
}

/** `line:column severity code`, without what every code is prefixed with. */
const brief = (text: string): string[] =>
  check(text).map(({ line, column, severity, code }) => `${line}:${column} ${severity} ${code.replace('bank/', '')}`)

const question = (stem: string, answer: string) => `## ${stem}\n\n${answer}\n`
const about = (...entries: string[]) => `**About this question:**\n\n${entries.map(entry => `- ${entry}`).join('\n')}`
const sources =
  '\n| Key | Author | Year | Title | Where |\n|---|---|---|---|---|\n| hu2021 | Hu | 2021 | LoRA | arXiv:2106.09685 |\n'
const topics = '\n| Topic | Name | Aliases |\n|---|---|---|\n| lora | LoRA | |\n'
const fine = question('What is r?', '**Rank:** It is the rank of the update.')

describe('what is wrong with a bank', () => {
  it.each<[what: string, text: string, found: string[]]>([
    ['nothing', fine, []],
    ['no question', 'Just a text.\n', ['1:1 error no-question']],
    [
      'an id twice',
      question('What is a?', `It is a.\n\n${about('Id: x')}`) + question('What is b?', `It is b.\n\n${about('Id: x')}`),
      ['8:1 error duplicate-id'],
    ],
    ['a question twice', fine + fine, ['4:1 warning duplicate-stem']],
    ['no answer', `${fine}${question('Why is that?', '')}`, ['4:1 warning no-answer']],
    ['one option', question('Which is right?', '- [x] this one'), ['3:1 error one-option']],
    ['no key', question('Which is right?', '- [ ] this one\n- [ ] that one'), ['1:1 error no-key']],
    ['an option twice', question('Which is right?', '- [x] this\n- [ ] that\n- [ ] that'), ['4:7 error same-option']],
    ['all right', question('Which is right?', '- [x] this\n- [x] that'), ['1:1 warning all-correct']],
    [
      'two claims in a point',
      question('What is r?', '**Rank:** It is the rank of the update. It is chosen by the person who trains.'),
      ['3:11 info two-claims'],
    ],
    [
      'a label twice',
      question('What is r?', '**Rank:** It is the rank.\n\n**Rank:** It is small.'),
      ['5:11 warning same-label'],
    ],
    [
      'an unknown topic',
      question('What is r?', `It is the rank.\n\n${about('Topics: lroa')}`) + topics,
      ['7:11 error unknown-topic'],
    ],
    [
      'a dangling source',
      question('What is r?', '**Rank:** It is the rank. [hu2021]\n\n**Size:** It is low. [li2021]') + sources,
      ['5:23 error unknown-source'],
    ],
    ['a source that nothing names', fine + sources, ['7:1 info unused-source']],
    [
      'a related question that is not there',
      question('What is r?', `It is the rank.\n\n${about('Related: what-is-q')}`),
      ['7:12 warning unknown-related'],
    ],
    [
      'a former id that is in use',
      fine + question('What is s?', `It is the scale.\n\n${about('Was: what-is-r')}`),
      ['10:8 warning former-id-in-use'],
    ],
    [
      'a point that is a misconception too',
      question(
        'What is r?',
        '**Rank:** It is the rank.\n\n**Misconceptions:**\n\n- It is the rank.\n  *Why not:* It is not.',
      ),
      ['7:1 error contradiction'],
    ],
    [
      'further wordings of points that are not there',
      question('What is r?', '**Rank:** It is the rank.\n\n**In other words:**\n\n- rank : a number\n- Size: a number'),
      ['8:1 warning unknown-label'],
    ],
    [
      'further wordings without a label to begin with',
      question('What is r?', 'It is the rank.\n\n**In other words:**\n\n- Rank: a number'),
      ['7:1 warning unknown-label'],
    ],
    [
      'further wordings that say nothing new',
      question(
        'What is r?',
        '**Rank:** It is the rank.\n\n**In other words:**\n\n- Rank: it is the *rank*\n- Rank: a number\n- Rank: A number.',
      ),
      ['7:1 warning repeated-wording', '9:1 warning repeated-wording'],
    ],
    ['an overlong stem', question(`What is ${'very '.repeat(150)}long?`, 'It is this.'), ['1:1 info long-stem']],
    ['an unclosed fence', `${fine}\n\`\`\`js\nlet x\n`, ['5:1 warning unclosed-fence']],
    ['an unclosed comment', `${fine}\nText <!-- never closed\n`, ['5:6 warning unclosed-comment']],
    [
      'an unclosed collapsible part',
      question('What is r?', '<details><summary>Answer</summary>\n\nThe rank.'),
      ['3:1 warning unclosed-details'],
    ],
  ])('%s', (_, text, found) => {
    expect(brief(text)).toEqual(found)
  })

  it.each<[string, string, string[]]>([
    ['an escape sequence', 'It is \x1b[31mred.', ['3:7 error control-character']],
    ['a carriage return', 'It is right.\rIt is wrong.', ['3:13 error control-character']],
    ['a C1 byte', 'It is \x9b2J.', ['3:7 error control-character']],
    ['a numeric entity', 'It is &#27;[2J or &#x9b;.', ['3:7 error control-character']],
    ['an entity in code, which stays text', 'It is `&#27;[2J`.', []],
    ['a reading direction', 'It is \u202egnorw.', ['3:7 error direction-character']],
    ['a zero-width space', 'It is\u200b so.', ['3:6 warning invisible-character']],
    ['tag characters', 'It is \u{e0041}so.', ['3:7 warning invisible-character']],
    ['both kinds on a line', 'It\u200b is\x07 so.', ['3:3 warning invisible-character', '3:7 error control-character']],
    ['what spelling needs', 'It is 👩‍💻, می‌خواهم, ❤️ and\ta tab.', []],
  ])('suspicious characters: %s', (_, answer, found) => {
    expect(brief(question('What is r?', answer)).filter(line => line.includes('character'))).toEqual(found)
  })

  it('says of each problem what it is, and what to do', () => {
    const text =
      question('Which is right?', '- [x] this\n- [x] that') + question('What is r?', 'It is\x07 so.\n\n<!-- open')
    for (const { message, suggestion } of check(text)) {
      expect(message).toMatch(/\.$/)
      expect(suggestion).toMatch(/\.$/)
    }
  })

  it('lets a bad question sink no other', () => {
    const text = question('Which?', '- [ ] a\n- [ ] a') + fine
    const files = [{ path: 'bank.md', text }]
    expect(parseBank(files).questions.map(({ id }) => id)).toContain('what-is-r')
  })
})

describe('laws', () => {
  const folder = 'tests/fixtures/bank'
  const fixtures = readdirSync(folder)
    .filter(name => name.endsWith('.md'))
    .map(name => readFileSync(`${folder}/${name}`, 'utf8'))
  const cut = fc.tuple(fc.constantFrom(...fixtures), fc.nat(), fc.nat(), fc.string({ unit: 'binary', maxLength: 20 }))

  it('whatever is done to a bank, its problems have places in it, in order and each once', () => {
    fc.assert(
      fc.property(cut, ([text, from, length, put]) => {
        const at = from % (text.length + 1)
        const changed = text.slice(0, at) + put + text.slice(at + (length % 200))
        const lines = changed.split(/\r\n|\n|\r/).length
        const found = check(changed)
        for (const { code, line, column } of found) {
          expect(code).toMatch(/^bank\/[a-z-]+$/)
          expect(line).toBeGreaterThanOrEqual(1)
          expect(line).toBeLessThanOrEqual(lines)
          expect(column).toBeGreaterThanOrEqual(1)
        }
        const places = found.map(({ line, column }) => line * 1e6 + column)
        expect(places).toEqual(places.toSorted((a, b) => a - b))
        const keys = found.map(problem => JSON.stringify(problem))
        expect(new Set(keys).size).toBe(keys.length)
      }),
      { numRuns: 200 },
    )
  })
})
