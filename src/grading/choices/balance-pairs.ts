import type { Random } from '../../selection/random.ts'
import { likeness, nearCopy, wordsOf } from './likeness.ts'

/**
 * Where two options of an item are near copies of each other, one of them looks like the key to a test-wise person. A
 * pair says nothing only if it holds the key as often as any two of the options do.
 */
export type Pair = 'none' | 'with the key' | 'of distractors' | 'several'

/** Tells which pair of near copies an item would show: of a key (by index) and of distractors (by indices). */
export const pairsAmong = (keys: readonly string[], distractors: readonly string[]) => {
  const [keyWords, otherWords] = [keys.map(wordsOf), distractors.map(wordsOf)]
  const alike = (a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean =>
    a !== undefined && b !== undefined && likeness(a, b) >= nearCopy
  const withKey = keyWords.map(key => otherWords.map(other => alike(key, other)))
  const among = otherWords.map(one => otherWords.map(other => one !== other && alike(one, other)))
  return (key: number, set: readonly number[]): Pair => {
    const mirrors = set.filter(index => withKey[key]?.[index]).length
    const twins = set.filter(one => set.some(other => among[one]?.[other])).length
    if (mirrors === 0) return twins === 0 ? 'none' : twins === 2 ? 'of distractors' : 'several'
    return mirrors === 1 && twins === 0 ? 'with the key' : 'several'
  }
}

/**
 * Draws the pair to show for one key, so that over all keys of the question a pair is shown as often as both kinds
 * allow, and holds the key as often as two of `size` options do by chance. `possible`: for each key, the kinds that its
 * distractors can make.
 */
export const drawPair = (possible: readonly ReadonlySet<Pair>[], key: number, size: number, random: Random): Pair => {
  const share = (pair: Pair): number => possible.filter(kinds => kinds.has(pair)).length / possible.length
  const [withKey, ofDistractors] = [share('with the key'), share('of distractors')]
  const both = Math.min(withKey, ofDistractors)
  const chance = random()
  const first = possible[key]?.has('with the key') ? ((2 / size) * both) / withKey : 0
  const second = possible[key]?.has('of distractors') ? ((1 - 2 / size) * both) / ofDistractors : 0
  if (chance < first) return 'with the key'
  return chance < first + second ? 'of distractors' : 'none'
}
