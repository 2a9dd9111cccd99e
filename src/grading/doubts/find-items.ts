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
/** A list of so many items may be led up to or rounded off, by so few words: something with …, that's all I remember. */
const framed = { items: 5, words: 6 } as const

/**
 * For an answer that only lists keywords, the item that each word belongs to, 0-based; undefined for one that says anything.
 * Notes have marks for what they leave out, and statements have function words.
 */
export const findItems = keptFor((answer: Answer): readonly number[] | undefined => {
  const { words, text } = answer
  if (words.length < fewestWords) return undefined
  let item = 0
  const items = words.map((word, at) => {
    const gap = at === 0 ? '' : text.slice(words[at - 1]!.end, word.start)
    if (separating.test(gap) || word.word === 'and' || word.word === 'or') item++
    return item
  })
  const isBare = (from: number, to: number) => {
    const said = words.slice(from, to).filter(({ word, stop }) => stop && !joining.has(word)).length
    return said <= mostSaid * (to - from) && !saying.test(text.slice(words[from]!.start, words[to - 1]!.end))
  }
  if (isBare(0, words.length)) return items
  const [second, last] = [items.indexOf(1), items.indexOf(item)]
  const [opens, ends] = [second <= framed.words, words.length - last <= framed.words]
  const isFramed = item >= framed.items && opens && ends && isBare(second, last)
  return isFramed ? items : undefined
})
