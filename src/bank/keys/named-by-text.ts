import { andWords } from '../labels/label-words.ts'
import type { FoundOption } from '../options/option.ts'
import { foldText, stripInline } from '../text/strip-inline.ts'
import { type NamedKey, toKey } from './key.ts'

/** Options named by their own words: one, with perhaps a reason behind it, or several with commas or "and" between them. */
export const namedByText = (words: string, options: readonly FoundOption[]): NamedKey | undefined => {
  const texts = options.map(option => plain(stripInline(option.text)))
  const exact = texts.findIndex(text => foldText(text) !== '' && foldText(text) === foldText(words))
  if (exact >= 0) return { key: [exact], rest: '', by: 'text' }
  return byInitial(words, texts) ?? bySeries(words, texts)
}

const plain = (text: string): string => text.toLowerCase().replace(/[.。!]$/, '')

/** `T` or `F` where the options are True and False. */
const byInitial = (words: string, texts: readonly string[]): NamedKey | undefined => {
  const letter = words.toLowerCase()
  if (texts.length !== 2 || !/^\p{L}$/u.test(letter) || texts[0]?.[0] === texts[1]?.[0]) return undefined
  const index = texts.findIndex(text => text.startsWith(letter))
  return index < 0 ? undefined : { key: [index], rest: '', by: 'text' }
}

const joining = new RegExp(
  `^(?:\\s*[,，、;；/+&]\\s*(?:(?:${andWords})\\s+)?|\\s+(?:${andWords})\\s+|\\s*(?:和|与|と|및)\\s*)`,
  'iu',
)
const ending = /^\s*(?:$|[.。,，;；:：!]+(?=\s|$)|[。，；：、]|\s[–—-]+\s|(?=[(（]))\s*/u

const bySeries = (words: string, texts: readonly string[]): NamedKey | undefined => {
  const folded = words.toLowerCase()
  if (folded.length !== words.length) return undefined
  const found: { readonly index: number; readonly end: number }[] = []
  for (let at = 0; found.length < texts.length; ) {
    const index = longestAt(folded, at, texts)
    if (index < 0) break
    at += (texts[index] as string).length
    found.push({ index, end: at })
    const joiner = joining.exec(words.slice(at))
    if (!joiner) break
    at += joiner[0].length
  }
  for (let count = found.length; count > 0; count -= 1) {
    const { end } = found[count - 1] as { end: number }
    const match = ending.exec(words.slice(end))
    const rest = match ? words.slice(end + match[0].length) : ''
    if (match)
      return {
        key: toKey(found.slice(0, count).map(each => each.index)),
        rest: /^[(（]\p{L}[)）]\.?$/u.test(rest) ? '' : rest,
        by: 'text',
      }
  }
  return undefined
}

/** The longest text that the words go on with at a place, and end there as a word does. */
const longestAt = (words: string, at: number, texts: readonly string[]): number =>
  texts.reduce((best, text, index) => {
    const isLonger = text.length > (texts[best]?.length ?? 0)
    return isLonger && words.startsWith(text, at) && !inWord.test(words.slice(at + text.length)) ? index : best
  }, -1)

const inWord = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\p{M}]|^[.,]\p{N}/u
