import { stripInline } from '../text/strip-inline.ts'

export type HintedStem = { readonly stem: string; readonly hints: readonly string[] }

/** Words of the longest bracket that is a hint. */
const longest = 4

/**
 * Takes the bracket off a stem's end that names a topic, as in `What is PPO? (RLHF)`, a blank before it or not. Brackets that
 * instruct ("choose two"), explain an abbreviation or belong to code stay. `atEnd` also takes one that follows no full sentence.
 */
export const splitHint = (stem: string, isTopic: (word: string) => boolean, atEnd: boolean): HintedStem => {
  const match = /^(.*?[^\s(])([ \t]*)[(（]([^()（）`]{2,60})[)）]$/s.exec(stem.length > 600 ? '' : stem)
  if (!match) return { stem, hints: [] }
  const [, before, space, inside] = match as unknown as [string, string, string, string]
  const afterSentence = /[?？؟.!。]["'”’*_]*$/.test(before)
  const words = stripInline(inside)
  if (
    !isHint(words) ||
    (!afterSentence && !(atEnd && space !== '' && !abbreviates(before, words)) && !isKnown(space, words, isTopic))
  )
    return { stem, hints: [] }
  return { stem: before.trim(), hints: words.split(/\s*[,;/、]\s*/).filter(Boolean) }
}

const isKnown = (space: string, words: string, isTopic: (word: string) => boolean): boolean =>
  space !== '' && isTopic(words)

const isHint = (words: string): boolean =>
  words.split(/\s+/).length <= longest &&
  /\p{L}/u.test(words) &&
  !/[?!.:=<>"“$\\]|\d/.test(words) &&
  !/^(?:e\.?g|i\.?e|or|and|with|without|in|if|for|to|any|choose|select|pick|multiple|single|one|two|three|all|optional|briefly|true|yes|select|mark|tick|多选|单选|複数|optionnel)\b/iu.test(
    words,
  )

/** `lora` for `lra`: the initials of two words or more, in order, beginning with the first. */
const shortens = (short: string, initials: string): boolean => {
  let at = 0
  for (const letter of short) if (letter === initials[at]) at += 1
  return initials.length > 1 && !short.includes(' ') && short[0] === initials[0] && at === initials.length
}

/** The bracket spells out, or shortens, the words before it. */
const abbreviates = (before: string, inside: string): boolean => {
  const last = /([\p{L}\p{N}-]+)$/u.exec(stripInline(before))?.[1] ?? ''
  const initials = (text: string) =>
    text
      .split(/[\s-]+/)
      .map(word => word[0] ?? '')
      .join('')
      .toLowerCase()
  const previous = stripInline(before).split(/\s+/).slice(-inside.length)
  const short = inside.toLowerCase()
  return (
    initials(inside) === last.toLowerCase() ||
    previous.some((_, index) => shortens(short, initials(previous.slice(index).join(' ')))) ||
    (/^[A-Z][A-Za-z]*$/.test(last) &&
      last.length <= 6 &&
      inside.split(/[\s-]+/).length > 1 &&
      initials(inside)[0] === last[0]?.toLowerCase())
  )
}
