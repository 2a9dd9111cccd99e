import type { ChoiceItem, Item } from './types.ts'

/** Whether options are those of the bank's author, as against options of ours. */
export const hasAuthorsOptions = ({ options }: ChoiceItem): boolean =>
  options.every(({ origin }) => origin === 'choice')

/**
 * What is asked where the options are statements of ours: a key may be true of the stem's subject without being the
 * whole answer to it, and a neighbour's claim is true where it belongs. Options of an author belong to their stem as it is.
 */
export const statementQuestion = (item: Item): string => {
  if (item.form !== 'choice' || hasAuthorsOptions(item)) return ''
  return item.options.some(({ origin }) => origin === 'neighbour')
    ? 'Which statement belongs to the answer?'
    : 'Which statement is right?'
}

/** Whether an answer is several options, all that are right. */
export const takesSeveral = ({ options }: ChoiceItem): boolean => options.filter(({ correct }) => correct).length > 1
