import { share, sum } from '../../src/grading/sums.ts'
import { readText } from '../../src/grading/words/read-text.ts'
import type { Row } from './rows.ts'
import { mean } from './statistics.ts'

/** Measures of shared words that need no training: what the grader is to beat. With our stemmer in the place of Porter's. */
export type Lexical = {
  readonly name: string
  /** 0–1. */
  score(row: Row): number
}

export function lexicalBaselines(rows: readonly Row[]): readonly Lexical[] {
  const rarity = findRarity(rows)
  const weigh = (row: Row) => (stem: string) => rarity.get(row.set)!.get(stem) ?? 1
  const best = (row: Row, score: (reference: string) => number) => Math.max(...row.references.map(score))
  return [
    { name: 'stem share', score: row => best(row, reference => coverage(stems(reference), stems(row.answer))) },
    { name: 'tf-idf cosine', score: row => best(row, reference => cosine(reference, row.answer, weigh(row))) },
    {
      name: 'mean of three',
      score: row =>
        best(row, reference => {
          const asked = new Set(stems(row.question))
          const own = stems(reference).filter(stem => !asked.has(stem))
          return mean([
            coverage(own.length > 0 ? own : stems(reference), stems(row.answer)),
            cosine(reference, row.answer, () => 1),
            coverage(runs(reference), runs(row.answer)),
          ])
        }),
    },
  ]
}

const kept = new Map<string, readonly string[]>()

function stems(text: string): readonly string[] {
  const known = kept.get(text)
  if (known !== undefined) return known
  const found = readText(text).flatMap(token => (token.stop ? [] : [token.stem]))
  kept.set(text, found)
  return found
}

function runs(text: string): readonly string[] {
  const plain = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')
  return Array.from({ length: Math.max(0, plain.length - 3) }, (_, at) => plain.slice(at, at + 4))
}

function coverage(wanted: readonly string[], given: readonly string[]): number {
  const [all, there] = [new Set(wanted), new Set(given)]
  return share([...all].filter(part => there.has(part)).length, all.size)
}

function cosine(one: string, other: string, weigh: (stem: string) => number): number {
  const [first, second] = [countUp(stems(one)), countUp(stems(other))]
  const dot = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>) =>
    sum([...a].map(([stem, count]) => count * (b.get(stem) ?? 0) * weigh(stem) ** 2))
  return share(dot(first, second), Math.sqrt(dot(first, first) * dot(second, second)))
}

function countUp(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Inverse document frequency over the answers of each set. */
function findRarity(rows: readonly Row[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  return new Map(
    [...new Set(rows.map(row => row.set))].map(set => {
      const answers = rows.filter(row => row.set === set).map(row => [...new Set(stems(row.answer))])
      const found = [...countUp(answers.flat())].map(([stem, count]) => [stem, Math.log((answers.length + 1) / count)])
      return [set, new Map(found as [string, number][])]
    }),
  )
}
