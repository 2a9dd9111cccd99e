import type { Candidate } from '../candidates/candidate.ts'
import { bySection } from './by-section.ts'
import { findShapes, type Shape } from './shapes.ts'

/** Fewer links are no list of questions. */
const fewest = 3

const linkedQuestion = /^[^\p{L}]*\[[^\n]*[?？؟]\W*\]\((?!#|[a-z][\w+.-]*:|\/\/)[^()\s]+\)[^\p{L}]*$/iu

/**
 * Entries that are links to pages of their own beside this one and ask something, as all in their section do: questions whose answers
 * stand elsewhere. Links within the page are its contents, links to other places what there is to read.
 */
export const findLinked = (candidates: readonly Candidate[]): Shape[] => {
  const links = candidates
    .filter(({ barred }) => barred === 'link')
    .map((link): Candidate => ({ ...link, barred: false, evidence: 1 }))
  return findShapes(links, () => 1).flatMap(shape => {
    const members = bySection(shape, shape.members, candidates)
      .filter(
        section => section.members.length >= fewest && section.members.every(({ text }) => linkedQuestion.test(text)),
      )
      .flatMap(section => section.members)
    return members.length > 0 ? [{ ...shape, members }] : []
  })
}
