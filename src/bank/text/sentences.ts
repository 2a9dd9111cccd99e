/** A full stop after these ends no sentence. */
const abbreviation =
  /(?:^|[\s(])(?:e\.?g|i\.?e|etc|vs|cf|al|approx|dr|mr|mrs|ms|st|no|fig|eq|resp|incl|ca|z\.B|d\.h|т\.е|т\.д|т\.п|[A-Z])\.$/iu

/** A sentence of fewer words stays with the next one ("Yes.", "No."). */
const fewestWords = 3

/** Sentences of a paragraph of Markdown. Code spans, brackets and decimal points are not broken. */
export const splitSentences = (paragraph: string): string[] => {
  const sentences: string[] = []
  let start = 0
  let depth = 0
  let inCode = false
  for (let index = 0; index < paragraph.length; index += 1) {
    const character = paragraph[index] as string
    if (character === '`') inCode = !inCode && paragraph.includes('`', index + 1)
    if (inCode) continue
    if (character === '(' || character === '[') depth += 1
    else if ((character === ')' || character === ']') && depth > 0) depth -= 1
    if (depth > 0 || !ends(paragraph, index, start)) continue
    const end = afterMarks(paragraph, index + 1)
    if (/[.!]/.test(character) && end < paragraph.length && countWords(paragraph.slice(start, end)) < fewestWords)
      continue
    sentences.push(paragraph.slice(start, end).trim())
    start = end
    index = end - 1
  }
  const rest = paragraph.slice(start).trim()
  return [...sentences, ...(rest ? [rest] : [])].map(oneParagraph).filter(Boolean)
}

/** Up to the few that matter. */
const countWords = (sentence: string): number => sentence.trim().slice(0, 80).split(/\s+/).length

const oneParagraph = (sentence: string): string => sentence.replace(/(?:(?<![ \t])[ \t]+)?\n[ \t]*/g, ' ').trim()

const ends = (text: string, index: number, start: number): boolean => {
  const character = text[index] as string
  if (/[。！？｡]/.test(character)) return true
  if (!/[.!?؟।]/.test(character)) return false
  const after = text.slice(index + 1, index + 6)
  if (!/^["'”’*_)]{0,3}(?:\s|$)/.test(after)) return false
  if (character !== '.') return true
  const following = text.slice(index + 1, index + 12).trimStart()
  return (
    !/^\p{Ll}/u.test(following.replace(/^["'“‘(*_`]+/, '')) &&
    !abbreviation.test(text.slice(Math.max(start, index - 12), index + 1))
  )
}

const afterMarks = (text: string, from: number): number => {
  let end = from
  while (end < text.length && /["'”’*_)」』]/.test(text[end] as string)) end += 1
  return end
}
