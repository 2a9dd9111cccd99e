import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom, shuffle } from '../../src/selection/random.ts'

const take = (seed: string, count: number) => {
  const random = createRandom(seed)
  return Array.from({ length: count }, () => random())
}

describe('random numbers', () => {
  it('are the same for a seed, today and in later versions', () => {
    expect(take('k7f2', 4).map(number => Math.floor(number * 1e6))).toMatchInlineSnapshot(`
      [
        111201,
        750936,
        191490,
        166157,
      ]
    `)
  })

  it('differ between seeds that are nearly the same', () => {
    const firsts = ['a', 'b', 'aa', 'ab', 'ba', '', '1', '2', '10'].map(seed => take(seed, 1)[0])
    expect(new Set(firsts).size).toBe(firsts.length)
  })

  it('lie in [0, 1) for any seed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), seed => {
        for (const number of take(seed, 20)) expect(number >= 0 && number < 1).toBe(true)
      }),
    )
  })

  it('fill ten bins evenly', () => {
    const bins = new Array(10).fill(0)
    for (const number of take('even', 100_000)) bins[Math.floor(number * 10)]++
    // A bin's standard deviation is about 95; five of them are passed once in a million seeds.
    for (const bin of bins) expect(Math.abs(bin - 10_000)).toBeLessThan(475)
  })

  it('are even in their first number over many seeds', () => {
    const bins = new Array(10).fill(0)
    for (let seed = 0; seed < 20_000; seed++) bins[Math.floor(take(`seed ${seed}`, 1)[0]! * 10)]++
    for (const bin of bins) expect(Math.abs(bin - 2_000)).toBeLessThan(215)
  })
})

describe('shuffle', () => {
  it('keeps the items and leaves the given list alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
        const before = [...items]
        const shuffled = shuffle(items, createRandom(seed))
        expect(items).toEqual(before)
        expect(shuffled.toSorted()).toEqual(items.toSorted())
      }),
    )
  })

  it('makes each of the six orders of three about equally often', () => {
    const random = createRandom('orders')
    const counts = new Map<string, number>()
    for (let round = 0; round < 6000; round++) {
      const order = shuffle(['a', 'b', 'c'], random).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(6)
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(145)
  })
})
