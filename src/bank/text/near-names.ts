import { countSlips } from './count-slips.ts'

/**
 * The things that a mistyped or half-remembered word was likely meant to name, best first; none where nothing is near.
 * Word and names are compared as they are: hand in both in lower case.
 */
export const nearNames = <T>(word: string, things: readonly T[], nameOf: (thing: T) => string): T[] =>
  things
    .map(thing => ({ thing, distance: distanceTo(nameOf(thing), word) }))
    .filter(({ distance }) => distance < far)
    .sort((a, b) => a.distance - b.distance)
    .map(({ thing }) => thing)

/** From here on a name was hardly meant: as many slips as that in a word of its length make it another word. */
const far = 0.4

/** More slips than these nobody makes in a name, however long it is. */
const mostSlips = 3

/** 0–1: the share of characters that are slips, or less where one is the beginning or a part of the other. */
const distanceTo = (name: string, word: string): number => {
  if (word.length < 2) return 1
  if (name.startsWith(word)) return 0.1
  if (`-${name}`.includes(`-${word}`) || `-${word}-`.includes(`-${name}-`)) return 0.2
  const slips = countSlips(name, word, mostSlips)
  const share = slips > mostSlips ? 1 : slips / Math.max(name.length, word.length)
  return beginAlike(name, word) ? Math.min(share, 0.3) : share
}

/** Whether they may be forms of one word, as `quantize` and `quantization` are. */
const beginAlike = (name: string, word: string): boolean => {
  const shared = [...word].findIndex((character, index) => character !== name[index])
  return shared >= 4 && shared >= 0.75 * word.length
}
