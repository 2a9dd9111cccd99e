import { countEach } from '../../count-each.ts'
import { findOnLines } from '../../page/find-on-lines.ts'
import { type Pass, rewriteEach } from '../pass.ts'

/** Two short words or letters in boxes or brackets at the end of a statement: `[V] [F]`, `( ) True ( ) False`, `☐ Ja ☐ Nein`; or with a stroke between them: `T / F`. */
const boxes =
  /^(?<stem>.*\S)[ \t]+(?<marks>[*_]{0,2})(?:\[(?<a>\p{L}{1,8})\][ \t/|]*\[(?<b>\p{L}{1,8})\]|(?:☐|\[ ?\]|\( ?\))[ \t]*(?<c>\p{L}{1,8})[ \t/|]*(?:☐|\[ ?\]|\( ?\))[ \t]*(?<d>\p{L}{1,8})|(?<=[.!?。？…)][ \t]+[*_]{0,2})(?<e>\p{L}{1,8})[ \t]?\/[ \t]?(?<f>F|N|False|Falsch|Faux|Falso|No|Nein|Non|Неверно|Нет))\k<marks>[ \t]*$/u

/** Cheaper to look for than the boxes with their words. */
const sign = /☐|\[ ?\]|\( ?\)|\][ \t/|]*\[|\/[ \t]?[FNН]/

/** Statements with the same two boxes behind them, at least so many, are to be ticked. */
const leastTimes = 2

const longestStatement = 400

/** Boxes behind statements become options, whatever their words are; letters to circle that can be nothing else are written in full. */
export const truthBoxes: Pass = page => {
  const found = findOnLines(page, (source, line) => {
    const groups = source.length < longestStatement && sign.test(source) ? boxes.exec(source)?.groups : undefined
    if (!groups) return undefined
    const { stem, a, b, c, d, e, f } = groups
    return { line, stem, one: a ?? c ?? e, other: b ?? d ?? f }
  })
  const pairOf = ({ one, other }: (typeof found)[number]) => `${one}/${other}`
  const times = countEach(found.map(pairOf))
  const told = found.filter(box => (times.get(pairOf(box)) as number) >= leastTimes)
  return rewriteEach(told, ({ stem, one, other }) => {
    const [first, second] = `${one}/${other}` === 'T/F' ? ['True', 'False'] : [one, other]
    return `${stem} (a) ${first} (b) ${second}`
  })
}
