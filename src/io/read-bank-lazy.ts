import type { Section } from '../bank/draft.ts'
import { parseQuestion } from '../bank/parse-question.ts'
import type { BankIndex } from '../bank/scan-bank.ts'
import type { Bank, Question } from '../bank/types.ts'

/** The bank of an index. Each question is read in full when its text is first asked for, and once. */
export function lazyBank({ sections, ...bank }: BankIndex): Bank {
  return { ...bank, questions: sections.map(lazyQuestion) }
}

/** Accessors of its own, so that a copy by spread and JSON see every field. */
function lazyQuestion(section: Section): Question {
  let read: Question | undefined
  const whole = (): Question => {
    read ??= parseQuestion(section)
    return read
  }
  const { id, formerIds, topics, difficulty, related, draft } = section
  return {
    id,
    formerIds,
    ...(draft.number !== undefined && { number: draft.number }),
    get stem() {
      return whole().stem
    },
    get stemText() {
      return whole().stemText
    },
    topics,
    ...(difficulty !== undefined && { difficulty }),
    get answer() {
      return whole().answer
    },
    choices: draft.choices,
    get misconceptions() {
      return whole().misconceptions
    },
    get sources() {
      return whole().sources
    },
    get accepted() {
      return whole().accepted
    },
    get rejected() {
      return whole().rejected
    },
    related,
    file: draft.page.path,
    line: draft.line + 1,
  }
}
