import { foldCase } from '../text/fold-case.ts'

const bare =
  /^[^\p{L}]*(?:but )?(?:why|how|what (?:is|does) (?:it|this)(?: do)?|how does (?:it|this) work|why (?:this|another one))[^\p{L}]*$/u

/** A question that only its surroundings give a subject: a project's own page asks so for itself. */
export const asksBarely = (text: string): boolean => text.length < 60 && bare.test(foldCase(text))
