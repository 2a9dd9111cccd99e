import { readLabel, readSummary } from '../labels/read-label.ts'

/**
 * Other dialects' signs for what plain Markdown says with HTML's `<details>` and with headings: containers of VuePress, Docusaurus
 * and MyST, shortcodes of Hugo, tags of Liquid and MDX. A page is read after its lines were put into the common form, one for one.
 */
export const toCommonSigns = (line: string): string => {
  const start = line.trimStart()
  const indent = line.slice(0, line.length - start.length)
  if (start.startsWith(':::')) return indent + container(start)
  if (/^\{\/\*.*\*\/\}[ \t]*$/.test(start)) return nothing
  if (start.startsWith('{')) return indent + shortcode(start)
  if (start.startsWith('<')) return indent + tag(start)
  if (/^(?:card-[\w-]+|collapsed|logseq\.[\w.-]+|id):: /.test(start)) return nothing
  if (start.startsWith('#')) return indent + headingWithoutAnchor(spacedHeading(start))
  return line
}

/** `<!-- Answer: B -->` hides an answer from the page, not from the quiz; so do the speaker's notes of slides. */
export const openComments = (lines: readonly string[]): readonly string[] => {
  if (!lines.some(line => line.includes('<!--'))) return lines
  const isSlides = lines.slice(0, longestHead).some(line => /^marp:[ \t]*true/.test(line))
  const opened = [...lines]
  for (let line = 0; line < lines.length; line += 1) {
    if (!/^[ \t]*<!--/.test(lines[line] as string)) continue
    const to = lines.slice(line, line + longestNote).findIndex(each => each.includes('-->'))
    if (to < 0) continue
    const inner = lines
      .slice(line, line + to + 1)
      .map(each => each.replace(/^[ \t]*<!--[ \t]*|(?:(?<![ \t])[ \t]+)?-->[ \t]*$/g, ''))
    const first = inner.find(each => each.trim() !== '') ?? ''
    if (readLabel(first)?.kind === 'answer' || (isSlides && !/^[ \t]*_?[\w-]+:/.test(first)))
      opened.splice(line, inner.length, ...inner)
    line += to
  }
  return opened
}

const longestHead = 30
const longestNote = 60

/**
 * MyST writes boxes as fences, ```` ```{admonition} Answer ````: those that hold text become folds, before what is left is taken for code.
 */
export const openDirectives = (lines: readonly string[]): readonly string[] => {
  if (!lines.some(line => directive.test(line) || preformatted.test(line))) return lines
  let open = ''
  let isCode = false
  return lines.map(line => {
    if (open === '' && /^[ \t]*(?:`{3}|~{3})/.test(line) && !directive.test(line)) isCode = !isCode
    if (!isCode && preformatted.test(line)) return '```'
    const mark = open === '' ? directive.exec(line)?.[1] : undefined
    if (mark) {
      open = mark
      return container(line.trimStart())
    }
    if (open !== '' && line.trim() === open) {
      open = ''
      return foldEnd
    }
    return open !== '' && /^[ \t]*:[\w-]+:/.test(line) ? nothing : line
  })
}

const preformatted = /^[ \t]*(?:<pre\b[^<>]*>(?:<code\b[^<>]*>)?|(?:<\/code>)?<\/pre>)[ \t]*$/i
const directive =
  /^[ \t]*(`{3,}|~{3,})\{(?:admonition|dropdown|toggle|details|solution|answer|hint|tip|note|exercise|question)\}/

const fold = (summary: string): string => `<details><summary>${summary}</summary>`
const foldEnd = '</details>'
/** The line stays, so that all others keep their numbers. */
const nothing = ''

/** `:::tip Answer`, `::: details Title`, `:::{dropdown} Title`, `:::note[Title]`; a closing `:::`. */
const container = (line: string): string => {
  const match = /^(?::{3,}|`{3,}|~{3,})[ \t]*(?:\{([\w-]+)\}|([A-Za-z][\w-]*))?[ \t]*(?:\[([^\]]*)\]|(.*))$/.exec(line)
  if (!match) return line
  const [, directive, name, bracketed, rest] = match
  const type = (directive ?? name ?? '').toLowerCase()
  const title = (bracketed ?? rest ?? '').replace(/^\{[^{}]*\}|\{[^{}]*\}$/g, '').trim()
  if (type === '') return title === '' ? foldEnd : line
  if (title !== '') return fold(title)
  return fold(folding.test(type) ? type : 'Note')
}

/** Containers that hold an answer or hide one, whatever their title. */
const folding = /^(?:details|dropdown|toggle|spoiler|collapse|accordion|answers?|solutions?|hints?|question|exercise)$/

