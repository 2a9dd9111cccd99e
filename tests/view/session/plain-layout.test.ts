import { expect, it } from 'vitest'
import * as markdown from '../../../src/view/markdown.ts'
import { plainBlock } from '../../../src/view/session/plain-layout.ts'
import { createTheme } from '../../../src/view/theme.ts'

const theme = createTheme({ colour: 0, unicode: true, width: Number.POSITIVE_INFINITY, plain: true })

it.each([
  ['It freezes `W`.', 'Answer: It freezes W.'],
  ['It freezes W,\nand adds BA.', 'Answer: It freezes W, and adds BA.'],
  ['It freezes W.\n\nIt adds BA.', 'Answer: It freezes W.\n\nIt adds BA.'],
  ['- W\n- BA', 'Answer:\n• W\n• BA'],
  ['```\nx = 1\n```', 'Answer:\n  x = 1'],
])('%j is read as %j', (source, read) =>
  expect(plainBlock('Answer', source, { theme, markdown, today: '2026-11-25' })).toBe(read),
)
