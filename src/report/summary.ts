import type { SessionScore } from '../scores/scores.ts'
import { firstWords } from '../session/points.ts'
import type { Outcome, SessionPlan, SessionResult } from '../session/ports.ts'
import type { Summary } from '../session/terminal.ts'
import type { Item } from '../session/types.ts'

type Asked = { readonly n: number; readonly item: Item; readonly outcome: Outcome | undefined }
type AnsweredItem = Asked & { readonly outcome: Extract<Outcome, { kind: 'answered' }> }

/** What a session came to. `before` is the session to compare with, `dueToday` what is due once it has ended. */
export const summarise = (
  plan: SessionPlan,
  { reason, outcomes, items }: SessionResult,
  { before, dueToday }: { readonly before: SessionScore | undefined; readonly dueToday: number },
): Summary => {
  const asked = items.map(
    (item, index): Asked => ({ n: plan.alreadyAnswered + index + 1, item, outcome: outcomes[index] }),
  )
  const answered = asked.filter((one): one is AnsweredItem => one.outcome?.kind === 'answered')
  const score = scoreOf(answered, plan.exam ? items.length : answered.length)
  const missed = missedOf(plan.exam ? asked : answered)
  return {
    reason,
    of: plan.alreadyAnswered + items.length,
    answered: answered.length,
    skipped: asked.filter(one => one.outcome?.kind === 'skipped').length,
    score,
    byTopic: byTopic(answered, plan),
    missed,
    comesBack: comesBack(answered),
    unsaved: answered.filter(one => !one.outcome.record.saved).length,
    seed: plan.seed,
    next: nextCommand({ reason, missed: missed.length, dueToday, left: items.length - answered.length }),
    ...(score !== null && typeof before?.score === 'number' && { before: before.score }),
    ...(plan.passMark !== undefined && { pass: { mark: plan.passMark, passed: (score ?? 0) >= plan.passMark } }),
  }
}

/** The last session before this one that asked in the same form from the same bank, and counted. */
export const sessionBefore = (sessions: readonly SessionScore[], id: string): SessionScore | undefined => {
  const own = sessions.find(session => session.id === id)
  return sessions.findLast(
    ({ id, mode, bank, score }) => id !== own?.id && mode === own?.mode && bank === own?.bank && score !== null,
  )
}

const scoreOf = (answered: readonly AnsweredItem[], of: number): number | null =>
  of === 0 ? null : answered.reduce((sum, one) => sum + one.outcome.answer.score, 0) / of

const byTopic = (answered: readonly AnsweredItem[], { vocabulary }: SessionPlan): Summary['byTopic'] => {
  const slugs = [...new Set(answered.flatMap(one => one.item.question.topics))]
  return slugs
    .map(topic => {
      const own = answered.filter(one => one.item.question.topics.includes(topic))
      const name = vocabulary.find(known => known.slug === topic)?.name ?? topic
      return { topic, name, answered: own.length, score: scoreOf(own, own.length) ?? 0 }
    })
    .sort((a, b) => a.score - b.score || b.answered - a.answered)
}

const missedOf = (asked: readonly Asked[]): Summary['missed'] =>
  asked
    .filter(({ outcome }) => outcome?.kind !== 'answered' || outcome.answer.score < 1)
    .map(({ n, item: { question }, outcome }) => ({
      n,
      id: question.id,
      stem: question.stemText,
      points: outcome?.kind === 'answered' ? missedPoints(outcome) : [],
    }))

/** Labels of the points not covered; of a choice, the key. */
const missedPoints = ({ answer }: AnsweredItem['outcome']): string[] =>
  answer.form === 'choice'
    ? [firstWords(answer.key ?? '', 12)]
    : answer.points.filter(point => !point.covered).map(point => point.label)

const comesBack = (answered: readonly AnsweredItem[]): Summary['comesBack'] => {
  const days = answered.flatMap(one => one.outcome.due ?? []).sort()
  return [...new Set(days)].map(day => ({ day, questions: days.filter(other => other === day).length }))
}

type Ending = Pick<SessionResult, 'reason'> & {
  readonly missed: number
  readonly dueToday: number
  readonly left: number
}

const nextCommand = ({ reason, missed, dueToday, left }: Ending): NonNullable<Summary['next']> => {
  if (reason === 'interrupted' && left > 0)
    return {
      command: 'finetune-quiz resume',
      why: left === 1 ? 'goes on with the question left' : `goes on with the ${left} questions left`,
    }
  if (missed > 0) return { command: 'finetune-quiz --missed', why: `asks what you missed: ${questions(missed)}` }
  if (dueToday > 0) return { command: 'finetune-quiz --due', why: `${questions(dueToday)} due today` }
  return { command: 'finetune-quiz stats', why: 'what you know by topic, and what comes when' }
}

const questions = (count: number): string => (count === 1 ? '1 question' : `${count} questions`)
