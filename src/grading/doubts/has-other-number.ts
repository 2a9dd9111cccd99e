import { findParts } from '../exchanges/find-crossed.ts'
import type { Claim } from '../points/claims.ts'
import { isInside, type Span } from '../points/passages.ts'
import type { Pair } from '../words/align.ts'
import type { Answer } from '../words/answer.ts'
import { findBounds } from './find-bounds.ts'
import { findQuantities, type Quantity, shareOf } from './find-quantities.ts'

/** The numbers of a passage are not those of the claim. */
export function hasOtherNumber(claim: Claim, answer: Answer, direct: readonly Pair[], window: Span): boolean {
  if (hasOtherBound(claim, answer, window)) return true
  const wanted = findQuantities(claim.reference)
  if (wanted.length === 0) return false
  const inside = findQuantities(answer).filter(one => isInside(one, window))
  const given = inside.some(({ isLabel }) => isLabel) ? inside.filter(isOfClaim(claim, answer, direct)) : inside
  return given.length > 0 && (isTurnedRate(wanted, given, claim) || hasOtherValue(wanted, given, claim))
}

/** More than seven for less than seven. */
function hasOtherBound(claim: Claim, answer: Answer, window: Span): boolean {
  const given = findBounds(answer.words).filter(one => isInside(one, window))
  return findBounds(claim.reference.words).some(({ value, isUpper }) => {
    const same = given.filter(one => one.value === value)
    return same.length > 0 && same.every(one => one.isUpper !== isUpper)
  })
}

/** Words that say what a rate is for. */
const rates = new Set('per each every'.split(' '))
/** How many words behind `per` name what a rate is for. */
const perWords = 3

/** Twenty parameters for each token, where the claim has twenty tokens per parameter. */
function isTurnedRate(wanted: readonly Quantity[], given: readonly Quantity[], { reference }: Claim): boolean {
  const rate = reference.words.findIndex(({ word }) => rates.has(word))
  if (rate < 0) return false
  const per = reference.words.slice(rate + 1, rate + 1 + perWords).map(({ stem }) => stem)
  return wanted.some(({ value, units, at }) => {
    const same = given.filter(one => one.value === value)
    const isOfPer = same.some(one => per.includes(one.units[0] ?? ''))
    return at < rate && isOfPer && same.every(one => one.units.every(unit => !units.includes(unit)))
  })
}

/**
 * A number has the unit of a number of the claim, and is none of those; or it is the claim's number for another unit: 97%
 * fewer and 40% faster for 40% fewer and 97% faster.
 */
function hasOtherValue(wanted: readonly Quantity[], given: readonly Quantity[], { reference }: Claim): boolean {
  const numbers = reference.words.flatMap(word => word.value ?? [])
  return given.some(quantity => {
    if (quantity.isLabel && given.some(one => one.isLabel && numbers.includes(one.value))) return false
    const shared = wanted.map(({ units }) => units.filter(unit => quantity.units.includes(unit)).length)
    const most = Math.max(...shared)
    if (most === 0) return false
    const isTold = shared.some(count => count < most && count > 0)
    const own = wanted.filter((_, at) => (isTold ? shared[at] === most : shared[at]! > 0)).map(({ value }) => value)
    return ![...own, ...(isTold ? [] : numbers)].some(number => isNear(number, quantity))
  })
}

/** A label belongs to the part of the answer that it stands in, and this to the claim if it has other words of it. */
function isOfClaim({ reference }: Claim, answer: Answer, direct: readonly Pair[]): (quantity: Quantity) => boolean {
  const parts = findParts(answer.words)
  const own = new Set(
    direct
      .filter(({ wanted }) => !reference.words[wanted]!.stop && reference.words[wanted]!.value === undefined)
      .map(({ at }) => parts[at]),
  )
  return ({ at, isLabel }) => !isLabel || own.has(parts[at])
}

/** Figures and percentages below one are told roughly: under one percent for 0.6. So far they may be off, as a factor. */
const mostOff = 5

function isNear(number: number, { value, low, high, units }: Quantity): boolean {
  const isSmall = number < (units[0]!.startsWith(shareOf) ? 0.01 : 1)
  const slack = isSmall ? mostOff : 1
  return number * slack >= low * value && number <= high * value * slack
}
