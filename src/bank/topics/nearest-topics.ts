import { nearNames } from '../text/near-names.ts'
import { toSlug } from '../text/slug.ts'
import type { Topic } from '../types.ts'

/** How many are offered to a person who mistyped. */
const offered = 3

/**
 * The topics that a person may have meant by a word that is none, best first, as words to show: the slug, with another
 * name behind it where only that is near to the word: `rlhf (alignment)`.
 */
export const nearestTopics = (topics: readonly Topic[], word: string): string[] => {
  const slugs = topics.map(({ slug }) => ({ slug, name: slug, shown: slug }))
  const others = topics.flatMap(({ slug, name, aliases }) =>
    [name, ...aliases].map(other => ({ slug, name: toSlug(other), shown: `${slug} (${other})` })),
  )
  const near = nearNames(toSlug(word), [...slugs, ...others], ({ name }) => name)
  const nearest = new Map(near.toReversed().map(({ slug, shown }) => [slug, shown]))
  for (const { slug, shown } of near) if (slug === shown) nearest.set(slug, shown)
  return [...new Set(near.map(({ slug }) => slug))].slice(0, offered).map(slug => nearest.get(slug) ?? slug)
}
