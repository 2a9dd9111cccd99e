import { isSpelling, suspicious, visibleName } from '../bank/text/suspicious.ts'

/**
 * What may remain of a text's layout:
 * - `words`: nothing; it becomes one line (labels, names, options of a menu)
 * - `lines`: its line breaks; tabs become spaces
 * - `layout`: its line breaks and tabs
 * - `colours`: line breaks, tabs and our own colour codes, for text that views have composed
 */
export type Keep = 'words' | 'lines' | 'layout' | 'colours'

const suspiciousOrNone = new RegExp(suspicious.source, 'u')

/** Thirty marks on one letter are what Unicode's stream-safe format allows (UAX #15, section 13). */
const pile = /(\p{M}{30})\p{M}+/gu

/** The styles and colours that chalk writes for `createTheme`: nothing else is ever ours. */
const ownColours = /\x1b\[(?:0|[1-47]|9|2[2-479]|3[0-79]|9[0-7])m/g

/**
 * The one function that makes text from a bank, a file name, an argument or a stored answer safe to show: what could
 * command a terminal, hide or reorder text becomes visible, such as `␛` or `⟨U+202E⟩`. To be applied to text as it is
 * shown, after Markdown's entities are decoded.
 */
export function harmless(text: string, keep: Keep = 'words'): string {
  if (keep === 'colours') return eachBetween(text, ownColours, part => visible(part, keep))
  return visible(text, keep)
}

/** Without our own colour codes, for a stream that gets no colour. */
export const withoutColours = (text: string): string => text.replace(ownColours, '')

/** The value as one line of JSON in which everything that `harmless` would change is escaped, so that nothing is lost. */
export function harmlessJson(value: unknown, space?: number): string {
  const escaped = (character: string) =>
    character.replace(/[\s\S]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return JSON.stringify(value, undefined, space)
    .replace(suspicious, found => (found === '\n' ? found : escaped(found)))
    .replace(pile, (all, first: string) => first + escaped(all.slice(first.length)))
}

function visible(text: string, keep: Keep): string {
  if (!suspiciousOrNone.test(text)) return text.replace(pile, '$1…')
  const laid = layOut(text.replaceAll('\r\n', '\n'), keep)
  return laid
    .replace(suspicious, (found, at: number) => (isNeeded(found, laid, at, keep) ? found : visibleName(found)))
    .replace(pile, '$1…')
}

function layOut(text: string, keep: Keep): string {
  if (keep === 'words') return text.replace(/[\n\t]+/g, ' ')
  if (keep !== 'lines' || !text.includes('\t')) return text
  return text.split('\n').map(expandTabs).join('\n')
}

function expandTabs(line: string): string {
  return line.split('\t').reduce((before, after) => before + ' '.repeat(4 - (before.length % 4)) + after)
}

function isNeeded(found: string, text: string, at: number, keep: Keep): boolean {
  if (found === '\n') return keep !== 'words'
  if (found === '\t') return keep === 'layout' || keep === 'colours'
  return isSpelling(text, at)
}

function eachBetween(text: string, separator: RegExp, change: (part: string) => string): string {
  let result = ''
  let end = 0
  for (const match of text.matchAll(separator)) {
    result += change(text.slice(end, match.index)) + match[0]
    end = match.index + match[0].length
  }
  return result + change(text.slice(end))
}
