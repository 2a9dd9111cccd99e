import { stem } from './stem.ts'
import type { Token } from './token.ts'

/** Letters that two stems must share from the start to count as relatives. */
const sharedLetters = 6

/** The first letters of a word's stem, where it has enough to have relatives. */
export const startOf = ({ stem }: Token): string | undefined =>
  stem.length < sharedLetters ? undefined : stem.slice(0, sharedLetters)

/** Prefixes that deny what follows, with how much must follow: unfair, irregular, decompress. */
const denying =
  /^(?:un(?=(?!less|like|der|i)\p{Ll}{4})|(?:in|im|dis|non|ir(?=r)|il(?=l))(?=\p{Ll}{5})|de(?=\p{Ll}{6}))/u
/** Prefixes that are each other's contrary: overfit and underfit, endothermic and exothermic. */
const contraryPrefixes: ReadonlyMap<string, string> = new Map(
  (
    [
      ['over', 'under'],
      ['up', 'down'],
      ['hyper', 'hypo'],
      ['pre', 'post'],
      ['endo', 'exo'],
      ['homo', 'hetero'],
      ['intra', 'inter'],
      ['macro', 'micro'],
      ['poly', 'mono'],
    ] as const
  ).flatMap(([one, other]) => [[one, other] as const, [other, one] as const]),
)
const prefixed = new RegExp(`^(${[...contraryPrefixes.keys()].join('|')})(\\p{Ll}{3,})$`, 'u')

/** Most words are none of these, which is soon seen. */
const formed = new RegExp(`^(?:un|i[nmrl]|dis|non|de|${[...contraryPrefixes.keys()].join('|')})|less$`)

/** The stem of what a word is the contrary of by its form: unaffected, invalid, non-linear, stateless, overfitted. */
export function contraryOf({ word }: Token): string | undefined {
  if (!formed.test(word)) return undefined
  const rest = word.replace(denying, '')
  if (rest !== word) return stem(rest)
  const lacking = /^(\p{Ll}{3,})less$/u.exec(word)?.[1]
  if (lacking !== undefined) return stem(`${lacking}ful`)
  const [, prefix, base] = prefixed.exec(word) ?? []
  return prefix === undefined ? undefined : stem(contraryPrefixes.get(prefix) + base!)
}

/** The stem of two neighbouring words written as one: over-fit, pre-training. */
export const joinedOf = (one: Token, next: Token | undefined): string | undefined =>
  next === undefined || one.value !== undefined ? undefined : one.word + next.stem
