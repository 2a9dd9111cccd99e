import type { FoundOption } from '../find-options.ts'
import { placeOf } from '../option-line.ts'
import { readLabel } from '../read-label.ts'
import { foldText, stripInline } from '../strip-inline.ts'

/** Indexes of the right options, ascending. */
export type Key = readonly number[]

export type ReadKey = { readonly key: Key | undefined; readonly rest: string }

/** Lines at an answer's beginning in which a key is looked for. */
const headLines = 6

/**
 * The key that an answer names, and the answer without it: `B`, `b) text`, `ACD`, `A, C and D`, `Option B`, an option's own words,
 * `The correct answer is b) …`. A label for an explanation after it is dropped as well.
 */
export const readKey = (answer: string, options: readonly FoundOption[], marked: boolean): ReadKey => {
  const lines = answer.split('\n')
  for (let index = 0; index < Math.min(lines.length, headLines); index += 1) {
    const line = lines[index] as string
    if (line.trim() === '') continue
    const found = readKeyLine(line, options, marked || index > 0)
    if (found)
      return {
        key: found.key,
        rest: dropExplanation(
          [...lines.slice(0, index), asWritten(line, found.rest), ...lines.slice(index + 1)].join('\n'),
        ),
      }
    if (!readLabel(line)) break
  }
  return { key: undefined, rest: dropExplanation(answer) }
}

/** Columns of a line in which its key and label stand. */
const longestHead = 120

/** The end of a line that reads as `rest` does without its marks. */
const asWritten = (line: string, rest: string): string => {
  for (let at = 0; rest !== '' && at < Math.min(line.length, longestHead); at += 1) {
    const end = line.slice(at)
    if (/^[\s*_]/.test(end) || stripInline(end) !== rest) continue
    return /\*\*/.test(end) && end.split('**').length % 2 === 0 ? rest : end.trim()
  }
  return rest
}

