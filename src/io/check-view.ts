import { isDeepStrictEqual } from 'node:util'
import { isMemory } from '../schedule/is-memory.ts'
import { foldRecords, foldWhole } from '../scores/fold-records.ts'
import type { Folded } from '../scores/folded.ts'
import type { StoreFinding } from '../scores/store.ts'
import { quoted } from '../selection/quiz-command.ts'
import { journalEnd, readTail, readWhole } from './journal.ts'
import type { Paths } from './paths.ts'
import { readStoreFile } from './read-json.ts'
import { parseView, usableView } from './view-file.ts'

/** The view must say what folding the journal from nothing says, and memories must be such that FSRS can go on. */
export function checkView({ journal, scores }: Paths, retention: number): readonly StoreFinding[] {
  const { end } = journalEnd(journal)
  const whole = () => readWhole(journal, end, [], nobody)
  const folded = foldWhole(whole(), { retention })
  const bytes = readStoreFile(scores)
  const json = bytes && parseView(bytes)
  if (bytes && !json) return [{ ...viewFindings.damaged, file: scores }, ...checkMemories(folded, journal)]
  const view = json && usableView(json, journal, retention)
  const current = view && foldRecords(view.folded, readTail(journal, view.read, end, nobody), whole, { retention })
  const isWrong = current && !isDeepStrictEqual(current, folded)
  return [
    ...(isWrong ? [{ ...viewFindings.wrong, run: `rm ${quoted(scores)}`, file: scores }] : []),
    ...checkMemories(folded, journal),
  ]
}

const nobody = { onDamage() {}, onSkipped() {} }

const viewFindings: Readonly<Record<'damaged' | 'wrong', Omit<StoreFinding, 'file'>>> = {
  damaged: {
    severity: 'warning',
    code: 'store/damaged-view',
    message: 'The counted scores are damaged. They are counted anew from the history when it is next read.',
  },
  wrong: {
    severity: 'error',
    code: 'store/wrong-view',
    message: 'The counted scores are not what the history says.',
    todo: 'Please report it. Scores are counted anew when the file is gone.',
  },
}

function checkMemories({ questions }: Folded, file: string): readonly StoreFinding[] {
  return [...questions]
    .filter(([, { memory }]) => memory !== undefined && !isMemory(memory))
    .map(([id]) => ({
      severity: 'error',
      code: 'store/memory',
      message: `The memory of the question ${id} is not one that FSRS can go on with.`,
      todo: 'Please report it, with the journal if you can.',
      file,
    }))
}
