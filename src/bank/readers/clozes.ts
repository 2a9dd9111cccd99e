import { answerAlone } from '../body/body.ts'
import { findInTurn } from '../page/find-on-lines.ts'
import { blankLine, codeLine, type Page } from '../page/page.ts'
import { isFlashcards } from '../page-kind/is-flashcards.ts'
import { codeOrFormula } from '../text/math.ts'
import { stripInline } from '../text/strip-inline.ts'
import type { Claim, Reader } from './claim.ts'

/** What stands for a gap. */
const gap = '[…]'

/** Text with gaps: `C: The [mitochondrion] is …`, Anki's `{{c1::…}}`, and in files tagged as flashcards `==…==`. One question a text. */
export const readClozes: Reader = page => {
  const isTagged = isFlashcards(page)
  return findInTurn(page, (source, line): Claim | undefined => {
    const isCard = /^C:[ \t]+\S/.test(source)
    if (!isCard && !source.includes('{{c') && !(isTagged && source.includes('=='))) return undefined
    const to = paragraphEnd(page, line)
    const text = page.lines
      .slice(line, to)
      .join('\n')
      .replace(/^(?:C|Text):[ \t]+|^[ \t]*(?:[-*+]|\d{1,4}[.)])[ \t]+/, '')
      .replace(/(?<![ \t])[ \t]+#(?:flash)?cards?\b/gi, '')
    const spans = isCard ? findBrackets(text) : findMarked(text, isTagged)
    return spans.length > 0 ? { from: line, to, draft: toDraft(text, spans) } : undefined
  })
}

type Span = { readonly start: number; readonly end: number; readonly content: string }

const paragraphEnd = (page: Page, line: number): number => {
  let end = line + 1
  const isOver = () =>
    page.kinds[end] === blankLine || page.kinds[end] === codeLine || opensOther.test(page.lines[end] as string)
  while (end < page.lines.length && !isOver()) end += 1
  return end
}

/** Another card's field, or an entry. */
const opensOther = /^(?:[QAC]|(?:Back )?Extra):[ \t]|^[ \t]*(?:[-*+]|\d{1,4}[.)])[ \t]/

/** Brackets, also in formulas; those of code, links, pictures, commands (`\sqrt[3]`) and escaped ones are none. */
const findBrackets = (text: string): Span[] => {
  const masked = text.replace(/`[^`\n]*`/g, found => ' '.repeat(found.length))
  return [...masked.matchAll(/(?<![!\]\\])(?<!\\[a-z]{1,20})\[([^\][]+)\](?!\[|\([^()\s]*:\/\/)/gi)].map(match =>
    toSpan(text, match.index, match[0].length, 1),
  )
}

const findMarked = (text: string, isTagged: boolean): Span[] => {
  const anki = [
    ...text.matchAll(/\{\{(?:c\d{1,3}::|cloze[: ])([^{}]*?)(?:::[^{}]*)?\}\}|(?<!\{)\{c?\d{1,2}:+([^{}]*)\}(?!\})/g),
  ].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    content: (match[1] ?? match[2]) as string,
  }))
  const marked = isTagged
    ? [...mask(text).matchAll(/==([^=\n]+)==/g)].map(match => toSpan(text, match.index, match[0].length, 2))
    : []
  return anki.length > 0 ? anki : marked
}

/** `marks`: how many of them there are at either end. */
const toSpan = (text: string, index: number, length: number, marks: number): Span => ({
  start: index,
  end: index + length,
  content: text.slice(index + marks, index + length - marks),
})

/** The same text with code and formulas blanked out. */
const mask = (text: string): string => text.replace(verbatim, found => ' '.repeat(found.length))

const verbatim = new RegExp(codeOrFormula, 'g')

const toDraft = (text: string, spans: readonly Span[]): Claim['draft'] => {
  let stem = ''
  let cloze = ''
  let at = 0
  for (const span of spans) {
    const before = text.slice(at, span.start)
    stem += before + gap
    cloze += `${before}==${span.content}==`
    at = span.end
  }
  const after = text.slice(at)
  const points = [...new Map(spans.map(span => [stripInline(span.content), span.content.trim()])).values()]
  return { stem: (stem + after).trim(), cloze: (cloze + after).trim(), body: () => answerAlone(''), points }
}
