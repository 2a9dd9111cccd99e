import { hasKey } from '../body/body.ts'
import type { Draft, Section } from '../drafts/draft.ts'
import { placeInDraft } from '../drafts/place-in-draft.ts'
import { readAbout } from '../drafts/read-about.ts'
import { readReferences } from '../points/source-references.ts'
import type { Problem, Severity } from '../types.ts'
import { findWordingProblems } from './wording-problems.ts'

/** A stem longer than this many characters can't be read at a glance. */
const longestStem = 600

/** What is wrong with single questions, as far as it shows without lexing most of them. */
export const findDraftProblems = (sections: readonly Section[]): Problem[] => {
  const ids = new Set(sections.map(section => section.id))
  return sections.flatMap(section => [
    ...readAbout(section.draft).problems,
    ...problemsOf(section, ids),
    ...findWordingProblems(section),
  ])
}

const problemsOf = (section: Section, ids: ReadonlySet<string>): Problem[] => {
  const { draft } = section
  const body = draft.body()
  const { answer, choices } = body
  const found: Problem[] = []
  const add = (severity: Severity, code: string, message: string, words = '', from = draft.line) =>
    found.push({ severity, code, message, ...placeInDraft(draft, words, from) })
  if (answer === '' && choices.length === 0 && !draft.points)
    add('warning', 'bank/no-answer', 'This question has no answer; it can only be asked aloud. Add one below it.')
  if (choices.length > 1 && !hasKey(body))
    add('error', 'bank/no-key', 'Nothing says which option is right. Tick it, or add “Answer: B” below the options.')
  if (draft.stem.length > longestStem)
    add(
      'info',
      'bank/long-stem',
      `The question is ${draft.stem.length} characters long. Say it shorter, or put the circumstances below it.`,
    )
  for (const id of section.related)
    if (!ids.has(id))
      add(
        'warning',
        'bank/unknown-related',
        `No question has the id ${id}, which this one names as related.`,
        id,
        aboutLine(draft),
      )
  for (const entry of draft.additions?.misconceptions ?? [])
    if (!/why not/i.test(entry.text))
      add('warning', 'bank/no-reason', 'This misconception has no reason. Add “*Why not:* …” below it.', '', entry.line)
  for (const key of unknownSources(section))
    add('error', 'bank/unknown-source', `The table of sources has no row for ${key}. Add one, or correct the key.`, key)
  return found
}

/** Where the list about the question begins: an id may be in its text as well. */
const aboutLine = ({ line, additions }: Draft): number => additions?.about[0]?.line ?? line

const unknownSources = (section: Section): string[] => {
  if (section.sources.size === 0) return []
  const lines = [
    section.draft.body().answer,
    ...(section.draft.additions?.misconceptions ?? []).map(entry => entry.text),
  ]
    .join('\n')
    .split('\n')
  return [...new Set(lines.flatMap(line => readReferences(line, section.sources).unknown))]
}
