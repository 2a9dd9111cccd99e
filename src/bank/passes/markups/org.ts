import { leadingColumns } from '../../page/line-shapes.ts'
import type { LinePass } from '../pass.ts'
import { isMarkdown } from './is-markdown.ts'
import { writeHeading } from './write-block.ts'

/** Words that only an Org file has, at a line's beginning. */
const ofOrg =
  /^[ \t]*(?:#\+(?:title|author|startup|options|filetags|tags|property|todo|begin_\w+)\b|:properties:[ \t]*$)/i

/** `** TODO [#A] Title [1/3] :tag:` */
const heading =
  /^(?<stars>\*+)[ \t]+(?:(?:TODO|DONE|NEXT|WAIT(?:ING)?|HOLD|STARTED|CANCELL?ED|LATER)[ \t]+)?(?:\[#\w\][ \t]+)?(?<text>\S.*?)(?:[ \t]+\[\d*[/%]\d*\])?(?:[ \t]+:(?<tags>[\w@#%:-]+):)?[ \t]*$/

/** Tags by which org-drill and org-fc know a card. */
const cardTag = /(?:^|:)(?:drill|fc|flashcards?|cards?)(?:$|:)/i

/** Org's headings, drawers, blocks and marks become Markdown's. */
export const org: LinePass = lines => {
  const rewrites = new Map<number, string>()
  if (isMarkdown(lines) || !lines.some(line => ofOrg.test(line)) || !lines.some(line => /^\*+[ \t]/.test(line)))
    return rewrites
  let depth = 0
  let until: RegExp | undefined
  for (const [index, line] of lines.entries()) {
    const title = heading.exec(line)?.groups
    if (until) {
      const isEnd = until.test(line)
      rewrites.set(index, until === drawerEnd ? '' : isEnd ? '```' : outdent(line, depth))
      if (isEnd) until = undefined
    } else if (title) {
      depth = (title.stars as string).length
      rewrites.set(index, writeTitle(depth, title.text as string, title.tags ?? ''))
    } else if (drawer.test(line)) {
      rewrites.set(index, '')
      until = drawerEnd
    } else {
      const block = /^[ \t]*#\+begin_(src|example|export|verse)\b[ \t]*([\w+-]*)/i.exec(line)
      if (block) until = new RegExp(`^[ \\t]*#\\+end_${block[1]}`, 'i')
      rewrites.set(index, block ? `\`\`\`${block[2]}` : writeLine(outdent(line, depth)))
    }
  }
  return rewrites
}

const drawer = /^[ \t]*:(?!end:)[\w-]+:[ \t]*$/i
const drawerEnd = /^[ \t]*:end:[ \t]*$/i

/** The file's title is the heading of the first level. */
const writeTitle = (depth: number, text: string, tags: string): string =>
  writeHeading(depth + 1, `${writeInline(text)}${cardTag.test(tags) ? ' #card' : ''}`)

/** What stands below a heading may be indented as far as its text. */
const outdent = (line: string, depth: number): string =>
  depth > 0 && leadingColumns(line) > 0 ? line.replace(new RegExp(`^ {1,${depth + 1}}`), '') : line

const planning = /^[ \t]*(?:(?:SCHEDULED|DEADLINE|CLOSED):[ \t]*[<[][^>\]]*[>\]][ \t]*)+$/

const writeLine = (line: string): string => {
  const title = /^#\+title:[ \t]*(\S.*)$/i.exec(line)?.[1]
  if (title) return `# ${title}`
  if (/^[ \t]*#(?:\+\w+(?::|[ \t]|$)|[ \t]|$)/.test(line) || planning.test(line)) return ''
  if (/^[ \t]*\|-[-+]*\|?[ \t]*$/.test(line)) return line.replaceAll('+', '|')
  return writeInline(line)
}

const before = '(?<=^|[\\s("\'{|-])'
const after = '(?=$|[\\s.,;:!?)"\'}|-])'
const code = new RegExp(`${before}([=~])(\\S|\\S[^\\n]*?\\S)\\1${after}`, 'g')
const bold = new RegExp(`${before}\\*(\\S|\\S[^*\\n]*\\S)\\*${after}`, 'g')

/** An entry of a list of terms. */
const described = /^([ \t]*[-+][ \t]+)(\S[^\n]*?)[ \t]+::[ \t]+(?=\S)/

const writeInline = (text: string): string =>
  text
    .replace(/\[\[([^\][]+)\]\[([^\][]+)\]\]/g, '[$2]($1)')
    .replace(/\[\[([a-z]+:[^\][]+)\]\]/g, '<$1>')
    .replace(code, '`$2`')
    .replace(bold, '**$1**')
    .replace(described, '$1**$2:** ')
