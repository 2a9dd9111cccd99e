import { stripInline } from '../text/strip-inline.ts'
import {
  answerWords,
  explanationWords,
  followUpWords,
  hintWords,
  questionWords,
  revealWords,
  taskWords,
} from './label-words.ts'

/** A label such as `**Answer:**` or `### ✅ Solution` and what stands after it on its line (Markdown). */
export type Label = { readonly kind: 'answer' | 'explanation' | 'hint'; readonly rest: string; readonly word: string }

const opening = '(\\*\\*\\*|\\*\\*|__|==|\\*|_|<(?:b|strong|i|em|u|summary|mark)>)?'
const closing = '(\\*\\*\\*|\\*\\*|__|==|\\*|_|</(?:b|strong|i|em|u|summary|mark)>)?'
const wordEnd = '(?!(?<=[\\p{Script=Latin}\\p{Script=Cyrillic}])[\\p{Script=Latin}\\p{Script=Cyrillic}])'
/** `Answer and explanation`, `Explanation/Reference`, `答案及解析`: the first word tells what it is. */
const companion = `(?:\\s*(?:[&/+,、・]|及|和|与|與|및|and|und|et|y|e|и|та|en|och|og|ve|và|dan)\\s*(?:${explanationWords}|references?|analysis)${wordEnd})?`
/** `The answer is`, in the languages that say it with a verb. */
const verb =
  '(?:is|are|es|est|ist|é|è|är|er|jest|je|este)(?![\\p{L}\\p{M}])(?:\\s+(?:la|le|the)(?![\\p{L}\\p{M}]))?\\s*:?'
const labelPattern = (words: string) =>
  new RegExp(
    `^${opening}[^\\p{L}\\p{N}*_<"'“(\\[\`$\\\\|]{0,8}(${words})${wordEnd}${companion}(?:\\s*[#(]?\\d{1,4}\\)?)?\\s*([:：.．\\]】）)–—-]|${verb}|は|是)?\\s*${closing}\\s*([:：]|[–—-](?=\\s))?\\s*`,
    'iu',
  )

const patterns = [
  ['answer', labelPattern(answerWords)],
  ['explanation', labelPattern(explanationWords)],
  ['hint', labelPattern(hintWords)],
] as const

/** What may stand before a label: quotation marks, a heading's or a list's mark, an emoji, a bracket. */
const decoration =
  /^[ \t]*(?:>[ \t]*)*(?:#{1,6}[ \t]+)?(?:[-*+•][ \t]+)?(?:[^\p{L}\p{N}\s*_<"'“(`$\\|#[\]&.,;:?!={}/^~%@]+[ \t]*){0,3}[【[(]?/u

/**
 * The label that a line begins with. It counts with a colon after it, or alone on its line; a dash or a full stop is
 * enough for the words that nobody begins a sentence with.
 */
export const readLabel = (line: string): Label | undefined => {
  if (line.length > 60 && !/[:：\]】）)*_–—>-]|\bis\b|は|是/.test(line.slice(0, 60))) return undefined
  if (line.length > 20_000) return undefined
  const body = line.slice(decoration.exec(line)?.[0].length ?? 0)
  for (const [kind, pattern] of patterns) {
    const match = pattern.exec(body)
    if (match) {
      const label = accept(kind, match, body, /^[ \t]*#/.test(line))
      if (label) return label
    }
  }
  return undefined
}

const accept = (kind: Label['kind'], match: RegExpExecArray, body: string, isHeading: boolean): Label | undefined => {
  const [whole, open, word, inner, close, outer] = match
  const rest = closeMarks(body.slice(whole.length), open, close)
  const hasColon = /[:：】]/.test(inner ?? '') || /[:：]/.test(outer ?? '')
  const separated = hasColon || Boolean(outer) || /^(?:[.．\]】）)–—-]|は|是)/.test(inner ?? '')
  const single = (word as string).length === 1
  const isNumbered = (Boolean(open && close) || (isHeading && rest === '')) && /a[ \t]*\d/i.test(whole)
  if (single && /[a-z]/i.test(word as string))
    return hasColon || isNumbered ? { kind, rest, word: word as string } : undefined
  const names = () => (namesKey.test(rest) ? { kind, rest, word: word as string } : undefined)
  if (single && !hasColon && !(inner === '.' && (word === 'उ' || (open && close)))) return undefined
  if (/^(?:(?:the\s+)?(?:correct|right)|key)$/i.test(word as string)) return names()
  if (rest === '') return { kind, rest, word: word as string }
  const isDashed =
    /^[–—-]/.test(inner ?? '') && /[–—-]\s/.test(whole) && !/^(?:back|key|response)$/i.test(word as string)
  if (hasColon || isDashed || word === 'उ' || (open && close && separated)) return { kind, rest, word: word as string }
  if (kind !== 'answer') return undefined
  return names()
}

