import type { Candidate } from '../candidates/candidate.ts'
import { partsPage, readListItem } from '../page/line-shapes.ts'
import { blankLine, type Page, textLine } from '../page/page.ts'
import { stripInline } from '../text/strip-inline.ts'

/** Characters of the shortest paragraph that tells something. */
const shortest = 80
const leastParagraphs = 4

/** More headings or entries that ask are a list of questions. */
const mostAsked = 8

/** The writer speaks. */
const narrator =
  /(?<![\p{L}\p{M}/])(?:I(?![\p{L}/])|I['’](?:m|ve|d|ll)|my|ich|mein\p{L}{0,2}|j['’]\p{L}+|mes|я|мне|мой|моя)(?![\p{L}\p{M}/])/u

/** A question with a statement before it in the same paragraph. */
const aside = /[.!…]["”’»)]*\s+[^.!?]{3,200}\?(?:["”’»)]*\s|["”’»)]*$)/

/**
 * Prose in which its writer asks on the way: in every third paragraph, or at least once where every fourth tells of the writer. Its
 * headings ask as its sentences do, and nobody is to answer.
 */
export const isEssay = (page: Page, candidates: readonly Candidate[]): boolean => {
  const asked = candidates.filter(({ dress, evidence, barred }) => dress !== 'plain' && evidence === 1 && !barred)
  if (asked.length > mostAsked) return false
  const prose = readParagraphs(page)
  const asking = prose.filter(text => aside.test(text)).length
  const telling = prose.filter(text => narrator.test(text)).length
  if (prose.length < leastParagraphs || asking === 0) return false
  return (asking >= 3 && asking * 3 >= prose.length) || (telling >= 3 && telling * 4 >= prose.length)
}

const readParagraphs = ({ lines, kinds, start }: Page): string[] => {
  const paragraphs: string[][] = []
  let isOpen = false
  for (let line = start; line < lines.length; line += 1) {
    const source = lines[line] as string
    const isProse = kinds[line] === textLine && !startsBlock.test(source) && !partsPage(source)
    if (!isProse || (!isOpen && readListItem(source))) isOpen = kinds[line] !== blankLine && isOpen && isProse
    else if (isOpen) paragraphs.at(-1)?.push(source)
    else {
      paragraphs.push([source])
      isOpen = true
    }
  }
  return paragraphs.map(part => stripInline(part.join(' '))).filter(text => text.length >= shortest)
}

const startsBlock = /^[ \t]*[|<>]|^(?: {4}|\t)/
