const unit =
  'points?|marks?|pts?\\.?|p\\.?|(?:be)?punkte?|балл\\p{L}*|puntos?|pontos?|punti|punten|poäng|poeng|pkt\\.?|bod\\p{L}*|puan|điểm|点|點|分|점'

/** What an exam gives for a question, in brackets at its end: `(3 points)`, `**[2 marks]**`, `(4 P.)`. */
const mark = new RegExp(
  `[ \\t]*[*_]{0,3}[(（[【][ \\t]*\\d{1,3}(?:[.,]\\d)?[ \\t]*(?:${unit})[ \\t]*[)）\\]】][*_]{0,3}[.]?[ \\t]*$`,
  'iu',
)

/** A stem without the points that it is worth. */
export const dropPoints = (stem: string): string => {
  if (!/[)）\]】][*_.]{0,4}[ \t]*$/.test(stem)) return stem
  const text = stem.replace(mark, '')
  return text.trim() === '' ? stem : text
}

/** Whether a text ends with the points that it is worth. */
export const hasPoints = (text: string): boolean => mark.test(text)
