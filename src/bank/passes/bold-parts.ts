import { findOnLines } from '../page/find-on-lines.ts'
import { type Pass, rewriteEach } from './pass.ts'

/** `**Part B – Short answers**` alone on its line. */
const part =
  /^[ \t]{0,3}(\*\*|__)((?:part|section|round|teil|abschnitt|runde|partie|parte|sezione|sección|seção|część|часть|раздел)[ \t]+(?:[A-H]|[IVX]{1,4}|\d{1,2})(?![\p{L}\p{N}])[^*_\n]{0,80})\1[:：]?[ \t]*$/iu

/** A word in bold with a letter or number behind it; cheaper to look for. */
const opening = /^[ \t]{0,3}(?:\*\*|__)[^\s*_]+[ \t]+(?:[A-H]|[IVX]{1,4}|\d{1,2})(?!\w)/i

/** A single one may be anything. */
const leastParts = 2

/** Parts of an exam that are named in bold get headings, so that no question goes on past them. */
export const boldParts: Pass = page => {
  const found = findOnLines(page, (source, line) => {
    const name = opening.test(source) ? part.exec(source)?.[2] : undefined
    return name === undefined ? undefined : { line, name }
  })
  return found.length < leastParts ? new Map() : rewriteEach(found, ({ name }) => `###### ${name}`)
}
