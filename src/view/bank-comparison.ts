import type { Candidate, Comparison } from '../bank/identity/comparison.ts'
import type { KnownQuestion } from '../bank/identity/known-question.ts'
import type { Question } from '../bank/types.ts'
import { counted } from '../selection/counted.ts'
import { harmless } from './harmless.ts'
import type { Theme } from './theme.ts'
import { flow, wrap, wrapBehind } from './width.ts'

/** What history knows of a question beside its stem. */
type Known = KnownQuestion & { readonly answers: number; readonly last?: string }

/** More questions not asked yet than these say nothing of what became of the others. */
const mostAdded = 5

/**
 * What became of the questions that history knows: counts, then every question that is not simply the same. Of many
 * that were not asked yet only the count is told, unless `all` are wanted.
 */
export const comparisonView = (
  found: Comparison<Known>,
  { title, all }: { readonly title: string; readonly all: boolean },
  theme: Theme,
): string => {
  const { same, followed, unsure, orphaned, added } = found
  const changed = same.filter(each => each.changed)
  const { arrow } = theme.mark
  const heading = wrap(theme.heading(harmless(title)), theme.width).join('\n')
  if (same.length + followed.length + unsure.length + orphaned.length === 0)
    return [heading, ...wrap(nothingKnown(added.length, theme), theme.width)].join('\n')
  return [
    heading,
    ...flow(
      [
        `${same.length - changed.length} matched`,
        `${changed.length} changed`,
        `${followed.length} reworded`,
        `${unsure.length} unclear`,
        `${added.length} not asked yet`,
        `${orphaned.length} gone`,
      ],
      ` ${theme.mark.dot} `,
      theme.width,
    ),
    ...section('Changed, but under the same id', changed, each => [placed(each.question)], theme),
    ...section(
      'Reworded: the history goes on',
      followed,
      ({ known, question }) => [`${historyOf(known)} ${arrow} ${placed(question)}`],
      theme,
    ),
    ...section(
      'Unclear: it may be one of these, or another question',
      unsure,
      ({ known, candidates }) => [historyOf(known), ...candidates.map(each => `  ${arrow} ${likely(each)}`)],
      theme,
    ),
    ...(all || added.length <= mostAdded
      ? section('Not asked yet', added, question => [placed(question)], theme)
      : ['', ...wrap(`${theme.strong('Not asked yet')}: ${added.length} questions (--all lists them)`, theme.width)]),
    ...section('Gone from the bank; the history stays', orphaned, known => [historyOf(known)], theme),
    ...(unsure[0] ? ['', ...hint(unsure[0], theme)] : []),
  ].join('\n')
}

const nothingKnown = (questions: number, { mark }: Theme): string =>
  `${counted(questions, 'question')} ${mark.dot} none answered yet: once you have practised this bank, what became of its questions is told here.`

const section = <T>(
  title: string,
  entries: readonly T[],
  linesOf: (entry: T) => readonly string[],
  theme: Theme,
): string[] =>
  entries.length === 0
    ? []
    : [
        '',
        theme.strong(title),
        ...entries.flatMap(linesOf).flatMap(line => wrapBehind('  ', '    ', line, theme.width)),
      ]

const placed = ({ stemText, file, line }: Question): string => `${harmless(stemText)} (${harmless(file)}:${line})`

const historyOf = ({ id, stem, answers, last }: Known): string => {
  const when = last ? `, last on ${last}` : ''
  return `${harmless(stem ?? id)} (${counted(answers, 'answer')}${when})`
}

const likely = ({ question, likeness }: Candidate): string =>
  `${placed(question)}, ${Math.round(likeness * 100)} % alike`

/** What is to be typed stays on one line, so that it can be copied. */
const hint = ({ known, candidates }: Comparison<Known>['unsure'][number], theme: Theme): string[] => [
  ...wrapBehind('', '', 'Where one of them is the same question, say so:', theme.width),
  `  --follow '${harmless(known.id)}=${harmless(candidates[0]?.question.id ?? '')}'`,
]

/** The question to a person about one that is unclear, ending in the prompt. */
export const candidateQuestion = (known: Known, candidates: readonly Candidate[], theme: Theme): string => {
  const rows = candidates.flatMap((each, index) => wrapBehind(`  ${index + 1}  `, '     ', likely(each), theme.width))
  const numbers = candidates.length > 1 ? `1 to ${candidates.length}` : '1'
  return [
    '',
    ...wrapBehind('', '  ', `Which is: ${historyOf(known)}`, theme.width),
    ...rows,
    `${numbers}, or Enter for none ${theme.mark.prompt}`,
  ].join('\n')
}
