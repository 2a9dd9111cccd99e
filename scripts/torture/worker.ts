import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { QuizError } from '../../src/errors.ts'
import { backUp } from '../../src/io/backups.ts'
import { openPreferences } from '../../src/io/config.ts'
import { openJournalTools } from '../../src/io/journal-tools.ts'
import { storePaths } from '../../src/io/paths.ts'
import { openScoreStore } from '../../src/io/score-store.ts'
import { storeError } from '../../src/io/store-problem.ts'
import { createRecordIds } from '../../src/scores/record-ids.ts'
import { answerOf, sessionOf } from './events.ts'

/**
 * One operation on a store, as a process of its own: `worker.mjs OPERATION HOME [ARGUMENT]`. A line `saved ID` on
 * standard output for each record that was called saved; `refused REASON` where the store said no; exit 4 then.
 */
const [operation = '', home = '', argument = ''] = process.argv.slice(2)
const fixed = process.env.TORTURE_NOW
const now = () => (fixed ? new Date(fixed) : new Date())
const env = { FINETUNE_QUIZ_HOME: home }
const warn = (text: string) => process.stderr.write(text)
const say = (text: string) => process.stdout.write(`${text}\n`)
const openStore = () => openScoreStore({ env, now, warn, newId: createRecordIds(randomBytes), retention: 0.9 })
const openTools = () => openJournalTools({ env, now, retention: 0.9 })

const operations: Readonly<Record<string, () => Promise<unknown>>> = {
  async session() {
    const store = await openStore()
    const save = (event: Parameters<typeof store.save>[0], session?: string) => {
      const { record, saved, reason } = store.save(event, session)
      say(saved ? `saved ${record.id}` : `refused ${reason}`)
      return record
    }
    if (store.unwritable) say(`refused ${store.unwritable}`)
    const { id } = save(sessionOf())
    for (let index = 0; index < Number(argument); index += 1) save(answerOf(index), id)
    save({ kind: 'end', reason: 'finished' }, id)
    for (const line of store.flush()) say(`kept ${JSON.parse(line).id}`)
    await store.close()
  },
  async time() {
    const begun = performance.now()
    const store = await openStore()
    const opened = performance.now() - begun
    const times = Array.from({ length: Number(argument) }, (_, index) => timeOf(() => store.save(answerOf(index), 's')))
    const p95 = times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)]
    say(JSON.stringify({ opened, p95, answers: store.scores().totals.answers }))
    await store.close()
  },
  async read() {
    const store = await openStore()
    say(JSON.stringify({ answers: store.scores().totals.answers, records: [...store.records()].length }))
    if (store.unreadable) say(`refused ${store.unreadable}`)
    await store.close()
  },
  merge: async () => (await openTools()).merge(readFileSync(argument, 'utf8').split('\n')),
  restore: async () => (await openTools()).restore(argument),
  async backUp() {
    const paths = await storePaths(env)
    await backUp(paths, now(), 'merge').catch(error => {
      throw storeError(paths.journal, error)
    })
  },
  check: async () => say(JSON.stringify(await (await openTools()).check())),
  prefer: async () => (await openPreferences({ env, warn, now })).set('count', argument),
}

function timeOf(work: () => void): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}

try {
  await operations[operation]?.()
} catch (error) {
  if (!(error instanceof QuizError)) throw error
  say(`refused ${error.message}`)
  process.exitCode = 4
}
