import { readOptionLine } from '../options/option-line.ts'
import { codeLine } from '../page/page.ts'
import type { Pass } from './pass.ts'

/** Options in a code block without a language, drawn around them for its looks, become options as they stand in text. */
export const boxedOptions: Pass = ({ lines, kinds }) => {
  const rewrites = new Map<number, string>()
  for (let from = 0; from < lines.length; from += 1) {
    if (kinds[from] !== codeLine) continue
    let to = from + 1
    while (to < lines.length && kinds[to] === codeLine && !/^[ \t]*(?:`{3}|~{3})/.test(lines[to] as string)) to += 1
    if (bareFence.test(lines[from] as string) && areOptions(lines.slice(from + 1, to))) {
      for (let line = from + 1; line < to; line += 1)
        rewrites.set(line, isBlank(lines[line] as string) ? '' : (lines[line] as string))
      rewrites.set(from, '')
      if (kinds[to] === codeLine) rewrites.set(to, '')
    }
    from = to
  }
  return rewrites
}

const isBlank = (line: string): boolean => line.trim() === ''

const bareFence = /^[ \t]*(?:`{3,}|~{3,})(?:te?xt|plain)?[ \t]*$/

const areOptions = (inside: readonly string[]): boolean => {
  const options = inside.filter(line => !isBlank(line))
  return options.length > 1 && options.length < 10 && options.every((line, at) => readOptionLine(line)?.place === at)
}
