import { describe, expect, it } from 'vitest'
import { groupAlike } from '../../src/schedule/alike.ts'
import { expectedRetrievability, type Outlook } from '../../src/schedule/outlook.ts'

const memory = (stability: number, difficulty = 5, day = -3): Outlook => [{ chance: 1, stability, difficulty, day }]
const members = (outlooks: readonly Outlook[], most: number) => groupAlike(outlooks, most).map(({ members }) => members)

describe('outlooks that are planned for as one', () => {
  it.each<[string, Outlook[], number, number[][]]>([
    ['none', [], 5, []],
    [
      'equal ones, wherever they stand',
      [memory(3), [], memory(3), []],
      5,
      [
        [0, 2],
        [1, 3],
      ],
    ],
    ['no others where there is room', [memory(3), memory(3.01), memory(9)], 3, [[0], [1], [2]]],
    ['much alike ones where there is none', [memory(3), memory(3.01), memory(9)], 2, [[0, 1], [2]]],
    ['never new ones with known ones', [[], memory(0.1), memory(100)], 1, [[0], [1], [2]]],
  ])('%s', (_, outlooks, most, groups) => {
    expect(members(outlooks, most)).toEqual(groups)
  })

  it('leave equal ones as they are', () => {
    expect(groupAlike([memory(3), memory(3)], 1)[0]?.outlook).toEqual(memory(3))
  })

  it('are stood for by one that is known about as well', () => {
    const outlooks = Array.from({ length: 300 }, (_, n) => memory(1 + n / 10, 1 + (n % 9), -(n % 20)))
    const groups = groupAlike(outlooks, 100)
    expect(groups.length).toBeLessThanOrEqual(100)
    for (const { outlook, members } of groups) {
      for (const index of members) {
        const off = expectedRetrievability(outlook, 30) - expectedRetrievability(outlooks[index]!, 30)
        expect(Math.abs(off)).toBeLessThan(0.1)
      }
    }
  })
})
