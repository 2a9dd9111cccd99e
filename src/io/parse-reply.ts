import { pointsOf } from '../session/points.ts'
import type { Reply, Request } from '../session/requests.ts'
import { cleanTyped } from './clean-typed.ts'
import { eachInOrder } from './each-in-order.ts'

export type ParsedReply = { readonly reply: Reply; readonly sure?: boolean } | { readonly problem: string }

type AnswerRequest = Extract<Request, { ask: 'answer' }>
type Fields = Readonly<Record<string, unknown>>

const acts = ['skip', 'stop', 'hint', 'flag', 'undo', 'suspend', 'back'] as const
const forms =
  '{"option": 1}, {"answer": "text"}, {"covered": [0]}, {"note": "text"}, {"skip": true}, {"stop": true}, {"hint": true}, {"flag": true}, {"undo": true}, {"back": true} or {"suspend": true}'

/** One line of the JSON protocol as a reply, or a sentence that says what is wrong with it. */
export function parseReply(line: string, request: AnswerRequest): ParsedReply {
  const fields = parseObject(line)
  if (!fields) return { problem: `This line is no JSON object. Send one of ${forms}.` }
  const { sure } = fields
  if (sure !== undefined && typeof sure !== 'boolean') return { problem: '"sure" is true or false.' }
  const reply = replyOf(fields, request)
  if (typeof reply === 'string') return { problem: reply }
  return { reply, ...(sure !== undefined && { sure }) }
}

function parseObject(line: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined
  } catch {
    return undefined
  }
}

function replyOf(fields: Fields, request: AnswerRequest): Reply | string {
  const act = acts.find(name => fields[name] === true)
  if (act) return request.can.includes(act) ? { reply: act } : `"${act}" can't be done here.`
  if ('option' in fields) return optionReply(fields.option, request)
  if ('answer' in fields) return textReply(fields.answer, request)
  if ('covered' in fields) return coveredReply(fields.covered, request)
  if (typeof fields.note === 'string') return { reply: 'note', note: cleanTyped(fields.note) }
  return `Nothing in this line says what to do. Send one of ${forms}.`
}

function optionReply(option: unknown, { item }: AnswerRequest): Reply | string {
  if (item.form !== 'choice') return 'This question has no options: send {"answer": "text"} or {"covered": [0]}.'
  const numbers = Array.isArray(option) ? option : [option]
  const { length } = item.options
  if (numbers.length > 0 && numbers.every(number => isIndex(number, 1, length)))
    return { reply: 'option', options: eachInOrder(numbers.map(number => number - 1)) }
  return `"option" is a number from 1 to ${length}, or a list of such numbers.`
}

function textReply(answer: unknown, { item }: AnswerRequest): Reply | string {
  if (item.form !== 'recall') return 'This is a choice: send {"option": 1}.'
  return typeof answer === 'string' ? { reply: 'text', text: cleanTyped(answer) } : '"answer" is a text.'
}

function coveredReply(covered: unknown, { item }: AnswerRequest): Reply | string {
  if (item.form !== 'recall') return 'This is a choice: send {"option": 1}.'
  const last = pointsOf(item.question).length - 1
  if (Array.isArray(covered) && covered.every(index => isIndex(index, 0, last)))
    return { reply: 'covered', covered: eachInOrder(covered) }
  return `"covered" is a list of the points covered, numbered from 0 to ${last}.`
}

const isIndex = (value: unknown, from: number, to: number): value is number =>
  Number.isInteger(value) && (value as number) >= from && (value as number) <= to
