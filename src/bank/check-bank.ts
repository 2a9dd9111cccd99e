import { checkQuestion } from './checks/check-question.ts'
import { checkText } from './checks/check-text.ts'
import { placeFinder } from './checks/place-finder.ts'
import { sortProblems } from './checks/sort-problems.ts'
import { lineStart } from './page/find-words.ts'
import type { Bank, BankFile, Place, Problem } from './types.ts'

/**
 * Everything that is wrong with a bank of these files: what its readers found, what only the text shows, and what shows
 * once its questions are read in full. A bad question is a problem among others, and never an exception.
 */
export const checkBank = (bank: Bank, files: readonly BankFile[]): Problem[] => {
  const known = new Map(bank.questions.map(question => [question.id, question]))
  const findPlace = placeFinder(files)
  return sortProblems([
    ...bank.problems,
    ...files.flatMap(checkText),
    ...(bank.questions.length === 0 ? [nothingAsked(files)] : []),
    ...bank.questions.flatMap(question => checkQuestion(question, known, findPlace)),
    ...unusedSources(bank, files),
  ])
}

const nothingAsked = (files: readonly BankFile[]): Problem => ({
  severity: 'error',
  code: 'bank/no-question',
  message: files.length > 1 ? 'There is no question in this file or the others.' : 'There is no question in this file.',
  suggestion: 'Write one as a heading with its answer below; `finetune-quiz bank new FILE` makes an example.',
  ...top(files),
})

const top = ([first]: readonly BankFile[]): Place => lineStart(first?.path ?? '', 0)

const unusedSources = (bank: Bank, files: readonly BankFile[]): Problem[] => {
  const used = new Set(bank.questions.flatMap(({ sources }) => sources.map(({ key }) => key)))
  const unused = bank.sources.flatMap(({ key }) => (used.has(key) ? [] : [key]))
  const rows = findRows(new Set(unused), files)
  return unused.map(key => ({
    severity: 'info',
    code: 'bank/unused-source',
    message: `No question names the source ${key}.`,
    suggestion: 'Name it at the end of a key point, or take its row out of the table.',
    ...(rows.get(key) ?? top(files)),
  }))
}

/** Where the table of sources has the rows of these keys. */
const findRows = (keys: ReadonlySet<string>, files: readonly BankFile[]) => {
  const rows = new Map<string, Place>()
  for (const { path, text } of keys.size > 0 ? files : [])
    for (const [index, line] of text.split('\n').entries())
      for (const cell of line.includes('|') ? line.split('|') : []) {
        const key = cell.trim()
        if (keys.has(key) && !rows.has(key)) rows.set(key, lineStart(path, index))
      }
  return rows
}
