import type { Body } from '../body/body.ts'
import type { Draft } from '../drafts/draft.ts'
import { asksToWeigh } from '../evidence/asks-to-weigh.ts'
import { readBareList } from '../options/bare-list.ts'
import { areShort, readMarks } from '../options/right-marks.ts'
import { joinBlocks } from '../text/blocks.ts'
import { amongNeighbours } from './among-neighbours.ts'

/** So many of the questions around one, and no fewer than have lists as well, must have options without letters. */
const leastTold = 2

/**
 * Among questions whose options are bare lists, told by a mark or a key, a list below a question is one of options too: one
 * without a key, or with several in bold.
 */
export const adoptLists = (drafts: readonly Draft[]): Draft[] =>
  amongNeighbours(drafts, ({ stem, body }, around) => (asksToWeigh(stem) ? body() : adopt(body(), around)))

const adopt = (body: Body, around: readonly Draft[]): Body => {
  const list = listOf(body)
  if (!list) return body
  const bodies = around.map(draft => draft.body())
  const told = bodies.filter(({ isBare }) => isBare).length
  const listed = bodies.filter(listOf).length
  if (told < leastTold || told < listed) return body
  const choices = readMarks(list.options).map(({ text, marked }) => ({ text, correct: marked }))
  return { ...body, choices, answer: '', context: joinBlocks(body.context, list.code) }
}

/** The short entries that an answer consists of. */
const listOf = ({ choices, answer }: Body) => {
  const list = choices.length === 0 ? readBareList(answer) : undefined
  return list && areShort(list.options) ? list : undefined
}
