import { type Candidate, isOuterHeading } from '../candidates/candidate.ts'
import { namesNotes } from '../evidence/names-notes.ts'
import { namesQuestions } from '../evidence/names-questions.ts'
import type { Page } from '../page/page.ts'

/** A page's title, or its front matter, says that it holds questions. */
export const saysQuestions = (page: Page, candidates: readonly Candidate[]): boolean =>
  namesOf(page, candidates).some(namesQuestions)

/** The same that it holds notes to learn from. */
export const saysNotes = (page: Page, candidates: readonly Candidate[]): boolean =>
  namesOf(page, candidates).some(namesNotes)

const namesOf = (page: Page, candidates: readonly Candidate[]): string[] => {
  const named = ['title', 'name', 'tags', 'description', 'sidebar_label'].map(key => page.meta.get(key) ?? '')
  const title = candidates.find(isOuterHeading)
  return [...named, title?.level === 1 ? title.text : '']
}
