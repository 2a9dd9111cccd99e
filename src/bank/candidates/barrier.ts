import { isBoilerplate, isReferences } from '../evidence/boilerplate.ts'
import { isPartName } from '../evidence/part-names.ts'
import { readLabel } from '../labels/read-label.ts'
import { withoutLinks } from '../text/links.ts'
import { type Candidate, type Dress, isEntry } from './candidate.ts'

/** What keeps a line from opening a question, if anything; `words` are its text without marks. */
export const barrier = (source: string, words: string, dress: Dress): Candidate['barred'] => {
  if (readLabel(dress === 'heading' ? `# ${source}` : source)) return 'answer'
  if (isReferences(words)) return 'references'
  if (isLink(source, dress)) return 'link'
  if (dress === 'heading' && isPartName(words)) return 'part'
  return isBoilerplate(words) ? 'page' : false
}

/** An entry that is nothing but a link belongs to a list of contents or of readings. */
const isLink = (source: string, dress: Dress): boolean =>
  isEntry({ dress }) &&
  /^(?:\*\*|[_*])?!?\[[^\]]*(?:\[[^\]]*\][^\]]*)?\](?:\(|\[)/.test(source) &&
  !/[\p{L}\p{N}]/u.test(withoutLinks(source))
