import { readOptionLine } from '../../options/option-line.ts'
import { codeLine } from '../../page/page.ts'
import type { Pass } from '../pass.ts'

/** Options in a code block without a language, drawn around them for its looks, become options as they stand in text. */
export const boxedOptions: Pass = ({ lines, kinds, blocks }) => {
  const rewrites = new Map<number, string>()
  for (const { from, to, isMarked } of blocks) {
    if (kinds[from] !== codeLine || !bareFence.test(lines[from] as string)) continue
    const inside = lines.slice(from + 1, to)
    if (!areOptions(inside)) continue
    for (const [index, line] of inside.entries()) rewrites.set(from + 1 + index, isBlank(line) ? '' : line)
    rewrites.set(from, '')
    if (isMarked) rewrites.set(to, '')
  }
  return rewrites
}

const isBlank = (line: string): boolean => line.trim() === ''

const bareFence = /^[ \t]*(?:`{3,}|~{3,})(?:te?xt|plain)?[ \t]*$/

const areOptions = (inside: readonly string[]): boolean => {
  const options = inside.filter(line => !isBlank(line))
  return options.length > 1 && options.length < 10 && options.every((line, at) => readOptionLine(line)?.place === at)
}
