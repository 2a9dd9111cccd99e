import { splitSentences } from '../text/sentences.ts'
import { foldText } from '../text/strip-inline.ts'
import type { Problem, Question, Severity } from '../types.ts'
import type { FindPlace } from './place-finder.ts'

/** `part` is Markdown of the question by which the place of the problem is found. */
type Finding = Pick<Problem, 'severity' | 'code' | 'message' | 'suggestion'> & { readonly part?: string | undefined }
type Rule = (question: Question, known: ReadonlyMap<string, Question>) => readonly Finding[]

/** What is wrong with one question that was read in full. `known` has all questions of its bank by id. */
export const checkQuestion = (
  question: Question,
  known: ReadonlyMap<string, Question>,
  findPlace: FindPlace,
): Problem[] =>
  rules.flatMap(rule => rule(question, known)).map(({ part, ...found }) => ({ ...found, ...findPlace(question, part) }))

const finding = (
  severity: Severity,
  code: string,
  message: string,
  suggestion: string,
  part?: string | undefined,
): Finding => ({ severity, code: `bank/${code}`, message, suggestion, part })

const twoClaims: Rule = ({ answer }) =>
  answer.points
    .filter(point => claimsIn(point.text) > 1 && !/[`|]|\n/.test(point.markdown))
    .map(point =>
      finding(
        'info',
        'two-claims',
        `The key point ${quoted(point.label ?? point.text)} makes more than one claim, and is ticked as one.`,
        'Split it into points of one claim each.',
        point.markdown,
      ),
    )

/** A clause of fewer words than this explains the one before it rather than claiming something. */
const shortestClaim = 4

const claimsIn = (text: string): number =>
  splitSentences(text)
    .flatMap(sentence => sentence.split(/;\s/))
    .filter(clause => clause.split(/\s+/).length >= shortestClaim).length

const sameLabel: Rule = ({ answer }) =>
  repeated(answer.points.flatMap(({ label }) => label ?? [])).map(label =>
    finding(
      'warning',
      'same-label',
      `Two key points are labelled ${quoted(label)}.`,
      'Give each a label of its own.',
      answer.points.findLast(point => point.label === label)?.markdown,
    ),
  )

/** An entry with a box or a letter, as options have them. */
const optionShape = /^[ \t]*(?:[-*+][ \t]+(?:\[[ xX]\]|[A-Ha-h][.)])|[A-Ha-h]\))[ \t]+\S/

const oneOption: Rule = ({ choices, stem, answer }) => {
  const options = `${stem}\n${answer.markdown}`.split('\n').filter(line => optionShape.test(line))
  if (choices.length > 0 || options.length !== 1) return []
  const message = 'This question has a single option, which is read as text.'
  return [finding('error', 'one-option', message, 'Add wrong ones, or take its box or letter off.', options[0])]
}

const sameOption: Rule = ({ choices }) =>
  repeated(choices.map(({ text }) => text.trim())).map(text =>
    finding('error', 'same-option', `The option ${quoted(text)} stands there twice.`, 'Change one of the two.', text),
  )

const allCorrect: Rule = ({ choices }) =>
  choices.length > 1 && choices.every(({ correct }) => correct)
    ? [finding('warning', 'all-correct', 'All options are marked as right.', 'Add wrong ones, or make them a list.')]
    : []

const contradiction: Rule = ({ answer, misconceptions }) => {
  const points = new Set(answer.points.map(({ text }) => foldText(text)))
  return misconceptions
    .filter(({ claim }) => points.has(foldText(claim)))
    .map(({ claim }) =>
      finding(
        'error',
        'contradiction',
        `${quoted(claim)} is both a key point and a misconception.`,
        'Take one of the two out.',
        `- ${claim}`,
      ),
    )
}

const formerIdInUse: Rule = ({ id, formerIds }, known) =>
  formerIds
    .filter(former => former !== id && known.has(former))
    .map(former =>
      finding(
        'warning',
        'former-id-in-use',
        `This question says that it was ${former}, which another question is now.`,
        'Take the id out of its Was entry, or rename the other question.',
        former,
      ),
    )

const rules: readonly Rule[] = [twoClaims, sameLabel, oneOption, sameOption, allCorrect, contradiction, formerIdInUse]

const repeated = (values: readonly string[]): string[] => {
  const seen = new Set<string>()
  return [...new Set(values.filter(value => value !== '' && (seen.has(value) || !seen.add(value))))]
}

const quoted = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text}”`
