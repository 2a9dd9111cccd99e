import { stripInline } from '../bank/text/strip-inline.ts'
import type { Question } from '../bank/types.ts'
import type { SessionScore } from '../scores/scores.ts'
import { counted } from '../selection/counted.ts'
import { quizCommand } from '../selection/quiz-command.ts'
import type { NextCommand, Summary } from '../session/events.ts'
import { firstWords } from '../session/points.ts'
import type { Outcome, SessionPlan, SessionResult } from '../session/ports.ts'

type Asked = { readonly n: number; readonly question: Question; readonly outcome: Outcome | undefined }
type AnsweredItem = Asked & { readonly outcome: Extract<Outcome, { kind: 'answered' }> }

/** What a session came to. `before` is the session to compare with, `dueToday` what is due once it has ended. */
export const summarise = (
  plan: SessionPlan,
  { reason, outcomes, items }: SessionResult,
  { before, dueToday }: { readonly before: SessionScore | undefined; readonly dueToday: number },
): Summary => {
  const asked = [...plan.earlier, ...items.map(({ question }, index) => ({ question, outcome: outcomes[index] }))].map(
    (one, index): Asked => ({ n: index + 1, ...one }),
  )
  const answered = asked.filter((one): one is AnsweredItem => one.outcome?.kind === 'answered')
  const score = scoreOf(answered, plan.exam ? asked.length : answered.length)
  const missed = missedOf(plan.exam ? asked : answered)
  const unsaved = answered.filter(one => !one.outcome.record.saved).length
  const left = asked.filter(({ outcome }) => !outcome || outcome.kind === 'aloud').length
  return {
    reason,
    of: asked.length,
    answered: answered.length,
    skipped: asked.filter(one => one.outcome?.kind === 'skipped').length,
    score,
    byTopic: byTopic(answered, plan),
    missed,
    comesBack: comesBack(answered),
    unsaved,
    seed: plan.seed,
    next: nextAfter(
      { unsaved, reason, missed: missed.filter(({ answered }) => answered).length, dueToday, left },
      plan,
    ),
    ...(score !== null && typeof before?.score === 'number' && { before: before.score }),
    ...(plan.passMark !== undefined && { pass: { mark: plan.passMark, passed: (score ?? 0) >= plan.passMark } }),
  }
}

/** The last session begun before this one that asked in the same way from the same bank, and counted. */
export const sessionBefore = (sessions: readonly SessionScore[], id: string): SessionScore | undefined => {
  const place = sessions.findIndex(session => session.id === id)
  const own = sessions[place]
  return sessions
    .slice(0, Math.max(0, place))
    .findLast(
      ({ mode, exam, bank, score }) => mode === own?.mode && exam === own.exam && bank === own.bank && score !== null,
    )
}

const scoreOf = (answered: readonly AnsweredItem[], of: number): number | null =>
  of === 0 ? null : answered.reduce((sum, one) => sum + one.outcome.answer.score, 0) / of

const byTopic = (answered: readonly AnsweredItem[], { vocabulary }: SessionPlan): Summary['byTopic'] => {
  const slugs = [...new Set(answered.flatMap(one => one.question.topics))]
  return slugs
    .map(topic => {
      const own = answered.filter(one => one.question.topics.includes(topic))
      const name = vocabulary.find(known => known.slug === topic)?.name ?? topic
      return { topic, name, answered: own.length, score: scoreOf(own, own.length) ?? 0 }
    })
    .sort((a, b) => a.score - b.score || b.answered - a.answered)
}

const missedOf = (asked: readonly Asked[]): Summary['missed'] =>
  asked
    .filter(({ outcome }) => outcome?.kind !== 'answered' || outcome.answer.score < 1)
    .map(({ n, question, outcome }) => ({
      n,
      id: question.id,
      stem: question.stemText,
      answered: outcome?.kind === 'answered',
      points: outcome?.kind === 'answered' ? missedPoints(outcome) : [],
    }))

/** Labels of the points not covered; of a choice, the key. */
const missedPoints = ({ answer }: AnsweredItem['outcome']): string[] =>
  answer.form === 'choice'
    ? [firstWords(stripInline(answer.key ?? ''), 12)]
    : answer.points.filter(point => !point.covered).map(point => point.label)

const comesBack = (answered: readonly AnsweredItem[]): Summary['comesBack'] => {
  const days = answered.flatMap(one => one.outcome.due ?? []).sort()
  return [...new Set(days)].map(day => ({ day, questions: days.filter(other => other === day).length }))
}

type Ending = Pick<SessionResult, 'reason'> & {
  readonly unsaved: number
  readonly missed: number
  readonly dueToday: number
  readonly left: number
}

const nextAfter = ({ unsaved, reason, missed, dueToday, left }: Ending, { banks }: SessionPlan): NextCommand => {
  // No other command would know of these answers.
  if (unsaved > 0) return { command: 'finetune-quiz doctor', why: 'says whether answers can be saved' }
  const resume = {
    command: banks.includes('-') ? 'finetune-quiz resume < FILE' : 'finetune-quiz resume',
    why: left === 1 ? 'goes on with the question left' : `goes on with the ${left} questions left`,
  }
  if (reason === 'interrupted' && left > 0) return resume
  if (missed > 0)
    return { command: quizCommand('--missed', banks), why: `asks what you missed: ${counted(missed, 'question')}` }
  if (dueToday > 0) return { command: quizCommand('--due', banks), why: `${counted(dueToday, 'question')} due today` }
  if (reason === 'stopped' && left > 0) return resume
  return { command: quizCommand('stats', banks), why: 'what you know by topic, and what comes when' }
}
