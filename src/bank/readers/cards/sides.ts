import { isRule, readHeading } from '../../page/line-shapes.ts'
import { blankLine, commentLine, type Page, textLine } from '../../page/page.ts'
import { shareOf } from '../../share-of.ts'
import type { Reader } from '../claim.ts'
import { readCard, readFront } from './read-card.ts'

type Side = { readonly from: number; readonly to: number }

/** Lines of the longest question on a side of its own. */
const longestFront = 6

/**
 * Cards whose sides are parted by rules: question, rule, answer, rule. Told by sides in turn of which the first ask and the
 * second don't; headings part them too, so that a page of headings and rules has none.
 */
export const readSides: Reader = page => {
  const pairs = findGroups(page).flatMap(pairUp)
  const isShort = ([{ from, to }]: Pair) =>
    page.kinds.subarray(from, to).filter(kind => kind !== blankLine).length <= longestFront
  if (pairs.length < 2 || !pairs.every(isShort)) return []
  const areAsked = shareOf(pairs, ([front]) => evidenceOf(page, front) >= 0.5) >= 0.6
  if (!areAsked || shareOf(pairs, ([, back]) => evidenceOf(page, back) < 1) < 0.8) return []
  return pairs.map(([front, back]) => readCard(page, front, back))
}

type Pair = readonly [front: Side, back: Side]

const pairUp = (sides: readonly Side[]): Pair[] =>
  sides.length % 2 === 1
    ? []
    : sides.flatMap((front, index) => (index % 2 === 0 ? [[front, sides[index + 1] as Side] as const] : []))

const evidenceOf = (page: Page, { from, to }: Side): number => readFront(page, from, to).evidence

/** The parts between rules that hold anything, heading by heading; `===` is a rule too. */
const findGroups = (page: Page): Side[][] => {
  const groups: Side[][] = [[]]
  let from = -1
  let to = -1
  const close = () => {
    if (from >= 0) groups.at(-1)?.push({ from, to })
    from = -1
  }
  for (let line = page.start; line < page.lines.length; line += 1) {
    const source = page.lines[line] as string
    const kind = page.kinds[line]
    if (kind === textLine && readHeading(source)) {
      close()
      groups.push([])
    } else if (kind === textLine && (isRule(source) || /^={3,}[ \t]*$/.test(source))) close()
    else if (kind !== blankLine && kind !== commentLine) {
      if (from < 0) from = line
      to = line + 1
    }
  }
  close()
  return groups
}
