import { toSlug } from '../text/slug.ts'
import type { Topic } from '../types.ts'

export type FoundTopic =
  | { readonly topic: Topic; readonly nearest?: undefined }
  | { readonly topic?: undefined; readonly nearest: readonly Topic[] }

/** The topic that a person means by a word: slug, name or alias in any case and punctuation; else the nearest ones, best first. */
export const findTopic = (topics: readonly Topic[], word: string): FoundTopic => {
  const topic = topicLookup(topics)(word)
  return topic ? { topic } : { nearest: nearestTopics(topics, word) }
}

/** A look-up for many words against one vocabulary. Slugs win over names, names over aliases. */
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

/** How many are offered to a person who mistyped. */
const offered = 3

const nearestTopics = (topics: readonly Topic[], word: string): Topic[] => {
  const wanted = toSlug(word)
  return topics
    .map(topic => ({ topic, distance: distanceTo(topic, wanted) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, offered)
    .map(({ topic }) => topic)
}

/** The least share of characters that differ; a name that contains the word is nearer than any that doesn't. */
const distanceTo = (topic: Topic, wanted: string): number =>
  Math.min(
    ...[topic.slug, topic.name, ...topic.aliases].map(toSlug).map(name => {
      if (wanted.length > 1 && name.includes(wanted)) return 0.1
      return editDistance(name.slice(0, 80), wanted.slice(0, 80)) / Math.max(name.length, wanted.length, 1)
    }),
  )

/** Levenshtein's distance in characters. */
export const editDistance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] as number) + 1, (next[j - 1] as number) + 1))
    }
    row = next
  }
  return row[b.length] as number
}
