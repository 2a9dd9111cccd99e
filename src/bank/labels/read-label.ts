import { foldCase } from '../text/fold-case.ts'
import { andWords, answerWords, explanationWords, hintWords } from './label-words.ts'

/** A label such as `**Answer:**` or `### ✅ Solution` and what stands after it on its line (Markdown). */
export type Label = {
  readonly kind: 'answer' | 'explanation' | 'hint'
  readonly rest: string
  /** In lower case. */
  readonly word: string
}

/** What opens a label, and signs before its word. */
const opening = /^(\*\*\*|\*\*|__|==|\*|_|<(?:b|strong|i|em|u|summary|mark)>)?[^\p{L}\p{N}*_<"'“([`$\\|]{0,8}/u
const closing = '(\\*\\*\\*|\\*\\*|__|==|\\*|_|</(?:b|strong|i|em|u|summary|mark)>)?'
const wordEnd = '(?!(?<=[\\p{Script=Latin}\\p{Script=Cyrillic}])[\\p{Script=Latin}\\p{Script=Cyrillic}])'
const wordPattern = (words: string) => new RegExp(`^(?:${words})${wordEnd}`, 'u')

const patterns = [
  ['answer', wordPattern(answerWords)],
  ['explanation', wordPattern(explanationWords)],
  ['hint', wordPattern(hintWords)],
] as const

/** `Answer and explanation`, `Explanation/Reference`, `答案及解析`: the first word tells what it is. */
const companion = new RegExp(
  `^\\s*(?:[&/+,、・]|及|和|与|與|및|${andWords})\\s*(?:${explanationWords}|references?|analysis)${wordEnd}`,
  'u',
)
/** `The answer is`, in the languages that say it with a verb. */
const verb =
  '(?:is|are|es|est|ist|é|è|är|er|jest|je|este)(?![\\p{L}\\p{M}])(?:\\s+(?:la|le|the)(?![\\p{L}\\p{M}]))?\\s*:?'
/** A number, a sign or verb, the end of what was opened, and a sign behind it. */
const ending = new RegExp(
  `^(?:\\s*[#(]?\\d{1,4}\\)?)?\\s*([:：.．\\]】）)–—-]|${verb}|は|是)?\\s*${closing}\\s*([:：]|[–—-](?=\\s))?\\s*`,
  'u',
)

/** What may stand before a label: quotation marks, a heading's or a list's mark, an emoji, a bracket. */
const decoration =
  /^[ \t]*(?:>[ \t]*)*(?:#{1,6}[ \t]+)?(?:[-*+•][ \t]+)?(?:[^\p{L}\p{N}\s*_<"'“(`$\\|#[\]&.,;:?!={}/^~%@]+[ \t]*){0,3}[【[(]?/u

/**
 * The label that a line begins with. It counts with a colon after it, or alone on its line; a dash or a full stop is
 * enough for the words that nobody begins a sentence with.
 */
export const readLabel = (line: string): Label | undefined => {
  if (line.length > 60 && !/[:：\]】）)*_–—>-]|\bis\b|は|是|^\s*\S{3,4}\./.test(line.slice(0, 60))) return undefined
  if (line.length > 20_000) return undefined
  const body = plainStart.test(line) ? line : line.slice(decoration.exec(line)?.[0].length ?? 0)
  const folded = foldCase(body.slice(0, longestLabel))
  const opened = opening.exec(folded) as RegExpExecArray
  for (const [kind, pattern] of patterns) {
    const found = findWord(folded, opened, pattern)
    const label = found && accept(kind, found, body, /^[ \t]*#/.test(line))
    if (label) return label
  }
  return undefined
}

/** Nothing that a label could be decorated with. */
const plainStart = /^(?:[A-Za-z]|\*\*|__)/

/** Characters within which a label ends. */
const longestLabel = 400

/** A label's word at the beginning of a text, with what stands around it. */
type Found = {
  readonly whole: string
  readonly open: string | undefined
  readonly word: string
  readonly inner: string
  readonly close: string | undefined
  readonly outer: string
}

const findWord = (folded: string, [before, open]: RegExpExecArray, words: RegExp): Found | undefined => {
  const word = words.exec(folded.slice(before.length))?.[0]
  if (word === undefined) return undefined
  const rest = folded.slice(before.length + word.length)
  const named = /^\s*[&/+,、・\p{L}]/u.test(rest) ? (companion.exec(rest)?.[0].length ?? 0) : 0
  const [after, inner = '', close, outer = ''] = ending.exec(rest.slice(named)) as RegExpExecArray
  const end = before.length + word.length + named + after.length
  return { whole: folded.slice(0, end), open, word, inner, close, outer }
}

const accept = (kind: Label['kind'], found: Found, body: string, isHeading: boolean): Label | undefined => {
  const { whole, open, word, inner, close, outer } = found
  const rest = closeMarks(body.slice(whole.length), open, close)
  const label = { kind, rest, word }
  const hasColon = /[:：】]/.test(inner) || /[:：]/.test(outer)
  const separated = hasColon || outer !== '' || /^(?:[.．\]】）)–—-]|は|是)/.test(inner)
  const single = word.length === 1
  const isNumbered = (Boolean(open && close) || (isHeading && rest === '')) && /a[ \t]*\d/.test(whole)
  if (single && /[a-z]/.test(word)) return hasColon || isNumbered ? label : undefined
  const named = () => (!startsWord.test(rest) && namesOption.test(rest) ? label : undefined)
  if (single && !hasColon && !(inner === '.' && (word === 'उ' || (open && close)))) return undefined
  if (/^(?:(?:the\s+)?(?:correct|right)|key)$/.test(word)) return named()
  if (rest === '') return label
  if (inner === '.' && abbreviation.test(word)) return label
  const isDashed = /^[–—-]/.test(inner) && /[–—-]\s/.test(whole) && !/^(?:back|key|response)$/.test(word)
  if (hasColon || isDashed || word === 'उ' || (open && close && separated)) return label
  return kind === 'answer' ? named() : undefined
}

/** Words with a full stop of their own: `Ans. It is so`. */
const abbreviation = /^(?:ans|sol|soln|rpta|rta|resp)$/

/** `B`, `(c)`, `d) …`, `2`: what may follow "the answer is". */
const namesOption =
  /^[^\p{L}\p{N}]{0,3}(?:(?:[A-Za-zА-Яа-я]|\d)(?:[*_`]{0,3}[).:\],]|[^\p{L}\p{N}]*$)|[B-H]\b|[A-Ha-hА-Еа-е1-9](?:\s*[,&+]|\s+(?:and|und|et|y|e|и)(?!\p{L}))\s*[A-Ha-hА-Еа-е1-9](?![\p{L}\p{N}])|[①-⑩])/u

/** No option's letter; cheaper to see. */
const startsWord = /^[A-Za-z]{2}/

/** A text whose first line begins with a label of a kind, without that label. */
export const withoutLabel = (text: string, isOne: (label: Label) => boolean): string => {
  const end = text.indexOf('\n')
  const label = readLabel(end < 0 ? text : text.slice(0, end))
  return label && isOne(label) ? [label.rest, end < 0 ? '' : text.slice(end)].join('').trim() : text
}

/** In `**Answer: it is so**` the closing marks belong to the label's opening ones. */
const closeMarks = (rest: string, open: string | undefined, close: string | undefined): string => {
  if (!open || close) return rest.trim()
  const end = open.startsWith('<') ? `</${open.slice(1)}` : open
  const index = foldCase(rest).indexOf(end)
  return (index < 0 ? rest : rest.slice(0, index) + rest.slice(index + end.length)).trim()
}
