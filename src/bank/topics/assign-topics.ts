import type { Draft } from '../drafts/draft.ts'
import { placeInDraft } from '../drafts/place-in-draft.ts'
import type { About } from '../drafts/read-about.ts'
import { toSlug } from '../text/slug.ts'
import type { Problem, Topic } from '../types.ts'
import { nearestTopics } from './nearest-topics.ts'
import { topicLookup } from './topic-lookup.ts'

export type AssignedTopics = {
  of(draft: Draft): readonly string[]
  /** The topics that any question has, in the order in which they come up. */
  readonly used: readonly Topic[]
  readonly problems: readonly Problem[]
}

/**
 * Topics of each question: those that its list names; else its hints and the headings over it. A word that the vocabulary
 * doesn't know makes a topic of its own, and where the vocabulary is the bank's own, a problem too.
 */
export const assignTopics = (
  drafts: readonly Draft[],
  aboutOf: (draft: Draft) => About,
  known: readonly Topic[],
  isOwn: boolean,
): AssignedTopics => {
  const lookup = topicLookup(known)
  const made = new Map<string, Topic>()
  const used = new Map<string, Topic>()
  const problems: Problem[] = []
  const slugs = new Map<Draft, readonly string[]>()
  const resolve = (word: string): Topic | undefined => {
    const slug = toSlug(word)
    const topic = lookup(word) ?? made.get(slug) ?? (slug ? { slug, name: word, aliases: [] } : undefined)
    if (topic) made.set(topic.slug, topic)
    return topic
  }
  for (const draft of drafts) {
    const explicit = aboutOf(draft).topics
    const words = explicit ?? [...draft.hints, ...(isOwn ? [] : [...draft.sections].reverse())]
    if (isOwn) for (const word of explicit ?? []) if (!lookup(word)) problems.push(unknownTopic(draft, word, known))
    const topics = words.map(resolve).filter(topic => topic !== undefined)
    for (const topic of topics) used.set(topic.slug, topic)
    slugs.set(draft, [...new Set(topics.map(topic => topic.slug))])
  }
  return { of: draft => slugs.get(draft) ?? [], used: [...used.values()], problems }
}

const unknownTopic = (draft: Draft, word: string, known: readonly Topic[]): Problem => {
  const entry = draft.additions?.about.find(({ text }) => /^\W*topics?/i.test(text))
  const nearest = nearestTopics(known, word).join(', ')
  return {
    severity: 'error',
    code: 'bank/unknown-topic',
    message: `The table of topics has no “${word}”. ${nearest ? `Did you mean: ${nearest}?` : 'Add it there, or name one that is.'}`,
    ...placeInDraft(draft, word, entry?.line ?? draft.line),
  }
}
