import type { Section } from '../bank/drafts/draft.ts'
import { once } from '../bank/once.ts'
import { parseQuestion } from '../bank/points/parse-question.ts'
import type { BankIndex } from '../bank/scan-bank.ts'
import type { Bank, Question } from '../bank/types.ts'

/** The bank of an index. Each question is read in full when its text is first asked for, and once; so are the problems. */
export function lazyBank({ sections, problems, ...bank }: BankIndex): Bank {
  const found = once(problems)
  return {
    ...bank,
    questions: sections.map(lazyQuestion),
    get problems() {
      return found()
    },
  }
}

/** Accessors of its own, so that a copy by spread and JSON see every field. */
function lazyQuestion(section: Section): Question {
  const whole = once(() => parseQuestion(section))
  const { id, topics, difficulty, related, draft } = section
  return {
    id,
    get formerIds() {
      return section.formerIds()
    },
    ...(draft.number !== undefined && { number: draft.number }),
    get stem() {
      return whole().stem
    },
    get stemText() {
      return whole().stemText
    },
    ...(draft.cloze !== undefined && { cloze: draft.cloze }),
    topics,
    ...(difficulty !== undefined && { difficulty }),
    get answer() {
      return whole().answer
    },
    get choices() {
      return draft.body().choices
    },
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
