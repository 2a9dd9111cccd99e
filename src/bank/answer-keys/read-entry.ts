import { answerWords, questionWords, taskWords } from '../labels/label-words.ts'
import { belowHeadings } from '../page/line-shapes.ts'
import { foldCase } from '../text/fold-case.ts'

/** The line that an entry of a key begins with. */
export type KeyEntry = {
  readonly number: number
  /** Marks of the heading that the entry begins with; more than any heading has where it is none. */
  readonly level: number
  readonly text: string
  /** What stands before the number in one such as 7.2. */
  readonly chapter: number | undefined
  /** A word before the number, or bold print, tells it from a list inside another entry. */
  readonly isLabelled: boolean
}

/** What an entry begins with up to its text: a heading's or a list's marks, perhaps a word, the number, and what closes it. */
const startPattern = (word: string) =>
  new RegExp(
    `^[ \\t]*(?:>[ \\t]*)?(?:(?<marks>#{1,6})[ \\t]+)?(?:[-*+][ \\t]+)?(?:\\*\\*|__)?(?<word>${word})(?<number>\\d{1,4})(?<!^\\d{4})(?<close>(?:\\*\\*|__)?[ \\t]*(?:[.):：、．）]|[-–—=→]+>?|(?=[ \\t]+\\(?[a-h]\\b)))?(?<bold>\\*\\*|__)?(?![\\p{L}\\p{N}])[ \\t]*(?<text>.*)$`,
    'u',
  )

/** `7.`, `A7.`, `B-7)`, `7.3`: a count with nothing before it but a letter or two, or a chapter. */
const counted = startPattern('(?:(?<prefix>\\p{Ll}{1,3}[-.]?|\\d{1,3}[.-])(?=\\d))?')
/** `Question 7`, `Answer to exercise 7`, `zu Aufgabe 7`. */
const worded = startPattern(
  `(?:(?:${answerWords})(?:[ \\t]+\\p{L}{1,5})?[ \\t]*)?(?:${questionWords}|${taskWords}|${answerWords})\\.?[ \\t]*|(?:zu|ad|re)[ \\t]+(?:(?:${questionWords}|${taskWords})[ \\t]+)?`,
)

/** A number after a few words at most; cheaper to look for. */
const withNumber = /^[^\d]{0,60}\d/

/** `3. …`, `**Q3** …`, `### Exercise 3`, `**7.3** …`: a number alone needs a sign behind it, one with a word may end its line. */
export const readEntry = (source: string): KeyEntry | undefined => {
  if (!withNumber.test(source)) return undefined
  const folded = foldCase(source)
  const groups = (counted.exec(folded) ?? worded.exec(folded))?.groups
  if (!groups) return undefined
  const { marks, word, prefix = '', number, close, bold, text = '' } = groups
  if (close === undefined && !(word && (bold || text === '' || /\d/.test(word)))) return undefined
  const isLabelled = word !== '' || bold !== undefined || /^[ \t]*(?:\*\*|__)/.test(source)
  const chapter = Number.parseInt(prefix, 10)
  return {
    number: Number(number),
    level: marks?.length ?? belowHeadings,
    text: source.slice(source.length - text.length),
    isLabelled,
    chapter: Number.isNaN(chapter) ? undefined : chapter,
  }
}
