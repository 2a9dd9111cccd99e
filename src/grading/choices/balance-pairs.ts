import type { Random } from '../../selection/random.ts'
import { type Likeness, likenessOf, wordsOf } from './likeness.ts'

/**
 * Which options of an item look like variants of one statement. A test-wise person takes one of such a pair, since a
 * claim and its contrary often stand side by side; it tells nothing if it holds the key as often as any two options do.
 */
export type Pair = 'none' | 'several' | `${'key' | 'others'} ${Likeness}`

/** Tells the pair that an item would show whose key is `keys[key]` and whose distractors are those at the indices `set`. */
export const pairsAmong = (keys: readonly string[], distractors: readonly string[]) => {
  const [keyWords, otherWords] = [keys.map(wordsOf), distractors.map(wordsOf)]
  const withKey = keyWords.map(key => otherWords.map(other => likenessOf(key, other)))
  const among = otherWords.map((one, at) => otherWords.slice(0, at).map(other => likenessOf(one, other)))
  return (key: number, set: readonly number[]): Pair => {
    const found = set.flatMap((one, at): Pair[] => {
      const mirrored = withKey[key]?.[one]
      const twins = set.slice(0, at).flatMap(other => among[Math.max(one, other)]?.[Math.min(one, other)] ?? [])
      return [...(mirrored ? [`key ${mirrored}` as const] : []), ...twins.map(twin => `others ${twin}` as const)]
    })
    return found.length > 1 ? 'several' : (found[0] ?? 'none')
  }
}

/**
 * Draws the pair to show for one key of a question, so that over all its keys a pair is shown as often as may be, and
 * holds the key as often as two of `size` options do by chance. `possible`: for each key, what its distractors can make.
 */
export const drawPair = (possible: readonly ReadonlySet<Pair>[], key: number, size: number, random: Random): Pair => {
  const shareOf = (pair: Pair): number => possible.filter(pairs => pairs.has(pair)).length / possible.length
  const chances = (['related', 'copies'] as const).flatMap((likeness): Chance[] => {
    const [withKey, others] = [shareOf(`key ${likeness}`), shareOf(`others ${likeness}`)]
    const both = Math.min(withKey, others)
    if (both === 0) return []
    return [
      { pair: `key ${likeness}`, chance: ((2 / size) * both) / withKey },
      { pair: `others ${likeness}`, chance: ((1 - 2 / size) * both) / others },
    ]
  })
  const ofKey = (pairs: ReadonlySet<Pair> | undefined): Chance[] => chances.filter(({ pair }) => pairs?.has(pair))
  const scale = Math.max(1, ...possible.map(pairs => sum(ofKey(pairs))))
  return pick(ofKey(possible[key]), random() * scale) ?? 'none'
}

type Chance = { readonly pair: Pair; readonly chance: number }

const sum = (chances: readonly Chance[]): number => chances.reduce((all, { chance }) => all + chance, 0)

/** The pair in whose part of the line `at` lies, when all chances are laid end to end. */
const pick = ([first, ...rest]: readonly Chance[], at: number): Pair | undefined =>
  first && (at < first.chance ? first.pair : pick(rest, at - first.chance))
