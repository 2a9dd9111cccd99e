import { findTables, type Table } from '../page/find-tables.ts'
import { lineStart } from '../page/find-words.ts'
import type { Page } from '../page/page.ts'
import { toSlug } from '../text/slug.ts'
import { stripInline } from '../text/strip-inline.ts'
import type { Problem, Source, Topic } from '../types.ts'

export type Vocabulary = {
  readonly sources: readonly Source[]
  readonly topics: readonly Topic[]
  readonly problems: readonly Problem[]
}

/** The tables of sources and of topics that a bank's files hold, known by their head rows; see docs/bank-format.md. */
export const readVocabulary = (pages: readonly Page[]): Vocabulary => {
  const sources = new Map<string, Source>()
  const topics = new Map<string, Topic>()
  const problems: Problem[] = []
  for (const page of pages)
    for (const table of findTables(page)) {
      if (isHead(table, ['key', 'author', 'year', 'title', 'where']))
        for (const row of table.rows)
          addOnce(sources, readSource(row.cells), source => source.key, page, row.line, problems)
      else if (isHead(table, ['topic', 'name', 'aliases']))
        for (const row of table.rows)
          addOnce(topics, readTopic(row.cells), topic => topic.slug, page, row.line, problems)
    }
  return { sources: [...sources.values()], topics: [...topics.values()], problems }
}

const isHead = (table: Table, names: readonly string[]): boolean =>
  table.head.length === names.length && names.every((name, index) => table.head[index]?.toLowerCase() === name)

const addOnce = <T>(
  known: Map<string, T>,
  entry: T | undefined,
  keyOf: (entry: T) => string,
  page: Page,
  line: number,
  problems: Problem[],
): void => {
  if (!entry) return
  const key = keyOf(entry)
  if (!known.has(key)) known.set(key, entry)
  else
    problems.push({
      severity: 'error',
      code: 'bank/duplicate-key',
      message: `The table already has a row for ${key}. Remove one of the two, or rename it.`,
      ...lineStart(page.path, line),
    })
}

const readSource = (cells: readonly string[]): Source | undefined => {
  const [key, author, year, title, where] = cells.map(stripKeepingCode)
  if (!key || !title) return undefined
  const url = toUrl(cells[4] ?? '', where ?? '')
  return { key, ...(author ? { author } : {}), ...(year ? { year } : {}), title, ...(url ? { url } : {}) }
}

const stripKeepingCode = (cell: string): string => (cell.includes('_') && !/\s/.test(cell) ? cell : stripInline(cell))

/** An address as it stands or as a link's target; `arXiv:2106.09685` and `doi:10.…` are expanded. */
const toUrl = (markdown: string, words: string): string | undefined => {
  const address = /https?:\/\/[^\s<>)]+/.exec(markdown)?.[0]
  if (address) return address
  const arxiv = /^arxiv:\s*(\S+)$/i.exec(words)?.[1]
  if (arxiv) return `https://arxiv.org/abs/${arxiv}`
  const doi = /^(?:doi:\s*)?(10\.\d{4,9}\/\S+)$/i.exec(words)?.[1]
  return doi ? `https://doi.org/${doi}` : undefined
}

const readTopic = (cells: readonly string[]): Topic | undefined => {
  const [slug, name, aliases] = cells.map(stripInline)
  if (!slug) return undefined
  const list = (aliases ?? '').split(';').map(alias => alias.trim())
  return { slug: toSlug(slug), name: name || slug, aliases: list.filter(Boolean) }
}
