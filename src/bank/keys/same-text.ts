import type { FoundOption } from '../options/option.ts'
import { foldText, stripInline } from '../text/strip-inline.ts'

/** Words repeat an option's text, perhaps with a little more behind it, or cut short. */
export const repeats = (words: string, option: FoundOption): boolean => {
  const wanted = foldText(stripInline(option.text))
  const given = foldText(words)
  if (given === '' || wanted === '') return given === wanted
  return (
    given === wanted ||
    (wanted.length > 12 && given.startsWith(wanted) && given.length < wanted.length * 1.5) ||
    (given.length > 12 && wanted.startsWith(given))
  )
}
