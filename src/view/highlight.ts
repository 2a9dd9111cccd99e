type Paint = (text: string) => string
export type CodePaint = { readonly comment: Paint; readonly text: Paint; readonly word: Paint }

/** Languages by how they write comments; what is in none of these stays as it is. */
const hashComments = new Set(['python', 'py', 'bash', 'sh', 'shell', 'yaml', 'yml', 'toml'])
const slashComments = new Set(['js', 'ts', 'javascript', 'typescript', 'json', 'java', 'c', 'cpp', 'go', 'rust'])

const words =
  'and as assert async await break case class const continue def del elif else except export extends false False finally fn for from func function if impl import in interface is lambda let match None not null or pass raise return self struct super switch this throw true True try type var void while with yield'
const strings = `"(?:[^"\\\\\\n]|\\\\.)*"|'(?:[^'\\\\\\n]|\\\\.)*'`
const hash = new RegExp(`(?<comment>#.*)|(?<text>${strings})|(?<word>\\b(?:${words.replaceAll(' ', '|')})\\b)`, 'g')
const slash = new RegExp(hash.source.replace('#.*', '//.*'), 'g')

/**
 * Colours comments, strings and keywords of a labelled fence. It also stands in for `cli-highlight` in the bundle, whose
 * name and call `marked-terminal` expects: that package takes most of the start-up time for what few questions show.
 */
export function highlight(code: string, options: { language?: string; paint?: CodePaint } = {}): string {
  const { language = '', paint } = options
  const pattern = hashComments.has(language) ? hash : slashComments.has(language) ? slash : undefined
  if (!paint || !pattern) return code
  return code.replace(pattern, (found: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Record<keyof CodePaint, string | undefined>
    if (groups.comment) return paint.comment(found)
    return groups.text ? paint.text(found) : paint.word(found)
  })
}
