import { describe, expect, it } from 'vitest'
import { drawPair, type Pair, pairsAmong } from '../../../src/grading/choices/balance-pairs.ts'
import { createRandom } from '../../../src/selection/random.ts'

describe('pairsAmong', () => {
  const pairOf = pairsAmong(
    ['the rate grows with depth', 'heads share their keys'],
    [
      'the rate falls with depth',
      'tokens pass several experts',
      'tokens skip several experts',
      'layers share their norms',
    ],
  )

  it.each<[Pair, number, number[]]>([
    ['key copies', 0, [0, 1, 3]],
    ['key related', 1, [3, 0, 1]],
    ['others copies', 0, [1, 2, 3]],
    ['others copies', 1, [2, 1, 0]],
    ['several', 0, [0, 1, 2]],
    ['none', 1, [0, 1]],
  ])('finds a pair “%s” for key %d beside %j', (pair, key, set) => expect(pairOf(key, set)).toBe(pair))
})

describe('drawPair', () => {
  const drawn = (possible: readonly (readonly Pair[])[], size: number) => {
    const random = createRandom('pairs')
    const kinds = possible.map(one => new Set(one))
    const all = Array.from({ length: 20_000 }, (_, nth) => drawPair(kinds, nth % kinds.length, size, random))
    return (pair: Pair): number => all.filter(one => one === pair).length / all.length
  }

  it.each<[string, Pair[][], number]>([
    ['every key has both', [['key copies', 'others copies']], 1],
    ['few keys have a copy', [['key copies'], ['others copies'], ['others copies'], ['others copies']], 0.25],
    ['few keys have none', [['key copies'], ['key copies'], ['key copies'], ['others copies']], 0.25],
    ['other pairs are possible too', [['key copies', 'others copies', 'key related', 'others related']], 0.5],
    ['distractors are no copies of each other', [['key copies'], ['others related']], 0],
  ])('shows copies of the key as often as others among four options where %s', (_, possible, share) => {
    const shareOf = drawn(possible, 4)
    expect(shareOf('key copies')).toBeCloseTo(share / 2, 1)
    expect(shareOf('others copies')).toBeCloseTo(share / 2, 1)
  })

  it('holds the key in two of three pairs among three options', () => {
    const shareOf = drawn([['key copies', 'others copies']], 3)
    expect(shareOf('key copies')).toBeCloseTo(2 / 3, 1)
    expect(shareOf('others copies')).toBeCloseTo(1 / 3, 1)
  })
})
