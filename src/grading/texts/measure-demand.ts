import { splitSentences } from './split-sentences.ts'

/** What a question demands. Graders give full marks for less of a reference where less is demanded. */
export type Demand = {
  /** Things asked for, by the words that ask: 1–5. */
  readonly parts: number
  /** Question marks: 0–2. Without any, something is to be described or explained, which is graded more strictly. */
  readonly marks: number
}

const asking = /\b(?:what|which|where|when|who|whom|why|how)\b/gi
const instructing =
  /\b(?:name|state|describe|explain|give|list|justify|compare|discuss|calculate|show|identify|provide|define|write|draw|mention|specify|outline|predict|tell|design|support|complete|elaborate|argue)\b/gi

const most = { parts: 5, marks: 2 } as const

/** Without a question, that of a plain one. */
export function measureDemand(question: string): Demand {
  const sentences = splitSentences(question)
  if (sentences.length === 0) return { parts: 1, marks: 1 }
  // Others set the scene.
  const demanding = sentences.filter(sentence => sentence.includes('?') || count(sentence, instructing) > 0)
  const whole = (demanding.length > 0 ? demanding : sentences).join(' ')
  const parts = count(whole, asking) + count(whole, instructing)
  return { parts: Math.min(most.parts, Math.max(1, parts)), marks: Math.min(most.marks, count(whole, /\?/g)) }
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0
