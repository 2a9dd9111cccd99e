/** Whether each UTF-16 unit is a character one cell wide. */
export const isPrintable = (text: string): boolean => /^[\x20-\x7e]*$/.test(text)

let segmenter: Intl.Segmenter | undefined

/**
 * What is drawn as one character, and where it begins. Making a segmenter takes a tenth of the time to the first
 * question, so printable ASCII goes without.
 */
export function* graphemesOf(text: string): Iterable<{ readonly segment: string; readonly index: number }> {
  if (isPrintable(text)) {
    for (let index = 0; index < text.length; index += 1) yield { segment: text[index]!, index }
    return
  }
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  for (let from = 0; from < text.length; ) {
    const isPair = /[\uD800-\uDBFF]/.test(text[from + partLength - 1] ?? '')
    const part = text.slice(from, from + partLength + (isPair ? 1 : 0))
    const segments = [...segmenter.segment(part)]
    // The last one of a part may go on in the next.
    const isWhole = from + part.length === text.length || segments.length === 1
    const whole = isWhole ? segments : segments.slice(0, -1)
    for (const { segment, index } of whole) yield { segment, index: from + index }
    from += isWhole ? part.length : segments.at(-1)!.index
  }
}

/** A segmenter's time grows with the square of its text's length, thus it gets so many UTF-16 units at once. */
const partLength = 1_024
