import { firstAsStem } from '../body/body.ts'
import { splitInside } from '../body/split-body.ts'
import { isBoilerplate } from '../evidence/boilerplate.ts'
import { questionEvidence } from '../evidence/question-evidence.ts'
import { readQuestionLabel } from '../labels/read-question-label.ts'
import { readSummary } from '../labels/read-summary.ts'
import { isTelling } from '../markers/find-markers.ts'
import { once } from '../once.ts'
import { someLine } from '../page/find-on-lines.ts'
import { findSummary } from '../page/folds.ts'
import { readHeading } from '../page/line-shapes.ts'
import { type Page, textLine } from '../page/page.ts'
import { skipBlank } from '../page/skip-blank.ts'
import type { Claim, Reader } from './claim.ts'

type Fold = {
  readonly from: number
  readonly to: number
  readonly summaryEnd: number
  readonly summary: string
  readonly kind: ReturnType<typeof readSummary>
  readonly evidence: number
  /** It says neither that it holds an answer nor that it tells of the page. */
  readonly isOpen: boolean
  /** It says no more than `Question 3`: what it holds is the question. */
  readonly isUntitled: boolean
  readonly inner: readonly Fold[]
}

/**
 * Collapsible parts whose outside asks the question and whose inside answers it; those that hold the question are answered by the
 * part right after them.
 */
export const readDetails: Reader = page => {
  const all = findFolds(page)
  const folds = all.flatMap(openChapters)
  const chosen = bySection(page, folds)
    .filter(isForm(folds) ? isAsking : isForm)
    .flat()
  const areMany = chosen.filter(({ isOpen }) => isOpen).length >= fewest
  return chosen
    .filter(fold => fold.evidence > 0 || (areMany && fold.isOpen))
    .map(fold => toClaim(page, fold, answerAfter(page, fold, all)))
}

const fewest = 3

/** At least half of those that may ask do. */
const isForm = (folds: readonly Fold[]): boolean => {
  const sure = folds.filter(({ evidence }) => evidence === 1).length
  return sure > 0 && sure * 2 >= folds.filter(({ isOpen }) => isOpen).length
}

/** One of those under a heading at least asks: others hold a history of changes, a licence. */
const isAsking = (section: readonly Fold[]): boolean => section.some(({ evidence }) => evidence > 0)

const bySection = (page: Page, folds: readonly Fold[]): Fold[][] => {
  const sections: Fold[][] = []
  let line = page.start
  for (const fold of folds) {
    const isNew = someLine(page, line, fold.from, source => readHeading(source) !== undefined)
    if (isNew || sections.length === 0) sections.push([])
    sections.at(-1)?.push(fold)
    line = fold.to
  }
  return sections
}

/** A part that asks nothing itself and holds others that do is a chapter of them. */
const openChapters = (fold: Fold): readonly Fold[] => {
  if (!fold.isOpen || fold.evidence === 1) return [fold]
  const inner = fold.inner.flatMap(openChapters)
  return inner.some(({ evidence }) => evidence === 1) ? inner : [fold]
}

const answerAfter = (page: Page, fold: Fold, all: readonly Fold[]): Fold | undefined => {
  const isEmpty = innerLines(page, fold).every(line => line.trim() === '')
  if (!fold.isUntitled && !isEmpty) return undefined
  const line = skipBlank(page, fold.to)
  const next = all.find(({ from }) => from === line)
  return next?.kind === 'answer' || (next?.kind === 'reveal' && next.summary !== '') ? next : undefined
}

const toClaim = (page: Page, fold: Fold, answer: Fold | undefined): Claim => {
  const { text, number } = readQuestionLabel(
    fold.summary.replace(/<\/?(?:b|strong|h[1-6]|i|em|u|p|span|font|a|code|br|div)\b[^<>]*>/gi, tag =>
      /^<\/?code/i.test(tag) ? '`' : /^<\/?(?:b|strong)\b/i.test(tag) ? '' : ' ',
    ),
  )
  const lines = innerLines(page, fold)
  const body = once(() => splitInside(page, lines, answer && innerLines(page, answer)))
  const stem = text.replace(/[ \t]+/g, ' ').trim()
  return {
    from: fold.from,
    to: (answer ?? fold).to,
    draft: stem === '' ? { number, ...firstAsStem(body()) } : { stem, number, body },
  }
}

/** What stands between the summary and the end, on the lines of their tags as well. */
const innerLines = (page: Page, { summaryEnd, to }: Fold): string[] =>
  page.lines.slice(summaryEnd, to).map((line, index, all) => {
    const opened = index === 0 ? line.replace(/^.*<\/summary>/i, '').replace(/^<details\b[^<>]*>/i, '') : line
    const closed = index === all.length - 1 ? opened.replace(/<\/details>(?!.*<\/details>)[\s\S]*$/i, '') : opened
    return closed.replace(/^[ \t]*<p>|<\/p>[ \t]*$/gi, '')
  })

type OpenFold = { readonly from: number; readonly inner: Fold[] }

/** The outermost collapsible parts of a page, with those inside them. One that is never closed is none. */
const findFolds = (page: Page): readonly Fold[] => {
  const outermost: Fold[] = []
  const open: OpenFold[] = []
  for (let line = page.start; line < page.lines.length; line += 1) {
    const source = page.lines[line] as string
    if (page.kinds[line] !== textLine || !source.includes('<')) continue
    for (const [tag] of source.matchAll(/<\/?details\b/gi)) {
      if (tag.length === '<details'.length) open.push({ from: line, inner: [] })
      else {
        const closed = open.pop()
        if (closed) (open.at(-1)?.inner ?? outermost).push(describe(page, closed, line + 1))
      }
    }
  }
  return [...outermost, ...open.flatMap(({ inner }) => inner)].sort((a, b) => a.from - b.from)
}

const describe = (page: Page, { from, inner }: OpenFold, to: number): Fold => {
  const summary = findSummary(page, from)
  const kind = readSummary(summary)
  let summaryEnd = from
  while (summaryEnd < to - 1 && !/<\/summary>/i.test(page.lines[summaryEnd] as string)) summaryEnd += 1
  const { label, text } = readQuestionLabel(summary.replace(/<[^<>]*>/g, ' '))
  const isUntitled = label === 'question' && text.trim() === ''
  const isNone =
    kind === 'answer' ||
    kind === 'hint' ||
    isTelling(summary) ||
    (text.trim() === '' && !isUntitled) ||
    isBoilerplate(text)
  const evidence = isNone ? 0 : label === 'question' ? 1 : questionEvidence(text)
  return { from, to, summaryEnd, summary, kind, evidence, isOpen: !isNone, isUntitled, inner }
}
