import { foldContainer } from './dialects/containers.ts'
import { foldEnd } from './dialects/fold.ts'
import type { LinePass } from './pass.ts'

/**
 * MyST's boxes that are written as fences and hold text, ```` ```{admonition} Answer ````, become folds, and HTML's `<pre>` becomes a
 * fence, before what is left is taken for code.
 */
export const directives: LinePass = lines => {
  const rewrites = new Map<number, string>()
  if (!lines.some(line => directive.test(line) || preformatted.test(line))) return rewrites
  let open = ''
  let isCode = false
  for (const [index, line] of lines.entries()) {
    if (open === '' && /^[ \t]*(?:`{3}|~{3})/.test(line) && !directive.test(line)) isCode = !isCode
    const mark = open === '' ? directive.exec(line)?.[1] : undefined
    if (!isCode && preformatted.test(line)) rewrites.set(index, '```')
    else if (mark) {
      open = mark
      rewrites.set(index, foldContainer(line.trimStart()))
    } else if (open !== '' && line.trim() === open) {
      open = ''
      rewrites.set(index, foldEnd)
    } else if (open !== '' && /^[ \t]*:[\w-]+:/.test(line)) rewrites.set(index, '')
  }
  return rewrites
}

const preformatted = /^[ \t]*(?:<pre\b[^<>]*>(?:<code\b[^<>]*>)?|(?:<\/code>)?<\/pre>)[ \t]*$/i
const directive =
  /^[ \t]*(`{3,}|~{3,})\{(?:admonition|dropdown|toggle|details|solution|answer|hint|tip|note|exercise|question)\}/
