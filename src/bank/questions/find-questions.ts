import { applyAnswerKeys, applyFootnotes } from '../answer-keys/apply-answer-keys.ts'
import { findAnswerKeys } from '../answer-keys/find-answer-keys.ts'
import { findFootnotes } from '../answer-keys/find-footnotes.ts'
import { type Candidate, isOuterHeading } from '../candidates/candidate.ts'
import { findCandidates } from '../candidates/find-candidates.ts'
import { headingName } from '../candidates/heading-name.ts'
import type { Draft } from '../drafts/draft.ts'
import { dropPoints } from '../labels/points-mark.ts'
import { findMarkers } from '../markers/find-markers.ts'
import { chooseOpeners } from '../openers/choose-openers.ts'
import type { Page } from '../page/page.ts'
import { readClaims } from '../readers/read-claims.ts'
import { nameSections } from '../topics/name-sections.ts'
import { splitHint } from '../topics/split-hint.ts'
import { adoptLists } from './adopt-lists.ts'
import { disownOptions } from './disown-options.ts'
import { openTasks } from './open-tasks.ts'
import { readSections } from './read-sections.ts'
import { splitParts } from './split-parts.ts'
import { splitTasks } from './split-tasks.ts'

/** The questions of a page in order, and its title if it has one. */
export type FoundQuestions = { readonly drafts: readonly Draft[]; readonly title: string | undefined }

/**
 * The questions of one page, whatever forms it mixes: first those that show their own end, then the answer keys that stand apart,
 * and of all other lines those that open a question. `isOneOfMany`: the page's title is a section of its bank.
 */
export const findQuestions = (page: Page, isTopic: (word: string) => boolean, isOneOfMany: boolean): FoundQuestions => {
  const claims = readClaims(page)
  const all = findCandidates(page)
  const keys = outside(
    claims,
    findAnswerKeys(
      page,
      all,
      claims.map(({ from, line = from }) => ({ line })),
    ),
  )
  const notes = outside(claims, findFootnotes(page, all))
  const apart = [...keys, ...notes].map(({ line, to }) => ({ from: line, to }))
  const taken = [...claims, ...apart].sort((a, b) => a.from - b.from)
  const candidates = outside(taken, all)
  const cuts = taken.map(part => ({ line: part.from, isQuestion: 'draft' in part }))
  const told = new Set(keys.flatMap(({ asked }) => asked))
  const openers = chooseOpeners(page, candidates, outside(taken, findMarkers(page)), { cuts, told })
  const lines = new Set(openers.map(opener => opener.line))
  const title = findTitle(candidates, lines)
  const names = nameSections(candidates, lines, isOneOfMany ? undefined : title)
  const claimed = claims.map(
    ({ from, line = from, draft }): Draft => ({ ...draft, page, line, hints: [], sections: names(from) }),
  )
  const read = [...readSections(page, openers, names), ...claimed].sort((a, b) => a.line - b.line)
  const asked = splitTasks(page, openTasks(page, applyFootnotes(read, notes)))
  const answered = splitParts(page, applyAnswerKeys(asked, keys))
  return {
    drafts: disownOptions(adoptLists(answered)).map(draft => takeHint(draft, isTopic)),
    title: title && headingName(title),
  }
}

/** A bracket over options tells how many to choose, and in a cloze it is text: neither names a topic. */
const takeHint = (asked: Draft, isTopic: (word: string) => boolean): Draft => {
  const worth = dropPoints(asked.stem)
  const draft = worth === asked.stem ? asked : { ...asked, stem: worth }
  const { stem, hints } = splitHint(draft.stem, isTopic, draft.isHeading === true)
  const isHint = hints.length > 0 && draft.cloze === undefined && draft.body().choices.length === 0
  return isHint ? { ...draft, stem, hints } : draft
}

/** What stands on none of the lines that are spoken for. Both lists are in order. */
const outside = <T extends { readonly line: number }>(
  taken: readonly { readonly from: number; readonly to: number }[],
  all: readonly T[],
): T[] => {
  let next = 0
  return all.filter(({ line }) => {
    while (next < taken.length && (taken[next] as { to: number }).to <= line) next += 1
    return !(next < taken.length && (taken[next] as { from: number }).from <= line)
  })
}

/** The only heading of the first level, unless it asks something. */
const findTitle = (candidates: readonly Candidate[], openers: ReadonlySet<number>): Candidate | undefined => {
  const [top, ...others] = candidates.filter(candidate => isOuterHeading(candidate) && candidate.level === 1)
  return top && others.length === 0 && !openers.has(top.line) ? top : undefined
}
