/** Makes the id of a record written at `now`; greater than all it made before, and than `after` where that is given. */
export type NewRecordId = (now: Date, after?: string) => string

/**
 * Ids in the manner of ULIDs: ten digits of milliseconds and sixteen of chance, to the base 32, so that they sort by
 * time and processes need not know of each other. A second id within a millisecond takes the next one.
 * `randomBytes` gives that many bytes of good chance.
 */
export function createRecordIds(randomBytes: (count: number) => Uint8Array): NewRecordId {
  let last = -1
  return (now, after = '') => {
    last = Math.max(now.getTime(), last + 1, timeOf(after) + 1)
    const chance = [...randomBytes(16)].map(byte => (byte % 32).toString(32)).join('')
    return `${last.toString(32).padStart(10, '0')}${chance}`
  }
}

const timeOf = (id: string): number => (/^[0-9a-v]{26}$/.test(id) ? Number.parseInt(id.slice(0, 10), 32) : -1)
