import { type Body, hasKey } from '../body/body.ts'
import { orNothing } from '../body/read-answer.ts'
import type { Draft } from '../drafts/draft.ts'
import { dropPoints, hasPoints } from '../labels/points-mark.ts'
import { once } from '../once.ts'
import type { Page } from '../page/page.ts'
import { shareOf } from '../share-of.ts'
import { joinBlocks, splitBlocks } from '../text/blocks.ts'
import { findLine } from './find-line.ts'

/** A question in parts of which each is worth points of its own is as many questions, asked of the same text. */
export const splitParts = (page: Page, drafts: readonly Draft[]): readonly Draft[] =>
  page.lines.filter(line => (partStart.test(line) || firstPart.test(line)) && hasPoints(line)).length < 2
    ? drafts
    : drafts.flatMap(draft => splitDraft(draft) ?? [draft])

const partStart = /^[ \t]*(?:[-*+][ \t]+)?(?:\*\*|__)?(?:\(([a-z])\)|([a-z])[.)])(?:\*\*|__)?[ \t]+/

/** The first part on its question's line. */
const firstPart = /^\W{0,8}(?:q\w{0,7}[ \t]*)?\d{1,2}[.:)]\W{0,4}\(?a[.)][ \t]/i

type Part = { readonly letter: string; readonly text: string }

const splitDraft = (draft: Draft): Draft[] | undefined => {
  const body = draft.body()
  const isUntitled = /^\(?a[.)]/i.test(draft.stem)
  const { before, parts } = isUntitled ? readWhole(draft.stem, body) : readBodyParts(body)
  if (parts.length < 2 || shareOf(parts, ({ text }) => hasPoints(firstParagraph(text))) < 0.5) return undefined
  const answers = new Map(readParts(parted(body.answer)).parts.map(({ letter, text }) => [letter, text]))
  const asked = joinBlocks(isUntitled ? '' : draft.stem, before)
  return parts.map(({ letter, text }): Draft => {
    const stem = firstParagraph(text)
    const context = joinBlocks(text.slice(stem.length).trim(), asked)
    const { additions, ...rest } = draft
    return {
      ...rest,
      line: findLine(draft, stem),
      stem: dropPoints(stem),
      body: once(() => ({ context, choices: [], answer: orNothing(answers.get(letter) ?? '') })),
    }
  })
}

/** The first part stands on the question's own line. */
const readWhole = (stem: string, { context, isLoose, answer }: Body) => {
  const asked = readParts(`${stem}\n${context}`)
  return isLoose && asked.parts.length < 2 ? readParts(`${stem}\n${answer}`) : asked
}

/** Answers to parts may follow each other on one line. */
const parted = (answer: string): string =>
  /^\(a\)[ \t]/.test(answer) ? answer.replace(/[ \t]+(?=\([b-h]\)[ \t])/g, '\n') : answer

/** Parts look like options, or stand in what belongs to the question, or where nothing else answers it. */
const readBodyParts = (body: Body) => {
  const { context, choices, marks, answer, isLoose } = body
  const parts = choices.map(({ text }, at): Part => ({ letter: marks?.[at]?.toLowerCase() ?? '', text }))
  if (parts.length > 0) return { before: context, parts: hasKey(body) ? [] : parts }
  const inContext = readParts(context)
  const inAnswer = readParts(isLoose ? answer : '')
  return inContext.parts.length > 0 || inAnswer.parts.length === 0
    ? inContext
    : { ...inAnswer, before: joinBlocks(context, inAnswer.before) }
}

/** `(a) …`, `(b) …`, which count from the first letter on. */
const readParts = (source: string): { readonly before: string; readonly parts: readonly Part[] } => {
  const before: string[] = []
  const parts: { letter: string; lines: string[] }[] = []
  for (const line of source.split('\n')) {
    const match = partStart.exec(line)
    const letter = match?.[1] ?? match?.[2]
    if (match && letter?.charCodeAt(0) === 97 + parts.length)
      parts.push({ letter, lines: [line.slice(match[0].length)] })
    else (parts.at(-1)?.lines ?? before).push(line)
  }
  return {
    before: before.join('\n').trim(),
    parts: parts.map(({ letter, lines }) => ({ letter, text: lines.join('\n').trim() })),
  }
}

const firstParagraph = (text: string): string => splitBlocks(text)[0] as string
