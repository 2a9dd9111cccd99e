import type { Candidate } from '../candidates/candidate.ts'
import { questionEvidence } from '../evidence/question-evidence.ts'
import { shareOf } from '../share-of.ts'
import { bySection, type ShapePart, saysSo } from './by-section.ts'
import type { Surroundings } from './look-around.ts'
import { findShapes, type Shape } from './shapes.ts'

/** Fewer links are no list of questions. */
const fewest = 3

const linkedQuestion = /^[^\p{L}]*\[[^\n]*[?？؟]\W*\]\((?!#|[a-z][\w+.-]*:|\/\/)[^()\s]+\)[^\p{L}]*$/iu

/** To another page, wherever it is. */
const leadsAway = /\](?:\((?!#)|\[)/

/**
 * Entries that are links to pages of their own beside this one and ask something, as all in their section do: questions whose answers
 * stand elsewhere. On a page or below a heading that says that it holds questions most have to ask, and the answers may stand at other places too. Links
 * within the page are its contents, links to other places else what there is to read.
 */
export const findLinked = ({ candidates, isBank }: Surroundings, isKnown: boolean): Shape[] => {
  const links = candidates
    .filter(({ barred }) => barred === 'link')
    .map((link): Candidate => ({ ...link, barred: false, evidence: 1 }))
  return findShapes(links, () => 1).flatMap(shape => {
    const members = bySection(shape, shape.members, candidates)
      .filter(section => isKnown || saysSo(section.heading))
      .filter(section => areQuestions(section) || ((isBank || saysSo(section.heading)) && areAsking(section)))
      .flatMap(section => section.members)
    return members.length > 0 ? [{ ...shape, members }] : []
  })
}

const areQuestions = ({ members }: ShapePart): boolean =>
  members.length >= fewest && members.every(({ text }) => linkedQuestion.test(text))

/** Not below a heading that announces readings. */
const areAsking = ({ heading, members }: ShapePart): boolean =>
  heading?.barred !== 'references' &&
  heading?.barred !== 'page' &&
  members.length >= fewest &&
  members.every(({ text }) => leadsAway.test(text)) &&
  shareOf(members, ({ text }) => questionEvidence(text) >= 0.5) >= 0.7
