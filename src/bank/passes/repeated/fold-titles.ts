import { mostFrequent } from '../../count-each.ts'
import { readQuestionLabel } from '../../labels/read-question-label.ts'
import { readSummary } from '../../labels/read-summary.ts'
import { findOnLines } from '../../page/find-on-lines.ts'
import { stripInline } from '../../text/strip-inline.ts'
import { type Pass, rewriteEach } from '../pass.ts'

/** What stands so many times where answers stand is their label, in whatever language and words. */
const leastTimes = 3

const summary = /(<summary\b[^<>]*>)(.*?)(<\/summary>)/i

/** A title that most folds of a page have becomes `Answer`; where as many have one that is known, the others are something else. */
export const foldTitles: Pass = page => {
  const folds = findOnLines(page, (source, line) => {
    const title = summary.exec(source)?.[2]
    return title === undefined ? undefined : { line, title: foldTitle(title), kind: readSummary(title) }
  })
  const others = folds.filter(
    ({ kind, title }) => kind === 'other' && title !== '' && readQuestionLabel(`${title} 1`).label !== 'question',
  )
  const common = mostFrequent(others.map(({ title }) => title))
  if (!common || common.times < leastTimes || common.times * 2 < folds.length) return new Map()
  return rewriteEach(
    others.filter(({ title }) => title === common.value),
    ({ line }) => (page.lines[line] as string).replace(summary, '$1Answer$3'),
  )
}

/** Without numbers, so that `Risposta 7` and `Risposta 8` are one. */
const foldTitle = (title: string): string =>
  stripInline(title)
    .toLowerCase()
    .replace(/[\p{N}\p{P}\p{S}\s]+/gu, ' ')
    .trim()
