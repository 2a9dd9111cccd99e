import { readFile } from 'node:fs/promises'
import type { Bank } from '../bank/types.ts'
import { QuizError } from '../errors.ts'
import type { Lexicon } from '../grading/lexicon.ts'

/** The shipped bank as the build parsed it. */
export const readShippedBank = (): Promise<Bank> => readBuilt('bank.json')

export const readLexicon = (): Promise<Lexicon> => readBuilt('lexicon.json')

/** The bundle lies in dist/, beside what the build parsed; from sources, dist/ is two folders up. */
const readBuilt = async <T>(name: string): Promise<T> => {
  const folder = import.meta.url.endsWith('.ts') ? '../../dist/' : './'
  try {
    return JSON.parse(await readFile(new URL(folder + name, import.meta.url), 'utf8')) as T
  } catch (error) {
    throw new QuizError(
      'bank',
      `The shipped ${name} is missing or damaged: install finetune-quiz again, or run \`npm run build\`.`,
      {
        cause: error,
      },
    )
  }
}
