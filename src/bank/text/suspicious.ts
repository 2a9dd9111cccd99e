/** Controls, surrogates on their own, separators, whatever draws nothing or turns the reading direction. */
export const suspicious = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u{FFF9}-\u{FFFB}]/gu

/** Scripts whose spelling needs U+200C and U+200D between letters (UAX #31, joining controls in context). */
const joined =
  /[\p{scx=Arab}\p{scx=Beng}\p{scx=Deva}\p{scx=Gujr}\p{scx=Guru}\p{scx=Knda}\p{scx=Mlym}\p{scx=Orya}\p{scx=Sinh}\p{scx=Taml}\p{scx=Telu}\p{scx=Mong}]$/u
const emojiBefore = /\p{Extended_Pictographic}[\u{FE0F}\p{Emoji_Modifier}]*$/u
const emojiAfter = /^\p{Extended_Pictographic}/u

/** Whether the suspicious character at an index is what spelling needs there: a joiner in a word or an emoji, a variation selector. */
export const isSpelling = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  if (code >= 0xfe00 && code <= 0xfe0f) return at > 0 && !/[\s\p{Variation_Selector}]/u.test(text[at - 1]!)
  if (code !== 0x200c && code !== 0x200d) return false
  const before = text.slice(Math.max(0, at - 8), at)
  const after = text.slice(at + 1, at + 3)
  if (joined.test(before) && /^\p{L}/u.test(after)) return true
  return code === 0x200d && emojiBefore.test(before) && emojiAfter.test(after)
}

/** A visible name for a suspicious character, such as `␛` or `⟨U+202E⟩`. */
export const visibleName = (character: string): string => {
  const code = character.codePointAt(0)!
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  if (code === 0x7f) return '␡'
  return `⟨${codePointName(character)}⟩`
}

/** `U+001B` */
export const codePointName = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
