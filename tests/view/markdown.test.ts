import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderInline, renderMarkdown } from '../../src/view/markdown.ts'
import { isPlain, plainMarkdown } from '../../src/view/plain-markdown.ts'
import { createTheme } from '../../src/view/theme.ts'
import { cellWidth } from '../../src/view/width.ts'
import { harmIn, payloads } from '../support/payloads.ts'

const theme = (width = 60, colour: 0 | 1 = 0) => createTheme({ colour, unicode: true, width })
const folder = 'tests/fixtures/markdown'
const fixtures = readdirSync(folder).filter(name => name.endsWith('.md'))

describe('what shows plain text before Markdown can be rendered', () => {
  it.each([
    'What is LoRA?',
    'Explain parameter-efficient fine-tuning (PEFT).',
    'How do pre-training and tuning differ?',
  ])('shows %j alike in 24 columns', text => {
    expect(isPlain(text)).toBe(true)
    expect(plainMarkdown.renderInline(text, theme(24))).toBe(renderInline(text, theme(24)))
    expect(plainMarkdown.renderMarkdown(text, theme(24))).toBe(renderMarkdown(text, theme(24)))
  })
})

describe('renderMarkdown', () => {
  it.each(fixtures)('%s is shown as in the file beside it', async name => {
    const markdown = readFileSync(`${folder}/${name}`, 'utf8')
    await expect(`${renderMarkdown(markdown, theme())}\n`).toMatchFileSnapshot(
      `../fixtures/markdown/${name.replace('.md', '.txt')}`,
    )
  })

  it.each(fixtures.flatMap(name => [20, 40, 80].map(width => [name, width] as const)))(
    '%s keeps to %i columns',
    (name, width) => {
      for (const plain of [false, true]) {
        const look = createTheme({ colour: 1, unicode: false, width, plain })
        const lines = renderMarkdown(readFileSync(`${folder}/${name}`, 'utf8'), look).split('\n')
        expect(lines.filter(line => cellWidth(line) > width)).toEqual([])
      }
    },
  )

  it.each([
    ['**a** `b`', '\x1b[1ma\x1b[22m \x1b[36mb\x1b[39m'],
    ['```py\nx = "s" # c\n```', '  x = \x1b[32m"s"\x1b[39m \x1b[2m# c\x1b[22m'],
    ['```\nfor x in "s"\n```', '  for x in "s"'],
    ['```evil\x1b[2J\nx\n```', '  x'],
  ])('colours %j', (markdown, shown) => expect(renderMarkdown(markdown, theme(60, 1))).toBe(shown))

  const positions: readonly ((text: string) => string)[] = [
    text => text,
    text => `# ${text}`,
    text => `**${text}** *${text}* ~~${text}~~`,
    text => `\`${text}\``,
    text => `\`\`\`\n${text}\n\`\`\``,
    text => `\`\`\`${text}\nx\n\`\`\``,
    text => `| ${text} |\n|---|\n| ${text} |`,
    text => `- ${text}\n- [ ] ${text}`,
    text => `> ${text}`,
    text => `[${text}](<http://x/${text}> "${text}") ![${text}](<${text}>)`,
    text => `<div title="${text}">${text}</div> a <b>${text}</b>`,
    text => `<!-- ${text} -->`,
  ]
  it.each(payloads)('makes harmless, wherever it stands: %s', (_, payload) => {
    for (const position of positions)
      for (const colour of [0, 1] as const) {
        const look = theme(60, colour)
        expect(harmIn(renderMarkdown(position(payload), look), colour === 1)).toBeUndefined()
        expect(harmIn(renderInline(position(payload), look), colour === 1)).toBeUndefined()
      }
  })

  it('never throws, never writes wider than the page', () => {
    const bits = [
      '#',
      '*',
      '**',
      '`',
      '```\n',
      '> ',
      '- ',
      '1. ',
      '|',
      '|---|',
      '\n',
      '\n\n',
      '    ',
      '<b>',
      '&lt;',
      '[',
      '](',
      ')',
      'word',
      '低秩',
      '👍',
      '\t',
    ]
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...bits), { maxLength: 60 }),
        fc.integer({ min: 20, max: 60 }),
        (parts, width) => {
          const lines = renderMarkdown(parts.join(''), theme(width)).split('\n')
          return lines.every(line => cellWidth(line) <= width)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['deep quotes', '> '.repeat(5000)],
    ['more than is parsed', `**${'long '.repeat(4000)}**`],
  ])('shows as it stands: %s', (_, markdown) => {
    expect(renderMarkdown(markdown, theme()).replace(/\s/g, '')).toBe(markdown.replace(/\s/g, ''))
  })
})

describe('renderInline', () => {
  it.each([
    ['a **b**\nc', 'a b c'],
    ['`α/r`', 'α/r'],
    ['- no list', '- no list'],
    ['[x](https://y.org)', 'x (https://y.org)'],
    ['&alpha; &amp;amp; 1 < 2', 'α &amp; 1 < 2'],
    [':a:b:c: :smile:', ':a:b:c: :smile:'],
  ])('%j is %j', (markdown, shown) => expect(renderInline(markdown, theme())).toBe(shown))
})