const readKeyLine = (
  line: string,
  options: readonly FoundOption[],
  marked: boolean,
): { key: Key; rest: string } | undefined => {
  const label = readLabel(line)
  const labelled = label?.kind === 'answer'
  const sentence = labelled ? undefined : bySentence(line, options)
  if (sentence || (!labelled && !marked)) return sentence
  const source = labelled || label?.kind === 'explanation' ? (label as { rest: string }).rest : line.trim()
  const words = stripInline(source)
    .replace(/^(?:[>#\s]+|[-*+]\s+)/, '')
    .replace(/^[^\p{L}\p{N}①-⑩([]+/u, '')
  return byMarks(words, options) ?? byText(words, options)
}

/** `✅ **B** is correct because …`. */
/** `=> Choose A`. */
const namesRight =
  /^(?:(?:richtig|korrekt|correct|right|correcta|correcto|correta|верно|правильно|corretta|juste|doğru)(?:e|es)?(?:\s+(?:ist|is|es|é|est|answer|antwort|является))?)\s*[:：]?\s*[*_(]{0,3}(\p{L})[)*_.]{0,4}\s*$/iu
const pointing = /^(?:=+>|-+>|[→⇒➜👉])\s*(?:\p{L}{2,}\s+){0,3}[*_(]{0,3}(\p{L})[)*_.]{0,4}\s*$/u

const bySentence = (line: string, options: readonly FoundOption[]): { key: Key; rest: string } | undefined => {
  const match =
    pointing.exec(line.trim()) ??
    namesRight.exec(line.trim()) ??
    /^[^\p{L}\p{N}]{0,8}(?:option\s+)?[*_(]{0,4}(\p{L})[*_)]{0,4}\s+is\s+(?:the\s+)?(?:correct|right)(?:\s+(?:answer|option|choice|one))?\b[.:,]?\s*/iu.exec(
      line,
    )
  const key = match && options[0]?.mark !== '' ? toIndexes([match[1] as string], options) : undefined
  return match && key ? { key, rest: line.slice(match[0].length) } : undefined
}

const joiners = '(?:\\s*(?:,|，|、|;|/|\\+|&|and|und|et|y|e|и|和|및|or)\\s*|\\s+|(?=[A-Za-z]))'
const prefix = '(?:(?:[Oo]ptions?|[Cc]hoices?|[Ll]etters?|the|is|are|both|选|選項|选项|вариант|opción)\\s*:?\\s*)*'

const byMarks = (words: string, options: readonly FoundOption[]): { key: Key; rest: string } | undefined => {
  if ((options[0] as FoundOption).mark === '' && !/^[(（]?[A-H][)）.:]?(?:\s|$)/.test(words))
    return byPlace(words, options)
  const letters = [...new Set(options.map((option, index) => option.mark || String.fromCharCode(65 + index)))]
  const one = `[(（[]?(${letters
    .flatMap(both)
    .sort((a, b) => b.length - a.length)
    .join('|')})`
  const list = new RegExp(
    `^${prefix}(${one}(?:${joiners}${one})*)([)）\\].:：、–—-]|\\s+[–—-](?=\\s)|(?=\\s*(?:$|[(（=])))\\s*`,
    'u',
  ).exec(words)
  if (!list) return byPlace(words, options)
  const marks = [...(list[1] as string).replace(/\b(?:and|und|et|or)\b/g, ' ').matchAll(new RegExp(one, 'gu'))].map(
    match => match[1] as string,
  )
  const key = toIndexes(marks, options)
  if (!key) return undefined
  return { key, rest: dropOptionText(words.slice(list[0].length), key, options) }
}

const both = (mark: string): string[] => [...new Set([mark, mark.toLowerCase(), mark.toUpperCase()])]

const toIndexes = (marks: readonly string[], options: readonly FoundOption[]): Key | undefined => {
  const base = options[0]?.mark === '' ? 0 : placeOf((options[0] as FoundOption).mark)
  const key = [...new Set(marks.map(mark => placeOf(mark) - base))].sort((a, b) => a - b)
  return key.every(index => index >= 0 && index < options.length) ? key : undefined
}

/** `3` or `(2)` where the options have letters or circled numbers. */
const byPlace = (words: string, options: readonly FoundOption[]): { key: Key; rest: string } | undefined => {
  const places =
    /^(?:option\s*)?((?:[(（][1-9][)）](?:\s*(?:,|、|&|and|und|y|и)\s*(?=[(（]))?)+)\s*(?:[-–—:.,]+\s*)?/iu.exec(words)
  if (places) {
    const key = [...(places[1] as string).matchAll(/\d/g)].map(([digit]) => Number(digit) - 1)
    const rest = words.slice(places[0].length)
    return key.every(index => index < options.length) ? { key, rest: dropOptionText(rest, key, options) } : undefined
  }
  const match = /^(?:option\s*)?[(（]?([1-9])(?:[)）.:]|번)?(?:\s+|$)/iu.exec(words)
  if (!match) return undefined
  const index = Number(match[1]) - 1
  const rest = words.slice(match[0].length)
  if (index >= options.length || (rest !== '' && !sameText(rest, options[index] as FoundOption))) return undefined
  return { key: [index], rest: '' }
}

/** The rest of a key's line, unless it only repeats the options that it names. */
const dropOptionText = (rest: string, key: Key, options: readonly FoundOption[]): string =>
  key.some(index => sameText(rest, options[index] as FoundOption)) ? '' : rest.trim()

const sameText = (words: string, option: FoundOption): boolean => {
  const wanted = foldText(stripInline(option.text))
  const given = foldText(words)
  if (given === '' || wanted === '') return given === wanted
  return (
    given === wanted ||
    (wanted.length > 12 && given.startsWith(wanted) && given.length < wanted.length * 1.5) ||
    (given.length > 12 && wanted.startsWith(given))
  )
}

const byText = (words: string, options: readonly FoundOption[]): { key: Key; rest: string } | undefined => {
  const given = foldText(words)
  if (given === '') return undefined
  const index = options.findIndex(option => foldText(stripInline(option.text)) === given)
  return index < 0 ? undefined : { key: [index], rest: '' }
}

/** `Explanation:` before what follows a key is a label like any other. */
const dropExplanation = (answer: string): string => {
  const body = answer.trim()
  const end = body.indexOf('\n')
  const first = end < 0 ? body : body.slice(0, end)
  const label = readLabel(first)
  if (label?.kind !== 'explanation' || (/^(?:why|details?|reason(?:ing)?)$/i.test(label.word) && label.rest === ''))
    return body
  return [label.rest, end < 0 ? '' : body.slice(end)].join('').trim()
}
