import type { Word } from '../words/annotate.ts'
import type { Answer } from '../words/answer.ts'
import { keptFor } from '../words/kept-for.ts'
import type { Claim } from './claims.ts'
import { isInside, type Span } from './passages.ts'

/**
 * A number of the passage has the unit of a number of the claim, and is none of those; or it is the claim's number for
 * another unit: 97% fewer and 40% faster for 40% fewer and 97% faster.
 */
export function hasOtherNumber(claim: Claim, answer: Answer, window: Span): boolean {
  const wanted = findQuantities(claim.reference)
  if (wanted.length === 0) return false
  const given = findQuantities(answer).filter(one => isInside(one, window))
  const numbers = claim.reference.words.flatMap(word => word.value ?? [])
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

type Text = { readonly words: readonly Word[]; readonly text: string }

/** A number is right between `low` and `high` times what was said. */
type Quantity = {
  readonly at: number
  readonly value: number
  readonly units: readonly string[]
  readonly low: number
  readonly high: number
}

/** What stands before a number that is only near the exact one: `under four percent` fits 3.6 percent, not 0.6 percent. */
const vague: ReadonlyMap<string, readonly [number, number]> = new Map(
  (
    [
      ['under below', 0.8, 1],
      ['over above', 1, 1.25],
      ['about around roughly nearly almost', 0.9, 1.1],
    ] as const
  ).flatMap(([words, low, high]) => words.split(' ').map(word => [word, [low, high]] as const)),
)

/** Figures that differ by no more than this share are the same, rounded. */
const rounding = 0.03
/** How many content words after a number may name its unit: 20 training tokens. */
const unitWords = 2

/** Numbers with the words that follow them. `One` is no figure; ends of ranges (`2–3 epochs`, `1 to 4`) say little. */
const findQuantities = keptFor(({ words, text }: Text): readonly Quantity[] =>
  words.flatMap((word, at) => {
    if (word.value === undefined || word.value < 1) return []
    if (word.value === 1 && text.charAt(word.start) !== '1') return []
    if ((words[at - 1]?.value ?? words[at - 2]?.value) !== undefined) return []
    const isShare = words[at + 1]?.word === 'percent'
    const after = words.slice(at + 1, at + 1 + unitWords + (isShare ? 1 : 0))
    const end = after.findIndex(unit => unit.stop || unit.value !== undefined || unit.clause !== word.clause)
    const units = (end < 0 ? after : after.slice(0, end)).map(unit => unit.stem)
    const before = words[at - 1]
    const [low, high] = vague.get(before?.clause === word.clause ? before.word : '') ?? [1 - rounding, 1 + rounding]
    return units.length > 0 ? [{ at, value: word.value, units, low, high }] : []
  }),
)
