import { toSlug } from '../text/slug.ts'
import type { Topic } from '../types.ts'

/**
 * Finds the topic that a person means by a word: slug, name or alias in any case and punctuation. Slugs win over names,
 * names over aliases.
 */
export const topicLookup = (topics: readonly Topic[]): ((word: string) => Topic | undefined) => {
  const known = new Map<string, Topic>()
  const add = (key: string, topic: Topic) => {
    if (key && !known.has(key)) known.set(key, topic)
  }
  for (const topic of topics) add(toSlug(topic.slug), topic)
  for (const topic of topics) add(toSlug(topic.name), topic)
  for (const topic of topics) for (const alias of topic.aliases) add(toSlug(alias), topic)
  return word => known.get(toSlug(word))
}
