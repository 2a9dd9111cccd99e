import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Preferences, PreferenceValues } from '../context.ts'
import { QuizError } from '../errors.ts'
import { pathsOrProblem } from './paths.ts'
import { preferenceRules } from './preference-values.ts'
import { readJson } from './read-json.ts'
import { freeName } from './set-aside.ts'
import { storeProblem } from './store-problem.ts'
import { makeFolder, writeByConf } from './write-by-conf.ts'

export type PreferencesOptions = {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Lines for standard error. */
  readonly warn: (text: string) => void
  readonly now?: () => Date
}

type Stored = Readonly<Record<string, unknown>>

/**
 * Opens `config.json`. What in it can't be used is named on `warn`, and the usual value stands in for it. Keys that
 * are not known here stay in the file.
 */
export async function openPreferences({ env, warn, now = () => new Date() }: PreferencesOptions): Promise<Preferences> {
  const { paths, problem: noPlace } = await pathsOrProblem(env)
  const path = paths?.preferences ?? ''
  let { stored, problem } = readStored(path)
  if (problem) warn(`${problem} The usual preferences are used.\n`)
  for (const bad of badKeys(stored)) warn(`${path}: ${bad} The usual value is used.\n`)
  return {
    get path() {
      if (noPlace) throw new QuizError('store', noPlace)
      return path
    },
    get: key => preferenceOf(stored, key).value,
    list: () => keys.map(key => ({ key, ...preferenceOf(stored, key) })),
    async set(key, word) {
      const value = parsed(key, word)
      if (key === 'bank') await refuseMissing(value)
      const next = { ...stored, [key]: value }
      if (noPlace) throw new QuizError('store', noPlace)
      const write = await writeByConf()
      try {
        if (problem && existsSync(path)) {
          const aside = freeName(path, now())
          renameSync(path, aside)
          warn(`${path} as it was is kept as ${aside}.\n`)
        }
        replace(path, `${JSON.stringify(next, undefined, 2)}\n`, text => write(path, text))
      } catch (error) {
        throw new QuizError('store', `The preference was not saved. ${storeProblem(path, error)}`, { cause: error })
      }
      stored = next
      problem = undefined
    },
  }
}

/** A path that leads nowhere would be found out only when a quiz is wanted. */
async function refuseMissing(paths: unknown): Promise<void> {
  const { statBank } = await import('./read-bank-file.ts')
  for (const path of Array.isArray(paths) ? paths : []) statBank(path, path)
}

/** On a full disk conf may leave half a file; a whole one is ready to take its place. */
function replace(path: string, text: string, write: (text: string) => void): void {
  const spare = `${path}.new`
  const before = textOf(path)
  makeFolder(dirname(path))
  try {
    writeFileSync(spare, text, { mode: 0o600 })
    write(text)
  } catch (error) {
    if (textOf(path) === before) throw error
    renameSync(spare, path)
  } finally {
    rmSync(spare, { force: true })
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path).toString()
  } catch {
    return undefined
  }
}

const keys = Object.keys(preferenceRules) as readonly (keyof PreferenceValues)[]

function readStored(path: string): { readonly stored: Stored; readonly problem: string | undefined } {
  try {
    return { stored: readJson(path) ?? {}, problem: undefined }
  } catch (error) {
    return { stored: {}, problem: storeProblem(path, error) }
  }
}

function preferenceOf<K extends keyof PreferenceValues>(stored: Stored, key: K) {
  const isSet = Object.hasOwn(stored, key) && preferenceRules[key].fits(stored[key])
  const value = isSet ? (stored[key] as PreferenceValues[K]) : preferenceRules[key].usual
  return { value, origin: isSet ? ('config' as const) : ('default' as const) }
}

function badKeys(stored: Stored): readonly string[] {
  return keys
    .filter(key => Object.hasOwn(stored, key) && !preferenceRules[key].fits(stored[key]))
    .map(key => `${key} must be ${preferenceRules[key].allowed}, but is ${JSON.stringify(stored[key])}.`)
}

function parsed(key: keyof PreferenceValues, word: string): unknown {
  const value = preferenceRules[key].parse(word)
  if (preferenceRules[key].fits(value)) return value
  throw new QuizError('usage', `\`${key}\` must be ${preferenceRules[key].allowed}, but is \`${word}\`.`)
}
