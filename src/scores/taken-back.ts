import type { RecordOf } from './records.ts'

/**
 * The ids of the records that undo records take back. An undo that was itself taken back counts for nothing; it is
 * taken back only by an undo with a greater id, which is later, so that no two can take back each other.
 */
export function takenBack(undos: readonly Pick<RecordOf<'undo'>, 'id' | 'target'>[]): ReadonlySet<string> {
  const ids = new Set(undos.map(({ id }) => id))
  const taken = new Set<string>()
  const latestFirst = [...undos].sort((a, b) => (a.id < b.id ? 1 : -1))
  for (const { id, target } of latestFirst) {
    if (taken.has(id)) continue
    if (!ids.has(target) || target < id) taken.add(target)
  }
  return taken
}
