import { withoutBreak } from '../../page/line-shapes.ts'
/** `<h3>`, `<li>`, `<dt>`, `<b>Q:</b> text<br>` become Markdown's heading, entry and bold text; undefined for any other tag. */
export const readHtmlBlock = (line: string): string | undefined => {
  const heading = /^<h([1-6])\b[^<>]*>(.*)<\/h\1>[ \t]*$/i.exec(line)
  if (heading) return `${'#'.repeat(Number(heading[1]))} ${headingText(heading[2] as string)}`
  if (/^<\/?(?:ul|ol|dl|li|dd|dt|p)\b[^<>]*>[ \t]*$/i.test(line)) return ''
  const block = /^<(p|li|dt|dd|b|strong)\b[^<>]*>[ \t]*(.*?)(?:<\/\1>)?(?:[ \t]*<br[ /]*>)*[ \t]*$/i.exec(line)
  if (block) return readBlock((block[1] as string).toLowerCase(), block[2] as string, line)
  return /^(?:<a\b[^<>]*>[ \t]*<\/a>[ \t]*)+$/i.test(line) ? '' : undefined
}

const headingText = (inner: string): string => inner.replace(/<\/?(?:a|span|font|center|u)\b[^<>]*>/gi, '').trim()

const readBlock = (name: string, inner: string, line: string): string => {
  if (name === 'li') return `- ${inner.replace(/^<(b|strong)>(.*?)<\/\1>/i, '**$2**')}`
  if (name === 'dt') return `**${inner}**`
  if (name === 'p' || name === 'dd') return inner
  return withoutBreak(line.replace(/^<[^<>]*>[ \t]*(.*?)[ \t]*<\/(?:b|strong)>/i, '**$1**'))
}
