import { foldCase } from '../text/fold-case.ts'

/** Words for points. */
const unit =
  'points?|marks?|pts?\\.?|p\\.?|(?:be)?punkte?|балл\\p{L}*|puntos?|pontos?|punti|punten|poäng|poeng|pkt\\.?|bod\\p{L}*|puan|điểm|点|點|分|점'

/** What an exam gives for a question, in brackets at its end: `(3 points)`, `**[2 marks]**`, `(4 P.)`. */
const mark = new RegExp(
  `[ \\t]*[*_]{0,3}[(（[【][ \\t]*\\d{1,3}(?:[.,]\\d)?[ \\t]*(?:${unit})[ \\t]*[)）\\]】][*_]{0,3}[.]?[ \\t]*$`,
  'u',
)

/** A stem without the points that it is worth. */
export const dropPoints = (stem: string): string => {
  const found = findMark(stem)
  return found < 0 || stem.slice(0, found).trim() === '' ? stem : stem.slice(0, found)
}

/** Whether a text ends with the points that it is worth. */
export const hasPoints = (text: string): boolean => findMark(text) >= 0

const findMark = (text: string): number => (bracket.test(text) ? foldCase(text).search(mark) : -1)

/** A number in a bracket at the end; cheaper to look for. */
const bracket = /\d[^\d()（）[\]【】]{1,24}[)）\]】][*_.]{0,4}[ \t]*$/
