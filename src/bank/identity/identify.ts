import type { Draft, Section } from '../drafts/draft.ts'
import type { About } from '../drafts/read-about.ts'
import { groupBy } from '../group-by.ts'
import { once } from '../once.ts'
import { lineStart } from '../page/find-words.ts'
import { toDigest, toSlug, uniqueId } from '../text/slug.ts'
import { stripInline } from '../text/strip-inline.ts'
import type { Problem } from '../types.ts'

export type Identity = Pick<Section, 'id' | 'formerIds'>
export type Identities = { readonly identities: readonly Identity[]; readonly problems: () => readonly Problem[] }

/**
 * An id for each question: the explicit one, else the stem's slug. Questions that share a stem are told apart by what stands with
 * it, so that an id does not change when one of them comes or goes: first by the code or text that belongs to the question,
 * then its options, then its answer, and only where all of these are equal by their order. A question with a stem of its own
 * keeps the longer form as a former id, under which its history lies where it once had a namesake.
 */
export const identify = (drafts: readonly Draft[], aboutOf: (draft: Draft) => About): Identities => {
  const groups = groupBy(drafts, draft => aboutOf(draft).id ?? stemSlug(draft))
  const namedIn = (group: readonly Draft[]) => group.filter(draft => aboutOf(draft).id !== undefined)
  const taken = new Map<string, number>()
  const made = new Map<Draft, Identity>()
  for (const [slug, group] of groups) {
    const named = namedIn(group)
    const digests = once(() => tellApart(group))
    const longId = (draft: Draft) => `${slug}-${digests().get(draft)}`
    for (const draft of group) {
      const isAlone = group.length === 1 || draft === named[0]
      const id = uniqueId(isAlone ? slug : longId(draft), taken)
      const formerIds = once(() => [...aboutOf(draft).was, ...(isAlone && named.length === 0 ? [longId(draft)] : [])])
      made.set(draft, { id, formerIds })
    }
  }
  return {
    identities: drafts.map(draft => made.get(draft) as Identity),
    problems: () => [...groups].flatMap(([slug, group]) => findDuplicates(slug, group, namedIn(group))),
  }
}

const stemSlug = (draft: Draft): string =>
  toSlug(stripInline(draft.stem)) || `q-${toDigest(draft.stem + draft.body().context)}`

const features: readonly ((draft: Draft) => string)[] = [
  draft => fold(`${draft.stem}\n${draft.body().context}`),
  draft =>
    draft
      .body()
      .choices.map(choice => fold(choice.text))
      .join('|'),
  draft => fold(draft.body().answer),
]

/** White space and case apart, every sign counts: code differs by them. */
const fold = (value: string): string => value.replace(/\s+/g, '').toLowerCase()

/** A digest for each draft of a group from the fewest features that make them differ. */
const tellApart = (group: readonly Draft[]): Map<Draft, string> => {
  const digests = new Map<Draft, string>()
  const split = (drafts: readonly Draft[], depth: number, so: string): void => {
    const feature = features[depth]
    if (!feature) {
      for (const [index, draft] of drafts.entries())
        digests.set(draft, toDigest(index === 0 ? so : `${so} ${index + 1}`))
      return
    }
    for (const [value, same] of groupBy(drafts, feature)) {
      const path = `${so} ${value}`
      if (same.length === 1) digests.set(same[0] as Draft, toDigest(path))
      else split(same, depth + 1, path)
    }
  }
  split(group, 0, '')
  return digests
}

const findDuplicates = (slug: string, group: readonly Draft[], named: readonly Draft[]): Problem[] =>
  named.length === 0
    ? group.slice(1).map(draft => duplicateStem(draft, group[0] as Draft))
    : named.slice(1).map(draft => duplicateId(draft, slug))

const duplicateId = (draft: Draft, id: string): Problem => ({
  severity: 'error',
  code: 'bank/duplicate-id',
  message: `The id ${id} is given to two questions. Give this one another.`,
  ...lineStart(draft.page.path, draft.line),
})

const duplicateStem = (draft: Draft, first: Draft): Problem => {
  const isSame = features.every(feature => feature(draft) === feature(first))
  const place = `${first.page.path}:${first.line + 1}`
  return {
    severity: isSame ? 'warning' : 'info',
    code: 'bank/duplicate-stem',
    message: isSame
      ? `This question stands at ${place} already, word for word. Remove one of the two.`
      : `The question at ${place} has the same words. Their history is kept apart by what stands below them; an explicit id is safer.`,
    ...lineStart(draft.page.path, draft.line),
  }
}
