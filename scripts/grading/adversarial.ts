import { readFileSync } from 'node:fs'
import { gradeLine } from '../../src/grading/grade-line.ts'
import type { Lexicon } from '../../src/grading/words/lexicon.ts'

type Line = { readonly kind: string; readonly covered: readonly boolean[] }
type Judged = { readonly kind: string; readonly isCovered: boolean; readonly isFound: boolean }

/** In the order of writing. */
const adversarialSets = ['seen', 'second', 'third', 'fourth', 'fifth', 'unseen'] as const
type AdversarialSet = (typeof adversarialSets)[number]

/**
 * Judges the points of answers that mislead, of many subjects: exchanged, denied, contrary, bags of keywords, and right ones
 * that look so. `unseen` are those by which nothing was mended; the others were so when they were first judged.
 */
export const judgeAdversarial = (name: AdversarialSet, lexicon: Lexicon): readonly Judged[] =>
  readFileSync(`tests/fixtures/adversarial/${name}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .flatMap(line => judge(line, lexicon))

/** Prints how often answers that mislead are ticked, and right ones are not, on the sets that the tests keep. */
export function reportAdversarial(lexicon: Lexicon): void {
  console.log('\nAdversarial answers, by points    right  missed     wrong  ticked')
  for (const name of adversarialSets) {
    const judged = judgeAdversarial(name, lexicon)
    print(name, judged)
    for (const kind of new Set(judged.map(one => one.kind))) {
      print(
        `  ${kind}`,
        judged.filter(one => one.kind === kind),
      )
    }
  }
}

function judge(line: string, lexicon: Lexicon): readonly Judged[] {
  const { kind, covered } = JSON.parse(line) as Line
  const { points } = gradeLine(line, lexicon)
  return covered.map((isCovered, at) => ({ kind, isCovered, isFound: points[at]?.found === true }))
}

function print(name: string, judged: readonly Judged[]): void {
  const count = (isCovered: boolean, isFound?: boolean) =>
    String(
      judged.filter(one => one.isCovered === isCovered && (isFound === undefined || one.isFound === isFound)).length,
    ).padStart(7)
  console.log(
    `${name.padEnd(31)} ${count(true)} ${count(true, false)} ${count(false).padStart(9)} ${count(false, true)}`,
  )
}
