import type { Candidate, Dress } from './candidates.ts'
import { isRule, readHeading } from './line-shapes.ts'
import type { Marker } from './markers.ts'
import { blank, type Page, text as textKind } from './page.ts'

/** Lines that are spoken for: questions of another form, keys. No question goes on past them. */
export type Cut = { readonly line: number; readonly isQuestion: boolean }

/** A candidate that was chosen to open a question. */
export type Opener = Candidate & {
  /** Index after the last line that may belong to the question. */
  readonly bodyEnd: number
  /** The share of questions of this form that mark their answers: where high, what is not marked is no answer. */
  readonly markedShare: number
}

/**
 * Which candidates open questions. Candidates of one dress and label are judged together: a form is a form of question where
 * at least half of its members ask something or are followed by an answer's label, and outer forms come before inner ones.
 */
export const chooseOpeners = (
  page: Page,
  candidates: readonly Candidate[],
  markers: readonly Marker[],
  cuts: readonly Cut[] = [],
): Opener[] => {
  const { marked, folded } = findMarked(page, candidates, markers)
  const shown = new Set([...marked, ...folded])
  const shapes = rankShapes(groupByShape(candidates), marked, candidates)
  const chosen: Shape[] = []
  let openers: Opener[] = []
  for (const shape of shapes) {
    const members = acceptedMembers(page, shape, marked).filter(member =>
      isFree(
        member,
        openers,
        candidates,
        cuts,
        marked.has(member.line),
        (from, to) => shape.members.length > 1 && member.evidence === 1 && hasProse(page, from, to),
      ),
    )
    if (members.length === 0 || !isEnough(shape, members, marked, candidates)) continue
    chosen.push({ ...shape, members })
    openers = measure(page, chosen, candidates, shown, cuts)
  }
  return openers
}

type Shape = {
  readonly key: string
  readonly dress: Dress
  readonly level: number
  readonly label: Candidate['label']
  readonly members: readonly Candidate[]
  readonly share: number
  readonly score: number
}

const shapeKey = (candidate: Candidate): string => {
  const level =
    candidate.dress === 'heading'
      ? candidate.level
      : candidate.dress === 'bullet' || candidate.dress === 'ordered'
        ? Math.min(2, Math.floor(candidate.level / 2))
        : 0
  return `${candidate.dress} ${level} ${candidate.label}`
}

/** Sections that tell of a page, at the level of a form's headings: a page of instructions has a few questions too. */
const countTelling = (shape: Candidate, candidates: readonly Candidate[]): number =>
  shape.dress === 'heading' && shape.label === 'none'
    ? candidates.filter(({ dress, level, barred }) => dress === 'heading' && level === shape.level && barred === 'page')
        .length
    : 0

/** The only heading of the first level, where others stand below it: the page's title, unless it is put as a question. */
const findTitle = (candidates: readonly Candidate[]): Candidate | undefined => {
  const headings = candidates.filter(({ dress, indent }) => dress === 'heading' && indent < 2)
  const tops = headings.filter(({ level }) => level === 1)
  const isAsked = tops[0]?.label === 'question' || /[?？؟]\W*$/.test(tops[0]?.text ?? '')
  return tops.length === 1 && headings.length > 1 && !isAsked ? tops[0] : undefined
}

const groupByShape = (candidates: readonly Candidate[]): Map<string, Candidate[]> => {
  const groups = new Map<string, Candidate[]>()
  const title = findTitle(candidates)
  for (const candidate of candidates) {
    if (candidate.barred || candidate === title) continue
    const key = shapeKey(candidate)
    const group = groups.get(key)
    if (group) group.push(candidate)
    else groups.set(key, [candidate])
  }
  return groups
}

/** Forms in the order in which they may claim lines: labelled ones, then from the outermost dress to the innermost. */
const dressOrder: readonly Dress[] = ['list-heading', 'heading', 'bold', 'line', 'plain', 'ordered', 'bullet']

