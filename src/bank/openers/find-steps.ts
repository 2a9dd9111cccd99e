import { type Candidate, headingsOf } from '../candidates/candidate.ts'

const counted = /^(\p{L}{2,})\.?[ \t]*(\d{1,2})(?=[.:：)）\s–—-]|$)/u

/**
 * Lines of headings such as `Step 1: …` and `Step 2: …` among questions of their level: they count the parts of the answer above them.
 * Where most headings of a level are counted so, they are no parts but the form itself.
 */
export const findSteps = (candidates: readonly Candidate[]): ReadonlySet<number> => {
  const steps = new Set<number>()
  const headings = headingsOf(candidates).filter(({ barred }) => !barred)
  for (const level of new Set(headings.map(heading => heading.level))) {
    const peers = headings.filter(heading => heading.level === level)
    const runs = peers.filter((heading, index) => isInRun(heading, peers[index - 1], peers[index + 1]))
    const asking = peers.filter(({ evidence }) => evidence >= 0.5)
    if (runs.length < asking.length) for (const { line } of runs) steps.add(line)
  }
  return steps
}

const isInRun = (heading: Candidate, before: Candidate | undefined, after: Candidate | undefined): boolean => {
  const place = readCount(heading)
  if (!place) return false
  const isNext = (a: Count | undefined, b: Count | undefined) =>
    a && b && a.word === b.word && a.number + 1 === b.number
  return Boolean(
    (place.number === 1 && isNext(place, after && readCount(after))) || isNext(before && readCount(before), place),
  )
}

type Count = { readonly word: string; readonly number: number }

const readCount = ({ label, evidence, text }: Candidate): Count | undefined => {
  const match = label === 'none' && evidence === 0 ? counted.exec(text) : null
  return match ? { word: (match[1] as string).toLowerCase(), number: Number(match[2]) } : undefined
}
