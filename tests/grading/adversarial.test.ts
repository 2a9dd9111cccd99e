import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { gradeLine } from '../../src/grading/grade-line.ts'
import { parseLexicon } from '../../src/grading/words/lexicon.ts'

type Line = { readonly kind: string; readonly covered: readonly boolean[] }
type Judged = { readonly kind: string; readonly isCovered: boolean; readonly isFound: boolean }

const lexicon = parseLexicon(readFileSync('data/lexicon.md', 'utf8'))

/** Answers to points of many subjects that mislead: exchanged, denied, contrary, bags of keywords; and right ones that look so. */
const judge = (name: string): readonly Judged[] =>
  readFileSync(`tests/fixtures/adversarial/${name}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .flatMap(line => {
      const { kind, covered } = JSON.parse(line) as Line
      const { points } = gradeLine(line, lexicon)
      return covered.map((isCovered, at) => ({ kind, isCovered, isFound: points[at]!.found }))
    })

const share = (of: readonly Judged[], is: (one: Judged) => boolean) => of.filter(is).length / of.length

/** Rules were mended by the first set; of the second one only the totals were looked at. */
describe.each([
  ['seen', 0.79, 0.16],
  ['unseen', 0.75, 0.28],
])('adversarial answers, %s', (name, agreement, falsely) => {
  const judged = judge(name)
  const wrong = judged.filter(({ isCovered }) => !isCovered)

  it('are judged as by an examiner point by point', () =>
    expect(share(judged, ({ isCovered, isFound }) => isCovered === isFound)).toBeGreaterThanOrEqual(agreement))
  it('are ticked the less where they say the contrary', () =>
    expect(share(wrong, ({ isFound }) => isFound)).toBeLessThanOrEqual(falsely))
  it('say nothing where they repeat the question', () =>
    expect(wrong.filter(({ kind, isFound }) => kind === 'question' && isFound)).toEqual([]))
})
