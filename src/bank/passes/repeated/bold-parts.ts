import { readQuestionLabel } from '../../labels/read-question-label.ts'
import { findOnLines } from '../../page/find-on-lines.ts'
import { opensParts } from '../../page/line-shapes.ts'
import type { Page } from '../../page/page.ts'
import { skipBlank } from '../../page/skip-blank.ts'
import { type Pass, rewriteEach } from '../pass.ts'

/** `**Part B – Short answers**` alone on its line. */
const part =
  /^[ \t]{0,3}(\*\*|__)((?:part|section|round|teil|abschnitt|runde|partie|parte|sezione|sección|seção|część|часть|раздел)[ \t]+(?:[A-H]|[IVX]{1,4}|\d{1,2})(?![\p{L}\p{N}])[^*_\n]{0,80})\1[:：]?[ \t]*$/iu

/** A word in bold with a letter or number behind it; cheaper to look for. */
const opening = /^[ \t]{0,3}(?:\*\*|__)[^\s*_]+[ \t]+(?:[A-H]|[IVX]{1,4}|\d{1,2})(?!\w)/i

/** `**Problème 2**`, in whatever language, is a part as well if what stands below it is counted anew. */
const numbered = /^[ \t]{0,3}(\*\*|__)(\p{L}[\p{L}\p{M}]+[ \t]+\d{1,2}(?!\d)[^*_\n]{0,80})\1[:：]?[ \t]*$/u

/** A single one may be anything. */
const leastParts = 2

/** Parts of an exam that are named in bold get headings, so that no question goes on past them. */
export const boldParts: Pass = page => {
  const found = findOnLines(page, (source, line) => {
    const name = opening.test(source) ? (part.exec(source)?.[2] ?? readNumbered(page, line)) : undefined
    return name === undefined ? undefined : { line, name }
  })
  return found.length < leastParts ? new Map() : rewriteEach(found, ({ name }) => `###### ${name}`)
}

const readNumbered = (page: Page, line: number): string | undefined => {
  const source = page.lines[line] as string
  const below = page.lines[skipBlank(page, line + 1)] ?? ''
  return opensParts(below) && readQuestionLabel(source).label !== 'question' ? numbered.exec(source)?.[2] : undefined
}
