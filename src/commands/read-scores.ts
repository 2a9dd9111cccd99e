import type { Context } from '../context.ts'
import { QuizError } from '../errors.ts'
import type { ScoreStore } from '../scores/store.ts'

/** The store, for commands that only read it. Throws `store` where it can't be read: an empty history would be a lie. */
export const readScores = async (context: Context): Promise<ScoreStore> => {
  const store = await context.openScores()
  if (store.unreadable) throw new QuizError('store', store.unreadable)
  return store
}
