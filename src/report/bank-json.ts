import type { Bank, Question } from '../bank/types.ts'

/** A question in the JSON form that other programs rely on; absent values are null. */
export const questionJson = ({ stem, stemText, cloze, answer, ...question }: Question) => ({
  id: question.id,
  number: question.number ?? null,
  stem: cloze ?? stem,
  stemText,
  topics: question.topics,
  difficulty: question.difficulty ?? null,
  answer: {
    markdown: answer.markdown,
    text: answer.text,
    lead: answer.lead,
    points: answer.points.map(({ id, label, text, markdown, sources, wordings }) => ({
      id,
      label: label ?? null,
      text,
      markdown,
      sources,
      wordings: wordings ?? [],
    })),
  },
  choices: question.choices.map(({ text, correct, why }) => ({ text, correct, why: why ?? null })),
  misconceptions: question.misconceptions,
  sources: question.sources.map(({ key, author, year, title, url }) => ({
    key,
    author: author ?? null,
    year: year ?? null,
    title,
    url: url ?? null,
  })),
  accepted: question.accepted,
  rejected: question.rejected,
  related: question.related,
  formerIds: question.formerIds,
  file: question.file,
  line: question.line,
})

/** The top object of `bank show --json`. */
export const bankJson = (bank: Bank) => ({
  schema: 'finetune-quiz/bank/1',
  title: bank.title,
  path: bank.path,
  licence: bank.licence ?? null,
  checked: bank.checked ?? null,
  topics: bank.topics,
  questions: bank.questions.map(questionJson),
  problems: bank.problems,
})
