import { foldEnd, openFold } from '../../page/folds.ts'
import type { LinePass } from '../pass.ts'
import { isMarkdown } from './is-markdown.ts'
import { writeHeading, writeListMark } from './write-block.ts'

const heading = /^(={1,6})[ \t]+(\S.*?)(?:[ \t]+\1)?[ \t]*$/
const attribute = /^:!?[\w-]+!?:(?:[ \t].*)?$/
const blockAttributes = /^\[[\w%#.,"'= *-]*\][ \t]*$/
const delimiter = /^(?:={4,}|\*{4,}|_{4,}|--)[ \t]*$/
const listing = /^(?:-{4,}|\.{4,})[ \t]*$/

/** AsciiDoc's headings, blocks and lists become Markdown's; a collapsible block becomes a fold. */
export const asciidoc: LinePass = lines => {
  const rewrites = new Map<number, string>()
  if (!isAsciidoc(lines)) return rewrites
  let code: string | undefined
  let fold: string | undefined
  for (const [index, line] of lines.entries()) {
    const write = (text: string) => rewrites.set(index, text)
    if (code !== undefined) {
      if (line.trim() === code) {
        write('```')
        code = undefined
      }
    } else if (listing.test(line)) {
      code = line.trim()
      write(`\`\`\`${/^\[source,[ ]*([\w+-]+)/.exec(lines[index - 1] ?? '')?.[1] ?? ''}`)
    } else if (fold !== undefined && line.trim() === fold) {
      write(foldEnd)
      fold = undefined
    } else if (delimiter.test(line)) {
      const isFold = /^\[%collapsible/.test(lines[index - 1] ?? '')
      const title = /^\.(\S.*)$/.exec(lines[index - 2] ?? '')?.[1]
      write(isFold ? openFold(title ?? 'Details') : '')
      if (isFold) fold = line.trim()
    } else write(writeLine(line))
  }
  return rewrites
}

/** A title or two headings of this form, and no heading of Markdown's. */
const isAsciidoc = (lines: readonly string[]): boolean => {
  const headings = isMarkdown(lines) ? [] : lines.filter(line => heading.test(line))
  if (headings.length < 2) return false
  // A wiki closes its headings as it opens them.
  return (
    !headings.every(line => /\S[ \t]*={2,}[ \t]*$/.test(line)) &&
    headings.some(line => /^=[ \t]|^={2,3}[ \t]/.test(line))
  )
}

const writeLine = (line: string): string => {
  const title = heading.exec(line)
  if (title) return writeHeading((title[1] as string).length, writeInline(title[2] as string))
  if (attribute.test(line) || blockAttributes.test(line) || /^(?:\/\/|image::|include::|\.\p{L})/u.test(line)) return ''
  if (/^(?:'{3}|<{3})[ \t]*$/.test(line)) return '---'
  if (line === '+') return ''
  return writeInline(line.replace(/^([*.]+)[ \t]+(?=\S)/, writeMark).replace(described, writeTerm))
}

const writeMark = (_: string, marks: string): string => writeListMark(marks.length, marks.startsWith('.'))

/** `What is it?:: It is …`, or with the answer on the next line. */
const described = /^(\S[^\n]{0,300}?)::(?:[ \t]+|$)/
const writeTerm = (_: string, term: string): string => `**${term}** `

const writeInline = (text: string): string =>
  text
    .replace(/(?:link:|(?=https?:\/\/))(\S+?)\[([^\][]+)\]/g, '[$2]($1)')
    .replace(/(?<=^|[\s("'])\*(?=\S)([^*\n]+?)(?<=\S)\*(?=$|[\s.,;:!?)"'])/g, '**$1**')
    .trimEnd()
