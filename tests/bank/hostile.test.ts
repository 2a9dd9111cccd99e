import { describe, expect, it } from 'vitest'
import { lexed, patterns } from '../../scripts/torture/hostile-pages.ts'
import { parseBank } from '../../src/bank/parse-bank.ts'

/** Milliseconds of processor time; the slowest takes a tenth of this at this size. */
const most = 1_000

describe('a hostile page is read as fast as any other', () => {
  it.each(Object.entries({ ...patterns, ...lexed }))('%s', (_, make) => {
    const text = make(16_384)
    const started = process.cpuUsage()
    parseBank([{ path: 'a.md', text }])
    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(most)
  })
})
