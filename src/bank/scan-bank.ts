import type { Candidate } from './candidates/candidate.ts'
import { findCandidates } from './candidates/find-candidates.ts'
import { findDraftProblems } from './checks/draft-problems.ts'
import type { Draft, Section } from './drafts/draft.ts'
import { readAbout } from './drafts/read-about.ts'
import { identify } from './identity/identify.ts'
import { applyAnswerKeys } from './keys/apply-answer-keys.ts'
import { findAnswerKeys } from './keys/find-answer-keys.ts'
import { findMarkers } from './markers/find-markers.ts'
import { chooseOpeners } from './openers/choose-openers.ts'
import { type Page, scanPage } from './page/page.ts'
import { readEchoedLabels } from './passes/echoed-labels.ts'
import { readLetteredNumbers, readPrefixedNumbers } from './passes/lettered-numbers.ts'
import { readOwnLabels } from './passes/own-labels.ts'
import { readOwnPlaceholders } from './passes/own-placeholders.ts'
import { readSignPairs } from './passes/sign-pairs.ts'
import { readTruthBoxes } from './passes/truth-boxes.ts'
import { adoptLists } from './questions/adopt-lists.ts'
import { readSections } from './questions/read-sections.ts'
import { readClaims } from './readers/index.ts'
import { assignTopics } from './topics/assign-topics.ts'
import { topicLookup } from './topics/find-topic.ts'
import { headingName, nameSections } from './topics/name-sections.ts'
import { readVocabulary } from './topics/read-vocabulary.ts'
import { splitHint } from './topics/split-hint.ts'
import type { Bank, Problem, Topic } from './types.ts'

export type BankFile = { readonly path: string; readonly text: string }

export type ParseOptions = {
  /** Shown instead of what the files call themselves. */
  readonly title?: string
  /** Where the bank lies, as its user named it; else what its files' paths have in common. */
  readonly path?: string
  /** A vocabulary for banks that have none of their own: hints and headings that it knows get its slugs. */
  readonly topics?: readonly Topic[]
}

/** A bank whose questions are still sections; `parseQuestion` reads one of them in full. */
export type BankIndex = Omit<Bank, 'questions' | 'problems'> & {
  readonly sections: readonly Section[]
  /** Looks into what stands below every question. */
  readonly problems: () => readonly Problem[]
}

/** What a page writes in signs of its own, put into common ones. */
const ownForms = [
  readTruthBoxes,
  readSignPairs,
  readLetteredNumbers,
  readPrefixedNumbers,
  readEchoedLabels,
  readOwnLabels,
  readOwnPlaceholders,
] as const

/** Finds the questions of a bank's files in one pass over their lines; nothing is lexed. */
export const scanBank = (files: readonly BankFile[], options: ParseOptions = {}): BankIndex => {
  const pages = files.map(file => ownForms.reduce((page, read) => read(page), scanPage(file)))
  const vocabulary = readVocabulary(pages)
  const known = vocabulary.topics.length > 0 ? vocabulary.topics : (options.topics ?? [])
  const lookup = topicLookup(known)
  const read = pages.map(page => readPage(page, word => lookup(word) !== undefined, pages.length > 1))
  const drafts = withoutIndex(
    read.flatMap(({ drafts }) => drafts),
    files,
  )
  const about = new Map(drafts.map(draft => [draft, readAbout(draft)]))
  const { identities, problems } = identify(
    drafts,
    draft => about.get(draft)?.id,
    draft => about.get(draft)?.was ?? [],
  )
  const topics = assignTopics(drafts, about, known, vocabulary.topics.length > 0)
  const sources = new Map(vocabulary.sources.map(source => [source.key, source]))
  const sections = drafts.map((draft, index): Section => {
    const { difficulty, related = [] } = about.get(draft) ?? {}
    const { id, formerIds } = identities[index] as (typeof identities)[number]
    const section = { id, formerIds, topics: topics.of(draft), related, draft, sources }
    return difficulty === undefined ? section : { ...section, difficulty }
  })
  return {
    ...describe(pages, read, options),
    topics: vocabulary.topics.length > 0 ? vocabulary.topics : topics.used,
    sources: vocabulary.sources,
    sections,
    problems: () =>
      [
        ...pages.flatMap(page => page.problems),
        ...vocabulary.problems,
        ...problems(),
        ...topics.problems,
        ...findDraftProblems(sections),
      ].sort(inOrder),
  }
}

