import { editDistance } from '../bank/topics/find-topic.ts'

/** The name that a mistyped word was most likely meant to be. */
export const nearestName = (names: readonly string[], word: string): string | undefined => {
  const distance = (name: string) => editDistance(name, word.slice(0, 80))
  return [...names].sort((a, b) => distance(a) - distance(b))[0]
}
