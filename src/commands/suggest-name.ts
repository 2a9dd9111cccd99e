import { nearNames } from '../bank/text/near-names.ts'

/** What to say after the sentence that a word is none of these names, all in lower case. */
export const suggestName = (word: string, names: readonly string[]): string => {
  const [nearest] = nearNames(word.toLowerCase(), names, name => name)
  return `${nearest ? `Did you mean \`${nearest}\`? ` : ''}There are: ${names.join(', ')}.`
}
