import type { Claim } from '../points/claims.ts'
import { isInside, type Span } from '../points/passages.ts'
import type { Answer } from '../words/answer.ts'
import { findQuantities, type Quantity } from './find-quantities.ts'

/**
 * A number of the passage has the unit of a number of the claim, and is none of those; or it is the claim's number for
 * another unit: 97% fewer and 40% faster for 40% fewer and 97% faster.
 */
export function hasOtherNumber(claim: Claim, answer: Answer, window: Span): boolean {
  const wanted = findQuantities(claim.reference)
  if (wanted.length === 0) return false
  const given = findQuantities(answer).filter(one => isInside(one, window))
  if (given.length === 0) return false
  const numbers = [...claim.reference.words.flatMap(word => word.value ?? []), ...wanted.map(({ value }) => value)]
  return given.some(quantity => {
    const shared = wanted.map(({ units }) => units.filter(unit => quantity.units.includes(unit)).length)
    const most = Math.max(...shared)
    if (most === 0) return false
    const isTold = shared.some(count => count < most && count > 0)
    const likely = isTold ? wanted.filter((_, at) => shared[at] === most).map(({ value }) => value) : numbers
    return !likely.some(number => isNear(number, quantity))
  })
}

const isNear = (number: number, { value, low, high }: Quantity) => number >= low * value && number <= high * value
