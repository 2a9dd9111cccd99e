import { codeLine, type Page } from '../page/page.ts'
import { scanPage } from '../passes/read-page.ts'
import { codePointName, isSpelling, suspicious } from '../text/suspicious.ts'
import type { BankFile, Problem, Severity } from '../types.ts'

/**
 * What only a file's text shows: characters that command a terminal, hide or reorder text, as they stand or as HTML
 * entities, and what is opened and never closed. Linear; the files of a bank are checked only when a check is asked for.
 */
export const checkText = (file: BankFile): Problem[] => {
  const page = scanPage(file)
  return [...file.text.split(/\r\n|\n/).flatMap((line, index) => checkLine(file, page, line, index)), ...unclosed(page)]
}

/** One problem for each kind of character that a line holds, at the first of its kind. */
const checkLine = (file: BankFile, page: Page, line: string, index: number): Problem[] => {
  const found = [...suspiciousIn(line), ...(page.kinds[index] === codeLine ? [] : entitiesIn(line))]
  if (found.length === 0) return []
  return Object.values<Kind>(kinds).flatMap(({ says, ...kind }) => {
    const same = found.filter(({ character }) => kindOf(character).code === kind.code)
    if (same.length === 0) return []
    const names = [...new Set(same.map(({ shown }) => shown))]
    const more = names.length > 4 ? ` and ${names.length - 4} more` : ''
    const message = `This line holds ${names.slice(0, 4).join(', ')}${more}: ${says}.`
    const column = same.reduce((least, { at }) => Math.min(least, at), line.length) + 1
    return [{ ...kind, message, file: file.path, line: index + 1, column }]
  })
}

type Found = { readonly at: number; readonly character: string; readonly shown: string }

const suspiciousIn = (line: string): Found[] =>
  [...line.matchAll(suspicious)]
    .filter(({ 0: character, index }) => character !== '\t' && !isSpelling(line, index))
    .map(({ 0: character, index }) => ({ at: index, character, shown: codePointName(character) }))

/** marked decodes numeric entities, so that plain ASCII may hold them; in a code span they are text. */
const entitiesIn = (line: string): Found[] => {
  if (!line.includes('&#')) return []
  const spans = [...line.matchAll(/`[^`]*`/g)].map(({ 0: span, index }) => [index, index + span.length] as const)
  return [...line.matchAll(/&#(?:[xX]([\da-fA-F]{1,6})|(\d{1,7}));/g)].flatMap(
    ({ 0: shown, 1: hex, 2: decimal, index }) => {
      const value = hex ? Number.parseInt(hex, 16) : Number(decimal)
      if (value > 0x10ffff || spans.some(([from, to]) => index >= from && index < to)) return []
      const character = String.fromCodePoint(value)
      const isSuspicious = character.search(suspicious) >= 0 && !'\t\n'.includes(character)
      return isSuspicious ? [{ at: index, character, shown: `${shown} (${codePointName(character)})` }] : []
    },
  )
}

type Kind = { readonly severity: Severity; readonly code: string; readonly says: string; readonly suggestion: string }

const kinds = {
  control: {
    severity: 'error',
    code: 'bank/control-character',
    says: 'control characters can command a terminal, so a visible name is shown instead',
    suggestion: 'Remove it, or write its name.',
  },
  direction: {
    severity: 'error',
    code: 'bank/direction-character',
    says: 'it turns the reading direction, so that text may read otherwise than it is',
    suggestion: 'Remove it; right-to-left scripts need none.',
  },
  invisible: {
    severity: 'warning',
    code: 'bank/invisible-character',
    says: 'it cannot be seen, yet tells words apart that look alike',
    suggestion: 'Remove it; it often comes with text that was copied from a web page.',
  },
} as const satisfies Record<string, Kind>

const kindOf = (character: string): Kind => {
  if (/[\p{Cc}\p{Cs}]/u.test(character)) return kinds.control
  return /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/.test(character) ? kinds.direction : kinds.invisible
}

/** Openings outside code that the rest of the page never closes. */
const unclosed = (page: Page): Problem[] =>
  pairs.flatMap(({ name, open, close }) => {
    let opened: { line: number; column: number } | undefined
    for (const [index, line] of page.lines.entries()) {
      if (page.kinds[index] === codeLine) continue
      const start = line.search(open)
      if (start >= 0) opened ??= { line: index + 1, column: start + 1 }
      if (opened && close.test(start >= 0 && opened.line === index + 1 ? line.slice(start) : line)) opened = undefined
    }
    return opened ? [unclosedProblem(page, name, opened)] : []
  })

const pairs = [
  { name: 'comment', open: /<!--/, close: /-->/ },
  { name: 'collapsible part', open: /^[ \t>]*<details\b/i, close: /<\/details>/i },
] as const

const unclosedProblem = (
  page: Page,
  name: string,
  at: { readonly line: number; readonly column: number },
): Problem => ({
  severity: 'warning',
  code: `bank/unclosed-${name === 'comment' ? 'comment' : 'details'}`,
  message: `A ${name} opens here and is never closed.`,
  suggestion: name === 'comment' ? 'Add --> where it ends.' : 'Add </details> where it ends.',
  file: page.path,
  ...at,
})
