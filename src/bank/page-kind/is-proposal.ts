import { type Candidate, headingsOf } from '../candidates/candidate.ts'
import { stripInline } from '../text/strip-inline.ts'
import { nameParts } from './name-parts.ts'

/** The parts of a proposal or a record of a decision. */
const parts =
  /^(?:status|context(?: and problem statement)?|(?:considered |proposed )?(?:options|alternatives|solutions?)(?: considered)?|decisions?(?: outcome| drivers)?|consequences|drawbacks|(?:detailed |proposed |high-level )?design|motivation|rationale(?: and alternatives)?|(?:goals and )?non-?goals|prior art|proposal|roll-?out(?: plan)?|unresolved questions|future (?:work|possibilities)|backwards? compatibility|risks(?: and mitigations)?|entscheidung|konsequenzen|décision|conséquences)$/i

/** A design or decision on paper: its questions are its writers' own. */
export const isProposal = (candidates: readonly Candidate[]): boolean => {
  const names = headingsOf(candidates).map(({ text }) => stripInline(text).toLowerCase())
  return nameParts(names, name => (parts.test(name) ? name : undefined))
}
