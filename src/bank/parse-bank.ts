import { parseQuestion } from './points/parse-question.ts'
import { type ParseOptions, scanBank } from './scan-bank.ts'
import type { Bank, BankFile } from './types.ts'

/**
 * Reads a bank from the text of its files: any Markdown with questions in it. Never throws for what a file contains; what is wrong
 * with it is in `problems`, and a bank without questions has an empty list of them.
 */
export const parseBank = (files: readonly BankFile[], options: ParseOptions = {}): Bank => {
  const { sections, problems, ...bank } = scanBank(files, options)
  return { ...bank, questions: sections.map(parseQuestion), problems: problems() }
}
