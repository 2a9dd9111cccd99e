import type { Source } from '../types.ts'

export type References = {
  readonly markdown: string
  readonly keys: readonly string[]
  readonly unknown: readonly string[]
}

const bracket = /(?:(?<![ \t])[ \t]+)?\[([^\][\n]{1,300})\]([.。]?)$/

/**
 * The `[key, key]` at a text's end, taken off where the bank's table of sources knows one of the keys. A bracket whose keys are all
 * unknown is text; `unknown` tells the ones that look like keys of a table that has none such.
 */
export const readReferences = (markdown: string, known: ReadonlyMap<string, Source>): References => {
  const text = markdown.trimEnd()
  const match = known.size === 0 ? null : bracket.exec(text)
  if (!match) return { markdown, keys: [], unknown: [] }
  const keys = (match[1] as string).split(',').map(key => key.trim())
  const found = keys.filter(key => known.has(key))
  const unknown = keys.filter(key => !known.has(key) && /^[a-z][a-z0-9-]*$/.test(key))
  if (found.length === 0) return { markdown, keys: [], unknown: unknown.length === keys.length ? unknown : [] }
  return { markdown: text.slice(0, match.index) + (match[2] as string), keys: found, unknown }
}
