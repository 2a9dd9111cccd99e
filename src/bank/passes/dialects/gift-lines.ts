import { findOnLines } from '../../page/find-on-lines.ts'
import { type Pass, rewriteEach } from '../pass.ts'

const question = /^[ \t]*::[^\n]{1,200}?::|\{[ \t]*(?:[=~]|#[\d=]|(?:true|false|[TF])[ \t]*[}#])/i
const category = /^\$CATEGORY:[ \t]*(\S.*)$/

/** In Moodle's GIFT a category becomes the heading of a section, named by its path's last part, and comments nothing. */
export const giftLines: Pass = page => {
  const found = findOnLines(page, (source, line) => {
    if (source.startsWith('//')) return { line, text: '' }
    const path = source.startsWith('$') ? category.exec(source)?.[1] : undefined
    return path === undefined ? undefined : { line, text: `## ${nameOf(path)}` }
  })
  const isGift = found.length > 0 && findOnLines(page, source => question.test(source) || undefined).length > 0
  return isGift ? rewriteEach(found, ({ text }) => text) : new Map()
}

/** A stroke in a name is written twice. */
const nameOf = (path: string): string =>
  path.replaceAll('//', '\n').split('/').at(-1)?.replaceAll('\n', '/').trim() || path.trim()
