import { counted } from '../../selection/counted.ts'
import type { Summary } from '../../session/events.ts'
import { harmless } from '../harmless.ts'
import { endWords, onDay, type Page, percent } from './words.ts'

/** The summary as `label: value` lines. */
export function plainSummary(summary: Summary, { today }: Page): string[] {
  const { reason, answered, of, skipped, score, before, pass, byTopic, missed, comesBack, unsaved, next, seed } =
    summary
  const days = comesBack.map(({ day, questions }) => `${questions} ${onDay(day, today)}`)
  return [
    `${endWords[reason]}.`,
    score === null ? '' : `Score: ${percent(score)}.`,
    `Answered: ${answered} of ${of}.`,
    skipped > 0 ? `Skipped: ${skipped}.` : '',
    before === undefined ? '' : `Last time: ${percent(before)}.`,
    pass
      ? `${pass.passed ? 'Passed' : 'Not passed'}: ${percent(score ?? 0)} reached, ${percent(pass.mark)} needed.`
      : '',
    unsaved > 0 ? `${counted(unsaved, 'answer')} could not be saved.` : '',
    ...byTopic.map(
      ({ name, score, answered }) => `${harmless(name)}: ${percent(score)} of ${counted(answered, 'answer')}.`,
    ),
    ...missed.map(({ n, stem, answered, points }) => {
      if (!answered) return `Not answered: question ${n}, ${harmless(stem)}`
      const asked = `Missed in question ${n}, ${harmless(stem)}`
      if (points.length === 0) return ended(asked)
      return ended(`${asked.replace(/\.$/, '')}: ${points.map(point => harmless(point)).join(', ')}`)
    }),
    days.length > 0 ? `Comes back: ${days.join(', ')}.` : '',
    next ? `Next: ${harmless(next.command)}, ${harmless(next.why)}` : '',
    `The same questions again: --seed ${harmless(seed)}`,
  ]
}

const ended = (sentence: string): string => (/[.?!…]$/.test(sentence) ? sentence : `${sentence}.`)
