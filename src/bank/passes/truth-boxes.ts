import { type Page, textLine } from '../page/page.ts'

/** Two short words or letters in boxes or brackets at the end of a statement: `[V] [F]`, `( ) True ( ) False`, `☐ Ja ☐ Nein`. */
const boxes =
  /^(?<stem>.*\S)[ \t]+(?<marks>[*_]{0,2})(?:\[(?<a>\p{L}{1,8})\][ \t/|]*\[(?<b>\p{L}{1,8})\]|(?:☐|\[ ?\]|\( ?\))[ \t]*(?<c>\p{L}{1,8})[ \t/|]*(?:☐|\[ ?\]|\( ?\))[ \t]*(?<d>\p{L}{1,8}))\k<marks>[ \t]*$/u

/** Statements with the same two boxes behind them, at least so many, are to be ticked. */
const leastTimes = 2

/** Boxes behind statements become options, whatever their words are. */
export const readTruthBoxes = (page: Page): Page => {
  const found = page.lines.flatMap((source, line) => {
    const groups = page.kinds[line] === textLine && source.length < 400 ? boxes.exec(source)?.groups : undefined
    if (!groups) return []
    const [one, other] = [groups.a ?? groups.c, groups.b ?? groups.d] as [string, string]
    return [{ line, stem: groups.stem as string, one, other, pair: `${one}/${other}` }]
  })
  const times = new Map<string, number>()
  for (const { pair } of found) times.set(pair, (times.get(pair) ?? 0) + 1)
  const lines = [...page.lines]
  for (const { line, stem, one, other, pair } of found)
    if ((times.get(pair) as number) >= leastTimes) lines[line] = `${stem} (a) ${one} (b) ${other}`
  return { ...page, lines }
}
