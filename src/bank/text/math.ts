import type { MarkedExtension, Tokens } from 'marked'

/** `$x_i$` and `$$…$$`: between the marks nothing is emphasis or escape. Prices (`$5 and $10`) are none. */
const formula = '\\$\\$[^$]+\\$\\$|\\$(?![\\s$])[^$\\n]*[^\\s$\\\\]\\$(?!\\d)|\\$[^\\s$\\\\]\\$(?!\\d)'

/** What means nothing but itself: code in a line, and formulas. */
export const codeOrFormula = `\`[^\`\\n]*\`|${formula}`

const formulaAhead = new RegExp(`^(?:${formula})`)

/** Formulas stay as they are written, for marked would take their signs for its own. */
export const mathAsWritten: MarkedExtension = {
  extensions: [
    {
      name: 'math',
      level: 'inline',
      start: source => source.indexOf('$'),
      tokenizer(source): Tokens.Generic | undefined {
        const raw = formulaAhead.exec(source)?.[0]
        return raw === undefined ? undefined : { type: 'math', raw, text: raw }
      },
      renderer: token => token.text as string,
    },
  ],
}
