import { isRising } from '../is-rising.ts'
import { andWords } from '../labels/label-words.ts'
import { areSameCase, placeOf } from '../options/alphabets.ts'
import type { FoundOption } from '../options/option.ts'
import { stripInline } from '../text/strip-inline.ts'
import { type Key, type NamedKey, toKey } from './key.ts'
import { repeats } from './same-text.ts'

/** `B`, `(c)`, `A, C and D`, `ACD`, `Option B`, `b) its text`: options named by their letters at the beginning of words. */
export const namedByMark = (words: string, options: readonly FoundOption[]): NamedKey | undefined => {
  const body = words.replace(leading, '')
  for (const run of [readTogether(body, options), readRun(body, options)]) {
    for (let count = run.length; count > 0; count -= 1) {
      const last = run[count - 1] as Mark
      const key = toKey(run.slice(0, count).map(mark => mark.index))
      const named = endsThere(body.slice(last.end), last, key, options)
      if (named) return named
    }
  }
  return undefined
}

/** `Option …`, `the answers are …` */
const leading =
  /^(?:(?:options?|choices?|letters?|answers?|statements?|items?|the|is|are|only|both|sowohl|beide|letras?|alternativas?|opci[oó]n(?:es)?|inciso|lettera|lettre|proposition|buchstabe|antwort|варианты?|пункт|буква|câu|ข้อ|選項|选项|選択肢|選|选|보기)(?![\p{L}\p{M}])\s*:?\s*|[选選]\s*(?=[A-H]))+/iu

/** An option named, and where in the words that ends. `(b)`, `b)` and `②` are marks whatever follows them. */
type Mark = { readonly index: number; readonly mark: string; readonly isClosed: boolean; readonly end: number }

/** One letter after another, all in one dress, with commas or words between them, and perhaps each with its text. */
const readRun = (words: string, options: readonly FoundOption[]): Mark[] => {
  const run: Mark[] = []
  for (let at = 0; run.length < options.length; ) {
    const found = readMark(words, at, options)
    const [first = found] = run
    if (!found || !first || found.isClosed !== first.isClosed || !areSameCase(found.mark, first.mark)) break
    run.push(found)
    const ends = [found.end, endOfText(words, found, options)]
    const next = ends.find(end => joining.test(words.slice(end)) && readMark(words, afterJoiner(words, end), options))
    if (next === undefined) break
    at = afterJoiner(words, next)
  }
  return run
}

const afterJoiner = (words: string, end: number): number => end + (joining.exec(words.slice(end))?.[0].length ?? 0)

/** Where the option's own text ends, if it follows its letter. */
const endOfText = (words: string, { index, end }: Mark, options: readonly FoundOption[]): number => {
  const start = end + (/^[.):：、\s–—-]*/.exec(words.slice(end))?.[0].length ?? 0)
  const text = stripInline((options[index] as FoundOption).text)
  return words.slice(start, start + text.length).toLowerCase() === text.toLowerCase() ? start + text.length : end
}

const joining = new RegExp(
  `^(?:\\s*[,，、;；/+&]\\s*(?:(?:${andWords})\\s+)?|\\s+(?:${andWords}|i|or|as well as|και|و)\\s+|\\s*(?:和|与|及|と|및)\\s*|\\s+و(?=\\p{L}(?![\\p{L}\\p{M}]))|\\s+)`,
  'iu',
)

