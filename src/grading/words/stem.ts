import { groupBy } from '../../bank/group-by.ts'
import { endings } from './endings.ts'
import { irregular } from './irregular-forms.ts'

const vowel = /[aeiouy]/
/** More than one LLM. */
const initials = /^[^aeiouy]{3}s$/
/** What is left of `evaporating` and `receiving`, whose base ends in an e that the next steps look for. */
const shortened = /(?:[^aeo]at|iv)$/
const doubled = /([bdfgmnprt])\1$/

/** The endings of each step by their last letter: most words have another one. */
const steps = endings.map(rules => groupBy(rules, ([ending]) => ending.at(-1)!))

function takeOff(word: string, rules: (typeof endings)[number] = []): string {
  for (const [ending, put, stay] of rules) {
    if (!word.endsWith(ending)) continue
    const rest = word.slice(0, word.length - ending.length)
    if (rest.length >= stay && (rest === '' || vowel.test(rest))) return rest + put
  }
  return word
}

const known = new Map<string, string>()

/** The stem that inflected and derived forms of an English word share; `word` is lower case. Words of up to three letters stay. */
export function stem(word: string): string {
  const cached = known.get(word)
  if (cached !== undefined) return cached
  const result = computeStem(word)
  if (known.size > 20_000) known.clear()
  known.set(word, result)
  return result
}

function computeStem(word: string): string {
  const base = irregular.get(word) ?? word
  if (base.length <= 3 || /[^a-z]/.test(base)) return base
  if (initials.test(base)) return base.slice(0, -1)
  let rest = base.replace(/our(?=$|s|ed|ing|al)/, 'or')
  for (const step of steps) {
    const left = takeOff(rest, step.get(rest.at(-1)!))
    if (left !== rest && isShort(left, rest)) return left
    rest = left !== rest && shortened.test(left) ? `${left}e` : left.replace(doubled, '$1')
  }
  return rest
}

/** Short words stay also when their ending is gone: keys, paying, adding. */
const isShort = (left: string, whole: string) =>
  left.length <= 3 && (whole.endsWith('s') || left.endsWith('y') || doubled.test(left))

/** Words as a set of stems, for small lists of English in the code. */
export const stemSet = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(stem))
