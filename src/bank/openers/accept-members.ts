import { type Candidate, headingsOf } from '../candidates/candidate.ts'
import { lowerBound } from '../page/lower-bound.ts'
import { type Page, textLine } from '../page/page.ts'
import { shareOf } from '../share-of.ts'
import { bySection, saysSo } from './by-section.ts'
import { findParagraphs } from './find-paragraphs.ts'
import { isParted } from './is-parted.ts'
import type { Surroundings } from './look-around.ts'
import { type Shape, sumEvidence } from './shapes.ts'

/** The members of a shape that are questions, as far as their shape tells. */
export const acceptMembers = (shape: Shape, around: Surroundings): readonly Candidate[] =>
  withoutSilent(
    shape,
    acceptByForm(shape, around).filter(({ line }) => !around.steps.has(line)),
    around,
  )

const acceptByForm = (shape: Shape, around: Surroundings): readonly Candidate[] => {
  const asks = (member: Candidate) => around.evidenceOf(member) >= 0.5
  if (shape.dress === 'plain') {
    const asking = new Set(findParagraphs(around.page, shape.members, around.isBank))
    return shape.members.filter(member => around.marked.has(member.line) || asking.has(member))
  }
  if (shape.share < leastShare(shape, around)) return askingSections(shape, around)
  if (shape.label === 'question') return shape.members
  if (isCount(shape)) return sequence(shape, around, asks)
  if (shape.dress === 'bold') return boldMembers(around, shape, asks)
  return shape.members.filter(member => asks(member) || isForm(shape, around))
}

/** The share of a shape that must ask: less on a page that says that it is full of questions, least where they are counted. */
const leastShare = (shape: Shape, around: Surroundings): number => {
  const isLine = shape.dress === 'bullet' || shape.dress === 'line'
  if (!around.isBank || isLine || shape.members.length < fewest) return 0.5
  return isCount(shape) && shape.members.length >= many ? 0.15 : 0.3
}

const fewest = 3
const many = 6

const isCount = (shape: Shape): boolean => shape.label === 'number' || shape.dress === 'ordered'

/** So many of a form ask that those which don't are questions as well. */
const isForm = (shape: Shape, around: Surroundings): boolean => {
  if (shape.dress !== 'heading') return shape.share >= (shape.dress === 'bullet' ? 0.6 : 0.7)
  return around.isBank ? shape.members.length >= fewest : shape.share >= 0.8 && shape.members.length >= 5
}

/**
 * A bold line that asks nothing is a question where it stands as the others do: after a rule, a break or a heading; in a bank also
 * right above its answer, as hardly a heading inside an answer does.
 */
const boldMembers = (
  { page, isBank }: Surroundings,
  shape: Shape,
  asks: (member: Candidate) => boolean,
): Candidate[] => {
  const asking = shape.members.filter(asks)
  const areParted = shape.share > 0.8 && shareOf(asking, ({ line }) => isParted(page, line)) > 0.8
  const areTight = isBank && asking.length > 1 && shareOf(asking, member => isTight(page, member)) > 0.8
  return shape.members.filter(
    member => asks(member) || (areParted && isParted(page, member.line)) || (areTight && isTight(page, member)),
  )
}

const isTight = (page: Page, { line, end, text }: Candidate): boolean =>
  page.kinds[line - 1] !== textLine && page.kinds[end + 1] === textLine && !/[:：]$/.test(text)

/**
 * Numbered members: those that ask, and those that carry the count on. A count that begins anew under the same heading, asking
 * nothing, is a list inside an answer, as far as it goes.
 */
const sequence = (shape: Shape, around: Surroundings, asks: (member: Candidate) => boolean): Candidate[] => {
  const headings = headingsOf(around.candidates)
  if (isLazy(shape)) return shape.members.filter(member => asks(member) || shape.share >= 0.7)
  const accepted: Candidate[] = []
  let inner: number | undefined
  for (const member of shape.members) {
    const last = accepted.at(-1)
    const number = member.number ?? Number.NaN
    const isNewPart = !last || lowerBound(headings, last.line + 1) < lowerBound(headings, member.line)
    const isInner: boolean = inner !== undefined && number === inner + 1
    if (around.evidenceOf(member) === 1 || (asks(member) && !isInner)) {
      accepted.push(member)
      inner = undefined
    } else if (isInner) inner = number
    else if (number === 1 && (!isNewPart || !around.isBank)) inner = 1
    else if (goesOn(member, last) || (around.isBank && isNewPart && number === 1)) accepted.push(member)
  }
  return accepted
}

/** All have the same number, which Markdown counts on by itself: what is counted shows by the form alone. */
const isLazy = ({ members }: Shape): boolean =>
  members.length >= fewest && members.every(({ number }) => number === members[0]?.number)

const goesOn = (member: Candidate, last: Candidate | undefined): boolean =>
  last !== undefined && member.number === (last.number ?? 0) + 1 && member.level === last.level

/** Fewer questions than this make no section of them on a page of other things; fewer are enough where the page has questions. */
const leastInSection = 3
const leastInBank = 2

/** Where a form serves other things on the page too: its members in those sections in which most of them ask. */
const askingSections = (shape: Shape, around: Surroundings): Candidate[] => {
  const isKnownPage = around.isBank || (around.areLabelled && shape.dress === 'heading')
  return bySection(shape, shape.members, around.candidates).flatMap(({ heading, members }) => {
    const isKnown = isKnownPage || saysSo(heading)
    const score = sumEvidence(members, around.evidenceOf)
    const asking = members.filter(member => around.evidenceOf(member) === 1)
    if (score < 0.6 * members.length || asking.length < (isKnown ? leastInBank : leastInSection)) return []
    return isKnown && shape.dress !== 'bold' ? [...members] : asking
  })
}

/** More than half of them: a page that tells of itself asks its readers something now and then. */
const areAsking = (members: readonly Candidate[], { evidenceOf }: Surroundings): boolean =>
  shareOf(members, member => evidenceOf(member) === 1) > 0.5

/**
 * A section in which nothing asks, while others of the same form do, tells of something else: a legend, rules, things to read. A
 * count that goes on into it says otherwise, and headings may be questions by their form alone, but not where the page tells of itself.
 */
const withoutSilent = (shape: Shape, accepted: readonly Candidate[], around: Surroundings): readonly Candidate[] => {
  if (shape.label === 'question' || shape.dress === 'plain') return accepted
  const sections = bySection(shape, accepted, around.candidates).filter(
    ({ heading, members }) => heading?.barred !== 'page' || areAsking(members, around),
  )
  const kept = sections.filter(
    ({ members }, index) =>
      shape.dress === 'heading' ||
      asksEnough(members, around) ||
      goesOn(members[0] as Candidate, sections[index - 1]?.members.at(-1)),
  )
  return (kept.length > 0 ? kept : sections).flatMap(({ members }) => members)
}

/** One entry at least that surely asks, or some that may. */
const asksEnough = (members: readonly Candidate[], { evidenceOf }: Surroundings): boolean =>
  members.some(member => evidenceOf(member) === 1) || sumEvidence(members, evidenceOf) >= 0.3 * members.length
