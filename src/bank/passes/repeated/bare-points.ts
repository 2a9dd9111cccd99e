import { questionEvidence } from '../../evidence/question-evidence.ts'
import { readQuestionLabel } from '../../labels/read-question-label.ts'
import { findOnLines } from '../../page/find-on-lines.ts'
import { type Pass, rewriteEach } from '../pass.ts'

const ending = /^(?<asked>.*\S)[ \t]+(?<marks>[*_]{0,2})\[(?<points>\d{1,2})\]\k<marks>[ \t]*$/
const part = /^[ \t]*(?:[-*+][ \t]+)?\(?[a-h][.)][ \t]/i

/** Fewer numbers may refer to something. */
const leastTimes = 3

/** Numbers in brackets behind the questions of an exam, `Define a process. [2]`, are points, where no line is what they could refer to. */
export const barePoints: Pass = page => {
  const found = findOnLines(page, (source, line) => {
    const groups = source.endsWith(']') || /\][*_ \t]+$/.test(source.slice(-4)) ? readEnd(source) : undefined
    if (!groups) return undefined
    const { asked = '', points } = groups
    const { label, text } = readQuestionLabel(asked)
    const isAsked = label !== 'none' || part.test(source) || questionEvidence(text) === 1
    return isAsked ? { line, asked, points } : undefined
  })
  const isListed = page.lines.some(line => /^[ \t]*(?:[-*+][ \t]+)?\[\d{1,2}\]/.test(line))
  if (found.length < leastTimes || isListed) return new Map()
  return rewriteEach(found, ({ asked, points }) => `${asked} [${points} points]`)
}

const longest = 400

const readEnd = (source: string) => (source.length < longest ? ending.exec(source)?.groups : undefined)
