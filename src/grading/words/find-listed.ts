import type { Word } from './annotate.ts'

/** Shortest list that is told from a sentence with a comma in it, and most content words of an item. */
const fewestItems = 3
const longestItem = 3

/** What may stand in an item beside its name. */
const inItems = new Set('a an the of its their as such like with and or etc other some'.split(' '))
/** What a list begins behind. */
const opensItems = new Set(
  'as like with including include includes involve involves involving use uses using has have eg ie namely are'.split(
    ' ',
  ),
)

/**
 * For each word whether it only names an item of a list: nothing is said of it there. `leadCounts`: what stands before two
 * items is the first one, as where the text is known to be a statement.
 */
export function findListed(words: readonly Word[], text: string, leadCounts: boolean): readonly boolean[] {
  const listed = words.map(() => false)
  let run: number[][] = []
  let hasLead = false
  const close = () => {
    if (run.length + (leadCounts && hasLead ? 1 : 0) >= fewestItems) for (const at of run.flat()) listed[at] = true
    run = []
  }
  for (const part of splitAtCommas(words, text)) {
    if (part.isNewSentence) close()
    const isItem = isName(part.words, words)
    if (!isItem) close()
    if (!isItem || part.isNewSentence) hasLead = !isItem
    const item = isItem ? part.words : tailOf(part.words, words)
    if (item.length > 0) run.push(item)
  }
  close()
  return listed
}

const isName = (part: readonly number[], words: readonly Word[]) =>
  part.every(at => !words[at]!.stop || inItems.has(words[at]!.word)) &&
  part.filter(at => !words[at]!.stop).length <= longestItem

/** The first item, behind what opens the list: "metrics such as perplexity". */
function tailOf(part: readonly number[], words: readonly Word[]): number[] {
  const opened = part.findLastIndex(at => opensItems.has(words[at]!.word))
  const tail = opened < 0 ? [] : part.slice(opened + 1)
  return isName(tail, words) ? tail : []
}

type Part = { readonly words: number[]; readonly isNewSentence: boolean }

/** Runs of words between commas, `and` and `or`; any other mark ends a list. */
function splitAtCommas(words: readonly Word[], text: string): readonly Part[] {
  const parts: Part[] = []
  for (const [at, word] of words.entries()) {
    const before = words[at - 1]
    const gap = before === undefined ? '' : text.slice(before.end, word.start)
    const isEnd = before === undefined || word.sentence !== before.sentence || /[^\s,"'`*]/.test(gap)
    const isJoint = word.word === 'and' || word.word === 'or'
    if (isEnd || isJoint || gap.includes(',')) {
      parts.push({ words: [at], isNewSentence: isEnd })
    } else parts.at(-1)!.words.push(at)
  }
  return parts
}
