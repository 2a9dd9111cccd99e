import { type Body, hasKey } from '../body/body.ts'
import type { Draft } from '../drafts/draft.ts'
import { shareOf } from '../share-of.ts'
import { foldCase } from '../text/fold-case.ts'
import { amongNeighbours } from './among-neighbours.ts'

/** Fewer questions around one tell nothing. */
const fewest = 4

/** Words that ask to choose, in the languages that most banks are written in. */
const choosing =
  /\b(?:which|choose|select|pick|following|correct|true|false|options?)\b|welche|wähle|richtig|cuál|quel|qual|scegli|какой|какая|какое|какие|выберите|哪|选择|どれ|選|다음|고르/u

/**
 * Letters below a question, `a. clustered: … b. the other: …`, are its answer where nothing tells a right one, its words don't ask to
 * choose, and all questions around it are answered without any options.
 */
export const disownOptions = (drafts: readonly Draft[]): Draft[] =>
  amongNeighbours(drafts, ({ stem, body }, around) => (choosing.test(foldCase(stem)) ? body() : disown(body(), around)))

const disown = (body: Body, around: readonly Draft[]): Body => {
  const { choices, marks, answer } = body
  if (choices.length === 0 || answer !== '' || !marks?.every(Boolean) || hasKey(body)) return body
  const bodies = around.map(draft => draft.body())
  const areAnswered = bodies.every(other => other.choices.length === 0) && shareOf(bodies, isAnswered) >= 0.7
  if (bodies.length < fewest || !areAnswered) return body
  return { ...body, choices: [], answer: choices.map(({ text }, index) => `${marks[index]}. ${text}`).join('\n') }
}

const isAnswered = ({ answer }: Body): boolean => answer !== ''
