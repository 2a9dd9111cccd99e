import type { Bank, Question } from '../../../src/bank/types.ts'

/** A bank as the fixtures write it down: what differs from question to question, empty things left out. */
export const condense = (bank: Bank) => ({
  title: bank.title,
  ...(bank.licence ? { licence: bank.licence } : {}),
  ...(bank.checked ? { checked: bank.checked } : {}),
  questions: bank.questions.map(condenseQuestion),
  problems: bank.problems.map(({ severity, code, line }) => `${line} ${severity} ${code}`),
})

const condenseQuestion = (question: Question) =>
  withoutEmpty({
    line: question.line,
    number: question.number,
    id: question.id,
    formerIds: question.formerIds.filter(id => !id.startsWith(question.id)),
    stem: question.stem,
    topics: question.topics.join(', '),
    difficulty: question.difficulty,
    lead: question.answer.lead,
    answer: question.answer.markdown,
    points: question.answer.points.map(({ id, text, sources }) => [id, text, ...sources].join(' | ')),
    wordings: question.answer.points.flatMap(({ id, wordings = [] }) => wordings.map(text => `${id} | ${text}`)),
    choices: question.choices.map(choice => `${choice.correct ? '+' : '-'} ${choice.text}`),
    misconceptions: question.misconceptions.map(({ claim, why }) => `${claim} | ${why}`),
    sources: question.sources.map(source => source.url ?? source.title),
    accepted: question.accepted,
    rejected: question.rejected,
    related: question.related,
  })

const withoutEmpty = (entries: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(entries).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )
