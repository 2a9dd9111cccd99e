import { answerWords, explanationWords, hintWords } from './label-words.ts'

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
  if (line.length > 60 && !/[:：\]】）)*_–—>-]|\bis\b|は|是|^\s*\p{L}{3,4}\./u.test(line.slice(0, 60))) return undefined
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
  if (inner === '.' && abbreviation.test(word as string)) return { kind, rest, word: word as string }
  const isDashed =
    /^[–—-]/.test(inner ?? '') && /[–—-]\s/.test(whole) && !/^(?:back|key|response)$/i.test(word as string)
  if (hasColon || isDashed || word === 'उ' || (open && close && separated)) return { kind, rest, word: word as string }
  if (kind !== 'answer') return undefined
  return names()
}

/** Words with a full stop of their own: `Ans. It is so`. */
const abbreviation = /^(?:ans|sol|soln|rpta|rta|resp)$/i

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
