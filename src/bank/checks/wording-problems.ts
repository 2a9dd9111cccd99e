import type { Section } from '../drafts/draft.ts'
import { lineStart } from '../page/find-words.ts'
import { parseQuestion } from '../points/parse-question.ts'
import { readWordings, type Wording } from '../points/wordings.ts'
import { foldText } from '../text/strip-inline.ts'
import type { KeyPoint, Problem } from '../types.ts'

/** What is wrong with the further wordings of a question; only a question that has some is lexed for it. */
export const findWordingProblems = (section: Section): Problem[] => {
  const { page, additions } = section.draft
  if (!additions || additions.wordings.length === 0) return []
  const { points } = parseQuestion(section).answer
  const wordings = readWordings(additions.wordings, points)
  return wordings.flatMap((wording, index) => {
    const found = wording.point < 0 ? noSuchLabel(points) : sayNothingNew(wording, points, wordings.slice(0, index))
    return found ? [{ severity: 'warning', ...found, ...lineStart(page.path, wording.entry.line) }] : []
  })
}

type Found = Pick<Problem, 'code' | 'message'>

const noSuchLabel = (points: readonly KeyPoint[]): Found => {
  const labels = points.flatMap(({ label }) => (label === undefined ? [] : `“${label}”`))
  return {
    code: 'bank/unknown-label',
    message:
      labels.length === 0
        ? 'No key point of this question has a label that further wordings could begin with. Label them.'
        : `This entry begins with no label of a key point. Begin it with one of ${labels.join(', ')}.`,
  }
}

const sayNothingNew = (
  { point, text }: Wording,
  points: readonly KeyPoint[],
  before: readonly Wording[],
): Found | undefined => {
  const label = points[point]!.label!
  const said = [points[point]!.text, ...before.filter(other => other.point === point).map(other => other.text)]
  if (text !== '' && !said.some(other => foldText(other) === foldText(text))) return undefined
  const message = `This entry says nothing that “${label}” does not say already. Word it otherwise, or take it out.`
  return { code: 'bank/repeated-wording', message }
}
