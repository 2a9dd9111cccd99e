import { questionEvidence } from '../evidence/question-evidence.ts'
import { readFollowUp, readQuestionLabel } from '../labels/read-question-label.ts'
import { stripInline } from '../text/strip-inline.ts'
import { barrier } from './barrier.ts'
import { type Candidate, type Dress, isAnyHeading } from './candidate.ts'
import { splitInline } from './inline-answer.ts'

/** Reads the label, the words and an answer on the same line out of a line that stands out. */
export const makeCandidate = (
  line: number,
  dress: Dress,
  level: number,
  source: string,
  end: number,
  indent = 0,
): Candidate => {
  const split = isAnyHeading({ dress }) ? undefined : splitInline(source)
  if (split) {
    const asked = makeCandidate(line, dress, level, split.question, end, indent)
    return { ...asked, evidence: split.isSure ? 1 : asked.evidence, inline: split.inline }
  }
  const { text: untagged, isCard } = dropTags(source)
  const found = readQuestionLabel(dress === 'bold' ? untagged.trim() : untagged)
  const followUp = dress === 'heading' && found.label !== 'question' ? readFollowUp(found.text) : undefined
  const read = followUp ?? found
  const label = isCard ? 'question' : read.label
  const words = stripInline(read.text)
  const barred = label === 'question' ? false : barrier(source, words, dress)
  const evidence = barred ? 0 : label === 'question' ? 1 : questionEvidence(read.text, words)
  const { number } = read
  return { line, dress, level, label, number, text: dressText(read.text, dress), evidence, barred, end, indent }
}

/** `What is it? #card ^a1b2c3`: a tag makes a card of a line, and a block's name is for links. */
const dropTags = (source: string): { readonly text: string; readonly isCard: boolean } => {
  if (!/[#^]/.test(source)) return { text: source.trimEnd(), isCard: false }
  const text = source.replace(/(?<![ \t])[ \t]+\^[\w-]+$/, '')
  const untagged = text.replace(/(?:^|(?<![ \t])[ \t]+)#(?:flash)?cards?(?:\/[\w-]+)*(?=[ \t]|$)/i, '')
  return { text: untagged.trimEnd(), isCard: untagged !== text }
}

/** The list's own number, unless the text has one. */
export const withNumber = (candidate: Candidate, number: number | undefined): Candidate =>
  number === undefined || candidate.number !== undefined
    ? candidate
    : { ...candidate, number, label: candidate.label === 'none' ? 'number' : candidate.label }

/** A bold line's marks are its dress, no emphasis. */
const dressText = (value: string, dress: Dress): string =>
  dress === 'italic'
    ? value.replace(/^[*_]|[*_]$/g, '').trim()
    : dress === 'bold'
      ? value.replace(/^(?:\*\*|__)|(?:\*\*|__)$/g, '').trim()
      : value
