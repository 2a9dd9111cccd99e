import { optionLetter } from '../session/option-letter.ts'
import { pointsOf } from '../session/points.ts'
import type { Act, Reply, Request } from '../session/requests.ts'
import { type Rating, ratings } from '../session/types.ts'
import { actOfKey } from '../view/session/keys.ts'
import { cleanTyped } from './clean-typed.ts'

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
      return { reply: text ? { reply: 'text', text } : { reply: 'reveal' } }
    case 'ticks':
      return parseTicks(text, request)
    case 'sure':
      if (/^(?:y|yes|n|no)$/i.test(text)) return { reply: { reply: 'sure', sure: /^y/i.test(text) } }
      return { problem: 'Type y or n.' }
    case 'next':
      return text ? { problem: 'Press Enter to go on; ? lists the commands.' } : { reply: { reply: 'next' } }
  }
}

function parseOptions(text: string, count: number): ParsedLine {
  const names = text
    .toUpperCase()
    .split(/[\s,+]+/)
    .filter(Boolean)
  const indices = names.map(name =>
    /^\d+$/.test(name) ? Number(name) - 1 : name.length === 1 ? name.charCodeAt(0) - 65 : -1,
  )
  if (indices.length === 0 || indices.some(index => index < 0 || index >= count))
    return {
      problem: `Type a letter from A to ${optionLetter(count - 1)}, or a number from 1 to ${count}; ? lists the commands.`,
    }
  return { reply: { reply: 'option', options: [...new Set(indices)].sort((a, b) => a - b) } }
}

function parseTicks(text: string, request: Extract<Request, { ask: 'ticks' }>): ParsedLine {
  const count = pointsOf(request.item.question).length
  const all = Array.from({ length: count }, (_, index) => index)
  const word = text.toLowerCase()
  const covered =
    word === ''
      ? request.proposed
      : word === 'all'
        ? all
        : word === 'none' || word === '0'
          ? []
          : word.split(/[\s,]+/).map(number => (/^\d+$/.test(number) ? Number(number) - 1 : -1))
  if (covered.some(index => index < 0 || index >= count))
    return { problem: `Type numbers from 1 to ${count}, "all", "none", or Enter; ? lists the commands.` }
  return { reply: { reply: 'ticks', covered: [...new Set(covered)].sort((a, b) => a - b), judge: 'person' } }
}
