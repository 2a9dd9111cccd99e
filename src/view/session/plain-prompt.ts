import { takesSeveral } from '../../session/authors-options.ts'
import { optionLetter } from '../../session/option-letter.ts'
import type { Act, Request } from '../../session/requests.ts'
import { backToAnswer } from './keys.ts'
import { timeLeft } from './words.ts'

/** What is asked for, ending where the person types. */
export function plainPrompt(request: Request, left: number | undefined, covered: readonly number[]): string {
  const time = left === undefined ? '' : `${timeLeft(left)}. `
  switch (request.ask) {
    case 'answer':
      return request.item.form === 'choice'
        ? `${time}Answer [A-${optionLetter(request.item.options.length - 1)}${takesSeveral(request.item) ? ', several with spaces' : ''}]: `
        : `${time}Your answer (Enter alone: ${request.draft ? 'as it was' : 'say it aloud'}): `
    case 'ticks':
      return `Numbers of the points you covered (Enter: ${covered.map(index => index + 1).join(' ') || 'none'}): `
    case 'sure':
      return 'Are you sure of it? [y/n]: '
    case 'next':
      return `${time}Enter: ${request.last ? 'finish' : 'next question'}. `
  }
}

/** The words for acts, given after a colon so that no answer is taken for one. */
const actWords: Readonly<Record<Act, { readonly word: string; readonly help: string }>> = {
  hint: { word: 'hint', help: 'a hint, then another' },
  skip: { word: 'skip', help: 'skip this question' },
  undo: { word: 'undo', help: 'take back the last answer' },
  back: { word: 'back', help: 'go back to the previous question' },
  flag: { word: 'flag', help: 'flag the question, or take the flag off' },
  note: { word: 'note', help: 'keep a note, as in ":note read the paper"' },
  edit: { word: 'edit', help: 'open the question in your editor' },
  suspend: { word: 'suspend', help: 'never ask this question again' },
  stop: { word: 'stop', help: 'stop here; what was answered counts' },
}

export function plainHelp(request: Request): string[] {
  const acts = 'can' in request ? request.can : []
  return [
    ...(request.ask === 'ticks'
      ? [
          ...(request.preview(request.proposed).rating ? [':again, :hard, :good, :easy: set the rating'] : []),
          'all, none: all points, no point',
        ]
      : []),
    ...acts.map(
      act =>
        `:${actWords[act].word}: ${act === 'undo' && request.ask === 'ticks' ? backToAnswer.help : actWords[act].help}`,
    ),
    '?: these words',
  ]
}
