import { type Page, textLine } from '../page/page.ts'

/** `*What is it?*` */
export const isWholeItalic = (line: string): boolean => /^([*_])(?![*_\s])[^*_]{4,400}\1$/.test(line)

/** `**4. It is called:** (A) this (B) that`. */
export const hasOptions = (line: string): boolean =>
  /^(?:\*\*|__)\(?\d{1,4}[.)][^*\n]{3,400}(?:\*\*|__)[ \t]+[(（]?[AaАа][)）.][ \t]/.test(line)

/** The whole line is in bold, but for symbols, numbers and a short bracket. */
export const isWholeBold = (line: string): boolean => {
  const bold = /\*\*|__|</.test(line) && /^[^\p{L}\p{N}*_<]{0,6}(?:(\*\*|__)|<(b|strong)>)/u.exec(line)
  if (!bold) return false
  const parts = bold[1] ? line.split(bold[1]) : line.split(/<\/?(?:b|strong)>/)
  if (parts.length < 3 || parts.length % 2 === 0) return false
  const outside = parts.filter((_, index) => index % 2 === 0).join(' ')
  const inside = parts.filter((_, index) => index % 2 === 1).join('')
  return inside.trim() !== '' && !/[\p{L}]/u.test(outside.replace(/\([^()]{0,30}\)|:[a-z_]+:|`[^`]*`/g, ''))
}

/** A line that the one below it underlines as a heading. */
export const isSetext = (page: Page, line: number): boolean =>
  /^ {0,3}(?:=+|-{2,})[ \t]*$/.test(page.lines[line + 1] ?? '') &&
  page.kinds[line + 1] === textLine &&
  (line === page.start || (page.lines[line - 1] as string).trim() === '') &&
  !/^[ \t]*(?:[-*+>|<#]|\d+[.)])/.test(page.lines[line] as string)

export const setextLevel = (page: Page, line: number): number =>
  (page.lines[line + 1] as string).includes('=') ? 1 : 2
