import type { FoundOption } from '../options/option.ts'
import { type NamedKey, toKey } from './key.ts'
import { repeats } from './same-text.ts'

const word = '(?:(?:option|choice|answer|no\\.?|nr\\.?|№|#|opción|opção|вариант|선택지|選択肢|选项)\\s*)?'
const bracketed = new RegExp(
  `^${word}((?:[(（][1-9][)）](?:\\s*(?:,|、|&|and|und|y|и)\\s*(?=[(（]))?)+)\\s*(?:[-–—:.,]+\\s*)?`,
  'iu',
)
const single = new RegExp(`^(${word})[(（]?([1-9])(?:(?:[)）.:,]|번)(?!\\d)|(?=\\s|$))\\s*(?:[-–—:]\\s+)?`, 'iu')

/** `3`, `(2)`, `Option 2: …` where the options have letters, circled numbers or nothing. */
export const namedByPlace = (words: string, options: readonly FoundOption[]): NamedKey | undefined => {
  const places = bracketed.exec(words)
  if (places) {
    const key = toKey([...(places[1] as string).matchAll(/\d/g)].map(([digit]) => Number(digit) - 1))
    return key.every(index => index < options.length)
      ? withRest(key, words.slice(places[0].length), options)
      : undefined
  }
  const match = single.exec(words)
  const index = Number(match?.[2]) - 1
  if (!match || index >= options.length) return undefined
  const rest = words.slice(match[0].length)
  const isCertain = match[1] !== '' || rest === '' || repeats(rest, options[index] as FoundOption)
  return isCertain ? withRest([index], rest, options) : undefined
}

const withRest = (key: readonly number[], rest: string, options: readonly FoundOption[]): NamedKey =>
  key.some(index => repeats(rest, options[index] as FoundOption))
    ? { key, rest: '', by: 'text' }
    : { key, rest: rest.trim(), by: 'sign' }
