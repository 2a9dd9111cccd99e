import { codeOrFormula } from '../../text/math.ts'

/** Signs that mean something in GIFT, and the characters of no language that stand for them where they mean themselves. */
const signs = '{}=~#:'
const standIns = [...signs].map((_, index) => String.fromCharCode(0xe300 + index))
const standIn = (sign: string): string => standIns[signs.indexOf(sign)] as string

/** Code, formulas, tags and addresses, in which authors leave out the backslashes that GIFT asks for. */
const verbatim = new RegExp(`${codeOrFormula}|</?[A-Za-z][^<>\\n]*>|https?://[^\\s{}]+`, 'g')

/** Sets stand-ins for signs behind a backslash and in what is quoted, so that any sign left is one of the format. */
export const protect = (source: string): string =>
  source
    .replace(/\\([{}=~#:])/g, (_, sign: string) => standIn(sign))
    .replace(verbatim, quoted => quoted.replace(/[{}=~#:]/g, standIn))

/** The text as people read it: signs as they are, `\n` as a line's end. */
export const unprotect = (text: string): string =>
  text.replace(/[\ue300-\ue305]/g, found => signs[found.charCodeAt(0) - 0xe300] as string).replace(/\\n/g, '\n')
