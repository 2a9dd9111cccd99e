import type { Page } from '../page/page.ts'
import { readAdmonitions } from './admonitions.ts'
import { readInlineCards } from './cards/inline-cards.ts'
import { readMarkedCards } from './cards/marked-cards.ts'
import { readObsidianCards } from './cards/obsidian-cards.ts'
import { readPartedCards } from './cards/parted-cards.ts'
import { readSides } from './cards/sides.ts'
import type { Claim, Reader } from './claim.ts'
import { readClozes } from './clozes.ts'
import { readDefinitions } from './definitions.ts'
import { readDetails } from './details.ts'
import { readGift } from './gift/read-gift.ts'
import { readTables } from './tables/read-tables.ts'

/** The forms that are told by their own signs. Where two claim the same lines, the first in this list has them. */
const readers: readonly Reader[] = [
  readGift,
  readMarkedCards,
  readObsidianCards,
  readClozes,
  readAdmonitions,
  readTables,
  readDetails,
  readInlineCards,
  readDefinitions,
  readPartedCards,
  readSides,
]

/** Questions of these forms in the order in which they stand; no line belongs to two. */
export const readClaims = (page: Page): Claim[] => {
  const taken = new Uint8Array(page.lines.length)
  const claims: Claim[] = []
  for (const reader of readers)
    for (const claim of reader(page)) {
      if (taken.subarray(claim.from, claim.to).includes(1)) continue
      taken.fill(1, claim.from, claim.to)
      claims.push(claim)
    }
  return claims.sort((a, b) => a.from - b.from)
}