const rankShapes = (
  groups: ReadonlyMap<string, readonly Candidate[]>,
  marked: ReadonlySet<number>,
  candidates: readonly Candidate[],
): Shape[] =>
  [...groups]
    .map(([key, members]): Shape => {
      const first = members[0] as Candidate
      const score = members.reduce((sum, member) => sum + evidenceOf(member, marked), 0)
      const share = score / (members.length + countTelling(first, candidates))
      return { key, dress: first.dress, level: first.level, label: first.label, members, score, share }
    })
    .map(shape => (shape.share >= 0.5 || shape.dress === 'plain' ? shape : askingSections(shape, marked, candidates)))
    .filter(shape => shape.members.length > 0)
    .sort((a, b) => tier(a) - tier(b) || b.score - a.score || b.level - a.level)
    .filter((shape, _, all) => !isOutnumbered(shape, all))

const evidenceOf = (candidate: Candidate, marked: ReadonlySet<number>): number =>
  marked.has(candidate.line) ? 1 : candidate.evidence

const tier = (shape: Shape): number => (shape.label === 'question' ? 0 : 10) + dressOrder.indexOf(shape.dress)

/** A few headings that ask something, above many entries that do: categories, whatever their words. */
const isOutnumbered = (shape: Shape, all: readonly Shape[]): boolean =>
  shape.label !== 'question' &&
  all.some(
    other => tier(other) > tier(shape) && other.share >= 0.8 && other.score >= 4 * shape.score && other.level === 0,
  )

/** Where a form serves other things on the page too: its members in those sections in which most of them ask. */
const askingSections = (shape: Shape, marked: ReadonlySet<number>, candidates: readonly Candidate[]): Shape => {
  const sections = new Map<number, Candidate[]>()
  const headings = candidates.filter(
    ({ dress, level }) => dress === 'heading' && (shape.dress !== 'heading' || level < shape.level),
  )
  for (const member of shape.members) {
    const section = lowerBound(headings, member.line)
    const peers = sections.get(section)
    if (peers) peers.push(member)
    else sections.set(section, [member])
  }
  const members = [...sections.values()].filter(peers => {
    const asking = peers.filter(peer => evidenceOf(peer, marked) === 1).length
    return asking >= leastInSection && asking >= 0.6 * peers.length
  })
  return { ...shape, members: members.flat(), score: members.flat().length }
}

/** Fewer questions than this make no section of them on a page of other things. */
const leastInSection = 3

/** Lines of candidates by what follows them: an answer's label or options; a collapsible part that doesn't say what it holds. */
type Marked = { readonly marked: ReadonlySet<number>; readonly folded: ReadonlySet<number> }

/** Options under a line that asks nothing are options where an answer follows them. */
const isAnswered = (markers: readonly Marker[], at: number): boolean => {
  const first = markers[at] as Marker
  return (
    first.kind === 'answer' ||
    markers.slice(at, at + 8).some(({ kind, line }) => kind === 'answer' && line - first.line < 30)
  )
}

/** Candidates whose answer or options are marked before anything else opens. */
const findMarked = (page: Page, candidates: readonly Candidate[], markers: readonly Marker[]): Marked => {
  const marked = new Set<number>()
  const folded = new Set<number>()
  let next = 0
  for (const [index, candidate] of candidates.entries()) {
    while (next < markers.length && (markers[next] as Marker).line <= candidate.line) next += 1
    const marker = markers[next]
    if (!marker || marker.kind === 'hint' || candidate.barred) continue
    const following = candidates
      .slice(index + 1, index + 12)
      .find(other => other.line >= marker.line || !isInside(other, candidate, marker))
    if (following && following.line < marker.line) continue
    if (candidate.dress === 'plain' && !isNear(page, candidate, marker)) continue
    if (marker.kind === 'fold') folded.add(candidate.line)
    else if (candidate.dress !== 'plain' || candidate.evidence > 0 || isAnswered(markers, next))
      marked.add(candidate.line)
  }
  return { marked, folded }
}

/** What may stand between a stem and its answer's mark without being a stem itself; before options, nothing in a list. */
const isInside = (other: Candidate, candidate: Candidate, marker: Marker): boolean => {
  if (other.dress === 'plain') return true
  const isEntry = other.dress === 'bullet' || other.dress === 'ordered'
  return isEntry && marker.kind !== 'options' && other.evidence === 0 && candidate.dress !== other.dress
}

/** Nothing but blank lines between. */
const isNear = (page: Page, candidate: Candidate, marker: Marker): boolean =>
  page.kinds.subarray(candidate.end + 1, marker.line).every(kind => kind === blank)

