import { pointLabel, pointsOf } from '../../session/points.ts'
import type { Item, Verdict } from '../../session/types.ts'
import { harmless } from '../harmless.ts'
import type { Page } from './words.ts'

/** The points to be ticked, each with what the grader says of it. */
export function plainPoints(
  { item, verdict }: { readonly item: Item; readonly verdict?: Verdict },
  covered: readonly number[],
  page: Page,
): string[] {
  return pointsOf(item.question).map((point, index) => {
    const label = point.label ? `${harmless(pointLabel(point))}: ` : ''
    const tick = covered.includes(index) ? 'Covered. ' : ''
    return `${index + 1}. ${tick}${label}${page.markdown.renderInline(point.markdown, page.theme)}${findingWords(verdict, index)}`
  })
}

function findingWords(verdict: Verdict | undefined, index: number): string {
  const point = verdict?.points[index]
  if (!point || point.finding === 'not found') return ''
  const words = point.evidence.map(evidence => `"${harmless(evidence)}"`).join(', ')
  return point.finding === 'unsure' ? ` Unsure${words && `, from ${words}`}.` : words && ` From your words: ${words}.`
}
