import type { Bank } from '../../src/bank/types.ts'
import { createRandom, type Random } from '../../src/selection/random.ts'
import type { ChoiceItem } from '../../src/session/types.ts'
import { keyOf, shareOf, textsOf } from './items.ts'
import { linearRule } from './linear-rule.ts'
import { once } from './once.ts'

/** What a learner looks at in an option. */
export type Part = (text: string) => readonly string[]

/** From items whose keys are known, a weight for each option of another; the heaviest is guessed. */
type Learner = (items: readonly ChoiceItem[]) => (item: ChoiceItem) => readonly number[]
/** One that looks at each option by itself. */
type TextLearner = (items: readonly ChoiceItem[]) => (text: string) => number

const words: Part = text => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** How an option is written: its marks, whether it has figures or a year, and its length in steps of 30 characters. */
const form: Part = text => [
  ...new Set(text.match(/[\p{P}\p{S}]|\p{Lu}(?=\p{Lu})/gu)),
  ...(/\d/.test(text) ? ['figure'] : []),
  ...(/\b(?:19|20)\d\d\b/.test(text) ? ['year'] : []),
  `length ${Math.floor(text.length / 30)}`,
]

/** Learners that see the options and keys of half the questions, and guess in the other half. */
export const learners = (bank: Bank, items: readonly ChoiceItem[]) => [
  ...(
    [
      ['naive Bayes over words', naiveBayes, words],
      ['naive Bayes over pairs of words', naiveBayes, pairsOf(words)],
      ['naive Bayes over four letters', naiveBayes, fourLetters],
      ['naive Bayes over form', naiveBayes, form],
      ['the word that tells most', mostTelling, words],
      ['the mark that tells most', mostTelling, form],
    ] as const
  ).map(([name, learner, part]) => ({
    name,
    share: () => inOtherHalf(bank, items, byText(learner(once(part))), bordering(items)),
  })),
  { name: 'linear rule over form', share: () => inOtherHalf(bank, items, linearRule) },
]

/**
 * Those that are the first or the last of their question to show some option: of the others one learns nothing by text.
 * Where an option is right for one question and wrong for another, the last item counts.
 */
const bordering = (items: readonly ChoiceItem[]): ChoiceItem[] => {
  const [first, last] = [new Map<string, ChoiceItem>(), new Map<string, ChoiceItem>()]
  for (const item of items) {
    for (const option of textsOf(item).map(text => `${item.question.id} ${text}`)) {
      if (!first.has(option)) first.set(option, item)
      last.set(option, item)
    }
  }
  const kept = new Set([...first.values(), ...last.values()])
  return items.filter(item => kept.has(item))
}

function byText(learner: TextLearner): Learner {
  return items => {
    const weight = once(learner(items))
    return item => textsOf(item).map(weight)
  }
}

function pairsOf(part: Part): Part {
  return text => part(text).map((word, at, all) => `${all[at - 1] ?? ''} ${word}`)
}

function fourLetters(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 3) }, (_, at) => text.slice(at, at + 4))
}

/** The mean over 50 random halves; the keys of `seen` alone, which are some of the items, are looked at. */
const inOtherHalf = (bank: Bank, items: readonly ChoiceItem[], learner: Learner, seen = items): number => {
  const random: Random = createRandom('halves')
  const trials = Array.from({ length: 50 }, () => {
    const learnt = new Set(bank.questions.filter(() => random() < 0.5).map(({ id }) => id))
    const weigh = learner(seen.filter(item => learnt.has(item.question.id)))
    const others = items.filter(item => !learnt.has(item.question.id))
    return shareOf(others, item => {
      const weights = weigh(item)
      const best = Math.max(...weights)
      return weights[keyOf(item)] === best ? 1 / weights.filter(value => value === best).length : 0
    })
  })
  return trials.reduce((sum, value) => sum + value, 0) / trials.length
}

/** In how many different right and wrong options each part stands. */
type Counts = { readonly right: Map<string, number>; readonly wrong: Map<string, number> }

const countParts = (items: readonly ChoiceItem[], part: Part): Counts => {
  const counts = { right: new Map<string, number>(), wrong: new Map<string, number>() }
  const seen = new Map(items.flatMap(item => item.options).map(option => [option.text, option]))
  for (const { text, correct } of seen.values()) {
    const table = correct ? counts.right : counts.wrong
    for (const word of new Set(part(text))) table.set(word, (table.get(word) ?? 0) + 1)
  }
  return counts
}

/** Laplace smoothing. */
function naiveBayes(part: Part): TextLearner {
  return items => {
    const { right, wrong } = countParts(items, part)
    const size = new Set([...right.keys(), ...wrong.keys()]).size
    const total = (table: Map<string, number>) => [...table.values()].reduce((sum, value) => sum + value, size)
    const [ofRight, ofWrong] = [total(right), total(wrong)]
    const logOdds = (word: string): number =>
      Math.log(((right.get(word) ?? 0) + 1) / ofRight) - Math.log(((wrong.get(word) ?? 0) + 1) / ofWrong)
    return text => part(text).reduce((sum, word) => sum + logOdds(word), 0)
  }
}

/** The one part whose presence tells right from wrong most often: what has it, or what lacks it, is guessed. */
function mostTelling(part: Part): TextLearner {
  return items => {
    const { right, wrong } = countParts(items, part)
    const options = new Map(items.flatMap(item => item.options).map(({ text, correct }) => [text, correct]))
    const keys = [...options.values()].filter(Boolean).length
    const lean = (word: string): number =>
      (right.get(word) ?? 0) / keys - (wrong.get(word) ?? 0) / (options.size - keys)
    const [best] = [...new Set([...right.keys(), ...wrong.keys()])]
      .map(word => ({ word, lean: lean(word) }))
      .sort((a, b) => Math.abs(b.lean) - Math.abs(a.lean))
    return text => (best && part(text).includes(best.word) ? Math.sign(best.lean) : 0)
  }
}