const acceptedMembers = (page: Page, shape: Shape, marked: ReadonlySet<number>): Candidate[] => {
  const asks = (member: Candidate) => evidenceOf(member, marked) >= 0.5
  if (shape.dress === 'plain') return shape.members.filter(member => marked.has(member.line))
  if (shape.share < 0.5) return shape.members.filter(member => evidenceOf(member, marked) === 1)
  if (shape.label === 'question') return [...shape.members]
  if (shape.dress === 'bold') return boldMembers(page, shape, asks)
  if (shape.dress === 'ordered') return sequence(shape.members, asks)
  return shape.members.filter(member => asks(member) || isForm(shape))
}

/** So many of a form ask that those which don't are questions as well. */
const isForm = (shape: Shape): boolean =>
  shape.dress === 'heading'
    ? shape.share >= 0.8 && shape.members.length >= 5
    : shape.share >= (shape.dress === 'bullet' ? 0.6 : 0.7)

/** A bold line that asks nothing is a question where it stands as the others do: after a rule, a break or a heading. */
const boldMembers = (page: Page, shape: Shape, asks: (member: Candidate) => boolean): Candidate[] => {
  const asking = shape.members.filter(asks)
  const parted = asking.filter(member => isParted(page, member.line)).length / Math.max(1, asking.length)
  return shape.members.filter(
    member => asks(member) || (parted > 0.8 && shape.share > 0.8 && isParted(page, member.line)),
  )
}

const isParted = (page: Page, line: number): boolean => {
  let above = line - 1
  while (above >= 0 && page.kinds[above] === blank) above -= 1
  const source = page.lines[above]
  return source === undefined || isRule(source) || /^[ \t]*(?:#{1,6}[ \t]|<br[ /]*>|<hr)/i.test(source)
}

/** Numbered entries: those that ask, and those that carry the count on from one. */
const sequence = (members: readonly Candidate[], asks: (member: Candidate) => boolean): Candidate[] => {
  const accepted: Candidate[] = []
  for (const member of members) {
    const last = accepted.at(-1)
    if (asks(member) || (last && member.number === (last.number ?? 0) + 1 && member.level === last.level))
      accepted.push(member)
  }
  return accepted
}

/** The headings of a page down to a form's own level, its title apart; those that tell of the page weigh twice. */
const weighSections = (shape: Shape, candidates: readonly Candidate[]): number =>
  candidates
    .filter(({ dress, level, barred }) => dress === 'heading' && level <= shape.level && barred !== 'answer')
    .filter(({ level }, index) => level > 1 || index > 0)
    .reduce((sum, { barred }) => sum + (barred === 'page' ? 2 : 1), 0)

/** Too little to call a page a bank: one heading that asks something, two entries of a list. */
const isEnough = (
  shape: Shape,
  members: readonly Candidate[],
  marked: ReadonlySet<number>,
  candidates: readonly Candidate[],
): boolean => {
  if (shape.label === 'question' || members.some(member => marked.has(member.line))) return true
  const asking = members.filter(member => member.evidence === 1).length
  if (shape.dress === 'list-heading') return asking >= 1
  if (shape.dress === 'heading') return asking >= 3 || asking * 2 >= weighSections(shape, candidates)
  return asking >= (shape.dress === 'bold' ? 2 : 3)
}

/** Both say that they are questions: by a label; or by a number, or as lines that ask, with options or answers below both. */
const areBoth = (above: Opener, candidate: Candidate, isMarked: boolean): boolean => {
  if (above.label === 'question' && candidate.label === 'question') return true
  if (!isLine(above) || !isLine(candidate) || above.markedShare <= 0.5) return false
  if (isMarked && above.label !== 'none' && candidate.label !== 'none') return true
  return (
    above.dress !== candidate.dress && candidate.evidence === 1 && above.dress !== 'bold' && candidate.dress !== 'bold'
  )
}

const isLine = ({ dress }: Candidate): boolean => dress !== 'heading' && dress !== 'list-heading' && dress !== 'bullet'

/** Text other than headings between two lines. */
const hasProse = (page: Page, from: number, to: number): boolean => {
  for (let line = from; line < to; line += 1) {
    const source = page.lines[line] as string
    const isProse = !isRule(source) && !readHeading(source) && !/^[ \t]*(?:<|!\[)/.test(source)
    if (page.kinds[line] === textKind && isProse) return true
  }
  return false
}

/**
 * Outside the questions already chosen, unless both have labels that say so; and no heading over them, which is a section: but one
 * that asks like its peers and has text of its own before them is a question.
 */
const isFree = (
  candidate: Candidate,
  openers: readonly Opener[],
  candidates: readonly Candidate[],
  cuts: readonly Cut[],
  isMarked: boolean,
  isPeer: (from: number, to: number) => boolean,
): boolean => {
  const above = openerBefore(openers, candidate.line)
  if (above && candidate.line < above.bodyEnd && !areBoth(above, candidate, isMarked)) return false
  if (candidate.dress !== 'heading') return true
  const end = sectionEnd(candidate, candidates)
  const inside = openers[openerIndex(openers, candidate.line) + 1]?.line ?? end
  const cut = cuts[lowerBound(cuts, candidate.line + 1)]
  const first = Math.min(inside, cut?.isQuestion ? cut.line : end)
  return first >= end || isPeer(candidate.line + 1, first)
}

const sectionEnd = (candidate: Candidate, candidates: readonly Candidate[]): number => {
  const index = lowerBound(candidates, candidate.line + 1)
  for (let next = index; next < candidates.length; next += 1) {
    const other = candidates[next] as Candidate
    if (other.dress === 'heading' && other.level <= candidate.level) return other.line
  }
  return Number.POSITIVE_INFINITY
}

const lowerBound = (sorted: readonly { readonly line: number }[], line: number): number => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as { line: number }).line < line) low = middle + 1
    else high = middle
  }
  return low
}

