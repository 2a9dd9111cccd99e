import type { Word } from '../words/annotate.ts'
import { keptFor } from '../words/kept-for.ts'

/** A number that something is at most or at least. */
export type Bound = { readonly at: number; readonly value: number; readonly isUpper: boolean }

const upper = new Set('below under beneath'.split(' '))
const lower = new Set('above over exceed exceeds exceeding'.split(' '))
const less = new Set('less fewer lower smaller shorter'.split(' '))
const more = new Set('more greater higher larger bigger longer'.split(' '))

export const findBounds = keptFor((words: readonly Word[]): readonly Bound[] =>
  words.flatMap(({ value }, at) => {
    const isUpper = value === undefined ? undefined : isUpperAt(words, at)
    return value === undefined || isUpper === undefined ? [] : [{ at, value, isUpper }]
  }),
)

/** Below seven, no more than seven; undefined where a number is no bound. */
function isUpperAt(words: readonly Word[], at: number): boolean | undefined {
  const { clause } = words[at]!
  const [first, second, third] = [1, 2, 3].map(back => {
    const word = words[at - back]
    return word?.clause === clause ? word.word : ''
  })
  if (upper.has(first!)) return true
  if (lower.has(first!)) return false
  if (second === 'at' && (first === 'most' || first === 'least')) return first === 'most'
  if (second === 'up' && first === 'to') return true
  if (first !== 'than' || (!less.has(second!) && !more.has(second!))) return undefined
  return less.has(second!) !== (third === 'no' || third === 'not')
}
