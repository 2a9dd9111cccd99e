import type { Claim } from '../points/claims.ts'
import { measureDisorder } from '../points/measure-passage.ts'
import type { Pair } from '../words/align.ts'

/** Words by which a question asks for an order. */
const ordering = ['order', 'sequence', 'chronological', 'chronology']
/** Fewest items whose order can be told, and the share of them, two by two, from which it is turned. */
const fewestItems = 3
const mostTurned = 0.5

/** The question asks for the order of what the claim lists, and the passage has it in another one. */
export function isOrderTurned(claim: Claim, direct: readonly Pair[]): boolean {
  const { listed, asked } = claim.reference
  if (!ordering.some(word => asked.words.has(word))) return false
  const items = direct.filter(({ wanted, strength }) => listed[wanted] && strength === 1)
  return items.length >= fewestItems && measureDisorder(claim, items) > mostTurned
}