const openerIndex = (openers: readonly Opener[], line: number): number => lowerBound(openers, line + 1) - 1
const openerBefore = (openers: readonly Opener[], line: number): Opener | undefined =>
  openers[openerIndex(openers, line)]

const measure = (
  page: Page,
  shapes: readonly Shape[],
  candidates: readonly Candidate[],
  marked: ReadonlySet<number>,
  cuts: readonly Cut[],
): Opener[] => {
  const all = shapes.flatMap(shape => {
    const markedShare = shape.members.filter(member => marked.has(member.line)).length / shape.members.length
    return shape.members.map(member => ({ ...member, markedShare }))
  })
  all.sort((a, b) => a.line - b.line)
  const lines = new Set(all.map(opener => opener.line))
  return all.map((opener, index) => {
    const cut = cuts[lowerBound(cuts, opener.line + 1)]?.line ?? page.lines.length
    const next = Math.min(all[index + 1]?.line ?? page.lines.length, cut)
    return { ...opener, bodyEnd: quotationEnd(page, opener.line, firstSectionBetween(opener, next, candidates, lines)) }
  })
}

/** A question in a quotation goes no further than the quotation. */
const quotationEnd = (page: Page, line: number, to: number): number => {
  if (!isQuoted(page, line)) return to
  let end = line + 1
  while (end < to && isQuoted(page, end)) end += 1
  return end
}

export const isQuoted = (page: Page, line: number): boolean => /^[ \t]*>/.test(page.lines[line] as string)

/** The heading between a question and the next one that begins another section; headings inside answers don't. */
const firstSectionBetween = (
  opener: Candidate,
  next: number,
  candidates: readonly Candidate[],
  openers: ReadonlySet<number>,
): number => {
  for (let index = lowerBound(candidates, opener.line + 1); index < candidates.length; index += 1) {
    const other = candidates[index] as Candidate
    if (other.line >= next) break
    if (other.dress === 'heading' && !openers.has(other.line) && endsQuestion(opener, other)) return other.line
  }
  return next
}

const endsQuestion = (opener: Candidate, heading: Candidate): boolean => {
  if (heading.barred === 'answer') return false
  if (opener.dress !== 'heading' && heading.indent > 1) return false
  const level = opener.dress === 'heading' || opener.dress === 'list-heading' ? opener.level : 7
  if (heading.barred === 'references') return heading.level < level && heading.level < 3
  return opener.dress === 'heading' ? heading.level <= level : heading.level < level
}
