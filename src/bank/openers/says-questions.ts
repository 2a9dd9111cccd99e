import { type Candidate, isOuterHeading } from '../candidates/candidate.ts'
import { namesNotes } from '../evidence/names-notes.ts'
import { namesQuestions } from '../evidence/names-questions.ts'
import type { Page } from '../page/page.ts'

/** Lines of the numbered entries under headings that call what they count questions. */
export const findCounted = (candidates: readonly Candidate[]): ReadonlySet<number> => {
  const counted = new Set<number>()
  let isPart = false
  for (const { dress, line, level, label, barred } of candidates) {
    if (dress === 'heading' && label === 'none') isPart = barred === 'part'
    else if (isPart && !barred && dress === 'ordered' && level < 2) counted.add(line)
  }
  return counted
}

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
