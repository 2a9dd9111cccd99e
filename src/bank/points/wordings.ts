import type { Entry } from '../drafts/additions.ts'
import { toPlainText } from '../text/plain-text.ts'
import { foldText } from '../text/strip-inline.ts'
import type { KeyPoint } from '../types.ts'

/** A further wording of a key point as an author listed it: the entry's text, and what it says of which point. */
export type Wording = {
  readonly entry: Entry
  /** Index of the point whose label it begins with, -1 where there is none. */
  readonly point: number
  /** Plain text, without the label. */
  readonly text: string
}

/** Reads the entries of `**In other words:**`, each `Label: wording`; labels are compared without case, blanks and signs. */
export const readWordings = (entries: readonly Entry[], points: readonly KeyPoint[]): Wording[] => {
  const labels = points.map(({ label }) => (label === undefined ? '' : foldText(label)))
  return entries.map(entry => {
    const text = toPlainText(entry.text)
    // A label may hold a colon of its own.
    for (const { index } of text.matchAll(/[:：]/g)) {
      const start = foldText(text.slice(0, index))
      const point = start === '' ? -1 : labels.indexOf(start)
      if (point >= 0) return { entry, point, text: text.slice(index + 1).trim() }
    }
    return { entry, point: -1, text }
  })
}

/** The points with their further wordings, those that say nothing left out. */
export const addWordings = (points: readonly KeyPoint[], entries: readonly Entry[]): readonly KeyPoint[] => {
  if (entries.length === 0) return points
  const wordings = readWordings(entries, points)
  return points.map((point, index) => {
    const own = wordings.filter(({ point, text }) => point === index && text !== '').map(({ text }) => text)
    return own.length === 0 ? point : { ...point, wordings: own }
  })
}

/** The first point with the texts that are right instead of it. */
export const addAlternatives = (points: readonly KeyPoint[], texts: readonly string[]): readonly KeyPoint[] =>
  texts.length === 0
    ? points
    : points.map((point, index) =>
        index === 0 ? { ...point, wordings: [...(point.wordings ?? []), ...texts.map(toPlainText)] } : point,
      )
