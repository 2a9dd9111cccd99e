import { headingsOf } from '../candidates/candidate.ts'
import { lowerBound } from '../page/lower-bound.ts'
import { acceptMembers } from './accept-members.ts'
import { hasProse } from './has-prose.ts'
import type { Surroundings } from './look-around.ts'
import { findShapes, type Shape, tier } from './shapes.ts'

/** The shapes of a page that may be forms of question, with the members that are, in the order in which they may claim lines. */
export const rankShapes = (around: Surroundings): Shape[] =>
  findShapes(around.candidates, around.evidenceOf)
    .map(shape => ({ ...shape, members: acceptMembers(shape, around) }))
    .filter(shape => shape.members.length > 0)
    .filter((shape, _, all) => !isOutnumbered(shape, all))
    .map(shape => ({ shape, isComplete: answersItself(shape, around) }))
    .sort((a, b) => tier(a.shape) - tier(b.shape) || outermost(a, b))
    .map(({ shape }) => shape)

type Ranked = { readonly shape: Shape; readonly isComplete: boolean }

const outermost = (a: Ranked, b: Ranked): number =>
  a.isComplete && b.isComplete ? a.shape.level - b.shape.level : Number(b.isComplete) - Number(a.isComplete)

/** Headings that ask, each with text of its own: those inside their answers may ask as well, and are parts of them. */
const answersItself = (shape: Shape, { page, candidates }: Surroundings): boolean => {
  if (shape.dress !== 'heading' || shape.share < 0.8 || shape.members.length < 2) return false
  const headings = headingsOf(candidates)
  const own = shape.members.filter(({ line }) => {
    const next = headings[lowerBound(headings, line + 1)]
    return hasProse(page, line + 1, next?.line ?? page.lines.length)
  })
  return own.length >= 0.6 * shape.members.length
}

/** A few headings that ask something, above many entries that do: categories, whatever their words. */
const isOutnumbered = (shape: Shape, all: readonly Shape[]): boolean =>
  shape.label !== 'question' &&
  all.some(
    other =>
      tier(other) > tier(shape) &&
      other.share >= 0.8 &&
      other.score >= 4 * shape.score &&
      other.level === 0 &&
      standsAbove(shape, other),
  )

/** One of the other's members at least comes between two of the shape's, or after its last one. */
const standsAbove = (shape: Shape, other: Shape): boolean =>
  shape.members.some(({ line }, index) => {
    const below = other.members[lowerBound(other.members, line)]
    return below !== undefined && below.line < (shape.members[index + 1]?.line ?? Number.POSITIVE_INFINITY)
  })
