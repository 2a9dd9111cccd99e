/** A word, number or mark as typed, and where it begins. */
export type Piece = { readonly text: string; readonly at: number }

/** Words with inner apostrophes or underscores, prefixes with a hyphen, numbers with inner points and commas, and the marks that end clauses. */
const pieces =
  /w\/o?(?!\p{L})|(?<!\p{L})(?:e\.\s?g|i\.\s?e)(?!\p{L})\.?|\p{N}+(?:[.,]\p{N}+)*(?:e-?\p{N}+)?|(?:(?:pre|post|re|over|under|non|multi|de|un|sub|mid)-(?=\p{L}{3}))?\p{L}[\p{L}\p{M}\p{N}]*(?:['’_]\p{L}?[\p{L}\p{M}\p{N}]*)*|[.!?;:,()\n。!?;:,、]|[-=]>|[-–—]{2,}|[–—→]|%/giu

/** Scripts that put no spaces between words: each character is a word. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
const unspacedPieces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+?(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|$)/gu

export function findPieces(text: string): readonly Piece[] {
  const found = [...text.matchAll(pieces)].map(match => ({ text: match[0], at: match.index }))
  if (!unspaced.test(text)) return found
  return found.flatMap(piece =>
    unspaced.test(piece.text)
      ? [...piece.text.matchAll(unspacedPieces)].map(part => ({ text: part[0], at: piece.at + part.index }))
      : [piece],
  )
}
