import type { Claim } from '../points/claims.ts'
import { isInside, type Span } from '../points/passages.ts'
import type { Word } from '../words/annotate.ts'
import type { Answer } from '../words/answer.ts'
import { keptFor } from '../words/kept-for.ts'

/** How a ratio is written between its two names: α/r, alpha over r, alpha divided by the rank. */
const written = /^\s*(?:\/|over|divided by)\s*(?:the\s+)?$/i
/** How a product is written, which is no ratio. */
const multiplied = /^\s*(?:\*|×|·|x|times|multiplied (?:by|with))\s*(?:the\s+)?$/i
/** Names that are words of no language: a slash between words may mean `or`. */
const letters = new Set('alpha beta gamma delta epsilon theta lambda mu pi rho sigma tau'.split(' '))
/** Words between `divide` and `by` at most. */
const toldWords = 5
/** Words between the two names of a ratio at most. */
const between = 3

/** The passage has a ratio of the claim upside down, or its product: r over alpha, alpha times r for α/r. */
export function hasTurnedRatio(claim: Claim, answer: Answer, window: Span): boolean {
  const wanted = findRatios(claim.reference).filter(({ isProduct }) => !isProduct)
  if (wanted.length === 0) return false
  const given = findRatios(answer).filter(one => isInside(one, window))
  const has = (over: Word, under: Word, isProduct: boolean) =>
    given.some(one => one.isProduct === isProduct && isSame(one.over, over) && isSame(one.under, under))
  return wanted.some(
    ({ over, under }) =>
      !has(over, under, false) && (has(under, over, false) || has(over, under, true) || has(under, over, true)),
  )
}

const isSame = (one: Word, other: Word) =>
  one.stem === other.stem || one.groups.some(group => other.groups.includes(group))

/** A ratio or product with the index of its first name. */
type Ratio = { readonly at: number; readonly over: Word; readonly under: Word; readonly isProduct: boolean }
type Text = { readonly words: readonly Word[]; readonly text: string }

const findRatios = keptFor(({ words, text }: Text): readonly Ratio[] => {
  const ratios: Ratio[] = []
  for (const [at, over] of words.entries()) {
    for (const under of words.slice(at + 1, at + 2 + between)) {
      if (!letters.has(over.word) && !letters.has(under.word)) continue
      const joint = text.slice(over.end, under.start)
      const isProduct = multiplied.test(joint)
      if (isProduct || written.test(joint)) ratios.push({ at, over, under, isProduct })
    }
  }
  return [...ratios, ...words.flatMap((_, at) => ratioTold(words, at) ?? [])]
})

/** Divide the rank by alpha, take the rank and divide it by alpha. */
function ratioTold(words: readonly Word[], at: number): Ratio | undefined {
  if (!/^divid(?:e|es|ing)$/.test(words[at]!.word)) return undefined
  const by = words.findIndex(
    ({ word, sentence }, index) => index > at && word === 'by' && sentence === words[at]!.sentence,
  )
  if (by < 0 || by - at > toldWords) return undefined
  const isName = ({ stop, sentence }: Word) => !stop && sentence === words[at]!.sentence
  const over = words.slice(at + 1, by).find(isName) ?? words.slice(0, at).findLast(isName)
  const under = words.slice(by + 1).find(isName)
  if (over === undefined || under === undefined) return undefined
  return letters.has(over.word) || letters.has(under.word) ? { at, over, under, isProduct: false } : undefined
}
