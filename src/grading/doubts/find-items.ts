import type { Answer } from '../words/answer.ts'
import { keptFor } from '../words/kept-for.ts'

/** Shortest answer of which it can be told. */
const fewestWords = 5
/** Function words that say nothing of what they stand between. */
const joining = new Set('a an the of and or with also its plus'.split(' '))
/** Share of other function words that a list may have: next-token has one. */
const mostSaid = 1 / 12
/** Marks that say something: B = 0, SFT → RLHF, signal: rewards. */
const saying = /[=≈→⇒←<>≤≥:+/|()[\]]/
const separating = /[,;.\n•]|\s[-–—]\s/

/**
 * For an answer that only lists keywords, the item that each word belongs to, 0-based; undefined for one that says anything.
 * Notes have marks for what they leave out, and statements have function words.
 */
export const findItems = keptFor((answer: Answer): readonly number[] | undefined => {
  const { words, text } = answer
  const said = words.filter(({ word, stop }) => stop && !joining.has(word)).length
  if (words.length < fewestWords || said > mostSaid * words.length || saying.test(text)) return undefined
  let item = 0
  return words.map((word, at) => {
    const gap = at === 0 ? '' : text.slice(words[at - 1]!.end, word.start)
    if (separating.test(gap) || word.word === 'and' || word.word === 'or') item++
    return item
  })
})
