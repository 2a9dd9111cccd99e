import type { Word } from '../words/annotate.ts'
import { keptFor } from '../words/kept-for.ts'
import type { Asked, Reference } from '../words/reference.ts'

/** Words behind which a name is no subject: "than LoRA", "from pre-trained weights". */
const oblique = new Set(
  'than to from of over with without in on by unlike like as for against vs versus before after'.split(' '),
)
/** Words that take up the subject of the sentence before. */
const pronouns = new Set('it its they their this these that'.split(' '))

/** The things that a question contrasts: what its points open with and the question names, by stem, with their lexicon groups. */
export type Topics = ReadonlyMap<string, ReadonlySet<number>>

/** Empty where the points speak of fewer than two. `Instruction tuning` is one thing, not two. */
export function findContrast(claims: readonly Reference[]): Topics {
  const heads = new Map<string, ReadonlySet<number>>()
  for (const claim of claims) {
    const head = findHead(claim)
    if (head !== undefined) heads.set(head.stem, new Set(head.groups))
  }
  const isPart = (stem: string) =>
    claims.some(({ words }) => {
      const [first, second] = words.filter(word => !word.stop)
      return first !== undefined && second?.stem === stem && heads.has(first.stem)
    })
  const apart = [...heads].filter(([stem]) => !isPart(stem))
  return new Map(apart.length < 2 ? [] : apart)
}

function findHead({ words, asked }: Reference): Word | undefined {
  const first = words.findIndex(word => !word.stop)
  const head = words[first]
  const isOblique = words.slice(0, Math.max(0, first)).some(({ word }) => oblique.has(word))
  return head !== undefined && !isOblique && isNamed(head, asked) ? head : undefined
}

/** The evaluation of what is evaluated is another thing. */
const isNamed = ({ word, stem }: Word, { words, stems }: Asked) =>
  stems.has(stem) && [word, `${word}s`, word.replace(/s$/, '')].some(form => words.has(form))

/** What each word is said of, among the things contrasted; undefined where none was named. */
export const findTopics = (words: readonly Word[], topics: Topics): readonly (string | undefined)[] =>
  finderOf(topics)(words)

const finderOf = keptFor((topics: Topics) => keptFor((words: readonly Word[]) => readTopics(words, topics)))

function readTopics(words: readonly Word[], topics: Topics): readonly (string | undefined)[] {
  let topic: string | undefined
  return words.map((word, at) => {
    const before = words[at - 1]
    const isNewSentence = before === undefined || before.sentence !== word.sentence
    if (isNewSentence && !pronouns.has(word.word)) topic = undefined
    if (!oblique.has(before?.word ?? '')) topic = nameOf(word, topics) ?? topic
    return topic
  })
}

/** The same word, else the only one that shares a group. */
function nameOf(word: Word, topics: Topics): string | undefined {
  if (topics.has(word.stem)) return word.stem
  const alike = [...topics].filter(([, groups]) => word.groups.some(group => groups.has(group)))
  return alike.length === 1 ? alike[0]![0] : undefined
}
