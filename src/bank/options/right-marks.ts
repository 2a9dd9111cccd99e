import { isQuoted, unquoteLine } from '../page/line-shapes.ts'
import { stripInline } from '../text/strip-inline.ts'
import type { FoundOption } from './option.ts'

/** An option as it is asked, and what its author says of it below it, in a quotation. */
export type MarkedOption = { readonly text: string; readonly marked: boolean; readonly why?: string }

/** Words that call an option right, and nouns behind them. */
const right =
  'correct|right|true|answer|✓|正确|正確|正解|答案|정답|верно|правильно|correct[ao]|richtig|juste|correcte|giusto|doğru|đúng|benar'
const extra = '(?: (?:answer|option|choice|one))?'

/** Marks by which authors show the right option in the list itself. */
const rightMark = new RegExp(
  [
    '[✅✔✓☑]\\uFE0F?|:(?:white_check_mark|heavy_check_mark|ballot_box_with_check):',
    `[*_]{0,3}[([（【](?:the )?(?:${right})${extra}[!.]?[)\\]）】][*_]{0,3}\\s*$`,
    `(?:←|<--?|⬅\\uFE0F?|👈|(?<=\\s)(?:[–—]|--?|//|#)(?=\\s))\\s*[*_]{0,3}(?:the )?(?:${right})${extra}[!.]?[*_]{0,3}\\s*$`,
    '(?:←|<--+|⬅\\uFE0F?|👈)\\s*$',
  ].join('|'),
  'iu',
)

const wrongMark = /^[❌✗✘✖]\uFE0F?[ \t]*|(?:(?<![ \t])[ \t]+)?[❌✗✘✖]\uFE0F?$/gu

const star = /^\*(?=\S)|(?<=[^\\])[ \t]?\*$/

/** It has a tick or a cross. */
export const isSigned = (option: FoundOption): boolean => isRight(option) || isWrong(option)

/** An explicit sign, not bold type. */
export const showsRight = (option: FoundOption): boolean => option.ticked || rightMark.test(option.text)

/** One entry of three or more short ones stands in bold, and no word of the others does. */
export const hasBoldOne = (options: readonly FoundOption[]): boolean =>
  options.length > 2 &&
  areShort(options) &&
  options.filter(isDressed).length === 1 &&
  options.every(option => isDressed(option) || !/\*\*|__/.test(option.text))

/** Short enough to be options that only their form shows. */
export const areShort = (options: readonly FoundOption[]): boolean =>
  options.every(({ text }) => text.length <= longestListed)
const longestListed = 80

/** Bold, underlined, highlighted or coloured as a whole. */
const whole =
  /^(?:(\*\*\*|\*\*|==|__).+\1|<(mark|u|b|strong|ins)>.+<\/\2>|<(span|font)\b[^<>]*\b(?:color|background)\b[^<>]*>.+<\/\3>)[.)]?$/s
const isDressed = (option: FoundOption): boolean => option.isStrong === true || whole.test(option.text)
/** A lone star before or behind it. */
const hasStar = ({ text }: FoundOption): boolean => text.split('*', 3).length === 2 && star.test(text)

/** A dress tells something where some wear it, but not more than half. */
const isTelling = (options: readonly FoundOption[], wears: (option: FoundOption) => boolean): boolean => {
  const count = options.filter(wears).length
  return count > 0 && count * 2 <= options.length
}

const isRight = ({ text }: FoundOption): boolean => rightMark.test(text)
const isWrong = ({ text }: FoundOption): boolean => text.search(wrongMark) >= 0

/** The options' texts without the marks that show the right ones; where only wrong ones have marks, the others are right. */
export const readMarks = (options: readonly FoundOption[]): MarkedOption[] => {
  const dressTells = isTelling(options, isDressed)
  const starTells = isTelling(options, hasStar)
  const signs = options.some(isRight)
  const wrongTell = !signs && options.some(isWrong) && !options.every(isWrong)
  return options.map(option => {
    const { body, why } = splitReason(option.text)
    const isShown = rightMark.test(body)
    const isDressedRight = dressTells && isDressed(option)
    const isStarred = starTells && hasStar(option)
    const unsigned = isShown
      ? body.replace(rightMark, '').trim()
      : signs || wrongTell
        ? body.replace(wrongMark, '')
        : body
    const text = isStarred ? unsigned.replace(star, '').trim() : isDressedRight ? undress(unsigned) : unsigned
    const marked = option.ticked || isShown || isDressedRight || isStarred || (wrongTell && !isWrong(option))
    return { text, marked, ...(why ? { why } : {}) }
  })
}

const undress = (value: string): string =>
  stripInline(value) === '' || !whole.test(value)
    ? value
    : value.replace(/^(?:\*\*\*|\*\*|==|__|<\w+[^<>]*>)|(?:\*\*\*|\*\*|==|__|<\/\w+>)(?=[.)]?$)/g, '')

const splitReason = (text: string): { readonly body: string; readonly why: string } => {
  const at = text.search(/\n[ \t]*>/)
  const lines = text.slice(at + 1).split('\n')
  if (at < 0 || !lines.every(isQuoted)) return { body: text, why: '' }
  const why = lines.map(unquoteLine).join('\n')
  return { body: text.slice(0, at).trim(), why: why.trim() }
}
