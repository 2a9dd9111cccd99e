import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mapOver } from '../../src/scores/layered-map.ts'

const pairs = (count: number) => Array.from({ length: count }, (_, index) => [`key-${index}`, index] as const)

describe('mapOver', () => {
  it('is what a copy would be, however often it is put over another, and leaves the one below as it was', () => {
    const writes = fc.array(fc.array(fc.tuple(fc.nat(9_000), fc.nat()), { maxLength: 2_500 }), { maxLength: 4 })
    fc.assert(
      fc.property(fc.constantFrom(10, 2_000, 5_000), writes, (count, layers) => {
        let copy: ReadonlyMap<string, number> = new Map(pairs(count))
        let layered = copy
        for (const written of layers) {
          const before = { copy, layered }
          const next = { copy: new Map(copy), layered: mapOver(layered) }
          for (const [key, value] of written) {
            next.copy.set(`key-${key}`, value)
            next.layered.set(`key-${key}`, value)
          }
          expect([...before.layered]).toEqual([...before.copy])
          copy = next.copy
          layered = next.layered
        }
        expect([...layered]).toEqual([...copy])
        expect([...layered.values()]).toEqual([...copy.values()])
        expect([...layered.keys()]).toEqual([...copy.keys()])
        expect(layered.size).toBe(copy.size)
        expect(['key-3', 'key-8999', 'other'].map(key => [layered.has(key), layered.get(key)])).toEqual(
          ['key-3', 'key-8999', 'other'].map(key => [copy.has(key), copy.get(key)]),
        )
      }),
      { numRuns: 20 },
    )
  })

  it('does not copy what is large', () => {
    const large = new Map(pairs(5_000))
    expect(mapOver(large)).not.toBeInstanceOf(Map)
    expect(mapOver(new Map(pairs(10)))).toBeInstanceOf(Map)
  })
})
