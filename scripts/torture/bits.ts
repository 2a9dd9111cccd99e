import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { journalEnd, readTail } from '../../src/io/journal.ts'
import { readRecord } from '../../src/scores/read-record.ts'
import { recordLine } from '../../src/scores/record-line.ts'
import { judge, open, recordsIn, type Score } from './judge.ts'
import { madeLines, makeHome } from './made-journal.ts'

/** Single flipped bits in a journal of 20 records: none passes unseen, and at most two records are lost. */
export async function flippedBits(count: number): Promise<Score> {
  const score: Score = { tried: 0, broken: [] }
  const lines = [...madeLines(20)]
  const known = new Set(lines)
  const whole = Buffer.from(`${lines.join('\n')}\n`)
  for (; score.tried < count; score.tried += 1) {
    const bit = Math.floor(Math.random() * whole.length * 8)
    whole[bit >> 3]! ^= 1 << (bit & 7)
    const read = whole
      .toString('latin1')
      .split('\n')
      .map(line => Buffer.from(line, 'latin1'))
      .filter(line => readRecord(line).is !== 'damaged')
    whole[bit >> 3]! ^= 1 << (bit & 7)
    if (!read.every(line => known.has(line.toString()))) score.broken.push(`bit ${bit}: a changed record was used`)
    if (read.length < 18) score.broken.push(`bit ${bit}: ${20 - read.length} records were lost`)
  }
  return score
}

/** Bytes changed at random under a store that has a view: undamaged records count, and the bytes are kept. */
export async function changedBytes(folder: string, count: number): Promise<Score> {
  const score: Score = { tried: 0, broken: [] }
  const template = join(folder, 'template')
  makeHome(template, 60)
  await (await open(template)).close()
  const home = join(folder, 'home')
  for (; score.tried < count; score.tried += 1) {
    rmSync(home, { recursive: true, force: true })
    cpSync(template, home, { recursive: true })
    const bytes = readFileSync(join(home, 'history.jsonl'))
    const at = Math.floor(Math.random() * bytes.length)
    bytes[at] = (bytes[at]! + 1 + Math.floor(Math.random() * 255)) % 256
    writeFileSync(join(home, 'history.jsonl'), bytes)
    const whole = recordsIn(home).map(({ id }) => id)
    const wrong = [...(await judge(home, whole))]
    if (!readFileSync(join(home, 'history.jsonl')).subarray(0, bytes.length).equals(bytes)) wrong.push('bytes are gone')
    if (!readdirSync(home).some(name => name.includes('.damaged-'))) wrong.push('the damage was not set aside')
    score.broken.push(...wrong.map(promise => `byte ${at}: ${promise}`))
  }
  return score
}

/** A journal of 120 small records cut at every byte: all whole ones come back, and the next one is readable. */
export async function everyCut(folder: string, step: number): Promise<Score> {
  const score: Score = { tried: 0, broken: [] }
  const head = { v: 1 as const, session: 's', at: '2026-11-22T12:00:00.000Z', day: '2026-11-22' }
  const lines = Array.from({ length: 120 }, (_, index) =>
    recordLine({ ...head, id: `r${index}`, kind: 'mark', questionId: 'q', mark: 'skip' }),
  )
  const whole = Buffer.from(`${lines.join('\n')}\n`)
  const next = recordLine({ ...head, id: 'next', kind: 'mark', questionId: 'q', mark: 'skip' })
  const path = join(folder, 'history.jsonl')
  const { appendLine } = await import('../../src/io/append-line.ts')
  let complete = 0
  for (let length = 0; length <= whole.length; length += step) {
    writeFileSync(path, whole.subarray(0, length))
    complete = lines.filter((_, index) => length >= lines.slice(0, index + 1).join('\n').length).length
    const { end } = journalEnd(path)
    const before = readTail(path, 0, end, nobody).length
    appendLine(path, next)
    const after = readTail(path, 0, journalEnd(path).end, nobody)
    if (before !== complete) score.broken.push(`cut at ${length}: ${before} of ${complete} records`)
    if (after.length !== complete + 1 || after.at(-1)?.id !== 'next')
      score.broken.push(`cut at ${length}: the next is lost`)
    score.tried += 1
  }
  return score
}

/** A view cut at every byte, and with random bytes changed: the scores are those of the journal. */
export async function brokenViews(folder: string, step: number): Promise<Score> {
  const score: Score = { tried: 0, broken: [] }
  const home = join(folder, 'views')
  mkdirSync(home)
  makeHome(home, 120)
  const store = await open(home)
  store.save({ kind: 'mark', questionId: 'q', mark: 'flag' })
  await store.close()
  const view = readFileSync(join(home, 'scores.json'))
  const trial = async (bytes: Buffer, what: string) => {
    writeFileSync(join(home, 'scores.json'), bytes)
    const same = isDeepStrictEqual((await open(home)).scores(), store.scores())
    if (!same) score.broken.push(`${what}: other scores than the journal's`)
    for (const name of readdirSync(home)) if (name.includes('.damaged-')) rmSync(join(home, name))
    score.tried += 1
  }
  for (let length = 0; length < view.length; length += step) await trial(view.subarray(0, length), `cut at ${length}`)
  for (let count = 0; count < view.length; count += step) {
    const garbled = Buffer.from(view)
    const at = Math.floor(Math.random() * view.length)
    garbled[at] = (garbled[at]! + 1 + Math.floor(Math.random() * 255)) % 256
    await trial(garbled, `byte ${at} changed`)
  }
  return score
}

const nobody = { onDamage() {}, onSkipped() {} }
