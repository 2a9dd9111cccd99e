import { readLabel } from '../../labels/read-label.ts'
import { readQuestionLabel } from '../../labels/read-question-label.ts'
import type { Pass } from '../pass.ts'
import { findPair, findTurns, nameTurns } from './turns.ts'

/** `❓ What?`, `- 💡: It is.` */
const symbolLine =
  /^([ \t]*(?:#{1,6}[ \t]+|[-*+][ \t]+)?(?:\*\*|__)?)((?![©®™])\p{Extended_Pictographic})\uFE0F?[ \t]*[:：]?[ \t]*(?=[*_`]{0,2}[\p{L}\p{N}])/u

/** Two symbols in turn, such as ❓ and 💡, become Q and A, unless what they stand for asks as often or a label of words says more. */
export const symbolPairs: Pass = page => {
  const turns = findTurns(page, symbolLine)
  const pair = findPair(turns)
  const asking = turns.filter(({ sign, asks }) => sign === pair?.second && asks)
  if (!pair || asking.length * 4 > turns.length / 2) return new Map()
  if (turns.some(({ line }) => isLabelled(page.lines[line] as string))) return new Map()
  return nameTurns(page, turns, pair, (source, name) => source.replace(symbolLine, `$1${name}: `))
}

const isLabelled = (source: string): boolean => {
  const rest = source.replace(symbolLine, '')
  return readLabel(rest) !== undefined || readQuestionLabel(rest).label !== 'none'
}
