import { type Buffer, isUtf8 } from 'node:buffer'
import { QuizError } from '../errors.ts'

/**
 * A file's bytes as text, without a byte-order mark. Throws `bank` with one sentence for what is no UTF-8 text: UTF-16
 * and UTF-32, binary files, other encodings (with the line), and text without a single character to read.
 */
export function readBankText(bytes: Buffer, name: string): string {
  if (bytes.length === 0) throw new QuizError('bank', `${name} is empty: there is no question in it.`)
  refuseWide(bytes, name)
  refuseBinary(bytes, name)
  if (!isUtf8(bytes)) throw new QuizError('bank', notUtf8(bytes, name))
  const text = bytes.toString('utf8')
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (/\S/.test(bare)) return bare
  throw new QuizError('bank', `${name} holds nothing but white space: there is no question in it.`)
}

function refuseWide(bytes: Buffer, name: string): void {
  const encoding = wideEncoding(bytes)
  if (!encoding) return
  throw new QuizError(
    'bank',
    `${name} is ${encoding}; a bank must be UTF-8. Convert it with \`iconv -f ${encoding} -t UTF-8 OLD > NEW\`, or save it as UTF-8 in your editor.`,
  )
}

/** By its mark, else by zero bytes that stand at every other place, as Latin text in UTF-16 has them. */
function wideEncoding(bytes: Buffer): 'UTF-16' | 'UTF-16LE' | 'UTF-16BE' | 'UTF-32' | undefined {
  const mark = bytes.subarray(0, 4).toString('hex')
  if (mark === 'fffe0000' || mark === '0000feff') return 'UTF-32'
  if (mark.startsWith('fffe') || mark.startsWith('feff')) return 'UTF-16'
  const head = bytes.subarray(0, headLength)
  const [even, odd] = [0, 1].map(start => countZeros(head, start, 2) / (head.length / 2)) as [number, number]
  if (head.length < 4) return undefined
  if (odd > 0.6 && even < 0.05) return 'UTF-16LE'
  return even > 0.6 && odd < 0.05 ? 'UTF-16BE' : undefined
}

/** Bytes looked at to tell what a file is: as many as Git takes. */
const headLength = 8_000

/** Text has no zero bytes; a stray one is left for the checker to report. */
const mostZeros = 0.01

const signatures: readonly (readonly [start: string, kind: string])[] = [
  ['%PDF-', 'a PDF file'],
  ['PK\u0003\u0004', 'a ZIP archive or an office document'],
]

function refuseBinary(bytes: Buffer, name: string): void {
  const start = bytes.subarray(0, 5).toString('latin1')
  const kind = signatures.find(([signature]) => start.startsWith(signature))?.[1]
  const head = bytes.subarray(0, headLength)
  const zeros = countZeros(head, 0, 1)
  const binary = zeros > 0 && (zeros / head.length > mostZeros || !isUtf8(bytes))
  if (!kind && !binary) return
  throw new QuizError('bank', `${name} is ${kind ?? 'a binary file'}, no text; a bank is a Markdown file.`)
}

function countZeros(bytes: Buffer, start: number, step: number): number {
  let count = 0
  for (let index = start; index < bytes.length; index += step) if (bytes[index] === 0) count += 1
  return count
}

function notUtf8(bytes: Buffer, name: string): string {
  return `${name}:${badLine(bytes)} is not valid UTF-8; a bank must be UTF-8. Save the file as UTF-8 in your editor, or convert it with \`iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW\` where that is its encoding.`
}

/** The first line, 1-based, with a byte that cannot stand there. */
function badLine(bytes: Buffer): number {
  let line = 1
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(10, start)
    const stop = end < 0 ? bytes.length : end + 1
    if (!isUtf8(bytes.subarray(start, stop))) return line
    start = stop
  }
  return line
}
