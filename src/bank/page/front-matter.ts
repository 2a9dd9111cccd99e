export type FrontMatter = { readonly meta: ReadonlyMap<string, string>; readonly start: number }

/** A block this long without an end is no front matter. */
const longest = 500

/**
 * The block between `---` or `+++` lines at a file's top, in YAML or TOML: its simple `key: value` and `key = value` lines.
 * `meta` has keys in lower case; a list's entries are joined by commas. `start` is the first line after the block.
 */
export const readFrontMatter = (lines: readonly string[]): FrontMatter => {
  const mark = lines[0]?.trimEnd()
  if (mark !== '---' && mark !== '+++') return none
  const end = lines.slice(0, longest).findIndex((line, index) => index > 0 && isEnd(line, mark))
  if (end < 0) return none
  const block = lines.slice(1, end)
  if (!block.every(isPlausible) || !block.some(line => entry.test(line))) return none
  return { meta: readEntries(block), start: end + 1 }
}

const none: FrontMatter = { meta: new Map(), start: 0 }

const entry = /^([A-Za-z_][\w.-]*)[ \t]*[:=][ \t]*(.*)$/

const isEnd = (line: string, mark: string): boolean => line.trimEnd() === mark || (mark === '---' && line === '...')

/** Entries, their continuations, comments, TOML tables: anything else is a page that begins with a rule. */
const isPlausible = (line: string): boolean => /^(?:[ \t]|$|#|-[ \t]|[\]}[])/.test(line) || entry.test(line)

const readEntries = (block: readonly string[]): Map<string, string> => {
  const meta = new Map<string, string>()
  let key = ''
  for (const line of block) {
    const match = entry.exec(line)
    const item = /^[ \t]*-[ \t]+(.*)$/.exec(line)
    if (match) {
      key = (match[1] as string).toLowerCase()
      meta.set(key, unquote(match[2] as string))
    } else if (item && key) {
      meta.set(key, [meta.get(key), unquote(item[1] as string)].filter(Boolean).join(', '))
    }
  }
  return meta
}

const unquote = (value: string): string => {
  const bare = value.trim()
  const quoted = /^"(.*)"$|^'(.*)'$/.exec(bare)
  return quoted ? (quoted[1] ?? quoted[2] ?? '') : bare
}
