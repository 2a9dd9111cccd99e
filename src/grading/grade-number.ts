import { toDecimal } from '../bank/text/to-decimal.ts'
import type { NumberRange } from '../bank/types.ts'
import { decideFinding } from './points/decide-finding.ts'
import { share, sum } from './sums.ts'
import type { Verdict } from './types.ts'
import { readText } from './words/read-text.ts'

/**
 * Compares an answer with the numbers that are right. Of several numbers each counts alike; wrong ones that the question
 * gives are only repeated, and `one` is seldom a number.
 */
export const gradeNumber = (ranges: readonly NumberRange[], question: string, answer: string): Verdict => {
  const asked = new Set(findNumbers(question).flatMap(({ values }) => values))
  const said = findNumbers(answer)
    .map(({ values, text }) => ({ values, text, worth: Math.max(...values.map(value => worthOf(value, ranges))) }))
    .filter(({ values, text, worth }) => worth > 0 || !(/^one$/i.test(text) || values.some(value => asked.has(value))))
  const confidence = share(sum(said.map(({ worth }) => worth)), said.length)
  const evidence = said.flatMap(({ worth, text }) => (worth > 0 ? [text] : []))
  return { score: confidence, points: [{ finding: decideFinding(confidence), confidence, evidence }] }
}

/** What adding and taking away a tolerance may lose, as a share of the bound. */
const slack = 1e-9

const worthOf = (value: number, ranges: readonly NumberRange[]): number =>
  Math.max(
    0,
    ...ranges.flatMap(({ low, high, share: earned }) =>
      value >= low - slack * Math.abs(low) && value <= high + slack * Math.abs(high) ? [earned] : [],
    ),
  )

/** A number as typed, and what it may mean: 4 m are four metres or four millions. */
type Figure = { readonly values: readonly number[]; readonly text: string }

/** What stands before a figure and belongs to it: its sign, the point without a nought. Behind a word or figure it is a dash. */
const before = /(?:(?<![\p{L}\p{N}])[-−])?(?:(?<!\p{N})\.)?$/u
/** The figure is a tolerance or the power of a unit: 4 ± 0.1, m/s². */
const besides = /(?:±|\+\/?[-−])\s*$|[\p{L}^]$/u
const longestLead = 6

/** The numbers of a text with their signs. */
const findNumbers = (text: string): Figure[] =>
  readText(text).flatMap(({ value, start, end }) => {
    const lead = text.slice(Math.max(0, start - longestLead), start)
    const typed = text.slice(start, end)
    if (value === undefined || besides.test(lead)) return []
    const own = before.exec(lead)?.[0] ?? ''
    const [bare] = /^[\d.,]+/.exec(typed) ?? []
    const sizes = own.endsWith('.') ? [Number(`.${typed}`)] : [value, ...(bare ? [Number(toDecimal(bare))] : [])]
    return [{ values: sizes.map(size => (/^[-−]/.test(own) ? -size : size)), text: own + typed }]
  })
