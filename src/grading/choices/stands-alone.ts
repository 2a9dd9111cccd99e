/** Fewest words of a claim: less is a value or a heading. A claim without a period needs more, to be no mere name. */
const fewestWords = { ended: 4, open: 6 }

/** Code, pictures, tags and links are no statements; a colon or an ellipsis leaves one open, and a question makes none. */
const fragment =
  /\n|```|^\W*`[^`]*`\W*$|<\/?[a-z][^>]*>|!?\]\(|https?:|\[…\]|^\W*(?:related|see|note|source|example)\b|[:,?]\W*$/i

/** A sentence of a script that has capitals starts with one, unless with code, and never with a dash. */
const lowerStart = /^["'“(*_]*(?:\p{Ll}|[–—-])/u

/** Rows of a table, entries of a list in a sentence, formulas and what a label was cut from. */
const part =
  / – .* – |^[^–]* – [^–]*[^.!?)–]$|\$\$|^\W*\(?\p{L}\d*\)|^\W*\p{L}+(?: \p{L}+)?\d*[:.] |^\W*(?:because|so that|to|the ones?|only|not|about|please)\b|^\W*(?:when|if|as|where|while|since|until|unless|with)\b[^,]*$/iu

/** Words that point back at a sentence before, from which an option has been taken away. */
const pointingBack = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:${[
    'same|this|that|these|those|it|its|they|their|he|she|we|both|such|another|others?|here|there|also|however|but|and|so|or',
    'otherwise|instead|therefore|thus|hence|then|yes|no|sure|true|false|for (?:example|instance)|e\\.g\\.|i\\.e\\.',
    'in (?:this|that|these|those|both|such|addition|contrast|other words)|on the other hand|alternatively|similarly|likewise',
    'the (?:first|second|third|last|former|latter|above|following|same|others?|output|example|result)',
    'additionally|finally|second(?:ly)?|third(?:ly)?',
    'das|dies\\p{L}*|er|sie|es|beide|beispiel|z\\. ?b\\.|dabei|dadurch|daher|dazu|somit|außerdem|sonst|ja|nein',
    "ils?|elles?|cela|ceci|ça|ce|c[’']est|par exemple|ainsi|donc|sinon|oui|non",
    'est[eoa]s?|es[eoa]s?|es|él|ella|sí|también|además|por (?:ejemplo|exemplo)|iss[oa]|isto|el[ea]s?|é|são|sim|não',
    'quest[oaie]|quell[oaie]|esso|è|(?:ad|per) esempio|это|этот|эта|они?|она|оно|например|также|поэтому|иначе|да|нет',
    'bu|şu|o|örneğin|evet|hayır',
  ].join('|')})(?![\\p{L}\\p{N}])|^[^\\p{L}]*(?:[前后後]者|[它这那]|例如|これ|それ|その|この|例えば|이것|그것|예를)`,
  'iu',
)
const pointingAround =
  /\b(?:above|below|following|mentioned|figure|snippet|in this (?:case|example|question)|make sure|until then)\b|\b(?:that|this|there|both)\W*$/i

/** Whether a text, in Markdown, states something that can be an option of a multiple-choice item. */
export const isStatement = (markdown: string): boolean =>
  !fragment.test(markdown.trim()) && countWords(markdown) >= fewestWords.ended

/** Whether it is a whole sentence that can be read away from the answer that it is taken from. */
export const standsAlone = (markdown: string): boolean =>
  isStatement(markdown) &&
  !lowerStart.test(markdown) &&
  !part.test(markdown) &&
  !pointingBack.test(markdown) &&
  !pointingAround.test(markdown) &&
  countWords(markdown) >= (/[.!。！।)]["'”*_)]*$/.test(markdown.trim()) ? fewestWords.ended : fewestWords.open)

/** Words, and pairs of characters where a script sets no gaps. */
const countWords = (text: string): number =>
  text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{2}|[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0
