import { leadingColumns } from '../page/line-shapes.ts'
import { letterClass, placeOf, plainMarks } from './alphabets.ts'

/** An option of a multiple-choice question as one line shows it. */
export type OptionLine = {
  /** The letter or number as written: `b`, `В`, `③`, `가`; empty for a task list's box. */
  readonly mark: string
  /** Place in its alphabet, from 0; -1 for a box. */
  readonly place: number
  /** The first of a list. */
  readonly first: boolean
  /** `- [x]`. */
  readonly ticked: boolean
  /** A `- [ ]` box stands before it. */
  readonly boxed: boolean
  /** The letter alone stands in bold. */
  readonly isStrong: boolean
  readonly text: string
  /** Columns before the option. */
  readonly indent: number
}

const bullet = '(?:[-*+•◦▪○●][ \\t]+)?'
const start = `^(?<space>[ \\t]*)(?:>[ \\t]*)?${bullet}`
const tick = '[ \\t]{0,2}(?<tick>[xX*✓✔]?)[ \\t]{0,2}'
const box = `(?:(?<box>\\\\?[[(]${tick}\\\\?[\\])])[ \\t]+|(?<symbol>[☐☑✅❌⬜✔✓✗✘])[ \\t]*)?`
const open = '(?<open>\\*\\*\\*|\\*\\*|__|\\*|_|==|`|<b>|<strong>)?'
const mark = `[${letterClass}]|[ivxIVX]{1,4}`
const marks = [
  `[(【（](?<round>${mark})[)】）][.:]?`,
  '\\[(?<square>[A-H])\\](?=[ \\t])[.:]?',
  `(?<bare>${mark})(?:\\\\?[.)]|[:：、．）]|[ \\t]+[-–—](?=[ \\t])|(?=\\*\\*[ \\t.):])|(?<=[①-⑩])|(?<=[ア-コあ-こ])(?=[ \\t　]))`,
].join('|')
const close = '(?<close>\\*\\*|__|`|</b>|</strong>)?[.):]?'
const gap = '(?:[ \\t　]+|(?<=[、．）】：①-⑩])|$|(?=[*_`$\\\\!<]))'
const lettered = new RegExp(`${start}${box}${open}(?:${marks})${close}${gap}(?<text>.*)$`, 'u')
const boxed = new RegExp(
  `^(?<space>[ \\t]*)(?:>[ \\t]*)?(?:(?:[-*+•]|\\d{1,2}[.)])[ \\t]+)?(?:\\\\?[[(]${tick}\\\\?[\\])]|(?<symbol>[☐☑☒⬜]))(?:[ \\t]+|$)(?<text>.*)$`,
)

/** Reads `- A) text`, `b. text`, `(c) text`, `- [x] text`, `**D.** text`, `③ text`; undefined for any other line. */
export const readOptionLine = (line: string): OptionLine | undefined => {
  if (line.length > 4_000) return undefined
  return readLettered(line) ?? readBoxed(line)
}

/** Columns in which an option's mark stands. */
const headColumns = 16

const readLettered = (line: string): OptionLine | undefined => {
  const found = lettered.exec(plainMarks(line.slice(0, headColumns)) + line.slice(headColumns))?.groups
  if (!found) return undefined
  const mark = (found.round ?? found.square ?? found.bare) as string
  const place = placeOf(mark)
  if (place < 0 || /^[^\p{L}]*\([xX]\)/u.test(line)) return undefined
  return {
    mark,
    place,
    first: place === 0 || /^i$/i.test(mark),
    ticked: isTicked(found),
    boxed: found.box !== undefined || found.symbol !== undefined,
    isStrong: found.open !== undefined && found.close !== undefined && found.open !== '`',
    // In `**B. text**` the bold goes on after the letter; in `**B.** text` it ends there.
    text: ((found.close ? '' : (found.open ?? '')) + found.text).trim(),
    indent: leadingColumns(found.space as string),
  }
}

/** A box, whatever text follows it: initials may look like a letter. */
export const readBoxed = (line: string): OptionLine | undefined => {
  const found = boxed.exec(line)?.groups
  const text = found?.text as string
  if (!found || /^[([]/.test(text)) return undefined
  const indent = leadingColumns(found.space as string)
  return {
    mark: '',
    place: -1,
    first: true,
    ticked: isTicked(found),
    boxed: true,
    isStrong: false,
    text: text.trim(),
    indent,
  }
}

const isTicked = (found: Readonly<Record<string, string | undefined>>): boolean =>
  Boolean(found.tick) || /[☑☒✅✔✓]/.test(found.symbol ?? '')
