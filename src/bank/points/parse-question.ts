import type { Draft, Section } from '../drafts/draft.ts'
import { joinBlocks } from '../text/blocks.ts'
import { toPlainText } from '../text/plain-text.ts'
import type { Answer, Choice, KeyPoint, Misconception, Pair, Question, Source } from '../types.ts'
import { findPoints, namePoints } from './key-points.ts'
import type { RawPoint } from './raw-points.ts'
import { type References, readReferences } from './source-references.ts'
import { addAlternatives, addWordings } from './wordings.ts'

/** The whole of a question, its answer lexed into key points. The costly half of reading a bank, done for one question at a time. */
export const parseQuestion = (section: Section): Question => {
  const { draft, sources: known } = section
  const { context, choices, answer } = draft.body()
  const { misconceptions = [], accepted = [], rejected = [] } = draft.additions ?? {}
  const used = new Set<string>()
  const readSources = (markdown: string) => {
    const read = readReferences(markdown, known)
    for (const key of read.keys) used.add(key)
    return read
  }
  const told = readPoints(draft, readSources)
  const claims = misconceptions.map(entry => readMisconception(entry.text, readSources))
  const stem = joinBlocks(draft.stem, context)
  const markdown = draft.cloze?.replaceAll('==', '') ?? stripReferences(answer, known)
  return {
    id: section.id,
    formerIds: section.formerIds(),
    ...(draft.number === undefined ? {} : { number: draft.number }),
    stem,
    stemText: toPlainText(stem),
    ...(draft.cloze === undefined ? {} : { cloze: draft.cloze }),
    topics: section.topics,
    ...(section.difficulty === undefined ? {} : { difficulty: section.difficulty }),
    answer: {
      markdown,
      text: toPlainText(markdown),
      ...told,
      ...(draft.numbers === undefined ? {} : { numbers: draft.numbers }),
    },
    choices,
    misconceptions: claims,
    sources: [...used].map(key => known.get(key) as Source),
    accepted: accepted.map(entry => toPlainText(entry.text)),
    rejected: rejected.map(entry => toPlainText(entry.text)),
    related: section.related,
    file: draft.page.path,
    line: draft.line + 1,
  }
}

type ReadSources = (markdown: string) => References

const readPoints = (draft: Draft, readSources: ReadSources): Pick<Answer, 'lead' | 'points'> => {
  const { choices, answer } = draft.body()
  const found = draft.points ? { lead: '', points: draft.points.map(markdown => ({ markdown })) } : findPoints(answer)
  const lead = readSources(found.lead).markdown
  const named = namePoints([...rightChoices(choices), ...found.points], readSources)
  const worded = addAlternatives(addWordings(named, draft.additions?.wordings ?? []), draft.alternatives ?? [])
  return { lead, points: draft.pairs ? addPairs(worded, draft.pairs) : worded }
}

const addPairs = (points: readonly KeyPoint[], pairs: readonly Pair[]): KeyPoint[] =>
  points.map((point, index) => {
    const [left, right] = pairs[index] as Pair
    return { ...point, pair: [toPlainText(left), toPlainText(right)] }
  })

/** What is to be known first where a question has a key: the right options. Its answer explains them. */
const rightChoices = (choices: readonly Choice[]): RawPoint[] =>
  choices.filter(choice => choice.correct).map(choice => ({ markdown: choice.text }))

/** Source keys are for the sources; the answer is read without them. */
const stripReferences = (answer: string, known: ReadonlyMap<string, Source>): string =>
  known.size === 0
    ? answer
    : answer
        .split('\n')
        .map(line => readReferences(line, known).markdown)
        .join('\n')

const reason = /[*_]why not:?[*_]:?[ \t]*/i

/** A claim and, after `*Why not:*`, the reason why it is wrong. */
const readMisconception = (entry: string, readSources: ReadSources): Misconception => {
  const [claim = '', ...why] = entry.split(reason)
  return { claim: toPlainText(claim), markdown: claim.trim(), why: toPlainText(readSources(why.join(' ')).markdown) }
}
