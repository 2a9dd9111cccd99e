import { joinBlocks } from '../../text/blocks.ts'
import { onOneLine } from '../../text/one-line.ts'
import { toDecimal } from '../../text/to-decimal.ts'
import type { Choice, NumberRange, Pair } from '../../types.ts'
import { unprotect } from './escapes.ts'
import { trimLines } from './trim-lines.ts'

/** What the braces of a GIFT question hold. `remark` is what is said whatever was answered. */
export type Answers = {
  readonly choices: readonly Choice[]
  /** All that counts as right, the best first. */
  readonly texts: readonly string[]
  /** What is to be matched with what; a left side may be empty, so that its right one is only a distractor. */
  readonly pairs?: readonly Pair[]
  /** All that counts as right, where that is a number. */
  readonly numbers?: readonly NumberRange[]
  readonly remark: string
  /** Nothing but GIFT is written so. */
  readonly isSure: boolean
}

/** Reads what stands between the braces, signs that mean themselves replaced; undefined where it is something else. */
export const readAnswers = (inside: string): Answers | undefined => {
  const [own = '', ...remarks] = inside.trim().split('####')
  const remark = clean(remarks.join(' '))
  const read = readTruth(own.trim()) ?? readNumber(own.trim()) ?? readParts(own.trim())
  return read && { ...read, remark: joinBlocks(read.remark, remark) }
}

const nothing: Answers = { choices: [], texts: [], remark: '', isSure: false }

/** `T`, `FALSE#said to who is wrong#said to who is right`. */
const readTruth = (own: string): Answers | undefined => {
  if (own === '') return nothing
  const [, word, wrong = '', right = ''] = /^(T|TRUE|F|FALSE)(?:#([^#]*)(?:#([^#]*))?)?$/i.exec(own) ?? []
  if (word === undefined) return undefined
  const why = clean(wrong)
  const choices = ['True', 'False'].map((text): Choice => {
    const correct = text[0] === word[0]?.toUpperCase()
    return { text, correct, ...(correct || why === '' ? {} : { why }) }
  })
  return { ...nothing, choices, remark: clean(right) }
}

const number = '[-+]?\\d+(?:[.,]\\d+)*(?:e[-+]?\\d+)?'
const value = new RegExp(`^(${number})(?:\\s*(:|\\.\\.)\\s*(${number}))?$`, 'i')

/** `#3.14:0.01`, `#1..5`, or several with shares: `#=1822:0 =%50%1822:2`. */
const readNumber = (own: string): Answers | undefined => {
  if (!own.startsWith('#')) return undefined
  const inner = own.slice(1).trim()
  const parts = inner.startsWith('=') ? splitParts(inner) : [toPart(`=${inner}`)]
  const isNumber = ({ text }: Part) => value.test(text)
  const full = parts.filter(isFull)
  if (!full.some(isNumber) || !parts.every(part => isNumber(part) || part.sign === '~')) return undefined
  const texts = full.map(({ text }) => writeNumber(text))
  return { ...nothing, texts, numbers: parts.flatMap(toRange), remark: full[0]?.why ?? '' }
}

const toRange = ({ sign, share = 100, text }: Part): NumberRange[] => {
  const [, first = '', between, second = '0'] = value.exec(text) ?? []
  if (sign !== '=' || first === '' || share <= 0) return []
  const [from, to] = [Number(toDecimal(first)), Number(toDecimal(second))]
  const [low, high] = between === '..' ? [from, to] : [from - to, from + to]
  return [{ low: Math.min(low, high), high: Math.max(low, high), share: share / 100 }]
}

const writeNumber = (text: string): string =>
  text.replace(value, (whole, from: string, sign?: string, to = '') => {
    if (sign === '..') return `${from} to ${to}`
    return sign === undefined ? whole : Number(to) === 0 ? from : `${from} ± ${to}`
  })

type Part = { readonly sign: string; readonly share: number | undefined; readonly text: string; readonly why: string }

/** Wholly right by itself. */
const isFull = ({ sign, share }: Part): boolean => sign === '=' && (share ?? 100) === 100

const toPair = (text: string): Pair[] => {
  const [, left, right] = /^(.*?)\s*->\s*(.*)$/s.exec(text) ?? []
  return left === undefined || right === undefined ? [] : [[onOneLine(left), onOneLine(right)]]
}

const readParts = (own: string): Answers | undefined => {
  if (!/^[=~]/.test(own)) return undefined
  const parts = splitParts(own)
  if (parts.some(({ text }) => text === '')) return undefined
  const pairs = parts.flatMap(({ sign, text }) => (sign === '=' ? toPair(text) : []))
  if (parts.length > 1 && pairs.length === parts.length) return { ...nothing, pairs, isSure: true }
  if (parts.some(({ sign }) => sign === '~')) return parts.length > 1 ? readChoices(parts) : undefined
  const full = parts.filter(isFull)
  return full.length === 0 ? undefined : { ...nothing, texts: full.map(({ text }) => text), remark: full[0]?.why ?? '' }
}

/** Those with a share are right together where none is right by itself. */
const readChoices = (parts: readonly Part[]): Answers => {
  const hasKey = parts.some(isFull)
  const choices = parts.map(part => ({
    text: part.text,
    correct: hasKey ? isFull(part) : (part.share ?? 0) > 0,
    ...(part.why ? { why: part.why } : {}),
  }))
  return { ...nothing, choices, isSure: choices.some(({ correct }) => correct) }
}

/** At every sign; where entries have lines of their own, `=` inside of one is text. */
const splitParts = (own: string): Part[] => {
  const areLines = own.split('\n').filter(line => /^\s*[=~]/.test(line)).length > 1
  return own
    .split(areLines ? /(?=(?<=^|\n)\s*[=~])|(?=(?<=\s)~)/ : /(?=[=~])/)
    .map(part => part.trim())
    .filter(Boolean)
    .map(toPart)
}

const toPart = (source: string): Part => {
  const [, sign = '=', share, text = '', why = ''] =
    /^([=~])\s*(?:%(-?\d+(?:\.\d+)?)%)?([^#]*)(?:#([\s\S]*))?$/.exec(source) ?? []
  return { sign, share: share === undefined ? undefined : Number(share), text: clean(text), why: clean(why) }
}

/** Paragraphs of HTML are none in an option. */
const clean = (text: string): string => trimLines(unprotect(text).replace(/<\/?p\b[^<>]*>/gi, ''))
