import type { Bank, Question } from '../bank/types.ts'
import { isDue } from '../schedule/day.ts'
import { retrievability } from '../schedule/next-memory.ts'
import type { QuestionScore, Scores } from '../scores/scores.ts'
import { mean } from './mean.ts'
import { scoreOf } from './score-of.ts'

/** What is known of the questions of one topic. */
export type TopicFacts = {
  /** Slug. */
  readonly topic: string
  readonly name: string
  readonly questions: number
  /** Questions that were answered at least once. */
  readonly seen: number
  /** Mean score of all its answers, 0–1; null before the first. */
  readonly accuracy: number | null
  /** Mean chance that a seen question is known today, 0–1; null where none has a memory. */
  readonly retention: number | null
  /** Questions due today. */
  readonly due: number
}

/** The top object of `topics --json`. */
export type TopicsFacts = {
  readonly schema: 'finetune-quiz/topics/1'
  readonly bank: string
  /** The vocabulary in its own order, topics without a question included. */
  readonly topics: readonly (TopicFacts & { readonly aliases: readonly string[] })[]
}

/**
 * Of which questions the chance of recall is told: of all that were seen, or of those not asked today alone. What was
 * asked today is known today by the schedule, whatever the score, since one has just read the answer.
 */
export type RecallOf = 'seen' | 'not asked today'

export function topicsFacts(bank: Bank, scores: Scores, today: string, recallOf: RecallOf = 'seen'): TopicsFacts {
  const aliases = new Map(bank.topics.map(({ slug, aliases }) => [slug, aliases]))
  const topics = factsByTopic(bank, scores, today, recallOf).map(facts => ({
    ...facts,
    aliases: aliases.get(facts.topic) ?? [],
  }))
  return { schema: 'finetune-quiz/topics/1', bank: bank.title, topics }
}

/** One entry a topic of the vocabulary, then one for each topic that only questions name. */
export function factsByTopic(bank: Bank, scores: Scores, today: string, recallOf: RecallOf): TopicFacts[] {
  const members = new Map<string, Question[]>(bank.topics.map(({ slug }) => [slug, []]))
  for (const question of bank.questions) {
    for (const slug of new Set(question.topics)) {
      const known = members.get(slug)
      if (known) known.push(question)
      else members.set(slug, [question])
    }
  }
  const names = new Map(bank.topics.map(({ slug, name }) => [slug, name]))
  return [...members].map(([topic, questions]) => ({
    topic,
    name: names.get(topic) ?? topic,
    ...factsOf(questions, scores, today, recallOf),
  }))
}

/** The same counts over any questions. */
export function factsOf(
  questions: readonly Question[],
  scores: Scores,
  today: string,
  recallOf: RecallOf = 'seen',
): Omit<TopicFacts, 'topic' | 'name'> {
  const seen = questions.flatMap(question => scoreOf(scores, question) ?? []).filter(({ answers }) => answers > 0)
  const memories = seen
    .flatMap(({ memory }) => memory ?? [])
    .filter(({ lastReview }) => recallOf === 'seen' || lastReview.slice(0, 10) < today)
  return {
    questions: questions.length,
    seen: seen.length,
    accuracy: accuracyOf(seen),
    retention: mean(memories.map(memory => retrievability(memory, today))),
    due: seen.filter(({ memory, suspended }) => memory && !suspended && isDue(memory, today)).length,
  }
}

function accuracyOf(seen: readonly QuestionScore[]): number | null {
  const answers = seen.reduce((sum, score) => sum + score.answers, 0)
  return answers === 0 ? null : seen.reduce((sum, { accuracy, answers }) => sum + accuracy * answers, 0) / answers
}
