import { key, norm, plain } from './plain.ts'

export type GoldQuestion = {
  readonly prompt: string
  readonly line: number
  readonly answer_start: string | null
  readonly answer_end: string | null
  readonly answer_len?: number
  readonly type: string
  readonly choices?: readonly string[]
  readonly correct?: readonly number[]
}
export type Gold = {
  readonly questions: readonly GoldQuestion[]
  readonly tolerated?: readonly { readonly prompt: string }[]
}
export type Parsed = {
  readonly prompt: string
  readonly answer: string
  readonly choices: readonly string[]
  readonly correct: readonly number[]
}

/** Counts of agreement between a parse and its gold; a pair of numbers is "right of so many". */
export type Score = {
  readonly gold: number
  readonly parsed: number
  readonly matched: number
  readonly falsePositives: readonly string[]
  readonly missed: readonly number[]
  readonly answers: readonly [number, number]
  readonly bleeds: number
  readonly noAnswers: readonly [number, number]
  readonly choices: readonly [number, number]
  readonly keys: readonly [number, number]
  /** Gold lines whose answer, options or key differ. */
  readonly wrong: readonly string[]
}

const similarity = (gold: string, parsed: string): number => {
  if (!gold || !parsed) return 0
  const head = gold.slice(0, 100)
  if (parsed.startsWith(head) || parsed.slice(0, head.length + 60).includes(head)) return 1
  const wanted = grams(head, head.length)
  const given = grams(parsed, Math.min(parsed.length, head.length + 40))
  const share = [...wanted].filter(gram => given.has(gram)).length / Math.max(1, wanted.size)
  return share >= 0.8 ? share : 0
}

const grams = (text: string, length: number): Set<string> => {
  const found = new Set<string>()
  for (let index = 0; index < Math.max(1, length - 3); index += 1) found.add(text.slice(index, index + 4))
  return found
}

/** Pairs in document order with the greatest sum of similarities. */
const align = (gold: readonly string[], parsed: readonly string[]): [number, number][] => {
  const like = gold.map(a => parsed.map(b => similarity(a, b)))
  const best = Array.from({ length: gold.length + 1 }, () => new Float64Array(parsed.length + 1))
  const at = (i: number, j: number) => best[i]?.[j] ?? 0
  for (let i = gold.length - 1; i >= 0; i -= 1)
    for (let j = parsed.length - 1; j >= 0; j -= 1) {
      const same = like[i]?.[j] ?? 0
      ;(best[i] as Float64Array)[j] = Math.max(at(i + 1, j), at(i, j + 1), same ? at(i + 1, j + 1) + same : 0)
    }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < gold.length && j < parsed.length; ) {
    const same = like[i]?.[j] ?? 0
    if (same && Math.abs(at(i, j) - at(i + 1, j + 1) - same) < 1e-9) pairs.push([i++, j++])
    else if (at(i, j) === at(i + 1, j)) i += 1
    else j += 1
  }
  return pairs
}

export const score = (gold: Gold, parsed: readonly Parsed[]): Score => {
  const foldPrompt = (prompt: string) => norm(prompt) || key(prompt)
  const wanted = gold.questions.map(question => foldPrompt(question.prompt))
  const given = parsed.map(question => foldPrompt(plain(question.prompt)))
  const pairs = align(wanted, given)
  const goldUsed = new Set(pairs.map(([i]) => i))
  const used = new Set(pairs.map(([, j]) => j))
  const tolerated = (gold.tolerated ?? []).map(({ prompt }) => norm(prompt))
  const isExtra = (j: number) =>
    !used.has(j) && !tolerated.some(prompt => prompt && similarity(prompt, given[j] as string))
  const count = tally(pairs.map(([i, j]) => [gold.questions[i] as GoldQuestion, parsed[j] as Parsed]))
  return {
    gold: gold.questions.length,
    parsed: parsed.length,
    matched: pairs.length,
    falsePositives: parsed.filter((_, j) => isExtra(j)).map(({ prompt }) => prompt.slice(0, 70)),
    missed: gold.questions.filter((_, i) => !goldUsed.has(i)).map(({ line }) => line),
    ...count,
  }
}

const tally = (pairs: readonly (readonly [GoldQuestion, Parsed])[]) => {
  const answers: [number, number] = [0, 0]
  const noAnswers: [number, number] = [0, 0]
  const choices: [number, number] = [0, 0]
  const keys: [number, number] = [0, 0]
  const wrong: string[] = []
  let bleeds = 0
  const add = (pair: [number, number], isRight: boolean, what: string) => {
    pair[0] += isRight ? 1 : 0
    pair[1] += 1
    if (!isRight) wrong.push(what)
  }
  for (const [gold, parsed] of pairs) {
    const answer = norm(plain(parsed.answer))
    if (gold.answer_start !== null) {
      const fit = fits(gold, answer, norm(parsed.answer))
      add(answers, fit === 'both', `${gold.line} answer ${fit}`)
      bleeds += answer.length > (gold.answer_len ?? 0) * 1.3 + 80 ? 1 : 0
    } else if (gold.type === 'open' || gold.type === 'task')
      add(noAnswers, answer === '', `${gold.line} answer where there is none`)
    if (!gold.choices) continue
    const same = sameList(
      parsed.choices.map(choice => key(plain(choice))),
      gold.choices.map(key),
    )
    add(choices, same, `${gold.line} options`)
    if (gold.correct?.length)
      add(
        keys,
        same &&
          sameList(
            [...parsed.correct].sort((a, b) => a - b),
            gold.correct,
          ),
        `${gold.line} key`,
      )
  }
  return { answers, bleeds, noAnswers, choices, keys, wrong }
}

const sameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((entry, index) => entry === b[index])

const fits = (gold: GoldQuestion, ...forms: readonly string[]): 'both' | 'start' | 'end' | 'neither' => {
  const starts = [norm(gold.answer_start ?? ''), norm(plain(gold.answer_start ?? ''))].map(text => text.slice(0, 40))
  const ends = [norm(gold.answer_end ?? ''), norm(plain(gold.answer_end ?? ''))].map(text => text.slice(-30))
  const start = forms.some(form => form && starts.some(text => text && form.slice(0, text.length + 80).includes(text)))
  const end = forms.some(form => form && ends.some(text => text && form.slice(-(text.length + 80)).includes(text)))
  return start && end ? 'both' : start ? 'start' : end ? 'end' : 'neither'
}
