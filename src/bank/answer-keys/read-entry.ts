import { answerWords, questionWords, taskWords } from '../labels/label-words.ts'

/** The line that an entry of a key begins with. */
export type Entry = {
  readonly number: number
  /** Marks of the heading that the entry begins with; more than any heading has where it is none. */
  readonly level: number
  readonly text: string
  /** What stands before the number in one such as 7.2. */
  readonly chapter?: number
  /** A word before the number, or bold print, tells it from a list inside another entry. */
  readonly isLabelled: boolean
}

/** A line's beginning up to the entry's text: a heading's or a list's marks, a word, the number, and what closes it. */
const entryStart = new RegExp(
  `^[ \\t]*(?:>[ \\t]*)?(?:(?<marks>#{1,6})[ \\t]+)?(?:[-*+][ \\t]+)?(?:\\*\\*|__)?(?<word>(?:(?:${answerWords})(?:[ \\t]+\\p{L}{1,5})?[ \\t]*)?(?:${questionWords}|${taskWords}|${answerWords})\\.?[ \\t]*|(?:zu|ad|re)[ \\t]+(?:(?:${questionWords}|${taskWords})[ \\t]+)?|(?<prefix>\\p{Lu}{1,3}[-.]?|\\d{1,3}[.-])(?=\\d))?(?<number>\\d{1,4})(?<!^\\d{4})(?<close>(?:\\*\\*|__)?[ \\t]*(?:[.):：、．）]|[-–—=→]+>?|(?=[ \\t]+\\(?[A-H]\\b)))?(?<bold>\\*\\*|__)?(?![\\p{L}\\p{N}])[ \\t]*(?<text>.*)$`,
  'iu',
)

/** `3. …`, `**Q3** …`, `### Exercise 3`, `**7.3** …`: a number alone needs a sign behind it, one with a word may end its line. */
export const readEntry = (source: string): Entry | undefined => {
  const groups = entryStart.exec(source)?.groups
  if (!groups) return undefined
  const { marks, word, prefix = '', number, close, bold, text = '' } = groups
  if (close === undefined && !(word && (bold || text === '' || /\d/.test(word)))) return undefined
  const isLabelled = word !== undefined || bold !== undefined || /^[ \t]*(?:\*\*|__)/.test(source)
  const chapter = Number.parseInt(prefix, 10)
  return {
    number: Number(number),
    level: marks?.length ?? 7,
    text,
    isLabelled,
    ...(Number.isNaN(chapter) ? {} : { chapter }),
  }
}
