import { leadingColumns } from '../../page/line-shapes.ts'
import type { LinePass } from '../pass.ts'
import { isMarkdown } from './is-markdown.ts'
import { writeHeading } from './write-block.ts'

const adornment = /^([=\-~^"'*+#])\1{2,}[ \t]*$/
const directive = /^\.\.[ \t]+([\w-]+)::[ \t]*(.*)$/

/** reStructuredText's underlined headings, directives and roles become Markdown's. */
export const restructured: LinePass = lines => {
  if (isMarkdown(lines) || !lines.some(line => adornment.test(line))) return new Map()
  const titles = findTitles(lines)
  if (!isRestructured(lines, titles)) return new Map()
  const rewrites = new Map<number, string>()
  const styles = [...new Set(titles.map(({ style }) => style))]
  for (const { line, style, isOver } of titles) {
    if (isOver) rewrites.set(line - 1, '')
    rewrites.set(line, writeHeading(styles.indexOf(style) + 1, writeInline(lines[line] as string).trim()))
    rewrites.set(line + 1, '')
  }
  for (let line = 0; line < lines.length; line += 1) {
    if (rewrites.has(line)) continue
    const [, name, argument = ''] = directive.exec(lines[line] as string) ?? []
    if (name !== undefined) line = writeDirective(lines, line, name, argument, rewrites) - 1
    else rewrites.set(line, /^\.\.(?:[ \t]|$)/.test(lines[line] as string) ? '' : writeInline(lines[line] as string))
  }
  return rewrites
}

type Title = { readonly line: number; readonly style: string; readonly isOver: boolean }

const findTitles = (lines: readonly string[]): Title[] =>
  lines.flatMap((source, line): Title[] => {
    const below = lines[line + 1] ?? ''
    const isTitle =
      source.trim() !== '' && !adornment.test(source) && leadingColumns(source) < 2 && adornment.test(below)
    if (!isTitle || below.trim().length < 0.7 * source.trim().length) return []
    const above = lines[line - 1] ?? ''
    const isOver = above.trim() !== '' && above.trim() === below.trim()
    if (!isOver && (above.trim() !== '' || leadingColumns(source) > 0)) return []
    return [{ line, style: `${below[0]}${isOver}`, isOver }]
  })

/** Markdown knows two of the underlines itself, and no directives. */
const isRestructured = (lines: readonly string[], titles: readonly Title[]): boolean => {
  if (titles.length < 2) return false
  return titles.some(({ style }) => !/^[=-]/.test(style)) || lines.some(line => directive.test(line))
}

/** What a directive holds: code becomes a fence, of notes the text stays, others show nothing. */
type Content = 'code' | 'text' | 'none'

const codeNames = /^(?:code|code-block|sourcecode|highlight|literalinclude)$/
const noteNames = /^(?:note|tip|hint|warning|important|caution|attention|danger|admonition|seealso|dropdown|toggle)$/
const contentOf = (name: string): Content => (codeNames.test(name) ? 'code' : noteNames.test(name) ? 'text' : 'none')

/** Gives the line after what is indented below a directive. */
const writeDirective = (
  lines: readonly string[],
  from: number,
  name: string,
  argument: string,
  rewrites: Map<number, string>,
): number => {
  const content = contentOf(name)
  const to = indentedEnd(lines, from + 1)
  rewrites.set(from, content === 'code' ? `\`\`\`${argument}` : content === 'text' ? writeInline(argument) : '')
  for (let line = from + 1; line < to; line += 1) rewrites.set(line, writeInside(lines[line] as string, content))
  if (content !== 'code') return to
  if (to < lines.length) rewrites.set(to, '```')
  return to + 1
}

/** Blank lines at the end are outside. */
const indentedEnd = (lines: readonly string[], from: number): number => {
  let to = from
  for (let line = from; line < lines.length; line += 1) {
    const source = lines[line] as string
    if (source.trim() === '') continue
    if (leadingColumns(source) === 0) break
    to = line + 1
  }
  return to
}

const writeInside = (source: string, content: Content): string => {
  const isOption = /^[ \t]+:[\w-]+:/.test(source)
  if (isOption || content === 'none') return ''
  return content === 'code' ? source.replace(/^ {1,3}/, '') : writeInline(source.trim())
}

const writeInline = (text: string): string =>
  text
    .replace(/``(.+?)``/g, '`$1`')
    .replace(/:[\w:-]+:`([^`<]+?)(?:[ \t]*<[^>`]*>)?`/g, '$1')
    .replace(/`([^`<]+?)[ \t]*<([^<>`\s]+)>`__?/g, '[$1]($2)')
