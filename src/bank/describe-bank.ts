import type { Page } from './page/page.ts'
import { fileName } from './text/file-name.ts'
import type { Bank } from './types.ts'

/** What a bank is called, where it lies, and what its files say of it as a whole. `heading` is the title that a page shows. */
export const describeBank = (
  pages: readonly Page[],
  heading: string | undefined,
  wish: { readonly title?: string; readonly path?: string },
): Pick<Bank, 'title' | 'path' | 'licence' | 'checked'> => {
  const meta = (...keys: string[]) => keys.flatMap(key => pages.map(page => page.meta.get(key))).find(Boolean)
  const path = wish.path ?? commonPath(pages.map(page => page.path))
  const licence = meta('licence', 'license')
  const checked = /^\d{4}-\d{2}-\d{2}/.exec(meta('checked') ?? '')?.[0]
  const title = wish.title ?? meta('title', 'name') ?? heading ?? fileName(path)
  return { title, path, ...(licence ? { licence } : {}), ...(checked ? { checked } : {}) }
}

/** The only file's path, or the folder that holds them all. */
const commonPath = (paths: readonly string[]): string => {
  const [first = ''] = paths
  if (paths.length <= 1) return first
  let length = first.length
  for (const path of paths) while (!path.startsWith(first.slice(0, length))) length -= 1
  return first.slice(0, Math.max(first.lastIndexOf('/', length - 1), 0)) || '.'
}
