import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseBank } from '../../../src/bank/parse-bank.ts'
import type { Question } from '../../../src/bank/types.ts'

/**
 * Small pages in many forms. A file of `tests/fixtures/forms` holds several, each a line `%% name`, the page, a line `%%`, and
 * what is read: a line a question, `stem [option | *right option] => answer`, line breaks as `/`.
 */
const folder = new URL('../../fixtures/forms/', import.meta.url)

const line = (text: string) => text.replace(/\n+/g, ' / ')

const summary = (question: Question): string => {
  const options = question.choices.map(choice => (choice.correct ? '*' : '') + line(choice.text))
  return [line(question.stem), options.length > 0 ? ` [${options.join(' | ')}]` : '', answerOf(question)].join('')
}

/** The points stand for an answer that has no text: a cloze's gaps. */
const answerOf = ({ answer, choices }: Question): string => {
  if (answer.markdown) return ` => ${line(answer.markdown)}`
  return choices.length > 0 || answer.points.length === 0
    ? ''
    : ` => ${answer.points.map(point => point.text).join(', ')}`
}

describe.each(readdirSync(folder))('%s', name => {
  const cases = readFileSync(new URL(name, folder), 'utf8')
    .split(/^%% /m)
    .slice(1)
    .map(part => /^(.*)\n([\s\S]*?)\n%%\n([\s\S]*)$/.exec(part)?.slice(1) as [string, string, string])
  it.each(cases)('%s', (_, page, expected) => {
    const { questions } = parseBank([{ path: 'page.md', text: page }])
    expect(questions.map(summary).join('\n')).toBe(expected.trim())
  })
})
