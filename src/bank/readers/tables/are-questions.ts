import type { Candidate } from '../../candidates/candidate.ts'
import { questionEvidence } from '../../evidence/question-evidence.ts'
import { foldText, stripInline } from '../../text/strip-inline.ts'

/** Fewer rows are no list of questions on a page that doesn't say that it holds any. */
const leastRows = 3

const withinPage = /\]\(#/
const linkAlone = /^!?\[[^\n]*\]\([^()\s]+\)$/

/** Rows without answers are questions, unless they are a table of contents: links within the page, or words that come back in it. */
export const areQuestions = (
  stems: readonly string[],
  candidates: () => readonly Candidate[],
  isBank: () => boolean,
): boolean => {
  const half = stems.length / 2
  if (stems.filter(stem => withinPage.test(stem)).length >= half) return false
  const asking = stems.filter(stem => questionEvidence(stem) === 1 && !linkAlone.test(stem)).length
  if ((stems.length < leastRows || asking < half) && !isBank()) return false
  const told = new Set(candidates().map(({ text }) => foldText(stripInline(text))))
  return stems.filter(stem => told.has(foldText(stripInline(stem)))).length < half
}
