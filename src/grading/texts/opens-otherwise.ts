import type { Word } from '../words/annotate.ts'

/** Whether both texts begin with a choice (yes, no, or the letter of an option) and the choices differ. */
export function opensOtherwise(statement: readonly Word[], answer: readonly Word[]): boolean {
  const wanted = findChoice(statement)
  const given = findChoice(answer)
  if (wanted === undefined || given === undefined) return false
  return wanted !== given && isYesOrNo(wanted) === isYesOrNo(given)
}

const isYesOrNo = (choice: string) => choice === 'yes' || choice === 'no'

/** "No gap is left" is no choice; "No, …", "No it can't" and "B: …" are. */
function findChoice([first, second]: readonly Word[]): string | undefined {
  if (first === undefined) return undefined
  const isAlone = second === undefined || second.clause !== first.clause
  if (isYesOrNo(first.word)) return isAlone || second.stop ? first.word : undefined
  return isAlone && /^[a-z]$/.test(first.word) ? first.word : undefined
}
