import type { Candidate } from './candidates.ts'
import type { Draft } from './draft.ts'
import type { FoundOption } from './find-options.ts'
import { readHeading } from './line-shapes.ts'
import { findSummary } from './markers.ts'
import { blank, type Page, text as textKind } from './page.ts'
import { readKey } from './read-key.ts'
import { orNothing } from './split-body.ts'
import { stripInline } from './strip-inline.ts'

/** A list of answers that stands apart from its questions and is joined to them by number. */
export type AnswerKey = { readonly from: number; readonly to: number; readonly entries: ReadonlyMap<number, string> }

const keyName =
  /^\W*(?:the |your |all |correct |quiz |test |sample |model )*(?:answers|answer[ -]?(?:key|sheet|list)s?|solutions|keys?|key to (?:the )?\w+|答案|参考答案|答え|解答|解答一覧|正解|정답|정답표|해답|ответы|ключи?|відповіді|respuestas|soluciones|clave de respuestas|lösungen|antworten|réponses|corrigé|solutions?|soluzioni|risposte|respostas|gabarito|odpowiedzi|cevaplar|cevap anahtarı|đáp án|kunci jawaban|الأجوبة|الإجابات|الحلول)(?:\s+(?:to|for|of)\s.{0,40}|\s+(?:and|&|with)\s+explanations?)?\W*$/iu

/** At least so many numbered entries make a key. */
const leastEntries = 2

/** The answer keys of a page: a heading, a bold line, a label or a collapsible part named so, with numbered entries below. */
export const findAnswerKeys = (page: Page, candidates: readonly Candidate[]): AnswerKey[] => {
  const keys: AnswerKey[] = []
  for (let line = page.start; line < page.lines.length; line += 1) {
    if (page.kinds[line] !== textKind || !isKeyLine(page, line)) continue
    const to = keyEnd(page, line, candidates)
    const entries = readEntries(page, line + 1, to)
    if (entries.size < leastEntries) continue
    keys.push({ from: line, to, entries })
    line = to - 1
  }
  return keys
}

const isKeyLine = (page: Page, line: number): boolean => {
  const source = page.lines[line] as string
  if (source.length > 160 || !/^[ \t]*(?:#|\*\*|__|<)|[:：][ \t]*$/.test(source)) return false
  if (/<details\b/i.test(source)) return keyName.test(stripInline(findSummary(page, line)))
  const heading = readHeading(source)
  if (heading) return keyName.test(stripInline(heading.text))
  return (
    (/^[ \t]*(?:\*\*|__).*(?:\*\*|__)[:：]?[ \t]*$/.test(source) || /[:：][ \t]*$/.test(source)) &&
    keyName.test(stripInline(source))
  )
}

const keyEnd = (page: Page, line: number, candidates: readonly Candidate[]): number => {
  const own = readHeading(page.lines[line] as string)?.level ?? 7
  const isSmall = (candidate: Candidate) =>
    candidate.level > own || (own === 7 ? false : candidate.label !== 'none' && candidate.level >= own)
  const next = candidates.find(
    candidate => candidate.line > line && candidate.dress === 'heading' && !isSmall(candidate),
  )
  return next?.line ?? page.lines.length
}

const entryStart =
  /^[ \t]*(?:>[ \t]*)?(?:#{1,6}[ \t]+)?(?:[-*+][ \t]+)?(?:\*\*|__)?(?:(?:q(?:uestion)?|问题?|題|문제?|вопрос|pregunta|frage)\.?[ \t]*)?(\d{1,4})(?:\*\*|__)?[ \t]*(?:[.):：、．）]|[-–—=→]+>?|(?=[ \t]+\(?[A-H]\b))(?:\*\*|__)?[ \t]*(.*)$/iu

const readEntries = (page: Page, from: number, to: number): Map<number, string> => {
  const entries = new Map<number, string>()
  let lines: string[] = []
  let number: number | undefined
  const close = () => {
    if (number !== undefined && !entries.has(number)) entries.set(number, unbalance(lines.join('\n').trim()))
  }
  for (let line = from; line < to; line += 1) {
    const source = page.lines[line] as string
    const pairs = page.kinds[line] === textKind ? readPairs(source) : []
    const match = page.kinds[line] === textKind ? entryStart.exec(source) : null
    if (pairs.length > 0) {
      close()
      number = undefined
      for (const [key, value] of pairs) if (!entries.has(key)) entries.set(key, value)
    } else if (match && isNext(Number(match[1]), number, entries)) {
      close()
      number = Number(match[1])
      lines = [match[2] as string]
    } else if (number !== undefined) lines.push(page.kinds[line] === blank ? '' : source.replace(/^[ \t]{1,4}/, ''))
  }
  close()
  return entries
}

/** Entries count upwards; a numbered list inside an entry begins again at one. */
const isNext = (number: number, last: number | undefined, entries: ReadonlyMap<number, string>): boolean =>
  !entries.has(number) && (last === undefined || number > last) && (last === undefined || number <= last + 5)

/** `1-B, 2-C, 3. A` on one line, or a row of a table. */
const readPairs = (source: string): [number, string][] => {
  const found = [
    ...source.matchAll(
      /(?:^|[\s,;|(])(\d{1,4})[ \t]*(?:[.):：\-–—=|、]|\*\*)*[ \t]*\(?([A-Ha-h①-⑧가나다라А-Еа-е])\)?(?=[\s,;|)]|$)/gu,
    ),
  ]
  const row = /^[ \t]*\|[ \t]*(?:q?\.?[ \t]*)(\d{1,4})[ \t]*\|(.*)\|[ \t]*$/i.exec(source)
  if (found.length >= 2) return found.map(match => [Number(match[1]), match[2] as string])
  return row
    ? [
        [
          Number(row[1]),
          (row[2] as string)
            .split('|')
            .map(cell => cell.trim())
            .filter(Boolean)
            .join('\n'),
        ],
      ]
    : []
}

/** In `**1. B) text**` the bold that the number opened ends somewhere in the entry. */
const unbalance = (entry: string): string => {
  const [first = '', ...rest] = entry.split('\n')
  const marks = first.split('**').length - 1
  return [marks % 2 === 1 ? first.replace('**', '') : first, ...rest].join('\n').trim()
}

/** Gives the questions before each key, and after the one before it, the answers that it holds for their numbers. */
export const applyAnswerKeys = (drafts: readonly Draft[], keys: readonly AnswerKey[]): Draft[] => {
  let from = -1
  let result = [...drafts]
  for (const key of keys) {
    const start = from
    const owned = result.filter(draft => draft.line > start && draft.line < key.from)
    const order = new Map(owned.map((draft, index) => [draft, draft.number ?? index + 1]))
    result = result.map(draft => {
      const entry = key.entries.get(order.get(draft) ?? -1)
      return entry === undefined ? draft : withAnswer(draft, entry)
    })
    from = key.to
  }
  return result
}

const withAnswer = (draft: Draft, entry: string): Draft => {
  if (draft.choices.length < 2) return draft.answer === '' ? { ...draft, answer: orNothing(entry) } : draft
  if (draft.choices.some(choice => choice.correct)) return draft
  const options: FoundOption[] = draft.choices.map((choice, place) => ({
    mark: draft.marks?.[place] ?? '',
    place,
    ticked: false,
    text: choice.text,
  }))
  const { key, rest } = readKey(entry, options, true)
  const choices = draft.choices.map((choice, index) => ({ ...choice, correct: key?.includes(index) ?? false }))
  return { ...draft, choices, answer: draft.answer || orNothing(key ? rest : entry) }
}
