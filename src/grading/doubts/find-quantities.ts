import type { Word } from '../words/annotate.ts'
import { keptFor } from '../words/kept-for.ts'
import { stem } from '../words/stem.ts'

/** A number with what it counts. It is right between `low` and `high` times what was said. */
export type Quantity = {
  readonly at: number
  readonly value: number
  /** Stems of what it counts; `percent` and `time` are units like others. */
  readonly units: readonly string[]
  readonly low: number
  readonly high: number
  /** A year or the like, which nothing but its neighbours tells what it is of. */
  readonly isLabel: boolean
}

type Text = { readonly words: readonly Word[]; readonly text: string }

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

/** Shares by their denominators: two thirds of the land, 30 percent of it. All but `half` need a number before, or `a`. */
const parts: ReadonlyMap<string, number> = new Map(
  Object.entries({
    half: 2,
    third: 3,
    quarter: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
    percent: 100,
  }),
)
/** What the unit of a share begins with, before what it is of. */
export const shareOf = 'of '
/** A third is said of whatever is near it. */
const shareReach = { low: 0.9, high: 1.1 } as const
/** How far behind `of` stands what a share is of: half of all the land. */
const wholeWords = 4
const times = stem('times')
/** Words before a year, and what may be one. */
const dating = new Set(
  `in since until till by from of around about before after during year january february march april may june july august
  september october november december`.split(/\s+/),
)
const years = { from: 1000, to: 2100 } as const
/** Units of one kind, by how many of the smallest they have. */
const measures: ReadonlyMap<string, { readonly kind: string; readonly factor: number }> = new Map(
  [
    { second: 1, minute: 60, hour: 3600, day: 86_400, week: 604_800, month: 2_629_746, year: 31_556_952 },
    { millimetre: 1, mm: 1, centimetre: 10, cm: 10, metre: 1e3, kilometre: 1e6, km: 1e6 },
    { millimeter: 1, centimeter: 10, meter: 1e3, kilometer: 1e6 },
    { gram: 1, kilogram: 1e3, kg: 1e3, tonne: 1e6 },
    { byte: 1, kb: 1e3, kilobyte: 1e3, mb: 1e6, megabyte: 1e6, gb: 1e9, gigabyte: 1e9, tb: 1e12, terabyte: 1e12 },
  ].flatMap(units => {
    const [smallest] = Object.keys(units)
    const kind = `in ${smallest!.replace(/er$/, 're')}s`
    return Object.entries(units).map(([unit, factor]) => [stem(unit), { kind, factor }] as const)
  }),
)
/** How many times as much: twice as fast, threefold. */
const multiples: ReadonlyMap<string, number> = new Map(
  Object.entries({ twice: 2, twofold: 2, doubles: 2, doubled: 2, doubling: 2, thrice: 3, threefold: 3, tenfold: 10 }),
)

export const findQuantities = keptFor((text: Text): readonly Quantity[] =>
  text.words.flatMap((_, at) => findCount(text, at) ?? findShare(text.words, at) ?? findMultiple(text.words, at) ?? []),
)

/** Numbers with the words that follow them. `One` is no figure; ends of ranges (`2–3 epochs`, `1 to 4`) say little. */
function findCount({ words, text }: Text, at: number): Quantity | undefined {
  const word = words[at]!
  if (word.value === undefined || word.value <= 0) return undefined
  if (word.value === 1 && text.charAt(word.start) !== '1') return undefined
  if ((words[at - 1]?.value ?? words[at - 2]?.value) !== undefined) return undefined
  const count = (value: number, units: readonly string[]) => ({ at, value, units, ...reach(words, at), isLabel: false })
  if (/^(?:x|fold)$/.test(words[at + 1]?.word ?? '')) return count(word.value, [times])
  const isShare = words[at + 1]?.word === 'percent'
  const after = words.slice(at + 1, at + 1 + unitWords + (isShare ? 1 : 0))
  const end = after.findIndex(unit => unit.stop || unit.value !== undefined || unit.clause !== word.clause)
  const units = (end < 0 ? after : after.slice(0, end)).map(unit => unit.stem)
  const measure = measures.get(units[0] ?? '')
  if (measure !== undefined) return count(word.value * measure.factor, [measure.kind, ...units.slice(1)])
  if (units.length > 0) return count(word.value, units)
  const label = labelOf(words, at)
  return label === undefined ? undefined : { at, value: word.value, units: [label], low: 1, high: 1, isLabel: true }
}

/** What a number without a unit is the number of: port 443, in 1789. */
function labelOf(words: readonly Word[], at: number): string | undefined {
  const [before, { clause, value = 0 }] = [words[at - 1], words[at]!]
  if (before?.clause !== clause) return undefined
  if (dating.has(before.word)) return years.from <= value && value <= years.to && value % 1 === 0 ? 'year' : undefined
  return before.stop || before.value !== undefined ? undefined : `${before.stem} number`
}

/** Half of the land, a third of it. What it is of stands behind `of`, and is no unit of a count. */
function findShare(words: readonly Word[], at: number): Quantity | undefined {
  const { word, clause } = words[at]!
  const denominator = parts.get(word.replace(/s$/, ''))
  if (denominator === undefined || words[at + 1]?.word !== 'of') return undefined
  const before = words[at - 1]
  const isOne = word !== 'percent' && /^an?$/.test(before?.word ?? '')
  const numerator = before?.clause === clause ? (isOne ? 1 : before.value) : undefined
  if (numerator === undefined && word !== 'half') return undefined
  const whole = words.slice(at + 2, at + 2 + wholeWords).find(one => !one.stop && one.clause === clause)
  return (
    whole && { at, value: (numerator ?? 1) / denominator, units: [shareOf + whole.stem], ...shareReach, isLabel: false }
  )
}

function findMultiple(words: readonly Word[], at: number): Quantity | undefined {
  // Once a day; else it tells when, or that something happened.
  const isRate = words[at]!.word === 'once' && /^(?:a|an|per|each|every)$/.test(words[at + 1]?.word ?? '')
  const value = isRate ? 1 : multiples.get(words[at]!.word)
  return value === undefined ? undefined : { at, value, units: [times], ...reach(words, at), isLabel: false }
}

function reach(words: readonly Word[], at: number): Pick<Quantity, 'low' | 'high'> {
  const before = words[at - 1]?.word === 'a' ? words[at - 2] : words[at - 1]
  const [low, high] = vague.get(before?.clause === words[at]!.clause ? before.word : '') ?? [1 - rounding, 1 + rounding]
  return { low, high }
}
