import { answerAlone } from '../../body/body.ts'
import { textLine } from '../../page/page.ts'
import type { Claim, Reader } from '../claim.ts'

/**
 * Cards between lines START and END, as notes are marked that are sent to Anki: a line for the type, `Back:`, `Tags:`. One may stand
 * on a single line, `STARTI [Basic] … Back: … ENDI`.
 */
export const readMarkedCards: Reader = page => {
  const claims: Claim[] = []
  let from = -1
  for (let line = page.start; line < page.lines.length; line += 1) {
    if (page.kinds[line] !== textLine) continue
    const source = (page.lines[line] as string).trim()
    const inline = readInline(source)
    if (inline) claims.push({ from: line, to: line + 1, draft: inline })
    else if (source === 'START') from = line
    else if (source === 'END' && from >= 0) {
      const draft = toDraft(page.lines.slice(from + 2, line))
      if (draft) claims.push({ from, to: line + 1, line: from + 2, draft })
      from = -1
    }
  }
  return claims
}

const readInline = (source: string): Claim['draft'] | undefined => {
  const inner = /^STARTI[ \t]+(?:\[[^\][]*\])?(.*)ENDI$/.exec(source)?.[1]
  return inner === undefined
    ? undefined
    : toDraft(inner.split(/(?=<!--|(?<=\s)(?:Back|Extra|Tags):)/).map(part => part.trim()))
}

const toDraft = (lines: readonly string[]): Claim['draft'] | undefined => {
  const kept = lines.filter(line => !/^(?:Tags:|<!--)/i.test(line))
  const back = kept.findIndex(line => /^(?:Back|Extra):/i.test(line))
  if (back < 1) return undefined
  const text = (part: readonly string[]) =>
    part
      .join('\n')
      .replace(/^\w+:[ \t]*/, '')
      .trim()
  return { stem: text(kept.slice(0, back)), body: () => answerAlone(text(kept.slice(back))) }
}
