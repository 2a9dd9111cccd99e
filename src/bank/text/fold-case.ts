/**
 * A text in lower case, each character still in its place. Words are looked for in it by patterns of lower case: those that disregard
 * case in all scripts take several times as long to compile, which is most of the time in which a small bank is read.
 */
export const foldCase = (text: string): string => {
  const folded = text.toLowerCase()
  // `İ` alone becomes two characters.
  return folded.length === text.length ? folded : text.replaceAll('İ', 'i').toLowerCase()
}
