import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A human-graded answer. */
export type Row = {
  readonly set: SetName
  /** Unique over all sets. */
  readonly questionId: string
  readonly question: string
  /** Alternatives, one of which suffices. */
  readonly references: readonly string[]
  readonly answer: string
  /** 0–1. */
  readonly score: number
  /** Judged as correct or incorrect only. */
  readonly isTwoWay: boolean
}

export const setNames = ['mohler', 'scientsbank', 'beetle', 'saf_en'] as const
export type SetName = (typeof setNames)[number]

/** Reads the graded sets, one JSON Lines file each, from a folder. */
export async function readRows(folder: string): Promise<readonly Row[]> {
  const sets = await Promise.all(
    setNames.map(async set => {
      const text = await readFile(join(folder, `${set}.jsonl`), 'utf8')
      return text.split('\n').flatMap(line => (line.trim() === '' ? [] : [toRow(set, JSON.parse(line))]))
    }),
  )
  return sets.flat()
}

type Line = { qid: string; question: string; reference: string | string[]; answer: string; score: number }

const toRow = (set: SetName, { qid, question, reference, answer, score }: Line): Row => ({
  set,
  questionId: `${set}/${qid}`,
  question,
  references: typeof reference === 'string' ? [reference] : reference,
  answer,
  score,
  isTwoWay: set === 'scientsbank' || set === 'beetle',
})
