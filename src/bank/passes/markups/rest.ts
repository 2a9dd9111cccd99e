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

/** Code becomes a fence, of notes the text stays, others show nothing. Gives the line after what is indented below. */
const writeDirective = (
  lines: readonly string[],
  from: number,
  name: string,
  argument: string,
  rewrites: Map<number, string>,
): number => {
  let to = from + 1
  while (to < lines.length && ((lines[to] as string).trim() === '' || leadingColumns(lines[to] as string) > 0)) to += 1
  while (to > from + 1 && (lines[to - 1] as string).trim() === '') to -= 1
  const isCode = /^(?:code|code-block|sourcecode|highlight|literalinclude)$/.test(name)
  const isText =
    /^(?:note|tip|hint|warning|important|caution|attention|danger|admonition|seealso|dropdown|toggle)$/.test(name)
  rewrites.set(from, isCode ? `\`\`\`${argument}` : isText ? writeInline(argument) : '')
  for (let line = from + 1; line < to; line += 1) {
    const source = lines[line] as string
    const isOption = /^[ \t]+:[\w-]+:/.test(source)
    rewrites.set(
      line,
      isOption || !(isCode || isText) ? '' : isCode ? source.replace(/^ {1,3}/, '') : writeInline(source.trim()),
    )
  }
  if (isCode && to < lines.length) rewrites.set(to, '```')
  return isCode ? to + 1 : to
}

const writeInline = (text: string): string =>
  text
    .replace(/``(.+?)``/g, '`$1`')
    .replace(/:[\w:-]+:`([^`<]+?)(?:[ \t]*<[^>`]*>)?`/g, '$1')
    .replace(/`([^`<]+?)[ \t]*<([^<>`\s]+)>`__?/g, '[$1]($2)')
