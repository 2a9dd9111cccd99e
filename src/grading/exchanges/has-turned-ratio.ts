import type { Claim } from '../points/claims.ts'
import { isInside, type Span } from '../points/passages.ts'
import type { Word } from '../words/annotate.ts'
import type { Answer } from '../words/answer.ts'
import { keptFor } from '../words/kept-for.ts'

/** How a ratio is written between its two names: α/r, alpha over r, alpha divided by the rank. */
const written = /^\s*(?:\/|over|divided by)\s*(?:the\s+)?$/i
/** Names that are words of no language: a slash between words may mean `or`. */
const letters = new Set('alpha beta gamma delta epsilon theta lambda mu pi rho sigma tau'.split(' '))
/** Words between the two names of a ratio at most. */
const between = 3

/** The passage has a ratio of the claim upside down: r over alpha for α/r. */
export function hasTurnedRatio(claim: Claim, answer: Answer, window: Span): boolean {
  const wanted = findRatios(claim.reference)
  if (wanted.length === 0) return false
  const given = findRatios(answer).filter(one => isInside(one, window))
  const isGiven = (over: string, under: string) => given.some(ratio => ratio.over === over && ratio.under === under)
  return wanted.some(({ over, under }) => !isGiven(over, under) && isGiven(under, over))
}

/** Stems of a ratio's two names, and the index of the first. */
type Ratio = { readonly at: number; readonly over: string; readonly under: string }
type Text = { readonly words: readonly Word[]; readonly text: string }

const findRatios = keptFor(({ words, text }: Text): readonly Ratio[] => {
  const ratios: Ratio[] = []
  for (const [at, over] of words.entries()) {
    for (const under of words.slice(at + 1, at + 2 + between)) {
      const isFormula = letters.has(over.word) || letters.has(under.word)
      if (isFormula && written.test(text.slice(over.end, under.start))) {
        ratios.push({ at, over: over.stem, under: under.stem })
      }
    }
  }
  return ratios
})
