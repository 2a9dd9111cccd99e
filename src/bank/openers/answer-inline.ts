import { isAnyHeading } from '../candidates/candidate.ts'
import { questionEvidence } from '../evidence/question-evidence.ts'
import type { Opener } from './reach.ts'
import { shapeKey } from './shapes.ts'

/** Fewer questions than this make no habit of their author's. */
const fewest = 3

const twoSentences = /^([^\n]{3,400}?[?？؟])[ \t]+([^\n?？؟]{2,2000})$/u

/**
 * `What is an image? A template.`: where most questions of a form have a sentence behind them and nothing below, it answers them. Else
 * it belongs to the question, as in `SQL or NoSQL? Defend your choice.`
 */
export const answerInline = (openers: readonly Opener[]): Opener[] => {
  const counts = new Map<string, { all: number; told: number }>()
  for (const opener of openers) {
    const count = counts.get(shapeKey(opener)) ?? { all: 0, told: 0 }
    counts.set(shapeKey(opener), { all: count.all + 1, told: count.told + (readStatement(opener) ? 1 : 0) })
  }
  return openers.map(opener => {
    const { all, told } = counts.get(shapeKey(opener)) as { all: number; told: number }
    const match = told >= fewest && told >= 0.7 * all ? readStatement(opener) : undefined
    return match ? { ...opener, text: match[1] as string, inline: match[2] as string } : opener
  })
}

const readStatement = (opener: Opener): RegExpExecArray | undefined => {
  if (isAnyHeading(opener) || opener.inline !== undefined) return undefined
  const match = twoSentences.exec(opener.text)
  return match && questionEvidence(match[2] as string) === 0 ? match : undefined
}
