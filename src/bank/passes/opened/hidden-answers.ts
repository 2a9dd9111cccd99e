import { readLabel } from '../../labels/read-label.ts'
import type { LinePass } from '../pass.ts'

/** `<!-- Answer: B -->` hides an answer from the page, not from the quiz, and so do the speaker's notes of slides: they become text. */
export const hiddenAnswers: LinePass = lines => {
  const rewrites = new Map<number, string>()
  if (!lines.some(line => line.includes('<!--'))) return rewrites
  const isSlides = lines.slice(0, longestHead).some(line => /^marp:[ \t]*true/.test(line))
  for (let line = 0; line < lines.length; line += 1) {
    if (!/^[ \t]*<!--/.test(lines[line] as string)) continue
    const to = lines.slice(line, line + longestNote).findIndex(each => each.includes('-->'))
    if (to < 0) continue
    const inner = lines.slice(line, line + to + 1).map(withoutMarks)
    const first = inner.find(each => each.trim() !== '') ?? ''
    const isNote = isSlides && !/^[ \t]*_?[\w-]+:/.test(first)
    if (isNote || readLabel(first)?.kind === 'answer')
      for (const [at, source] of inner.entries()) rewrites.set(line + at, source)
    line += to
  }
  return rewrites
}

/** Lines in which slides say that they are such, and lines of the longest note. */
const longestHead = 30
const longestNote = 60

const withoutMarks = (line: string): string => line.replace(/^[ \t]*<!--[ \t]*|(?:(?<![ \t])[ \t]+)?-->[ \t]*$/g, '')
