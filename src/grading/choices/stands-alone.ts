import { pointsElsewhere } from './points-elsewhere.ts'

/** Fewest words of a claim: less is a value or a heading. A claim without a period needs more, to be no mere name. */
const fewestWords = { ended: 4, open: 6 }

/** Code, pictures, tags and links are no statements; a colon or an ellipsis leaves one open, and a question makes none. */
const fragment =
  /\n|```|^\W*`[^`]*`\W*$|<\/?[a-z][^>]*>|!?\]\(|https?:|\[…\]|^\W*(?:related|see|note|source|example)\b|[:,?：，、？]\W*$/i

/** A sentence of a script that has capitals starts with one, unless with code, and never with a dash. */
const lowerStart = /^["'“(*_]*(?:\p{Ll}|[–—-])/u

/** Rows of a table, entries of a list in a sentence, formulas and what a label was cut from. */
const part =
  / – .* – |^[^–]* – [^–]*[^.!?)–]$|\$\$|^\W*\(?\p{L}\d*\)|^`[^`]+`:|^\W*\p{L}+(?: \p{L}+)?\d*[:.] |^\W*(?:because|so that|to|the ones?|only|not|about|please)\b|^\W*(?:when|if|as|where|while|since|until|unless|with)\b[^,]*$/iu

/** Whether a text, in Markdown, states something that can be an option of a multiple-choice item. */
export const isStatement = (markdown: string): boolean =>
  !fragment.test(markdown.trim()) && countWords(markdown) >= fewestWords.ended

/** Whether it is a whole sentence that can be read away from the answer that it is taken from. */
export const standsAlone = (markdown: string): boolean =>
  isStatement(markdown) &&
  !lowerStart.test(markdown) &&
  !part.test(markdown) &&
  !pointsElsewhere(markdown) &&
  countWords(markdown) >= (/[.!。！।)]["'”*_)]*$/.test(markdown.trim()) ? fewestWords.ended : fewestWords.open)

/** Words, and pairs of characters where a script sets no gaps. */
const countWords = (text: string): number =>
  text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{2}|[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0
