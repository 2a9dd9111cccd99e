/** What a box that stands out from the text says of itself. */
export type BoxHead = { readonly type: string; readonly title: string }

/** `??? success "Answer"` (MkDocs), whose text is indented below it, or `> [!success]- Answer` (Obsidian, GitHub), whose text is quoted. */
export const readBoxHead = (line: string): BoxHead | undefined => {
  const [, indented, quoted, title = ''] = head.exec(line) ?? []
  const type = indented ?? quoted
  return type === undefined ? undefined : { type: type.toLowerCase(), title: title.trim().replace(/^["']|["']$/g, '') }
}

/** Types of boxes that hold answers whatever their title says. */
export const answerBoxes: ReadonlySet<string> = new Set(['success', 'check', 'done', 'answer', 'solution'])

const head = /^[ \t]*(?:(?:\?\?\?|!!!)\+?[ \t]+(\w+)|>[ \t]*(?:>[ \t]*)*\[!(\w+)\][-+]?)(.*)$/
