/** Fewest words of a claim: less is a value or a heading. */
const fewestWords = 4

/** Code, pictures, tags and links are no statements; a colon or an ellipsis leaves one open, and a question makes none. */
const fragment =
  /\n|```|^\W*`[^`]*`\W*$|<\/?[a-z][^>]*>|!?\]\(|https?:|\[…\]|^\W*(?:related|see|note|source|example)\b|[:,?]\W*$/i

/** Words that point back at a sentence before, from which an option has been taken away. */
const pointingBack =
  /^\W*(?:same|this|that|these|those|it|its|they|their|he|she|we|both|such|another|others?|here|there|also|however|but|and|so|or|otherwise|instead|therefore|thus|hence|then|yes|no|for (?:example|instance)|e\.g\.|i\.e\.|in (?:this|that|these|those|both|such|addition|contrast|other words)|the (?:first|second|third|last|former|latter|above|following|same|others?|output|example|result)|on the other hand|alternatively|similarly|likewise|additionally|finally|second(?:ly)?|third(?:ly)?)\b/i
const pointingAround =
  /\b(?:above|below|following|mentioned|figure|snippet|in this (?:case|example|question)|make sure)\b/i

/** Whether a text, in Markdown, states something that can be an option of a multiple-choice item. */
export const isStatement = (markdown: string): boolean =>
  !fragment.test(markdown.trim()) && (markdown.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= fewestWords

/** Whether it can be read away from the answer that it is taken from. */
export const standsAlone = (markdown: string): boolean =>
  isStatement(markdown) && !pointingBack.test(markdown) && !pointingAround.test(markdown)
