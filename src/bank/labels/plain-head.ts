/** Nothing to fold in the few characters in which a label stands; cheaper to see than to fold. */
const plainStart = /^(?:[\0-\x7f]{16}|[\0-\x7f]{0,15}$)/

/** Keycaps and full-width signs at a text's beginning, where labels stand, as plain digits and letters. */
export const plainHead = (value: string): string => {
  if (plainStart.test(value)) return value
  const keycaps = /^(?:\d\uFE0F?\u20E3)+|^🔟/u.exec(value)?.[0]
  if (keycaps) return `${keycaps === '🔟' ? 10 : keycaps.replace(/\D/gu, '')}. ${value.slice(keycaps.length).trim()}`
  const digits = /^\D{0,12}?\p{Nd}/u.test(value) ? value.replace(/^[^\n]{0,16}/, westernDigits) : value
  return digits.replace(/^[\uFF10-\uFF19\uFF21-\uFF3A]{1,6}/, head => head.normalize('NFKC'))
}

/** Digits of other scripts, such as १ and ٣, as 1 and 3: their code points go on from a multiple of sixteen, or six above one. */
const westernDigits = (text: string): string =>
  text.replace(/(?![0-9])\p{Nd}/gu, digit => {
    const code = digit.codePointAt(0) as number
    return String((code & 15) >= 6 && (code & 15) <= 15 ? (code & 15) - 6 : code & 15)
  })
