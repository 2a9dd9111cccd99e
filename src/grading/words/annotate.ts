import { beForms } from './be-forms.ts'
import type { CompiledLexicon } from './compile-lexicon.ts'
import { stemSet } from './stem.ts'
import type { Token } from './token.ts'

/** A token with what the lexicon says of it. */
export type Word = Token & {
  /** Groups of the lexicon, through this word alone or a phrase that it is part of. */
  readonly groups: readonly number[]
  /** Begins a negation. */
  readonly cue: boolean
}

const cues = new Set(
  `not no never none neither nor without cannot cant dont doesnt didnt isnt arent wasnt werent wont wouldnt shouldnt couldnt hasnt havent hadnt neednt mustnt mightnt
  aint nobody nothing nowhere hardly barely lack lacks lacking non unlike
  nicht kein keine keinen keiner keinem nie niemals ohne weder pas jamais aucun aucune sans ni nunca ningun ninguna nem nao
  non mai senza не нет без ни нельзя никогда niet geen nooit zonder nie bez 不 没 沒 未 无 無 非 ない ません 않 없`.split(
    /\s+/,
  ),
)

/** Two-word cues, whose first word alone is none. */
const cuePairs: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['instead', new Set(['of'])],
  ['rather', new Set(['than'])],
  ['place', new Set(['of'])],
  ...['wrong', 'false', 'untrue', 'incorrect', 'myth', 'misconception', 'mistake', 'unlikely', 'doubtful'].map(
    word => [word, new Set(['that', 'to'])] as const,
  ),
])
/** Stems of those who don't do what stands behind `to`. */
const leavingUndone = stemSet('fail refuse decline forget neglect omit unable')
const stating = new Set([...beForms, 'its'])
/** Before these a `not` or `no` denies nothing; before `matter` and `doubt` only `no`. */
const harmless = new Set(['only', 'just', 'merely', 'necessarily', 'more', 'less', 'later'])
const harmlessAfterNo = new Set(['matter', 'doubt'])

/** Adds lexicon groups and negation to the tokens of a text. */
export function annotate(tokens: readonly Token[], lexicon: CompiledLexicon): readonly Word[] {
  const words = tokens.map((token, index) => annotated(token, tokens[index - 1], tokens[index + 1], lexicon))
  for (const [index, word] of words.entries()) {
    const second = words[index + 1]
    const phrases = second && lexicon.entries.get(word.stem)?.phrases.get(second.stem)
    for (const { stems, group } of phrases ?? []) {
      if (!stems.every((stem, offset) => words[index + offset]?.stem === stem)) continue
      for (const part of words.slice(index, index + stems.length)) {
        if (!part.groups.includes(group)) part.groups = [...part.groups, group]
      }
    }
  }
  return words
}

const none: readonly number[] = []

/** Field by field: a copy by spreading is slow, and every word of every answer is annotated. */
const annotated = (token: Token, before: Token | undefined, next: Token | undefined, lexicon: CompiledLexicon) => ({
  start: token.start,
  end: token.end,
  word: token.word,
  stem: token.stem,
  stop: token.stop,
  value: token.value,
  sentence: token.sentence,
  clause: token.clause,
  isLedTo: token.isLedTo,
  groups: lexicon.entries.get(token.stem)?.alone ?? none,
  cue: isCue(token, before, next),
})

function isCue(token: Token, before: Token | undefined, next: Token | undefined): boolean {
  const isLast = next === undefined || next.clause !== token.clause
  // Says no; whether or not.
  const isSaid = (token.word === 'no' && before?.stem === 'say') || (isLast && before?.word === 'or')
  if (cues.has(token.word))
    return !isSaid && (next === undefined || !isHarmless(token, next) || token.word === 'without')
  if (next === undefined) return false
  if (next.word === 'to' && next.clause === token.clause && leavingUndone.has(token.stem)) return true
  // Far from it: drifts too far from it denies nothing.
  if (token.word === 'far' && next.word === 'from') return before?.clause !== token.clause || stating.has(before.word)
  return cuePairs.get(token.word)?.has(next.word) === true
}

const isHarmless = ({ word }: Token, next: Token) =>
  harmless.has(next.word) || (word === 'no' && harmlessAfterNo.has(next.word))
