import { readFile } from 'node:fs/promises'
import type { Bank } from '../src/bank/types.ts'
import { blindStrategies, chanceOfKey } from '../src/grading/choices/blind-strategies.ts'
import { buildChoice } from '../src/grading/choices/build-choice.ts'
import { createRandom } from '../src/selection/random.ts'
import type { Item } from '../src/session/types.ts'

type ChoiceItem = Extract<Item, { form: 'choice' }>

export type GuessShare = { readonly name: string; readonly share: number }

/** Prints how often each way of guessing by form alone finds the key, over all items of the shipped bank and 20 seeds. */
export default async (): Promise<void> => {
  const bank = JSON.parse(await readFile('dist/bank.json', 'utf8')) as Bank
  const items = drawItems(bank)
  const four = items.filter(item => item.options.length === 4).length
  console.log(`${items.length} items, ${four} with four options; a guess finds the key of ${percent(0.25)}`)
  for (const { name, share } of guessShares(items, bank))
    console.log(`${name.padEnd(32)} ${percent(share).padStart(6)}`)
}

/** An item of every question for each of 20 seeds. */
export const drawItems = (bank: Bank): ChoiceItem[] =>
  Array.from({ length: 20 }, (_, index) => createRandom(`bench-${index}`)).flatMap(random =>
    bank.questions.flatMap(question => buildChoice(question, bank.questions, random) ?? []),
  )

export const guessShares = (items: readonly ChoiceItem[], bank: Bank): GuessShare[] => [
  ...blindStrategies.map(strategy => ({
    name: strategy.name,
    share: shareOf(items, item =>
      chanceOfKey(
        strategy,
        texts(item).map(text => strategy.measure(text, item.question.stemText)),
        keyOf(item),
      ),
    ),
  })),
  { name: 'first', share: shareOf(items, item => (keyOf(item) === 0 ? 1 : 0)) },
  { name: 'last', share: shareOf(items, item => (keyOf(item) === item.options.length - 1 ? 1 : 0)) },
  ...partings.map(([name, part]) => ({ name: `naive Bayes over ${name}`, share: naiveBayes(items, bank, part) })),
]

const texts = (item: ChoiceItem): string[] => item.options.map(option => option.text)
const keyOf = (item: ChoiceItem): number => item.options.findIndex(option => option.correct)
const shareOf = (items: readonly ChoiceItem[], hit: (item: ChoiceItem) => number): number =>
  items.reduce((sum, item) => sum + hit(item), 0) / items.length
const percent = (value: number): string => `${(100 * value).toFixed(1)}%`

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** What a learner may look at in an option. */
type Part = (text: string) => string[]
const partings: readonly (readonly [string, Part])[] = [
  ['words', words],
  ['pairs of words', text => words(text).map((word, at, all) => `${all[at - 1] ?? ''} ${word}`)],
  ['four letters', text => Array.from({ length: Math.max(0, text.length - 3) }, (_, at) => text.slice(at, at + 4))],
]

/** Learns from the options of one half of the questions, guesses in the other; mean over 50 random halves. Laplace smoothing. */
const naiveBayes = (items: readonly ChoiceItem[], bank: Bank, part: Part): number => {
  const random = createRandom('halves')
  const trials = Array.from({ length: 50 }, () => {
    const learnt = new Set(bank.questions.filter(() => random() < 0.5).map(question => question.id))
    const weight = learn(
      items.filter(item => learnt.has(item.question.id)),
      part,
    )
    return shareOf(
      items.filter(item => !learnt.has(item.question.id)),
      item => {
        const weights = texts(item).map(weight)
        return keyOf(item) === weights.indexOf(Math.max(...weights)) ? 1 : 0
      },
    )
  })
  return trials.reduce((sum, value) => sum + value, 0) / trials.length
}

const learn = (items: readonly ChoiceItem[], part: Part): ((text: string) => number) => {
  const counts = { right: new Map<string, number>(), wrong: new Map<string, number>() }
  const seen = new Set<string>()
  for (const { text, correct } of items.flatMap(item => item.options)) {
    if (seen.has(text)) continue
    seen.add(text)
    const table = correct ? counts.right : counts.wrong
    for (const word of new Set(part(text))) table.set(word, (table.get(word) ?? 0) + 1)
  }
  const total = (table: Map<string, number>) => [...table.values()].reduce((sum, value) => sum + value, 0)
  const size = new Set([...counts.right.keys(), ...counts.wrong.keys()]).size
  const [right, wrong] = [total(counts.right) + size, total(counts.wrong) + size]
  return text =>
    part(text).reduce(
      (sum, word) =>
        sum +
        Math.log(((counts.right.get(word) ?? 0) + 1) / right) -
        Math.log(((counts.wrong.get(word) ?? 0) + 1) / wrong),
      0,
    )
}
