import { takesSeveral } from '../../session/authors-options.ts'
import { optionLetter } from '../../session/option-letter.ts'
import type { Request } from '../../session/requests.ts'
import { actHelp, actsInOrder } from './keys.ts'
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

const noteHelp = 'keep a note, as in ":note read the paper"'

/** Acts are given behind a colon, so that no answer is taken for one. */
export function plainHelp(request: Request): string[] {
  const acts = 'can' in request ? request.can : []
  return [
    ...(request.ask === 'ticks'
      ? [
          ...(request.preview(request.proposed).rating ? [':again, :hard, :good, :easy: set the rating'] : []),
          'all, none: all points, no point',
        ]
      : []),
    ...actsInOrder(acts).map(act => `:${act}: ${act === 'note' ? noteHelp : actHelp(act, request)}`),
    '?: these words',
  ]
}
