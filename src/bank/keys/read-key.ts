import { readLabel, withoutLabel } from '../labels/read-label.ts'
import { plainMarks } from '../options/alphabets.ts'
import type { FoundOption } from '../options/option.ts'
import { stripInline } from '../text/strip-inline.ts'
import { type Key, type NamedKey, toKey } from './key.ts'
import { namedByMark } from './named-by-mark.ts'
import { namedByPlace } from './named-by-place.ts'
import { namedByText } from './named-by-text.ts'

export type ReadKey = { readonly key: Key | undefined; readonly rest: string }

/** Lines at an answer's beginning in which a key is looked for. */
const headLines = 6

/** `||B||`, `>!B!<` and `%%B%%` hide what they hold. */
const longestSpoiler = 2_000
const spoiler = /\|\|(?=\S)(.+?)(?<=\S)\|\||>!(.+?)!<|%%(.+?)%%/g

/**
 * The key that an answer names, and the answer without it. Where nothing marks the answer (`isMarked`), only a line that can be
 * nothing else is a key. A label for an explanation after it is dropped as well.
 */
export const readKey = (answer: string, options: readonly FoundOption[], isMarked: boolean): ReadKey => {
  const lines = answer.split('\n')
  for (let index = 0; index < Math.min(lines.length, headLines); index += 1) {
    const written = lines[index] as string
    if (written.trim() === '') continue
    const line = written.length > longestSpoiler ? written : written.replace(spoiler, '$1$2$3')
    const found = keyOnLine(line, options, isMarked || index > 0 || line !== written)
    if (found) {
      const { key, end } =
        found.rest === '' ? goOn(lines, index + 1, found.key, options) : { key: found.key, end: index + 1 }
      const rest = [...lines.slice(0, index), asWritten(line, found.rest), ...lines.slice(end)].join('\n')
      return { key, rest: dropExplanation(rest) }
    }
    if (!readLabel(line)) break
  }
  return { key: undefined, rest: dropExplanation(answer) }
}

/** Lines below a key that do nothing but name further options. */
const goOn = (
  lines: readonly string[],
  from: number,
  first: Key,
  options: readonly FoundOption[],
): { key: Key; end: number } => {
  let key = first
  let end = from
  for (; end < lines.length; end += 1) {
    const line = lines[end] as string
    const more = readLabel(line) ? undefined : keyOnLine(line, options, true)
    if (more?.rest !== '' || more.key.some(index => key.includes(index))) break
    key = toKey([...key, ...more.key])
  }
  return { key, end }
}

const keyOnLine = (line: string, options: readonly FoundOption[], isMarked: boolean): NamedKey | undefined => {
  const label = readLabel(line)
  if (label?.kind !== 'answer') {
    const sentence = readSentence(line, options)
    if (sentence || !isMarked) return sentence
  }
  const words = toWords(label && label.kind !== 'hint' ? label.rest : line.trim())
  const byText = options[0]?.mark === '' ? namedByText(words, options) : undefined
  if (!label && wordsBefore.test(words)) return namedByMark(words.replace(wordsBefore, ''), options)
  return byText ?? namedByMark(words, options) ?? namedByPlace(words, options) ?? namedByText(words, options)
}

/** Without Markdown's marks, those that hide a text, and signs before it. */
const toWords = (source: string): string =>
  plainMarks(stripInline(source.replace(/^[ \t]*(?:>[ \t]*)+/, '')))
    .replace(/^(?:[#\s]+|[-*+]\s+)/, '')
    .replace(/^[^\p{L}\p{N}①-⑩([（"“]+/u, '')

/** `Correct is …`, `Choose …` */
const opensRight =
  /^(?:(?:richtig|korrekt|correct|right|correct[ao]|верно|правильно|corretta|juste|doğru)(?:e|es)?(?:\s+(?:ist|sind|is|are|es|é|est|answer|antwort|является))?\s*[:：]?\s*|(?:choose|pick|select|wähle|elige)\s+)(?=\S)/iu
/** An arrow, a tick, a finger. */
const pointing = /^[\s*_]*(?:=+>|-+>|[→⇒➜👉✅✔☑🎯]\uFE0F?)/u

/** `正解 イ`, `正解 ア、ウ`, `Rätt svar är B.`: marks that end a line of a few words. */
const wordsBefore =
  /^(?:\p{L}[\p{L}\p{M}]+\s+){1,3}(?=[(（]?[\p{L}①-⑩][)）]?(?:\s*[,，、・;]\s*[(（]?[\p{L}①-⑩][)）]?)*[)）.。]{0,2}\s*$)/u

/** `✅ **B** is correct because …`, `=> Choose A`, `Richtig ist b)`, `||B||`, `**(B) its text**`. */
const readSentence = (line: string, options: readonly FoundOption[]): NamedKey | undefined => {
  if (options[0]?.mark === '') return undefined
  const words = toWords(line.trim())
  const isPointing = pointing.test(line)
  const isTold = isPointing || opensRight.test(words)
  const named = namedByMark(words.replace(opensRight, '').replace(isPointing ? wordsBefore : '', ''), options)
  if (!named || (!isTold && (named.by === 'sign' || named.by === 'reason'))) return undefined
  return named
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

/** `Explanation:` before what follows a key is a label like any other. */
const dropExplanation = (answer: string): string =>
  withoutLabel(
    answer.trim(),
    ({ kind, word, rest }) =>
      kind === 'explanation' && (rest !== '' || !/^(?:why|details?|reason(?:ing)?)$/.test(word)),
  )
