import { closes, type Fence, findFences, readBlock } from '../../page/fences.ts'
import { foldEnd } from '../../page/folds.ts'
import { foldContainer } from '../dialects/containers.ts'
import type { LinePass } from '../pass.ts'

/**
 * MyST's boxes that are written as fences and hold text, ```` ```{admonition} Answer ````, become folds, and HTML's `<pre>` becomes a
 * fence, before what is left is taken for code.
 */
export const directives: LinePass = lines => {
  const rewrites = new Map<number, string>()
  if (!lines.some(line => directive.test(line) || preformatted.test(line))) return rewrites
  const fences = findFences(lines, 0)
  let open: Fence | undefined
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as string
    const fence = fences.get(index)
    if (open && fence && closes(open, fence)) {
      open = undefined
      rewrites.set(index, foldEnd)
    } else if (!open && fence && directive.test(line)) {
      open = fence
      rewrites.set(index, foldContainer(line.trimStart()))
    } else if (fence) index = readBlock(lines, fences, fence, 0).next - 1
    else if (preformatted.test(line)) rewrites.set(index, '```')
    else if (open && /^[ \t]*:[\w-]+:/.test(line)) rewrites.set(index, '')
  }
  return rewrites
}

/** `<pre>`, `<pre><code>` or their ends alone on a line. */
const preformatted = /^[ \t]*(?:<pre\b[^<>]*>(?:<code\b[^<>]*>)?|(?:<\/code>)?<\/pre>)[ \t]*$/i
/** Fences whose names say that they hold text. */
const directive =
  /^[ \t]*(?:`{3,}|~{3,})\{(?:admonition|dropdown|toggle|details|solution|answer|hint|tip|note|exercise|question)\}/
