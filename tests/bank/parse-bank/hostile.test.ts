import { describe, expect, it } from 'vitest'
import { lexed, patterns } from '../../../scripts/torture/hostile-pages.ts'
import { checkBank } from '../../../src/bank/check-bank.ts'
import { parseBank } from '../../../src/bank/parse-bank.ts'
import { renderInline, renderMarkdown } from '../../../src/view/markdown.ts'
import { createTheme } from '../../../src/view/theme.ts'

const theme = createTheme({ colour: 1, unicode: true, width: 40 })

/** Milliseconds of processor time; the slowest takes a fifth of this at 16 KB. */
const most = 2_000

/** Reads and checks a page, and shows its first questions as a quiz would. */
const use = (text: string): void => {
  const files = [{ path: 'a.md', text }]
  const bank = parseBank(files)
  checkBank(bank, files)
  for (const { stem, answer, choices } of bank.questions.slice(0, 3)) {
    renderMarkdown(stem, theme)
    renderMarkdown(answer.markdown, theme)
    for (const { markdown } of answer.points) renderInline(markdown, theme)
    for (const { text } of choices) renderInline(text, theme)
  }
}

const timeOf = (text: string): number => {
  const started = process.cpuUsage()
  use(text)
  return process.cpuUsage(started).user / 1_000
}

const hostile = { ...patterns, ...lexed }

describe('a hostile page is used as fast as any other', () => {
  it.each(Object.entries(hostile))('%s', (_, make) => {
    expect(timeOf(make(16_384))).toBeLessThan(most)
  })

  it.each([
    'blanks in an answer',
    'tabs in an answer',
    'zero-width characters',
    'blanks in a misconception',
    'sources that nothing names',
  ])('also where it is long: %s', name => {
    expect(timeOf(hostile[name]!(130_000))).toBeLessThan(2 * most)
  })
})
