import type { Claim } from '../points/claims.ts'
import type { Pair } from '../words/align.ts'
import type { Word } from '../words/annotate.ts'
import type { Answer } from '../words/answer.ts'
import { keptFor } from '../words/kept-for.ts'

/** How much of something is spoken of: all planets, any planet, most planets, some of them, only these, all but these, the fewest. */
type Extent = 'all' | 'any' | 'most' | 'some' | 'only' | 'except' | 'least'
/** Where a text says how much of what, as indices of its words. */
type Quantifier = { readonly at: number; readonly extent: Extent; readonly of: readonly number[] }

const extents: ReadonlyMap<string, Extent> = new Map(
  Object.entries({
    all: 'all',
    every: 'all',
    each: 'all',
    both: 'all',
    any: 'any',
    most: 'most',
    some: 'some',
    few: 'some',
    one: 'some',
    half: 'some',
    part: 'some',
    fraction: 'some',
    only: 'only',
    except: 'except',
    but: 'except',
    least: 'least',
    fewest: 'least',
    little: 'least',
  }),
)
/** These say how much only before `of`. */
const counting = new Set(['one', 'half', 'part', 'fraction'])
/** These are little only where they are said to be: a small part of it. */
const qualified = new Set(['part', 'fraction'])
const small = new Set(['small', 'tiny', 'only', 'little'])
/** Everything but the adapters. */
const wholes = new Set(['all', 'everything', 'everyone', 'anything', 'every'])
/** What may stand between a quantifier and what it is of. */
const between = new Set('of the its their these those our a an his her my your some'.split(' '))
/** How many content words may name what it is of. */
const names = 2

const contrary: Readonly<Record<Extent, readonly Extent[]>> = {
  all: ['some'],
  any: ['some', 'only'],
  most: ['some', 'least'],
  some: ['all'],
  only: ['except'],
  except: ['only'],
  least: ['most'],
}

/** Where the passage says of part of something what the claim says of all of it, or the other way round. */
export function findQuantified(claim: Claim, answer: Answer, direct: readonly Pair[]): readonly Pair[] {
  const wanted = findQuantifiers(claim.reference)
  if (wanted.length === 0) return []
  const given = findQuantifiers(answer)
  // All weights, or a few of them: the claim speaks of both.
  const isOpen = wanted.some(one => wanted.some(other => contrary[one.extent].includes(other.extent)))
  if (isOpen) return []
  return wanted.flatMap(({ at: from, extent, of }) => {
    const same = given.filter(one => direct.some(pair => of.includes(pair.wanted) && one.of.includes(pair.at)))
    if (same.some(one => one.extent === extent)) return []
    const found = same.find(one => contrary[extent].includes(one.extent))
    return found === undefined ? [] : [{ wanted: from, at: found.at, strength: 1, contrary: true, opposite: true }]
  })
}

const findQuantifiers = keptFor(({ words, text }: { words: readonly Word[]; text: string }): readonly Quantifier[] =>
  words.flatMap((word, at) => {
    const typed = word.value === 1 ? text.slice(word.start, word.end).toLowerCase() : word.word
    const extent = extents.get(typed)
    if (extent === undefined || isOtherwise(words, at, extent)) return []
    if (counting.has(typed) && words[at + 1]?.word !== 'of') return []
    if (qualified.has(typed) && !words.slice(Math.max(0, at - 3), at).some(one => small.has(one.word))) return []
    if (typed === 'but' && !wholes.has(words[at - 1]?.word ?? '')) return []
    const of = namesBehind(words, at)
    return of.length > 0 ? [{ at, extent, of }] : []
  }),
)

/** At most, at least, not all, the few: other things are said. */
function isOtherwise(words: readonly Word[], at: number, extent: Extent): boolean {
  const before = words[at - 1]
  if (before === undefined || before.clause !== words[at]!.clause) return false
  const isSuperlative = extent === 'most' || extent === 'least'
  return before.word === 'not' || before.word === (isSuperlative ? 'at' : 'the')
}

function namesBehind(words: readonly Word[], from: number): readonly number[] {
  const found: number[] = []
  for (let at = from + 1; words[at]?.clause === words[from]!.clause && found.length < names; at++) {
    const { word, stop, value } = words[at]!
    if (between.has(word) || value !== undefined) continue
    if (stop) break
    found.push(at)
  }
  return found
}
