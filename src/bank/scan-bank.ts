import { findDraftProblems } from './checks/draft-problems.ts'
import { byPlace } from './checks/sort-problems.ts'
import { describeBank } from './describe-bank.ts'
import type { Draft, Section } from './drafts/draft.ts'
import { type About, readAbout } from './drafts/read-about.ts'
import { identify } from './identity/identify.ts'
import { readPage } from './passes/read-page.ts'
import { findQuestions } from './questions/find-questions.ts'
import { withoutIndex } from './questions/without-index.ts'
import { assignTopics } from './topics/assign-topics.ts'
import { readVocabulary } from './topics/read-vocabulary.ts'
import { topicLookup } from './topics/topic-lookup.ts'
import type { Bank, BankFile, Problem, Topic } from './types.ts'

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

/** Finds the questions of a bank's files in a few passes over their lines; nothing is lexed. */
export const scanBank = (files: readonly BankFile[], options: ParseOptions = {}): BankIndex => {
  const pages = files.map(readPage)
  const vocabulary = readVocabulary(pages)
  const isOwn = vocabulary.topics.length > 0
  const known = isOwn ? vocabulary.topics : (options.topics ?? [])
  const lookup = topicLookup(known)
  const read = pages.map(page => findQuestions(page, word => lookup(word) !== undefined, pages.length > 1))
  const drafts = withoutIndex(
    read.flatMap(({ drafts }) => drafts),
    files,
  )
  const about = new Map(drafts.map(draft => [draft, readAbout(draft)]))
  const aboutOf = (draft: Draft) => about.get(draft) as About
  const { identities, problems } = identify(drafts, aboutOf)
  const topics = assignTopics(drafts, aboutOf, known, isOwn)
  const sources = new Map(vocabulary.sources.map(source => [source.key, source]))
  const sections = drafts.map((draft, index): Section => {
    const { difficulty, related = [] } = aboutOf(draft)
    const { id, formerIds } = identities[index] as (typeof identities)[number]
    return { id, formerIds, topics: topics.of(draft), difficulty, related, draft, sources }
  })
  return {
    ...describeBank(pages, pages.length === 1 ? read[0]?.title : undefined, options),
    topics: isOwn ? vocabulary.topics : topics.used,
    sources: vocabulary.sources,
    sections,
    problems: () =>
      [
        ...pages.flatMap(page => page.problems),
        ...vocabulary.problems,
        ...problems(),
        ...topics.problems,
        ...findDraftProblems(sections),
      ].sort(byPlace),
  }
}