/** `B`, `(c)`, `d) …`, `2`: what may follow "the answer is". */
const namesKey =
  /^(?:[^\p{L}\p{N}]{0,3}(?:[A-Za-zА-Яа-я]|\d)(?:[*_`]{0,3}[).:\],]|[^\p{L}\p{N}]*$)|[^\p{L}\p{N}]{0,3}[B-H]\b|[^\p{L}\p{N}]{0,3}[A-Ha-hА-Еа-е1-9](?:\s*[,&+]|\s+(?:and|und|et|y|e|и)(?!\p{L}))\s*[A-Ha-hА-Еа-е1-9](?![\p{L}\p{N}])|\W{0,3}[①-⑩])/u

/** In `**Answer: it is so**` the closing marks belong to the label's opening ones. */
const closeMarks = (rest: string, open: string | undefined, close: string | undefined): string => {
  if (!open || close) return rest.trim()
  const end = open.startsWith('<') ? `</${open.slice(1)}` : open
  const index = rest.indexOf(end)
  return (index < 0 ? rest : rest.slice(0, index) + rest.slice(index + end.length)).trim()
}

const answerLast = new RegExp(`(?:^|\\s)(?:${answerWords})$|(?:答案|解答|答え|正解|回答|解析|정답|답변|해설)$`, 'iu')
const revealAlone = new RegExp(`^[^\\p{L}\\p{N}]*(?:${revealWords})[^\\p{L}\\p{N}]*$`, 'iu')
const hintAlone = new RegExp(`^[^\\p{L}\\p{N}]*(?:${hintWords})(?![\\p{L}\\p{M}]).{0,12}$`, 'iu')

/** What a collapsible part's outside announces. */
export const readSummary = (summary: string): 'answer' | 'reveal' | 'hint' | 'other' => {
  const words = stripInline(summary)
    .replace(/[^\p{L}\p{N}\p{M}\s]+/gu, ' ')
    .trim()
  if (words === '' || words.length > 60) return words === '' ? 'reveal' : 'other'
  if (hintAlone.test(words)) return 'hint'
  if (answerLast.test(words) && !/\s\p{L}$/u.test(words)) return 'answer'
  return revealAlone.test(words) || /^(?:explanation|solution|answers?)\b/i.test(words) ? 'reveal' : 'other'
}

/** `Question 7 of 50 (2 points):` */
const questionLabel = new RegExp(
  `^[[(]?(?:(?:new|sample|practice|exam|mock|test|bonus)\\s+(?=question))?(${questionWords}|${taskWords})\\s*(?:[#№]|n[o°º][.:]?\\s|n[o°º]\\.?(?=\\d)|nr\\.?\\s|-(?=\\d)|\\.\\s?(?=\\d))?\\s*((?:\\d{1,5}|[一二三四五六七八九十百]{1,5})(?:[.-]\\d{1,4})*)?` +
    '(?:\\s*(?:of|/|из|von|de|sur|di)\\s*\\d{1,5}\\b)?(?:[*_]{0,2}\\s*[*_]{0,2}[([]\\s*\\d{1,3}\\s*(?:points?|marks?|pts?\\.?|балл\\w*|puntos?|pontos?|punkte?|分)\\s*[)\\]][*_]{0,2})?' +
    '\\s*([.:：)\\]】、．–—-]{1,2}|(?=\\*\\*|__)|\\s|$)\\s*',
  'iu',
)
const numberLabel =
  /^[#№]?\(?((?:\d{1,5}|[一二三四五六七八九十百]{1,5}(?=[、．.]))(?:[.-]\d{1,4})*)(?:\\?\.-(?=[ \t])|\\?[.)：:、．）]|[ \t]+[-–—](?=[ \t])|[ \t]*[|](?=[ \t])|(?=[ \t]))(?:[ \t]*)/u
const ordinalLabel = /^第\s*([0-9]{1,5}|[一二三四五六七八九十百]{1,5})\s*[题題问問章节]\s*[.:：、)．]?\s*/u

export type QuestionLabel = {
  readonly label: 'question' | 'number' | 'none'
  readonly number?: number
  /** What follows the label, emphasis that enclosed it taken off. */
  readonly text: string
}

/** The `Q7:`, `Question 7.`, `7.` or `第7题` that a question's text begins with; emoji before it are dropped. */
export const readQuestionLabel = (source: string): QuestionLabel => {
  const body = plainHead(unwrap(dropSymbols(source.trim())))
  const match = questionLabel.exec(body)
  if (match && isQuestionLabel(match)) return labelled('question', match[2], body.slice(match[0].length))
  const ordinal = ordinalLabel.exec(body)
  if (ordinal) return labelled('question', ordinal[1], body.slice(ordinal[0].length))
  const number = numberLabel.exec(body)
  if (number && (body.length === number[0].length || !/^\d{4}$/.test(number[1] as string)))
    return labelled('number', number[1], body.slice(number[0].length))
  return { label: 'none', text: body }
}

const followUp = new RegExp(`^(?:${followUpWords})\\s*\\d{0,2}\\s*[:：]\\s*(?=\\S)`, 'iu')

/** `Follow-up: why so?`, which is a question of its own as a heading, and in a text a part of its answer. */
export const readFollowUp = (text: string): QuestionLabel | undefined => {
  const match = followUp.exec(text)
  return match ? { label: 'question', text: text.slice(match[0].length) } : undefined
}

const labelled = (label: 'question' | 'number', number: string | undefined, rest: string): QuestionLabel => {
  const text = unwrap(dropSymbols(rest.trim()))
  const value = number === undefined ? Number.NaN : Number(number)
  return Number.isInteger(value) ? { label, number: value, text } : { label, text }
}

/** Nothing to fold in the few characters in which a label stands; cheaper to see than to fold. */
const plainStart = /^(?:[\0-\x7f]{16}|[\0-\x7f]{0,15}$)/

/** Keycaps and full-width signs at a text's beginning, where labels stand, as plain digits and letters. */
const plainHead = (value: string): string => {
  if (plainStart.test(value)) return value
  const keycaps = /^(?:\d\uFE0F?\u20E3)+|^🔟/u.exec(value)?.[0]
  if (keycaps) return `${keycaps === '🔟' ? 10 : keycaps.replace(/\D/gu, '')}. ${value.slice(keycaps.length).trim()}`
  const digits = /^\D{0,12}?\p{Nd}/u.test(value) ? value.replace(/^[^\n]{0,16}/, westernDigits) : value
  return digits.replace(/^[\uFF10-\uFF19\uFF21-\uFF3A]{1,6}/, head => head.normalize('NFKC'))
}

/** A word alone is no label but where it is the whole text: it needs a number, or a colon (a full stop or bracket after `Q`). */
const isQuestionLabel = (match: RegExpExecArray): boolean => {
  const [whole, word, number, separator] = match
  const ends = (separator ?? '').trim()
  const closing = { '[': ']', '(': ')' }[whole[0] as string]
  if (closing && !whole.slice(0, -1).includes(closing) && !ends.includes(closing)) return false
  if (whole === match.input && ends === '' && number === undefined)
    return /^(?:question|front|pregunta|frage|問題|问题|질문|문제|вопрос)$/i.test(word as string)
  if (isTask.test(word as string))
    return number !== undefined && (ends !== '' || !/^[\p{L}\p{N}]/u.test(match.input.slice(whole.length)))
  if (number !== undefined) return true
  if (ends === '') return false
  return /[:：】]/.test(ends) || (/^q$/i.test(word as string) && /^[.)]/.test(ends))
}

/** Digits of other scripts, such as १ and ٣, as 1 and 3: their code points go on from a multiple of sixteen, or six above one. */
const westernDigits = (text: string): string =>
  text.replace(/(?![0-9])\p{Nd}/gu, digit => {
    const code = digit.codePointAt(0) as number
    return String((code & 15) >= 6 && (code & 15) <= 15 ? (code & 15) - 6 : code & 15)
  })

const isTask = new RegExp(`^(?:${taskWords})$`, 'iu')

/** The marks behind an emoji that make a picture of it go with it. */
const dropSymbols = (value: string): string =>
  value.replace(/^(?:[^\p{L}\p{N}\p{M}#*_`<[("'“”‘«¿¡$\\…{|~.+/=&@^-]|[\uFE0F\u200D])+/u, '')

/** Takes off emphasis that begins the text, with the marks that end it. */
const unwrap = (value: string): string => {
  const mark = /^(\*\*\*|\*\*|__|<(?:b|strong)>)(?=\S)/.exec(value)?.[1]
  if (!mark) return value
  const end = mark.startsWith('<') ? `</${mark.slice(1)}` : mark
  const close = value.indexOf(end, mark.length)
  if (close < 0) return value
  return (value.slice(mark.length, close) + value.slice(close + end.length)).trim()
}
