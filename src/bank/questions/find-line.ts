import type { Draft } from '../drafts/draft.ts'
import { stripInline } from '../text/strip-inline.ts'

/** Lines below a question's first one on which a part of it is looked for. */
const farthest = 200

/** Where a part of a question stands, by the words of its stem; its question's line if that isn't found. */
export const findLine = ({ page, line }: Draft, stem: string): number => {
  const words = stripInline(stem.split('\n', 1)[0] as string).slice(0, 40)
  const found = page.lines.slice(line, line + farthest).findIndex(source => stripInline(source).includes(words))
  return found < 0 ? line : line + found
}
