import type { LinePass } from '../pass.ts'
import { isMarkdown } from './is-markdown.ts'
import { writeHeading, writeListMark } from './write-block.ts'

const heading = /^(={2,6})[ \t]*([^=\s].*?)[ \t]*\1[ \t]*$/

/** Fewer headings of this form may be something else. */
const leastHeadings = 2

/** A wiki's headings, lists and marks (MediaWiki) become Markdown's. */
export const wiki: LinePass = lines => {
  if (isMarkdown(lines) || lines.filter(line => heading.test(line)).length < leastHeadings) return new Map()
  return new Map(lines.map((line, index) => [index, writeLine(line)]))
}

const writeLine = (line: string): string => {
  const title = heading.exec(line)
  if (title) return writeHeading((title[1] as string).length, writeInline(title[2] as string))
  if (/^(?:__\w+__|\{\{[^{}]*\}\}|\[\[(?:category|kategorie|file|image):[^\]]*\]\])[ \t]*$/i.test(line)) return ''
  return writeInline(
    line.replace(/^([*#]+)[ \t]*(?=\S)/, writeMark).replace(/^;[ \t]*([^:\n]+?)[ \t]*:[ \t]*/, '**$1:** '),
  )
}

const writeMark = (_: string, marks: string): string => writeListMark(marks.length, marks.endsWith('#'))

const writeInline = (text: string): string =>
  text
    .replace(/'''(.+?)'''/g, '**$1**')
    .replace(/''(.+?)''/g, '*$1*')
    .replace(/\[\[(?:[^\][|]*\|)?([^\][|]+)\]\]/g, '$1')
    .replace(/\[(https?:\/\/\S+)[ \t]+([^\][]+)\]/g, '[$2]($1)')
    .replace(/<ref\b[^<>]*(?:\/>|>[^<]*<\/ref>)/g, '')
