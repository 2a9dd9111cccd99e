const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const upToNineteen =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )

/** What the number before a word is multiplied with: 7B, two dozen. */
const scales: ReadonlyMap<string, number> = new Map(
  Object.entries({
    dozen: 12,
    hundred: 1e2,
    k: 1e3,
    thousand: 1e3,
    m: 1e6,
    mn: 1e6,
    million: 1e6,
    b: 1e9,
    bn: 1e9,
    billion: 1e9,
    t: 1e12,
    tn: 1e12,
    trillion: 1e12,
  }),
)

const numbers: ReadonlyMap<string, number> = new Map([
  ...upToNineteen.map((word, value) => [word, value] as const),
  ...tens.map((word, at) => [word, (at + 2) * 10] as const),
  ['zeros', 0],
  // A million. A letter alone scales nothing.
  ...[...scales].filter(([word]) => word.length > 2),
])

/** The number that a word stands for, written out or in figures. */
export const numberOf = (word: string): number | undefined =>
  numbers.get(word) ?? (/^\d/.test(word) ? Number(word) : undefined)

/** What a number means together with the word right behind it: 7 billion, eighty-six. */
export function joinNumbers(value: number, isWord: boolean, next: string): number | undefined {
  const scale = scales.get(next)
  if (scale !== undefined) return value * scale
  const unit = isWord && value >= 20 && value < 100 && value % 10 === 0 ? numbers.get(next) : undefined
  return unit !== undefined && unit > 0 && unit < 10 ? value + unit : undefined
}
