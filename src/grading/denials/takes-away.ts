import { articles, isVerb } from '../exchanges/is-verb.ts'
import type { Word } from '../words/annotate.ts'
import { keptFor } from '../words/kept-for.ts'
import { stemSet } from '../words/stem.ts'

/** Words that take away, as zero does, so that "no critic" is not the contrary of "replaces the critic". */
const takingAway =
  stemSet(`drop omit skip remove replace avoid lack exclude without instead leave discard prevent ignore free less fewer
  below beyond limit small cannot seldom rare fail clean check filter mask screen stop save
  impossible unnecessary needless useless exempt forbid prohibit`)

export const takesAway = ({ stem, value }: Word): boolean => value === 0 || takingAway.has(stem)

/** Words that say of what stands before them that it isn't there. */
const privative = new Set('impossible unnecessary needless useless absent'.split(' '))
/** Words that what is taken away doesn't reach over, and how many content words name it. */
const ends = new Set('and or that which who can is are be must will should has have had was were'.split(' '))
const names = 5

/** Fact checks lower the share: a verb with its object. */
const isFollowed = (words: readonly Word[], at: number) =>
  words[at]!.word.endsWith('s') && isVerb(words, at) && articles.has(words[at + 1]?.word ?? '')

/** The words that take away, with what they take away: a statement that there is none of it says the same. */
export const findGone = keptFor((words: readonly Word[]): ReadonlySet<number> => {
  const gone = new Set<number>()
  for (const [from, word] of words.entries()) {
    if (!takesAway(word) || word.cue) continue
    if (privative.has(word.word)) {
      for (let at = from; words[at]?.sentence === word.sentence; at--) gone.add(at)
    }
    let count = 0
    for (let at = from; words[at]?.clause === word.clause && count < names; at++) {
      if (ends.has(words[at]!.word) || (at > from && isFollowed(words, at))) break
      gone.add(at)
      if (!words[at]!.stop) count++
    }
  }
  return gone
})
