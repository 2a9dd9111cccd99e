import { describe, expect, it } from 'vitest'
import { drawPair, type Pair, pairsAmong } from '../../../src/grading/choices/balance-pairs.ts'
import { createRandom } from '../../../src/selection/random.ts'

describe('pairsAmong', () => {
  const pairOf = pairsAmong(
    ['the rate grows with depth', 'heads share their keys'],
    ['the rate falls with depth', 'tokens pass several experts', 'tokens skip several experts', 'layers are frozen'],
  )

  it.each<[Pair, number, number[]]>([
    ['with the key', 0, [0, 1, 3]],
    ['of distractors', 0, [1, 2, 3]],
    ['of distractors', 1, [0, 1, 2]],
    ['several', 0, [0, 1, 2]],
    ['none', 1, [0, 1, 3]],
  ])('finds a pair “%s” for key %d beside %j', (pair, key, set) => expect(pairOf(key, set)).toBe(pair))
})

describe('drawPair', () => {
  const [withKey, ofDistractors]: Pair[] = ['with the key', 'of distractors']
  const drawn = (possible: readonly (readonly Pair[])[], size: number) => {
    const random = createRandom('pairs')
    const kinds = possible.map(one => new Set(one))
    const all = Array.from({ length: 20_000 }, (_, nth) => drawPair(kinds, nth % kinds.length, size, random))
    return (pair: Pair | undefined): number => all.filter(one => one === pair).length / all.length
  }

  it.each<[string, Pair[][], number]>([
    ['every key has both kinds', [[withKey!, ofDistractors!]], 1],
    ['few keys have a near copy', [[withKey!], [ofDistractors!], [ofDistractors!], [ofDistractors!]], 0.25],
    ['few keys are without', [[withKey!], [withKey!], [withKey!], [ofDistractors!]], 0.25],
    ['distractors have no near copies', [[withKey!], []], 0],
  ])('shows both kinds equally often among four options where %s', (_, possible, most) => {
    const share = drawn(possible, 4)
    expect(share(withKey)).toBeCloseTo(most / 2, 1)
    expect(share(ofDistractors)).toBeCloseTo(most / 2, 1)
  })

  it('holds the key in two of three pairs among three options', () => {
    const share = drawn([[withKey!, ofDistractors!]], 3)
    expect(share(withKey)).toBeCloseTo(2 / 3, 1)
    expect(share(ofDistractors)).toBeCloseTo(1 / 3, 1)
  })
})
