import { oneSpaced } from '../text/one-line.ts'
import { stripInline } from '../text/strip-inline.ts'
import type { Difficulty, Problem } from '../types.ts'
import type { Entry } from './additions.ts'
import type { Draft } from './draft.ts'
import { placeInDraft } from './place-in-draft.ts'

/** What the list "About this question" says. Problems are those of the list itself. */
export type About = {
  readonly id?: string | undefined
  readonly was: readonly string[]
  readonly topics?: readonly string[] | undefined
  readonly difficulty?: Difficulty | undefined
  readonly related?: readonly string[] | undefined
  readonly problems: readonly Problem[]
}

const entryPattern = /^(id|was|topics?|difficulty|related)[ \t]*[:：][ \t]*(.*)$/is

const nothing: About = { was: [], problems: [] }

export const readAbout = (draft: Draft): About => {
  if (!draft.additions) return nothing
  const problems: Problem[] = []
  const entries = new Map<string, Entry>()
  for (const { text, line } of draft.additions.about) {
    const match = entryPattern.exec(stripMarks(text))
    const key = match?.[1]?.toLowerCase().replace(/^topic$/, 'topics')
    if (match && key) entries.set(key, { text: oneSpaced(match[2] as string), line })
    else problems.push(problem(draft, line, text, 'bank/unknown-entry', unknownEntry))
  }
  const level = entries.get('difficulty')
  const difficulty = level && levels.find(each => String(each) === level.text)
  if (level && !difficulty) {
    const message = `The difficulty is “${level.text}”; give 1, 2 or 3.`
    problems.push(problem(draft, level.line, level.text, 'bank/bad-difficulty', message))
  }
  const listed = (key: string) =>
    entries
      .get(key)
      ?.text.split(/[,;]/)
      .map(each => each.trim())
      .filter(Boolean)
  return {
    id: entries.get('id')?.text || undefined,
    was: listed('was') ?? [],
    topics: listed('topics'),
    difficulty,
    related: listed('related'),
    problems,
  }
}

const levels: readonly Difficulty[] = [1, 2, 3]

const unknownEntry =
  'The list about the question has an entry that is none of Id, Was, Topics, Difficulty, Related. Correct its name.'

/** Ids may hold underscores, which are no emphasis here. */
const stripMarks = (value: string): string => (value.includes('_') ? value.replace(/[`*]/g, '') : stripInline(value))

const problem = (draft: Draft, line: number, words: string, code: string, message: string): Problem => ({
  severity: 'warning',
  code,
  message,
  ...placeInDraft(draft, words.split('\n')[0] as string, line),
})
