import type { NumberRange } from '../bank/types.ts'
import { decideFinding } from './points/decide-finding.ts'
import { share, sum } from './sums.ts'
import type { Verdict } from './types.ts'
import { readText } from './words/read-text.ts'

/**
 * Compares an answer with the numbers that are right. Of several numbers each counts alike; wrong ones that the question
 * gives are only repeated.
 */
export const gradeNumber = (ranges: readonly NumberRange[], question: string, answer: string): Verdict => {
  const asked = new Set(findNumbers(question).map(({ value }) => value))
  const said = findNumbers(answer)
    .map(({ value, text }) => ({ value, text, worth: worthOf(value, ranges) }))
    .filter(({ value, worth }) => worth > 0 || !asked.has(value))
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

type Figure = { readonly value: number; readonly text: string }

/** What a word for a number leaves out: its sign, the nought before the point. A sign behind a word or figure is a dash. */
const before = /(?:(?<![\p{L}\p{N}])[-−])?(?:(?<!\p{N})\.)?$/u
const longestLead = 6
const tolerance = /(?:±|\+\/?[-−])\s*$/

/** The numbers of a text with their signs; a tolerance is none. */
const findNumbers = (text: string): Figure[] =>
  readText(text).flatMap(({ value, start, end }) => {
    const lead = text.slice(Math.max(0, start - longestLead), start)
    if (value === undefined || tolerance.test(lead)) return []
    const own = before.exec(lead)?.[0] ?? ''
    const size = own.endsWith('.') ? Number(`.${text.slice(start, end)}`) : value
    return [{ value: /^[-−]/.test(own) ? -size : size, text: own + text.slice(start, end) }]
  })
