import { foldCase } from '../text/fold-case.ts'
import { followUpWords, questionWords, taskWords } from './label-words.ts'
import { plainHead } from './plain-head.ts'

/** `Question 7 of 50 (2 points):` */
const questionLabel = new RegExp(
  `^[[(]?(?:(?:new|sample|practice|exam|mock|test|bonus)\\s+(?=question))?(${questionWords}|${taskWords})\\s*(?:[#№]|n[o°º][.:]?\\s|n[o°º]\\.?(?=\\d)|nr\\.?\\s|-(?=\\d)|\\.\\s?(?=\\d))?\\s*((?:\\d{1,5}|[一二三四五六七八九十百]{1,5})(?:[.-]\\d{1,4})*)?` +
    '(?:\\s*(?:of|/|из|von|de|sur|di)\\s*\\d{1,5}\\b)?(?:[*_]{0,2}\\s*[*_]{0,2}[([]\\s*\\d{1,3}\\s*(?:points?|marks?|pts?\\.?|балл\\w*|puntos?|pontos?|punkte?|分)\\s*[)\\]][*_]{0,2})?' +
    '\\s*([.:：)\\]】、．–—-]{1,2}|(?=\\*\\*|__)|\\s|$)\\s*',
  'u',
)
/** `7.`, `(7)`, `7.2)`, `#7 –`, `七、` */
const numberLabel =
  /^[#№]?\(?((?:\d{1,5}|[一二三四五六七八九十百]{1,5}(?=[、．.]))(?:[.-]\d{1,4})*)(?:\\?\.-(?=[ \t])|\\?[.)：:、．）]|[ \t]+[-–—](?=[ \t])|[ \t]*[|](?=[ \t])|(?=[ \t]))(?:[ \t]*)/u
/** `第7题` */
const ordinalLabel = /^第\s*([0-9]{1,5}|[一二三四五六七八九十百]{1,5})\s*[题題问問章节]\s*[.:：、)．]?\s*/u

export type QuestionLabel = {
  readonly label: 'question' | 'number' | 'none'
  readonly number?: number | undefined
  /** What follows the label, emphasis that enclosed it taken off. */
  readonly text: string
}

/** The `Q7:`, `Question 7.`, `7.` or `第7题` that a question's text begins with; emoji before it are dropped. */
export const readQuestionLabel = (source: string): QuestionLabel => {
  const body = withoutDress(source)
  const match = questionLabel.exec(foldCase(body))
  if (match && isQuestionLabel(match)) return labelled('question', match[2], body.slice(match[0].length))
  const ordinal = ordinalLabel.exec(body)
  if (ordinal) return labelled('question', ordinal[1], body.slice(ordinal[0].length))
  const number = numberLabel.exec(body)
  if (number && (body.length === number[0].length || !/^\d{4}$/.test(number[1] as string)))
    return labelled('number', number[1], body.slice(number[0].length))
  return { label: 'none', text: body }
}

/** Without symbols and emphasis before the words. */
const withoutDress = (source: string): string => plainHead(unwrap(boldLabel(uprightLabel(dropSymbols(source.trim())))))

/** What stands behind the label of a task, such as `### Exercise 2: Free fall`; undefined where a line begins with none. */
export const readTaskLabel = (line: string): string | undefined => {
  const body = withoutDress(line.replace(/^[ \t]*(?:#{1,6}[ \t]+)?/, ''))
  const match = questionLabel.exec(foldCase(body))
  if (!match || !isTask.test(match[1] as string) || !isQuestionLabel(match)) return undefined
  return labelled('question', match[2], body.slice(match[0].length)).text
}

const followUp = new RegExp(`^(?:${followUpWords})\\s*\\d{0,2}\\s*[:：]\\s*(?=\\S)`, 'iu')

/** `Follow-up: why so?`, which is a question of its own as a heading, and in a text a part of its answer. */
export const readFollowUp = (text: string): QuestionLabel | undefined => {
  const match = followUp.exec(text)
  return match ? { label: 'question', text: text.slice(match[0].length) } : undefined
}

const labelled = (label: 'question' | 'number', number: string | undefined, rest: string): QuestionLabel => {
  const text = unwrap(dropSymbols(rest.trim()))
  const value = Number(number)
  return { label, number: Number.isInteger(value) ? value : undefined, text }
}

/** A word alone is no label but where it is the whole text: it needs a number, or a colon (a full stop or bracket after `Q`). */
const isQuestionLabel = (match: RegExpExecArray): boolean => {
  const [whole, word, number, separator] = match
  const ends = (separator ?? '').trim()
  const closing = { '[': ']', '(': ')' }[whole[0] as string]
  if (closing && !whole.slice(0, -1).includes(closing) && !ends.includes(closing)) return false
  if (whole === match.input && ends === '' && number === undefined)
    return /^(?:question|front|pregunta|frage|問題|问题|질문|문제|вопрос)$/.test(word as string)
  if (isTask.test(word as string))
    return number !== undefined && (ends !== '' || !/^[\p{L}\p{N}]/u.test(match.input.slice(whole.length)))
  if (number !== undefined) return true
  if (ends === '') return false
  return /[:：】]/.test(ends) || (word === 'q' && /^[.)]/.test(ends))
}

const isTask = new RegExp(`^(?:${taskWords})$`, 'u')

/** The marks behind an emoji that make a picture of it go with it. */
const dropSymbols = (value: string): string =>
  value.replace(/^(?:[^\p{L}\p{N}\p{M}#*_`<[("'“”‘«¿¡$\\…{|~.+/=&@^-]|[\uFE0F\u200D])+/u, '')

/** `*Q1:* What?`: a single mark around a label, where around words it would be their emphasis. */
const uprightLabel = (value: string): string => (/^[*_](?![*_])/.test(value) ? value.replace(slanted, '$2') : value)

const slanted = new RegExp(
  `^([*_])((?:${questionWords})[ \\t]?\\d{0,4}[.:：)]?)\\1(?=[.:：)]|(?<=[.:：)][*_])[ \\t])`,
  'iu',
)

/** `**Question.** What?`: a word alone in bold is a label by its full stop as well as by a colon. */
const boldLabel = (value: string): string => (boldWord.test(value) ? value.replace(stopped, '$2:') : value)

const boldWord = /^(?:\*\*|__)[^\s*_.]{2,12}\.(?:\*\*|__)[ \t]/
const stopped = new RegExp(`^(\\*\\*|__)((?!front)(?:${questionWords}))\\.\\1(?=[ \\t])`, 'iu')

/** Takes off emphasis that begins the text, with the marks that end it. */
const unwrap = (value: string): string => {
  const mark = /^(\*\*\*|\*\*|__|<(?:b|strong)>)(?=\S)/.exec(value)?.[1]
  if (!mark) return value
  const end = mark.startsWith('<') ? `</${mark.slice(1)}` : mark
  const close = value.indexOf(end, mark.length)
  if (close < 0) return value
  return (value.slice(mark.length, close) + value.slice(close + end.length)).trim()
}
