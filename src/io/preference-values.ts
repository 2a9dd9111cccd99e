import { isAbsolute, resolve } from 'node:path'
import type { PreferenceValues } from '../context.ts'
import { retentionRange } from '../schedule/limits.ts'

type Rule<T> = {
  readonly usual: T
  /** The values that may be set, in words. */
  readonly allowed: string
  /** What a word of the command line stands for; undefined for none. */
  parse(word: string): unknown
  /** Whether a value from the file may be used. */
  fits(value: unknown): boolean
}

/** Every preference, with what it is where nothing is set, and what it may be. */
export const preferenceRules: { readonly [K in keyof PreferenceValues]: Rule<PreferenceValues[K]> } = {
  retention: {
    usual: 0.9,
    allowed: `a share from ${retentionRange.least} to ${retentionRange.most}`,
    parse: number,
    fits: value => typeof value === 'number' && value >= retentionRange.least && value <= retentionRange.most,
  },
  count: { usual: 10, allowed: 'a whole number from 1', parse: number, fits: value => isCount(value, 1) },
  mode: {
    usual: 'recall',
    allowed: 'recall or choice',
    parse: word => word.toLowerCase(),
    fits: value => value === 'recall' || value === 'choice',
  },
  new: { usual: 5, allowed: 'a whole number from 0', parse: number, fits: value => isCount(value, 0) },
  bank: {
    usual: [],
    allowed: 'a path, several as a JSON list, or nothing for the shipped bank',
    parse: paths,
    fits: value => Array.isArray(value) && value.every(path => typeof path === 'string' && isAbsolute(path)),
  },
  plain: {
    usual: false,
    allowed: 'true or false',
    parse: word => truths.get(word.toLowerCase()),
    fits: value => typeof value === 'boolean',
  },
}

const truths = new Map([
  ['true', true],
  ['yes', true],
  ['on', true],
  ['false', false],
  ['no', false],
  ['off', false],
])

const isCount = (value: unknown, least: number): boolean => Number.isSafeInteger(value) && Number(value) >= least

function number(word: string): number {
  return word.trim() === '' ? Number.NaN : Number(word)
}

/** A relative path is meant from here, and must still be found from elsewhere. */
function paths(word: string): unknown {
  if (word === '') return []
  const list = word.startsWith('[') ? parseJson(word) : [word]
  return Array.isArray(list) ? list.map(path => (typeof path === 'string' ? resolve(path) : path)) : list
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
