import { oneSpaced } from './one-line.ts'

/**
 * Markdown of one line as plain words: marks, tags, link targets and images off, code kept. A cheap linear reading that
 * serves to recognise things; what people see goes through `toPlainText`.
 */
export const stripInline = (line: string): string => {
  if (!/[*_`[\]<>&~=\\]/.test(line)) return oneSpaced(line)
  return stripMarks(line)
}

const stripMarks = (line: string): string => {
  const linkless = stripLinks(line)
  const tagless = linkless.includes('<') ? linkless.replace(/<\/?[A-Za-z][^<>]*>|<!--[^<>]*>/g, ' ') : linkless
  const bare = tagless.replace(/\*\*|__|~~|==|`/g, '')
  const plain = /[*_]/.test(bare) ? bare.replace(/(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, '') : bare
  return oneSpaced(/[\\&]/.test(plain) ? plain.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/&nbsp;/g, ' ') : plain)
}

const stripLinks = (line: string): string =>
  line.includes('[')
    ? line.replace(/!\[([^\][]*)\](?:\([^()]*\))?/g, ' ').replace(/\[([^\][]*)\](?:\([^()]*\)|\[[^\][]*\])/g, '$1')
    : line

/** Letters and digits alone, folded: for comparing texts whatever their punctuation and case. */
export const foldText = (value: string): string =>
  (/^[\0-\x7f]*$/.test(value) ? value : value.normalize('NFKC')).toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