/** `{{< expand "Answer" >}}`, `{{% details title="Answer" %}}`, `{% collapse Answer %}` and their ends; other tags show nothing. */
const shortcode = (line: string): string => {
  const match =
    /^(?:\{\{[<%]|\{%-?)[ \t]*(\/|end)?[ \t]*([\w/-]+)[ \t]*([^{}]*?)[ \t]*\/?(?:[%>]\}\}|-?%\})[ \t]*$/.exec(line)
  if (!match) return /^\{:[ \t]*[.#][^{}]*\}[ \t]*$/.test(line) ? nothing : line
  const [, isEnd, name = '', attributes = ''] = match
  if (!foldingCode.test(name)) return nothing
  if (isEnd) return foldEnd
  return fold(
    /(?:title|text|summary|label)=["']([^"']*)["']/.exec(attributes)?.[1] ?? attributes.replace(/^["']|["']$/g, ''),
  )
}

const foldingCode = /^(?:expand|details|collapse|spoiler|accordion|hidden|reveal|answer|solution|toggle)/i

/** HTML's headings and anchors; MDX components, of which those that are named like a fold or an answer fold. */
const tag = (line: string): string => {
  const heading = /^<h([1-6])\b[^<>]*>(.*)<\/h\1>[ \t]*$/i.exec(line)
  if (heading) return `${'#'.repeat(Number(heading[1]))} ${headingText(heading[2] as string)}`
  if (/^<\/?(?:ul|ol|dl|li|dd|dt|p)\b[^<>]*>[ \t]*$/i.test(line)) return nothing
  const block = /^<(p|li|dt|dd|b|strong)\b[^<>]*>[ \t]*(.*?)(?:<\/\1>)?(?:[ \t]*<br[ /]*>)*[ \t]*$/i.exec(line)
  if (block) return htmlBlock((block[1] as string).toLowerCase(), block[2] as string, line)
  if (/^(?:<a\b[^<>]*>[ \t]*<\/a>[ \t]*)+$/i.test(line)) return nothing
  const asked = /^<(Question|Answer|Front|Back)\b[^<>]*>(.+)<\/\1>[ \t]*$/.exec(line)
  if (asked) return `**${asked[1]}:** ${asked[2]}`
  const component = /^<(\/?)([A-Z]\w*)\b([^<>]*)>[ \t]*$/.exec(line)
  if (!component) return line
  const [, isEnd, name = '', attributes = ''] = component
  const card = readCard(attributes)
  if (card) return card
  if (name === 'TabItem' && readSummary(/\blabel=["']([^"']*)/.exec(attributes)?.[1] ?? '') === 'answer')
    return '**Answer:**'
  const isFold = foldingTag.test(name)
  if (!isFold) return /^summary$/i.test(name) ? line.toLowerCase() : nothing
  if (isEnd) return foldEnd
  if (attributes.endsWith('/')) return nothing
  const title = /\b(?:title|summary|label|header|heading|question)=["'{]+([^"'{}]*)/.exec(attributes)?.[1]
  return title === undefined && /^details$/i.test(name) ? '<details>' : fold(title ?? name)
}

const foldingTag =
  /^(?:details|collaps\w*|accordion\w*|spoiler|toggle|answer|solution|reveal|expand\w*|disclosure|admonition|callout|aside|hint|note|tip|alert|faq\w*|qa|question\w*)$/i

/** `<Card question="…" answer="…" />`. */
const readCard = (attributes: string): string | undefined => {
  const value = (names: string) =>
    new RegExp(`(?:^|\\s)(?:${names})=(?:\\{?["'\`])([^"'\`]*)`, 'i').exec(attributes)?.[1]
  const question = value('question|front|prompt|q')
  const answer = value('answer|back|solution|a')
  return question && answer ? `**Question:** ${question} **Answer:** ${answer}` : undefined
}

/** `<li>text</li>`, `<dt>term</dt>`, `<b>Q:</b> text<br>`. */
const htmlBlock = (name: string, inner: string, line: string): string => {
  if (name === 'li') return `- ${inner.replace(/^<(b|strong)>(.*?)<\/\1>/i, '**$2**')}`
  if (name === 'dt') return `**${inner}**`
  if (name === 'p' || name === 'dd') return inner
  return line
    .replace(/^<[^<>]*>[ \t]*(.*?)[ \t]*<\/(?:b|strong)>/i, '**$1**')
    .replace(/(?:[ \t]*<br[ /]*>)+[ \t]*$/i, '')
}

const headingText = (inner: string): string => inner.replace(/<\/?(?:a|span|font|center|u)\b[^<>]*>/gi, '').trim()

/** `### <a id="x"></a>1. Title {#id}`: the anchor and the id are for links. */
/** `##Title`: nothing but a heading has several such marks. */
const spacedHeading = (line: string): string => line.replace(/^(#{2,6})(?=[\p{L}\p{N}*])/u, '$1 ')

const headingWithoutAnchor = (line: string): string =>
  line
    .replace(/(?:(?<![ \t])[ \t]+)?<a\b[^<>]*>[ \t]*<\/a>[ \t]*/gi, ' ')
    .replace(/(?:(?<![ \t])[ \t]+)?\{[:#][^{}]{0,80}\}[ \t]*(#*)$/, ' $1')
    .trimEnd()
