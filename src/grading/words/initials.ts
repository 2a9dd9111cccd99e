import type { Token } from './token.ts'

/** Names of several words by their first letters; undefined for letters that two names share. */
export type Initials = Map<string, readonly Token[] | undefined>

/** How many letters an abbreviation has. */
const letters = { fewest: 2, most: 5 } as const
/** In capitals, where two letters will do, or not. */
const abbreviation = /^(?:\p{Lu}{2,5}(?=s?$)|\p{Ll}{3,5}$)/u
/** Words that an abbreviation leaves out: the International Court of Justice is the ICJ. */
const leftOut = new Set('of the in for from to'.split(' '))

/** Adds each run of words of a text that may be a name: PTQ for post-training quantisation. */
export function addInitials(initials: Initials, text: string, tokens: readonly Token[]): void {
  for (const [from, first] of tokens.entries()) {
    if (leftOut.has(first.word)) continue
    const name: Token[] = []
    let short = ''
    for (let at = from; tokens[at]?.clause === first.clause && short.length < letters.most; at++) {
      const token = tokens[at]!
      if (leftOut.has(token.word)) continue
      if (token.stop || token.value !== undefined) break
      name.push(token)
      short += lettersOf(text.slice(token.start, token.end))
      if (short.length >= letters.fewest && short.length <= letters.most) addName(initials, short, [...name])
    }
  }
}

function addName(initials: Initials, short: string, name: readonly Token[]): void {
  const known = initials.get(short)
  const isSame = known?.length === name.length && known.every((token, at) => token.stem === name[at]!.stem)
  initials.set(short, initials.has(short) && !isSame ? undefined : name)
}

/** The first letter of each part of a word as typed. */
const lettersOf = (typed: string): string =>
  typed
    .split('-')
    .map(part => part.charAt(0).toUpperCase())
    .join('')

/** Tokens of an answer with the names written out that it abbreviates, unless the question's own texts or the lexicon have the abbreviation. */
export function writeOut(
  tokens: readonly Token[],
  text: string,
  initials: Initials,
  isKnown: (stem: string) => boolean,
): readonly Token[] {
  if (initials.size === 0) return tokens
  return tokens.flatMap(token => {
    const short = token.stop ? undefined : abbreviation.exec(text.slice(token.start, token.end))?.[0]
    const name = short === undefined || isKnown(token.stem) ? undefined : initials.get(short.toUpperCase())
    return name === undefined ? [token] : name.map(word => standIn(word, token))
  })
}

const standIn = ({ word, stem, stop, value }: Token, { start, end, sentence, clause, isLedTo }: Token): Token => ({
  start,
  end,
  word,
  stem,
  stop,
  value,
  sentence,
  clause,
  isLedTo,
})
