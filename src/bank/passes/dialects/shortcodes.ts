import { foldEnd, openFold } from '../../page/folds.ts'

/** A tag of Hugo’s or Liquid’s: its end or beginning, its name, its attributes. */
const form = /^(?:\{\{[<%]|\{%-?)[ \t]*(\/|end)?[ \t]*([\w/-]+)[ \t]*([^{}]*?)[ \t]*\/?(?:[%>]\}\}|-?%\})[ \t]*$/

/**
 * `{{< expand "Answer" >}}`, `{{% details title="Answer" %}}`, `{% collapse Answer %}` and their ends become folds (Hugo, Liquid);
 * other tags and attributes show nothing.
 */
export const foldShortcode = (line: string): string => {
  const match = form.exec(line)
  if (!match) return /^\{:[ \t]*[.#][^{}]*\}[ \t]*$/.test(line) ? '' : line
  const [, isEnd, name = '', attributes = ''] = match
  if (!folding.test(name)) return ''
  return isEnd ? foldEnd : openFold(titleOf(attributes))
}

const titleOf = (attributes: string): string =>
  /(?:title|text|summary|label)=["']([^"']*)["']/.exec(attributes)?.[1] ?? attributes.replace(/^["']|["']$/g, '')

/** Tags that hide what they hold. */
const folding = /^(?:expand|details|collapse|spoiler|accordion|hidden|reveal|answer|solution|toggle)/i
