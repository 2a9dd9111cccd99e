import { type Candidate, headingsOf, isEntry } from '../candidates/candidate.ts'
import { asksBarely } from '../evidence/asks-barely.ts'
import { hasProse } from './has-prose.ts'
import type { Surroundings } from './look-around.ts'
import type { Shape } from './shapes.ts'

/** So many questions in other forms, and a single entry of a list that asks is a remark. */
const leastFound = 3

const isRemark = ({ dress, label }: Shape): boolean =>
  label === 'none' && (dress === 'bullet' || dress === 'italic' || dress === 'plain')

/** Too little to call a page a bank: one heading that asks something, two entries of a list. */
export const isEnough = (shape: Shape, members: readonly Candidate[], around: Surroundings, found: number): boolean => {
  if (shape.label === 'question' && (around.areLabelled || around.isBank)) return true
  if (around.isOther) return false
  if (members.filter(({ line }) => around.told.has(line)).length > 1) return true
  const answered = members.filter(member => around.marked.has(member.line))
  if (answered.length > 1 || answered.some(member => !around.weak.has(member.line))) return true
  const sure = members.filter(member => around.evidenceOf(member) === 1)
  const asking = sure.filter(({ text }) => around.isBank || !asksBarely(text)).length
  if (around.isBank && found >= leastFound && isRemark(shape)) return asking > 1
  if (around.isBank) return asking > 0 || members.filter(member => around.evidenceOf(member) >= 0.5).length > 1
  if (shape.dress === 'list-heading') return asking >= 1
  if (shape.dress === 'heading')
    return (
      around.areAsking ||
      asking >= (around.areLabelled || around.isNotes ? 2 : 3) ||
      (asking > 0 && asking * 2 >= weighSections(shape, around.candidates))
    )
  if (shape.dress === 'bold' && asking === 2)
    return shape.label === 'number' || asking * 2 > weighSections({ ...shape, level: 6 }, around.candidates)
  return asking >= 3 || (asking === 2 && isEntry(shape) && isAll(members, around))
}

/** Two entries that ask, each with text below it, and nothing else on the page but a title. */
const isAll = (members: readonly Candidate[], around: Surroundings): boolean => {
  const { page, candidates } = around
  const bounds = [...members.map(({ line }) => line), page.lines.length]
  return (
    members.length === 2 &&
    headingsOf(candidates).length <= 1 &&
    !hasProse(page, page.start, members[0]?.line as number) &&
    members.every(({ end }, index) => hasProse(page, end + 1, bounds[index + 1] as number))
  )
}

/** The headings of a page down to a form's own level, its title apart; those that tell of the page weigh twice. */
const weighSections = (shape: Shape, candidates: readonly Candidate[]): number =>
  headingsOf(candidates)
    .filter(({ level, barred }) => level <= shape.level && barred !== 'answer')
    .filter(({ level }, index) => level > 1 || index > 0)
    .reduce((sum, { barred }) => sum + (barred === 'page' ? 2 : 1), 0)
