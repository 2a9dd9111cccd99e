import { optionLetter, optionNamed } from '../session/option-letter.ts'
import { pointsOf } from '../session/points.ts'
import type { Act, Reply, Request } from '../session/requests.ts'
import { type Rating, ratings } from '../session/types.ts'
import { actOfKey } from '../view/session/keys.ts'
import { cleanTyped } from './clean-typed.ts'
import { eachInOrder } from './each-in-order.ts'

export type ParsedLine =
  | { readonly reply: Reply }
  | { readonly help: true }
  /** The rating that the ticks will carry. */
  | { readonly rating: Rating }
  | { readonly problem: string }

/**
 * One typed line as a reply. A word after a colon is a command; where no text is expected the colon may be left out. The
 * keys of a screen do too, behind a question mark or a colon.
 */
export function parseLine(line: string, request: Request): ParsedLine {
  const text = cleanTyped(line)
  if (text === '?') return { help: true }
  const key = /^[?:](\w)$/.exec(text)?.[1]
  const act = key && 'can' in request ? actOfKey(key, request.can) : undefined
  if (act) return parseCommand(act, '', request)!
  const isFreeText = request.ask === 'answer' && request.item.form === 'recall'
  const command = /^:\s*(\S+)\s*(.*)$/.exec(text) ?? (isFreeText ? null : /^([a-z]{3,})\s*(.*)$/i.exec(text))
  const parsed = command && parseCommand(command[1]!.toLowerCase(), command[2]!, request)
  if (parsed) return parsed
  if (text.startsWith(':')) return { problem: `There is no command ${text.split(/\s/)[0]} here; ? lists them.` }
  return parseAnswer(text, request)
}

const isRating = (word: string): word is Rating => (ratings as readonly string[]).includes(word)

function parseCommand(word: string, rest: string, request: Request): ParsedLine | undefined {
  if (request.ask === 'ticks' && isRating(word)) return { rating: word }
  const can: readonly Act[] = 'can' in request ? request.can : []
  const act = can.find(each => each === word)
  if (!act) return undefined
  if (act !== 'note') return { reply: { reply: act } }
  return rest
    ? { reply: { reply: 'note', note: rest } }
    : { problem: 'Write the note behind it: ":note read the paper".' }
}

function parseAnswer(text: string, request: Request): ParsedLine {
  switch (request.ask) {
    case 'answer':
      if (request.item.form === 'choice') return parseOptions(text, request.item.options.length)
      return { reply: typedReply(text || request.draft) }
    case 'ticks':
      return parseTicks(text, request)
    case 'sure':
      if (/^(?:y|yes|n|no)$/i.test(text)) return { reply: { reply: 'sure', sure: /^y/i.test(text) } }
      return { problem: 'Type y or n.' }
    case 'next':
      return text ? { problem: 'Press Enter to go on; ? lists the commands.' } : { reply: { reply: 'next' } }
  }
}

const typedReply = (text: string | undefined): Reply => (text ? { reply: 'text', text } : { reply: 'reveal' })

function parseOptions(text: string, count: number): ParsedLine {
  const names = text.split(/[\s,+]+/).filter(Boolean)
  const options = names.flatMap(name => optionNamed(name, count) ?? [])
  if (names.length > 0 && options.length === names.length)
    return { reply: { reply: 'option', options: eachInOrder(options) } }
  return {
    problem: `Type a letter from A to ${optionLetter(count - 1)}, or a number from 1 to ${count}; ? lists the commands.`,
  }
}

function parseTicks(text: string, request: Extract<Request, { ask: 'ticks' }>): ParsedLine {
  const points = pointsOf(request.item.question)
  const covered = text === '' ? request.proposed : pointsNamed(text.toLowerCase(), points.length)
  if (covered) return { reply: { reply: 'ticks', covered: eachInOrder(covered), judge: 'person' } }
  const numbers = points.length === 1 ? '1' : `numbers from 1 to ${points.length}, "all"`
  return { problem: `Type ${numbers}, "none", or Enter; ? lists the commands.` }
}

/** 0-based indices; undefined where a word names no point. */
function pointsNamed(words: string, count: number): readonly number[] | undefined {
  if (words === 'all') return Array.from({ length: count }, (_, index) => index)
  if (words === 'none' || words === '0') return []
  const numbers = words.split(/[\s,]+/)
  return numbers.every(number => /^\d+$/.test(number) && Number(number) >= 1 && Number(number) <= count)
    ? numbers.map(number => Number(number) - 1)
    : undefined
}