/** A mark, perhaps in quotation marks or brackets. */
const quoted = /^(["'“‘(（[{<「]?)([ivx]{1,4}(?![\p{L}])|[\p{L}①-⑩]|\d{1,2})((?:[)）\]}>」"”]|['’](?!\p{L})){0,2})/iu
/** Letters that words are made of: a mark among them ends where the word does. */
const inWord = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\p{M}]|^['’]\p{L}/u

const readMark = (words: string, at: number, options: readonly FoundOption[]): Mark | undefined => {
  const match = quoted.exec(words.slice(at))
  if (!match) return undefined
  const [whole, , mark = '', close = ''] = match
  const isClosed = close !== '' || /[①-⑩]/.test(mark)
  const end = at + whole.length
  if (!isClosed && goesOn(mark, words.slice(end))) return undefined
  const index = indexOf(mark, options)
  return index < 0 ? undefined : { index, mark, isClosed, end }
}

const goesOn = (mark: string, after: string): boolean =>
  inWord.test(mark) || /\d/.test(mark)
    ? inWord.test(after)
    : /^[\p{L}\p{M}]/u.test(after) && !/^(?:と|です|が|は|번|이|와)/.test(after)

/** Options without letters are counted by Latin ones. */
const indexOf = (mark: string, options: readonly FoundOption[]): number => {
  if (options[0]?.mark === '')
    return /^[A-H]$/.test(mark) && mark.charCodeAt(0) - 65 < options.length ? mark.charCodeAt(0) - 65 : -1
  const exact = options.findIndex(option => option.mark === mark)
  if (exact >= 0) return exact
  const place = placeOf(mark)
  return place < 0 || !options.some(option => isSameScript(option.mark, mark))
    ? -1
    : options.findIndex(option => placeOf(option.mark) === place)
}

const isSameScript = (one: string, other: string): boolean =>
  one.toLowerCase() === other.toLowerCase() ||
  (/^[a-z]+$/i.test(one) && /^[a-z]+$/i.test(other)) ||
  (!/^[a-z]/i.test(one) && !/^[a-z]/i.test(other))

/** `ACD`, `bd`, `①③`: each letter once, in order. They end together. */
const readTogether = (words: string, options: readonly FoundOption[]): Mark[] => {
  const [together] =
    /^(?:[A-H]{2,8}|[a-h]{2,8}(?=[^\p{L}\p{N}]*$)|[А-Е]{2,6}|[а-е]{2,6}(?=[^\p{L}\p{N}]*$)|[①-⑩]{2,8}|[ㄱ-ㅇ]{2,6})(?![\p{L}\p{M}\p{N}])/u.exec(
      words,
    ) ?? []
  if (!together) return []
  const indexes = [...together].map(mark => indexOf(mark, options))
  if (indexes.includes(-1) || !isRising(indexes)) return []
  return indexes.map(index => ({ index, mark: together, isClosed: false, end: together.length }))
}

const punctuation = /^\s*(?:[)）\].:：、。,，;；!]+(?!(?<=[.,])\p{N})|[–—-]+(?=\s|\p{Lu}|$)|(?=[(（=]))\s*/u
/** `is correct`, `are both true` */
const verb =
  /^\s*(?:(?:is|are|would be|ist|sind|es|son|est|sont|é|são|sono|jest|är)\s+)?(?:the\s+|both\s+|beide\s+)?(?:correct|right|true|richtig|korrekt|correct[oae]s?|verdader[oa]s?|exact[ae]s?|juste|giust[ao]|corrett[oai]|верн\S*|правильн\S*|正确|が正しい|が正解)(?:\s+(?:answers?|options?|choices?|ones?))?(?![\p{Script=Latin}\p{Script=Cyrillic}])[.:,;。、，]?\s*/iu
/** `because …`, in the languages that most banks are written in. */
const reason =
  /^\s+(?=(?:because|since|as|for|due|weil|denn|da|parce|car|puisque|porque|pois|ya que|perché|poiché|потому|так|поскольку|çünkü|vì|karena|bo|ponieważ|omdat|därför|eftersom)(?!\p{L}))/iu
const counter = /^(?:번|です|입니다|项|項)/u

/** What follows the letters shows that they are a key: nothing, a stop, the option's own text, a verb or a reason. */
const endsThere = (after: string, last: Mark, key: Key, options: readonly FoundOption[]): NamedKey | undefined => {
  const rest = after.replace(counter, '')
  if (!/[\p{L}\p{N}]/u.test(rest) || key.some(index => repeats(rest, options[index] as FoundOption))) {
    return { key, rest: '', by: /[\p{L}\p{N}]/u.test(rest) ? 'text' : 'end' }
  }
  const signs = [
    ['verb', verb],
    ['reason', reason],
    ['sign', punctuation],
  ] as const
  for (const [by, pattern] of signs) {
    const match = pattern.exec(rest)
    if (match) return { key, rest: rest.slice(match[0].length).trim(), by }
  }
  return last.isClosed ? { key, rest: rest.trim(), by: 'sign' } : undefined
}