/** Without questions that are links to files of the same bank, where they stand with their answers. */
const withoutIndex = (drafts: readonly Draft[], files: readonly BankFile[]): readonly Draft[] => {
  if (files.length < 2) return drafts
  const names = new Set(files.map(({ path }) => fileName(path)))
  return drafts.filter(({ stem }) => {
    const target = /^[^\p{L}[]*\[[^\n]*\]\(([^()\s#]+)[^()\s]*\)[^\p{L}]*$/u.exec(stem)?.[1]
    return target === undefined || !names.has(fileName(target))
  })
}

type ReadPage = { readonly drafts: readonly Draft[]; readonly title: string | undefined }

/** The questions of one page, whatever forms it mixes. */
const readPage = (page: Page, isTopic: (word: string) => boolean, isOneOfMany: boolean): ReadPage => {
  const claims = readClaims(page)
  const all = findCandidates(page)
  const keys = outside(claims, findAnswerKeys(page, all))
  const taken = [...claims, ...keys.map(key => ({ from: key.line, to: key.to }))].sort((a, b) => a.from - b.from)
  const candidates = outside(taken, all)
  const cuts = taken.map(part => ({ line: part.from, isQuestion: 'draft' in part }))
  const openers = chooseOpeners(page, candidates, outside(taken, findMarkers(page)), cuts)
  const lines = new Set(openers.map(opener => opener.line))
  const title = findTitle(candidates, lines)
  const names = () => nameSections(candidates, lines, isOneOfMany ? undefined : title)
  const claimNames = names()
  const claimed = claims.map(
    ({ from, line = from, draft }): Draft => ({ ...draft, page, line, hints: [], sections: claimNames(from) }),
  )
  const read = [...readSections(page, openers, names()), ...claimed].sort((a, b) => a.line - b.line)
  return {
    drafts: adoptLists(applyAnswerKeys(read, keys)).map(draft => takeHint(draft, isTopic)),
    title: title && headingName(title),
  }
}

/** A bracket over options tells how many to choose, and in a cloze it is text: neither names a topic. */
const takeHint = (draft: Draft, isTopic: (word: string) => boolean): Draft => {
  const { stem, hints } = splitHint(draft.stem, isTopic, draft.isHeading === true)
  const isHint = hints.length > 0 && draft.cloze === undefined && draft.body().choices.length === 0
  return isHint ? { ...draft, stem, hints } : draft
}

/** What stands on none of the lines that are spoken for. Both lists are in order. */
const outside = <T extends { readonly line: number }>(
  taken: readonly { readonly from: number; readonly to: number }[],
  all: readonly T[],
): T[] => {
  let next = 0
  return all.filter(({ line }) => {
    while (next < taken.length && (taken[next] as { to: number }).to <= line) next += 1
    return !(next < taken.length && (taken[next] as { from: number }).from <= line)
  })
}

/** The only heading of the first level, unless it asks something. */
const findTitle = (candidates: readonly Candidate[], openers: ReadonlySet<number>): Candidate | undefined => {
  const tops = candidates.filter(({ dress, level, indent }) => dress === 'heading' && level === 1 && indent < 2)
  return tops.length === 1 && !openers.has((tops[0] as Candidate).line) ? tops[0] : undefined
}

const inOrder = (a: { file: string; line: number }, b: { file: string; line: number }): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line

const describe = (
  pages: readonly Page[],
  read: readonly ReadPage[],
  options: ParseOptions,
): Pick<Bank, 'title' | 'path' | 'licence' | 'checked'> => {
  const meta = (...keys: string[]) => keys.flatMap(key => pages.map(page => page.meta.get(key))).find(Boolean)
  const path = options.path ?? commonPath(pages.map(page => page.path))
  const licence = meta('licence', 'license')
  const checked = /^\d{4}-\d{2}-\d{2}/.exec(meta('checked') ?? '')?.[0]
  const title =
    options.title ?? meta('title', 'name') ?? (pages.length === 1 ? read[0]?.title : undefined) ?? fileName(path)
  return { title, path, ...(licence ? { licence } : {}), ...(checked ? { checked } : {}) }
}

const fileName = (path: string): string => {
  const name = path.split(/[\\/]/).at(-1) ?? ''
  return name.replace(/\.(?:md|markdown|mdx|txt)$/i, '').replace(/^[.-]*$/, '') || 'bank'
}

/** The only file's path, or the folder that holds them all. */
const commonPath = (paths: readonly string[]): string => {
  const [first = ''] = paths
  if (paths.length <= 1) return first
  let length = first.length
  for (const path of paths) while (!path.startsWith(first.slice(0, length))) length -= 1
  return first.slice(0, Math.max(first.lastIndexOf('/', length - 1), 0)) || '.'
}
