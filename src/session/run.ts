import type { Outcome, Position, SessionPlan, SessionPorts } from './ports.ts'

/** A session under way. */
export type Run = {
  readonly plan: SessionPlan
  readonly ports: SessionPorts
  /** One a position, filled as the session goes. */
  readonly outcomes: (Outcome | undefined)[]
  /** What was typed and taken back, at its position. */
  readonly takenBack: (string | undefined)[]
}

export const positionOf = (index: number, { plan, outcomes, takenBack }: Run): Position => {
  const before = outcomes[index]
  const given = before?.kind === 'answered' ? (before.answer.answer ?? before.answer.chosen) : undefined
  const previous = before ? given : takenBack[index]
  return {
    n: plan.earlier.length + index + 1,
    of: plan.earlier.length + plan.items.length,
    canGoBack: index > 0,
    ...(previous !== undefined && { previous }),
  }
}
