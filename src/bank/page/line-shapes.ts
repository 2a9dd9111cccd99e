/** Shapes of single lines, told by their first characters. Every pattern here is linear in the line's length. */

/** Columns of white space at a line's start; a tab goes to the next multiple of four. */
export const leadingColumns = (line: string): number => {
  let columns = 0
  for (const character of line) {
    if (character === ' ') columns += 1
    else if (character === '\t') columns += 4 - (columns % 4)
    else return columns
  }
  return columns
}

/** `- text`, `3. text`, `3) text`, `3、text`; before a capital letter the blank may be missing. */
const itemPattern =
  /^([ \t]*)(?:([-*+•])|(\d{1,5})(\\?[.)]|\.-|[、．）]))(?:[ \t]+|(?<=[、．）])|(?<=\d[.)])(?=[\p{Lu}\p{Lo}¿"“`])|$)/u

export type ListItem = {
  readonly indent: number
  /** Absent for a bullet. */
  readonly number: number | undefined
  readonly text: string
}

/** A bulleted or numbered list entry. */
export const readListItem = (line: string): ListItem | undefined => {
  const match = itemPattern.exec(line)
  if (!match) return undefined
  const indent = leadingColumns(match[1] as string)
  const text = line.slice(match[0].length).trim()
  return { indent, number: match[3] === undefined ? undefined : Number(match[3]), text }
}

/** The column where a list entry's content starts; undefined where the line is no list entry. */
export const listOffset = (line: string): number | undefined => {
  const match = itemPattern.exec(line)
  return match ? leadingColumns(match[1] as string) + match[0].length - (match[1] as string).length : undefined
}

export type Heading = { readonly indent: number; readonly level: number; readonly text: string }

/** A level deeper than any heading has: of what stands below headings of all levels. */
export const belowHeadings = 7

/** An ATX heading, `##1.` without a space included. Closing marks are dropped. */
export const readHeading = (line: string): Heading | undefined => {
  const match = /^([ \t]*)(#{1,6})(?=[ \t]|$|(?<=##)\d{1,4}[.)][ \t])/.exec(line)
  if (!match) return undefined
  const text = line.slice(match[0].length).trim()
  const closing = /(?:^|[ \t])#+$/.exec(text)
  return {
    indent: leadingColumns(match[1] as string),
    level: (match[2] as string).length,
    text: closing ? text.slice(0, closing.index).trim() : text,
  }
}

/** A line of a quotation. */
export const isQuoted = (line: string): boolean => /^[ \t]*>/.test(line)

/** A line without the mark of the quotation that it stands in. */
export const unquoteLine = (line: string): string => line.replace(/^[ \t]*>[ \t]?/, '')

/** The name of the footnote that a line defines, `[^1]: …`, and the text behind it. */
export const readFootnote = (line: string): { readonly name: string; readonly text: string } | undefined => {
  const [, name, text = ''] = /^ {0,3}\[\^([^\]\s]{1,40})\]:[ \t]*(.*)$/.exec(line) ?? []
  return name === undefined ? undefined : { name, text }
}

/** The first of several parts: `1) …`, `(a) …`. */
export const opensParts = (line: string): boolean => /^[ \t]*\(?(?:1|a)[.)][ \t]/.test(line)

/** Pictures and nothing else. */
export const isPicture = (line: string): boolean =>
  /^[ \t]*(?:(?:!\[[^\][]*\](?:\([^()]*\)|\[[^\][]*\])|!\[\[[^\][]*\]\]|<img\b[^<>]*>)[ \t]*)+$/i.test(line)

/** A line without the `<br>` or the lone backslash that breaks it at its end. */
export const withoutBreak = (line: string): string => line.replace(/(?:[ \t]*<br[ /]*>)+[ \t]*$|(?<!\\)\\$/i, '')

/** A line that begins a new part of a page even inside a code block that its author never closed. */
export const isStructural = (line: string): boolean => /^[ \t]*(?:#{2,6}[ \t]|\d{1,5}[.)][ \t]|\*\*\S)/.test(line)

/** A thematic break: three marks of one kind or more and white space. Stops at the first other character. */
export const isRule = (line: string): boolean => {
  let mark = ''
  let count = 0
  for (let index = 0; index < line.length; index += 1) {
    const character = line[index] as string
    if (character === ' ' || character === '\t') continue
    if (count === 0 && character !== '-' && character !== '*' && character !== '_') return false
    if (count > 0 && character !== mark) return false
    mark = character
    count += 1
  }
  return count >= 3
}

/** A heading or a rule. */
export const partsPage = (line: string): boolean => isRule(line) || readHeading(line) !== undefined
