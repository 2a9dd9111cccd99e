const style = /\x1b\[(\d+)m/g

/** A style that is open at a line's end is closed there and opened again on the next, so that lines can be laid side by side. */
export function carryStyles(lines: readonly string[]): string[] {
  let open: number[] = []
  return lines.map(line => {
    const reopened = open.map(code => `\x1b[${code}m`).join('')
    for (const [, code] of line.matchAll(style)) open = applied(open, Number(code))
    return reopened + line + closing(open)
  })
}

function applied(open: number[], code: number): number[] {
  if (code === 0) return []
  const left = open.filter(each => closer(each) !== code)
  return left.length < open.length || isCloser(code) ? left : [...open, code]
}

const closing = (open: number[]) =>
  [...open]
    .reverse()
    .map(code => `\x1b[${closer(code)}m`)
    .join('')

/** The code that ends a style (ECMA-48, section 8.3.117). */
function closer(code: number): number {
  if (code === 1 || code === 2) return 22
  return code < 10 ? 20 + code : 39
}

const isCloser = (code: number) => (code >= 22 && code <= 29) || code === 39
