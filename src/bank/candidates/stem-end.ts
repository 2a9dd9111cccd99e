import { endsAsking } from '../evidence/ends-asking.ts'
import { readLabel } from '../labels/read-label.ts'
import { readQuestionLabel } from '../labels/read-question-label.ts'
import { isRule } from '../page/line-shapes.ts'
import { type Page, textLine } from '../page/page.ts'

/** Lines of a paragraph that are looked at for the rest of a stem. */
const longestParagraph = 12

/**
 * The last line of the stem that begins here: the paragraph as far as its last question mark; without one, a labelled
 * stem's whole paragraph, and of others what a full first line wraps into.
 */
export const stemEnd = (page: Page, line: number): number => {
  let last = line
  let asked = -1
  for (let index = line; index < page.lines.length && index - line < longestParagraph; index += 1) {
    const source = page.lines[index] as string
    if (page.kinds[index] !== textLine || (index > line && opensSomething(source))) break
    last = index
    if (endsAsking(source)) asked = index
    else if (asked === index - 1 && asked >= 0) break
  }
  const first = (page.lines[line] as string).trim()
  if (readQuestionLabel(first.replace(/^[-*+>][ \t]+/, '')).label === 'question') return asked >= 0 ? asked : last
  if (last === line || /[.:!。：！]$/.test(first)) return line
  if (asked >= 0) return asked
  const goesOn = /^\p{Ll}/u.test((page.lines[line + 1] as string).trim())
  return goesOn || first.length >= wrapWidth ? last : line
}

/** Authors who wrap their lines do so beyond this column. */
const wrapWidth = 60

const opensSomething = (source: string): boolean =>
  /^[ \t]*(?:[-*+•>|<!`~#?➡→⇒➜👉]|=>|\*\*|\d{1,5}[.)]|\$\$|:{3})/u.test(source) ||
  /^[ \t]*[([]?[\p{L}\p{N}①-⑳][.):：、．）\]]/u.test(source) ||
  isRule(source) ||
  readLabel(source) !== undefined ||
  readQuestionLabel(source.trim()).label === 'question'

/** A stem's first line, without what stood before its words, and the lines that it wraps into. */
export const joinLines = (first: string, page: Page, line: number, end: number): string =>
  end === line ? first : [first, ...page.lines.slice(line + 1, end + 1).map(part => part.trim())].join('\n')
