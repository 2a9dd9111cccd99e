import { groupBy } from '../bank/group-by.ts'
import type { Difficulty, Question } from '../bank/types.ts'
import { explainNothing, type Filter } from './explain-nothing.ts'
import { type Random, shuffle } from './random.ts'

/** Which questions to ask. Every filter that is given must hold. */
export type Criteria = {
  /** Topic slugs; a question with any of them matches. */
  readonly topics?: readonly string[]
  readonly difficulty?: readonly Difficulty[]
  /** Questions picked by their history, most urgent first. */
  readonly picked?: Picked
  /** Ids of questions that the person put aside. */
  readonly suspended?: readonly string[]
  /** Whether a question can be asked in the form wanted. Tried on those that match until `count` are found. */
  readonly canAsk?: (question: Question) => boolean
  readonly count: number | 'all'
  readonly order: Order
}

/** How chosen questions are ordered: mixed, as in the bank, or topic by topic. */
export type Order = 'random' | 'bank' | 'topic'

/** `option` is what the person typed for it, such as `--due`; `none` says why it picks nothing, where it does. */
export type Picked = { readonly option: string; readonly ids: readonly string[]; readonly none?: string }

/** The questions to ask, in order, none where none of them can be asked; and how many matched before `count` cut them. */
export type Selection = { readonly chosen: Question[]; readonly matched: number }

/**
 * Draws `count` of the questions that match: the most urgent where they were picked by history, else at random.
 * Throws `no` where nothing matches, naming the filters and what would match without each.
 */
export function selectQuestions(questions: readonly Question[], criteria: Criteria, random: Random): Selection {
  const filters = listFilters(criteria)
  const unwanted = new Set(criteria.suspended)
  const fitting = questions.filter(question => filters.every(filter => filter.keeps(question)))
  const matching = fitting.filter(({ id }) => !unwanted.has(id))
  if (matching.length === 0) throw explainNothing(questions, filters, fitting.length)
  const candidates = criteria.picked ? byUrgency(matching, criteria.picked.ids) : shuffle(matching, random)
  const drawn = draw(candidates, criteria)
  return { chosen: inOrder(drawn, questions, criteria.order, random), matched: matching.length }
}

function draw(candidates: readonly Question[], { count, canAsk }: Criteria): readonly Question[] {
  if (!canAsk) return count === 'all' ? candidates : candidates.slice(0, count)
  const drawn: Question[] = []
  for (const question of candidates) {
    if (drawn.length === count) break
    if (canAsk(question)) drawn.push(question)
  }
  return drawn
}

function listFilters({ topics, difficulty, picked }: Criteria): Filter[] {
  const filters: Filter[] = []
  if (topics?.length) {
    const wanted = new Set(topics)
    filters.push({ name: `--topic ${topics.join(',')}`, keeps: ({ topics }) => topics.some(slug => wanted.has(slug)) })
  }
  if (difficulty?.length) {
    const wanted = new Set<number | undefined>(difficulty)
    filters.push({ name: `--difficulty ${difficulty.join(',')}`, keeps: question => wanted.has(question.difficulty) })
  }
  if (picked) {
    const wanted = new Set(picked.ids)
    const none = wanted.size === 0 ? picked.none : undefined
    filters.push({ name: picked.option, keeps: ({ id }) => wanted.has(id), ...(none && { none }) })
  }
  return filters
}

function byUrgency(questions: readonly Question[], ids: readonly string[]): Question[] {
  const rank = new Map(ids.map((id, index) => [id, index]))
  return questions.toSorted((a, b) => rank.get(a.id)! - rank.get(b.id)!)
}

function inOrder(drawn: readonly Question[], bank: readonly Question[], order: Order, random: Random): Question[] {
  if (order === 'random') return shuffle(drawn, random)
  const wanted = new Set(drawn)
  const asInBank = bank.filter(question => wanted.has(question))
  return order === 'bank' ? asInBank : byTopic(asInBank)
}

/** A question's first topic decides; topics come in the order of their first question, questions as in the bank. */
function byTopic(questions: readonly Question[]): Question[] {
  return [...groupBy(questions, ({ topics }) => topics[0]).values()].flat()
}
