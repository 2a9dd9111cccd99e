import fc from 'fast-check'
import { naughty } from './naughty.ts'

const words = fc.constantFrom(
  'what',
  'is',
  'LoRA',
  'why',
  'the answer',
  'x = 1',
  'ärger',
  '什么',
  'なに',
  'س',
  '`code`',
  '**bold**',
  '_em_',
  '[link](#a)',
)
const phrase = fc
  .array(fc.oneof({ weight: 6, arbitrary: words }, { weight: 1, arbitrary: fc.constantFrom(...naughty) }), {
    maxLength: 6,
  })
  .map(parts => parts.join(' '))
const opening = fc.constantFrom(
  '# ',
  '## ',
  '### ',
  '###### ',
  '1. ',
  '2) ',
  '- ',
  '  * ',
  '    ',
  '\t',
  '> ',
  'Q: ',
  'A: ',
  'C: ',
  '- A) ',
  '- B) ',
  'a. ',
  'b. ',
  '- [ ] ',
  '- [x] ',
  '**',
  '**Answer:** ',
  '## 1. ',
  '### Q2: ',
  '1. ### ',
  '| ',
  '??? question "',
  '> [!question] ',
  '<details><summary>',
  '```',
  '~~~',
  '<!-- ',
  '---',
  '|---|---|',
  '',
)
const ending = fc.constantFrom(
  '',
  '',
  '',
  '?',
  '？',
  ':',
  '**',
  '**:',
  ' |',
  '"',
  '</summary>',
  '</details>',
  ' -->',
  '::answer',
  ' (RAG)',
  ' [key]',
)

/** Lines that look like the forms of questions, in any order, with anything in them. */
export const markdown = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.tuple(opening, phrase, ending).map(parts => parts.join('')) },
      { weight: 4, arbitrary: fc.constant('') },
      { weight: 1, arbitrary: fc.constantFrom(...naughty) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
    ),
    { maxLength: 60 },
  )
  .map(lines => lines.join('\n'))

/** A page with pieces cut out, doubled, moved or replaced by something nasty. */
export const mutated = (pages: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...pages),
      fc.array(
        fc.tuple(
          fc.constantFrom('cut', 'double', 'insert', 'swap'),
          fc.nat(),
          fc.nat({ max: 400 }),
          fc.constantFrom(...naughty),
        ),
        { minLength: 1, maxLength: 8 },
      ),
    )
    .map(([page, changes]) => changes.reduce(change, page))

const change = (page: string, [kind, place, length, piece]: [string, number, number, string]): string => {
  const at = page.length === 0 ? 0 : place % page.length
  const [before, middle, after] = [page.slice(0, at), page.slice(at, at + length), page.slice(at + length)]
  if (kind === 'cut') return before + after
  if (kind === 'double') return before + middle + middle + after
  if (kind === 'insert') return before + piece + middle + after
  return after + middle + before
}
