import { foldEnd, openFold } from '../../page/folds.ts'

/** Marks, a name or a directive in braces, and a title. */
const form = /^(?::{3,}|`{3,}|~{3,})[ \t]*(?:\{([\w-]+)\}|([A-Za-z][\w-]*))?[ \t]*(?:\[([^\]]*)\]|(.*))$/

/** `:::tip Answer`, `::: details Title`, `:::{dropdown} Title`, `:::note[Title]` and a closing `:::` become folds (VuePress, Docusaurus, MyST). */
export const foldContainer = (line: string): string => {
  const match = form.exec(line)
  if (!match) return line
  const [, directive, name, bracketed, rest] = match
  const type = (directive ?? name ?? '').toLowerCase()
  const title = (bracketed ?? rest ?? '').replace(/^\{[^{}]*\}|\{[^{}]*\}$/g, '').trim()
  if (type === '') return title === '' ? foldEnd : line
  if (title !== '') return openFold(title)
  return openFold(folding.test(type) ? type : 'Note')
}

/** Containers that hold an answer or hide one, whatever their title. */
const folding = /^(?:details|dropdown|toggle|spoiler|collapse|accordion|answers?|solutions?|hints?|question|exercise)$/
