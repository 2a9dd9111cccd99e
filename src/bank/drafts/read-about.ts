import { oneSpaced } from '../text/one-line.ts'
import { stripInline } from '../text/strip-inline.ts'
import type { Difficulty, Problem } from '../types.ts'
import type { Entry } from './additions.ts'
import type { Draft } from './draft.ts'
import { placeInDraft } from './place-in-draft.ts'

/** What the list "About this question" says. Problems are those of the list itself. */
export type About = {
  readonly id?: string
  readonly was: readonly string[]
  readonly topics?: readonly string[]
  readonly difficulty?: Difficulty
  readonly related?: readonly string[]
  readonly problems: readonly Problem[]
}

const entryPattern = /^(id|was|topics?|difficulty|related)[ \t]*[:：][ \t]*(.*)$/is

const nothing: About = { was: [], problems: [] }

export const readAbout = (draft: Draft): About => {
  if (!draft.additions) return nothing
  const problems: Problem[] = []
  const values = new Map<string, string>()
  let level: Entry | undefined
  for (const entry of draft.additions.about) {
    const match = entryPattern.exec(stripMarks(entry.text))
    const key = match?.[1]?.toLowerCase().replace(/^topic$/, 'topics')
    if (match && key) values.set(key, oneSpaced(match[2] as string))
    else problems.push(problem(draft, entry.line, entry.text, 'bank/unknown-entry', unknownEntry))
    if (key === 'difficulty') level = entry
  }
  const difficulty = values.get('difficulty')
  const isLevel = difficulty !== undefined && /^[123]$/.test(difficulty)
  if (difficulty !== undefined && !isLevel)
    problems.push(
      problem(
        draft,
        level?.line ?? draft.line,
        difficulty,
        'bank/bad-difficulty',
        `The difficulty is “${difficulty}”; give 1, 2 or 3.`,
      ),
    )
  const id = values.get('id')
  return {
    ...(id ? { id } : {}),
    was: list(values.get('was')),
    ...(values.has('topics') ? { topics: list(values.get('topics')) } : {}),
    ...(isLevel ? { difficulty: Number(difficulty) as Difficulty } : {}),
    ...(values.has('related') ? { related: list(values.get('related')) } : {}),
    problems,
  }
}

const unknownEntry =
  'The list about the question has an entry that is none of Id, Was, Topics, Difficulty, Related. Correct its name.'

const list = (value: string | undefined): string[] =>
  (value ?? '')
    .split(/[,;]/)
    .map(entry => entry.trim())
    .filter(Boolean)

/** Ids may hold underscores, which are no emphasis here. */
const stripMarks = (value: string): string => (value.includes('_') ? value.replace(/[`*]/g, '') : stripInline(value))

const problem = (draft: Draft, line: number, words: string, code: string, message: string): Problem => ({
  severity: 'warning',
  code,
  message,
  ...placeInDraft(draft, words.split('\n')[0] as string, line),
})
