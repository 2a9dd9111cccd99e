import { mkdirSync, renameSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldWhole, wholeJournal } from '../../src/scores/fold-records.ts'
import { readRecord } from '../../src/scores/read-record.ts'
import { recordLine } from '../../src/scores/record-line.ts'
import type { JournalRecord } from '../../src/scores/records.ts'
import { scoresOf } from '../../src/scores/scores-of.ts'
import { journals } from '../scores/arbitrary-records.ts'
import { addToJournal, answerTo, journalOf, linesOf, noon, openStore, openTools } from '../support/open-store.ts'
import { temporaryHome } from '../support/temporary-home.ts'

type Step =
  | { readonly do: 'answer'; readonly question: number }
  | { readonly do: 'undo'; readonly which: number }
  | { readonly do: 'clock'; readonly hours: number }
  | { readonly do: 'merge'; readonly records: readonly JournalRecord[] }
  | { readonly do: 'reopen' | 'tear' | 'block' | 'unblock' }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('answer' as const), question: fc.nat(3) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('undo' as const), which: fc.nat(20) }) },
  fc.record({ do: fc.constant('clock' as const), hours: fc.constantFrom(-50_000, -48, -1, 1, 30, 50_000) }),
  fc.record({ do: fc.constant('merge' as const), records: journals }),
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('reopen', 'tear', 'block', 'unblock') }) },
)

const recordsOf = (lines: readonly string[]) =>
  lines.flatMap(line => {
    const reading = readRecord(Buffer.from(line))
    return reading.is === 'record' ? [reading.record] : []
  })

/** What is in the file and what is kept in memory, folded from nothing. */
const expected = (lines: readonly string[]) => {
  const records = recordsOf(lines)
  return scoresOf(foldWhole(wholeJournal(records), { retention: 0.9 }))
}

test('whatever happens to a store, it says what its records say, and loses none that it called saved', async () => {
  const property = fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async steps => {
    const home = temporaryHome()
    const aside = join(home, 'aside.jsonl')
    let now = noon
    let blocked = false
    let { store } = await openStore(home, () => now)
    const ids: string[] = []
    const saved: string[] = []
    const save = (event: Parameters<typeof store.save>[0]) => {
      const done = store.save(event)
      ids.push(done.record.id)
      if (done.saved) saved.push(done.record.id)
    }
    save(answerTo('q0'))
    for (const next of steps) {
      if (next.do === 'answer') save(answerTo(`q${next.question}`, 1))
      if (next.do === 'undo') save({ kind: 'undo', target: ids[next.which % ids.length]! })
      if (next.do === 'clock') now = new Date(now.getTime() + next.hours * 3_600_000)
      if (next.do === 'tear' && !blocked) addToJournal(home, '{"v":1,"torn')
      if (next.do === 'merge' && !blocked) await (await openTools(home)).merge(next.records.map(recordLine))
      if (next.do === 'block' && !blocked) {
        renameSync(journalOf(home), aside)
        mkdirSync(journalOf(home))
        blocked = true
      } else if (next.do === 'unblock' && blocked) {
        rmdirSync(journalOf(home))
        renameSync(aside, journalOf(home))
        blocked = false
        store.flush()
      } else if (next.do === 'reopen' && !blocked) {
        store.flush()
        await store.close()
        store = (await openStore(home, () => now)).store
      } else if (next.do === 'merge' && !blocked) save(answerTo('q1'))
      if (!blocked) expect(store.scores()).toEqual(expected([...linesOf(home), ...store.flush()]))
    }
    if (blocked) return
    const there = recordsOf(linesOf(home)).map(({ id }) => id)
    expect(there).toEqual(expect.arrayContaining(saved))
    expect((await openStore(home, () => now)).store.scores()).toEqual(store.scores())
  })
  await fc.assert(property, { numRuns: 30 })
})
