import { splitInside } from '../body/split-body.ts'
import { type Claim, innerPage, type Reader } from '../claim.ts'
import { findSummary } from '../markers.ts'
import { once } from '../once.ts'
import { type Page, text as textKind } from '../page.ts'
import { isBoilerplate, questionEvidence } from '../question-evidence.ts'
import { readQuestionLabel, readSummary } from '../read-label.ts'

type Fold = {
  readonly from: number
  readonly to: number
  readonly summaryEnd: number
  readonly summary: string
  readonly evidence: number
  /** It says neither that it holds an answer nor that it tells of the page. */
  readonly isOpen: boolean
}

/** Collapsible parts whose outside asks the question and whose inside answers it. */
export const readDetails: Reader = page => {
  const folds = findFolds(page)
  const asking = folds.filter(fold => fold.evidence > 0)
  const open = folds.filter(fold => fold.isOpen)
  const sure = asking.filter(fold => fold.evidence === 1).length
  if (sure * 2 < open.length || sure === 0) return []
  const isForm = open.length >= 3 && sure >= 0.6 * open.length
  return folds.filter(fold => fold.evidence > 0 || (isForm && fold.isOpen)).map(fold => toClaim(page, fold))
}

const toClaim = (page: Page, fold: Fold): Claim => {
  const { text, number } = readQuestionLabel(
    fold.summary.replace(/<\/?(?:b|strong|h[1-6]|i|em|u|p|span|font|a|code|br|div)\b[^<>]*>/gi, tag =>
      /^<\/?code/i.test(tag) ? '`' : /^<\/?(?:b|strong)\b/i.test(tag) ? '' : ' ',
    ),
  )
  return {
    from: fold.from,
    to: fold.to,
    draft: {
      stem: text.replace(/[ \t]+/g, ' ').trim(),
      ...(number === undefined ? {} : { number }),
      body: once(() => splitInside(innerPage(page, innerLines(page, fold)))),
    },
  }
}

/** What stands between the summary and the end, on the lines of their tags as well. */
const innerLines = (page: Page, { summaryEnd, to }: Fold): string[] =>
  page.lines.slice(summaryEnd, to).map((line, index, all) => {
    const opened = index === 0 ? line.replace(/^.*<\/summary>/i, '').replace(/^<details\b[^<>]*>/i, '') : line
    const closed = index === all.length - 1 ? opened.replace(/<\/details>(?!.*<\/details>)[\s\S]*$/i, '') : opened
    return closed.replace(/^[ \t]*<p>|<\/p>[ \t]*$/gi, '')
  })

/** The outermost collapsible parts of a page. An unclosed one ends before the next. */
const findFolds = (page: Page): Fold[] => {
  const folds: Fold[] = []
  let depth = 0
  let from = -1
  const close = (to: number) => {
    const fold = from < 0 ? undefined : describe(page, from, to)
    if (fold) folds.push(fold)
    from = -1
    depth = 0
  }
  for (let line = page.start; line < page.lines.length; line += 1) {
    if (page.kinds[line] !== textKind) continue
    const source = page.lines[line] as string
    const opened = source.includes('<') ? (source.match(/<details\b/gi)?.length ?? 0) : 0
    const closed = source.includes('</') ? (source.match(/<\/details>/gi)?.length ?? 0) : 0
    if (opened > 0 && depth === 0) from = line
    depth += opened - closed
    if (from >= 0 && depth <= 0 && closed > 0) close(line + 1)
    else if (depth < 0) depth = 0
  }
  return folds
}

const describe = (page: Page, from: number, to: number): Fold | undefined => {
  const summary = findSummary(page, from)
  const kind = readSummary(summary)
  let summaryEnd = from
  while (summaryEnd < to - 1 && !/<\/summary>/i.test(page.lines[summaryEnd] as string)) summaryEnd += 1
  const { label, text } = readQuestionLabel(summary.replace(/<[^<>]*>/g, ' '))
  const isNone = kind === 'answer' || kind === 'hint' || text.trim() === '' || isBoilerplate(text)
  const evidence = isNone ? 0 : label === 'question' ? 1 : questionEvidence(text)
  return { from, to, summaryEnd, summary, evidence, isOpen: !isNone }
}
