import { foldCase } from '../text/fold-case.ts'
import { stripInline } from '../text/strip-inline.ts'
import { answerWords, hintWords, revealWords } from './label-words.ts'

const answerLast = new RegExp(`(?:^|\\s)(?:${answerWords})$|(?:答案|解答|答え|正解|回答|解析|정답|답변|해설)$`, 'u')
const revealAlone = new RegExp(`^[^\\p{L}\\p{N}]*(?:${revealWords})[^\\p{L}\\p{N}]*$`, 'u')
const hintAlone = new RegExp(`^[^\\p{L}\\p{N}]*(?:${hintWords})(?![\\p{L}\\p{M}]).{0,12}$`, 'u')

/** What a collapsible part's outside announces. */
export const readSummary = (summary: string): 'answer' | 'reveal' | 'hint' | 'other' => {
  const words = foldCase(stripInline(summary))
    .replace(/[^\p{L}\p{N}\p{M}\s]+/gu, ' ')
    .trim()
  if (words === '' || words.length > 60) return words === '' ? 'reveal' : 'other'
  if (hintAlone.test(words)) return 'hint'
  if (answerLast.test(words) && !/\s\p{L}$/u.test(words)) return 'answer'
  return revealAlone.test(words) || /^(?:explanation|solution|answers?)\b/.test(words) ? 'reveal' : 'other'
}
