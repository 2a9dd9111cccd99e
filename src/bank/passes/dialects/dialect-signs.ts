import { findOnLines } from '../../page/find-on-lines.ts'
import { type Pass, rewriteEach } from '../pass.ts'
import { readComponent } from './components.ts'
import { foldContainer } from './containers.ts'
import { readHtmlBlock } from './html-blocks.ts'
import { foldShortcode } from './shortcodes.ts'

/** A dialect's signs for what Markdown says with headings and HTML's `<details>` become these, told by the characters that a line begins with. */
export const dialectSigns: Pass = page => {
  const found = findOnLines(page, (source, line) => {
    const common = toCommonSigns(source)
    return common === source ? undefined : { line, common }
  })
  return rewriteEach(found, ({ common }) => common)
}

const toCommonSigns = (line: string): string => {
  const start = line.trimStart()
  const indented = (common: string) => line.slice(0, line.length - start.length) + common
  if (start.startsWith(':::')) return indented(foldContainer(start))
  if (start.startsWith('{')) return remark.test(start) ? '' : indented(foldShortcode(start))
  if (start.startsWith('<')) return indented(readHtmlBlock(start) ?? readComponent(start))
  if (start.startsWith('#')) return indented(plainHeading(start))
  return property.test(start) || pageBreak.test(start) ? '' : line
}

/** Pandoc's, before a part that begins on paper of its own. */
const pageBreak = /^\\(?:newpage|pagebreak|clearpage)\b[ \t]*$/

/** `{/* … … }` */
const remark = /^\{\/\*.*\*\/\}[ \t]*$/

/** `card-last-reviewed:: 2024-01-01`: what Logseq notes of a block. */
const property = /^(?:card-[\w-]+|collapsed|logseq\.[\w.-]+|id):: /

/** `##Title` is a heading as well, and in `### <a id="x"></a>1. Title {#id}` the anchor and the id are for links. */
const plainHeading = (line: string): string =>
  line
    .replace(/^(#{2,6})(?=[\p{L}\p{N}*])/u, '$1 ')
    .replace(/(?:(?<![ \t])[ \t]+)?<a\b[^<>]*>[ \t]*<\/a>[ \t]*/gi, ' ')
    .replace(/(?:(?<![ \t])[ \t]+)?\{[:#][^{}]{0,80}\}[ \t]*(#*)$/, ' $1')
    .trimEnd()
