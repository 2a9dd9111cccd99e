/**
 * Texts made comparable, without any help from the bank's own readers: the measure must not share the faults of what it measures.
 */

const fencePattern = /^\s*(?:>\s*)*(?:[-*+]\s+|\d+[.)]\s+)?(`{3,}|~{3,})/

const tags =
  /<\/?(?:details|summary|p|br|b|i|strong|em|img|div|span|a|table|thead|tbody|tr|td|th|sub|sup|code|pre|h[1-6]|hr|ul|ol|li|center|font|kbd|u|small|iframe|video|source|picture|blockquote|s|del|ins|mark)(?:\s[^<>]*)?\/?>/gi

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00a0',
  copy: '©',
  reg: '®',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  times: '×',
  rarr: '→',
  larr: '←',
  uarr: '↑',
  darr: '↓',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  middot: '·',
  deg: '°',
  plusmn: '±',
  ge: '≥',
  le: '≤',
  ne: '≠',
  infin: '∞',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  theta: 'θ',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  sigma: 'σ',
  check: '✓',
  laquo: '«',
  raquo: '»',
  trade: '™',
  euro: '€',
  sum: '∑',
  radic: '√',
  hearts: '♥',
}

const decodeEntities = (value: string): string =>
  value.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name) return entities[name] ?? whole
      const point = decimal ? Number(decimal) : Number.parseInt(hex as string, 16)
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole
    },
  )

const inline = (line: string): string => {
  const kept: string[] = []
  const keep = (value: string) => `\0${kept.push(value) - 1}\0`
  let text = line.replace(/(`+)(.+?)\1(?!`)/g, (_, __, content: string) => keep(content))
  text = text.replace(/\$\$?[^$\n]*[\\_^][^$\n]*\$\$?/g, keep)
  text = text.replace(/\\([\\`*_{}[\]()#+\-.!|<>~$&])/g, (_, sign: string) =>
    String.fromCharCode(0xe000 + sign.charCodeAt(0)),
  )
  text = text.replace(/<!--.*?-->/g, ' ')
  text = text.replace(/!\[([^\]]*)\]\([^)]*\)/g, ' ').replace(/!\[\[[^\]]*\]\]/g, ' ')
  text = text.replace(/\[\[([^[\]]*)\]\(([^)]*)\)\]/g, '$1')
  text = text.replace(/\[((?:[^[\]]|\[[^[\]]*\])*)\]\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '$1')
  text = text.replace(/<(https?:\/\/[^>]+)>/g, '$1').replace(tags, ' ')
  text = text.replace(/\*\*|__|~~|==/g, '')
  text = text.replace(/(?<![\p{L}\p{N}_*])\*(?=\S)|(?<=\S)\*(?![\p{L}\p{N}_*])/gu, '')
  text = text.replace(/(?<![\p{L}\p{N}_])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}_])/gu, '')
  text = text.replace(/[\ue000-\ue0ff]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xe000))
  text = decodeEntities(text)
  return text.replace(/\0(\d+)\0/g, (_, index: string) => kept[Number(index)] ?? '')
}

/** Markdown as one line of plain text: code kept; markers, tags, images and link targets dropped. */
export const plain = (markdown: string): string => {
  const out: string[] = []
  let open: string | undefined
  let isComment = false
  for (const line of markdown.split('\n')) {
    const mark = fencePattern.exec(line)?.[1]
    if (open === undefined && mark) {
      open = mark
      continue
    }
    if (open !== undefined) {
      if (mark && closes(line, open)) open = undefined
      else out.push(line.trim())
      continue
    }
    let text = line.trim()
    if (isComment) {
      const end = text.indexOf('-->')
      if (end < 0) continue
      text = text.slice(end + 3)
      isComment = false
    }
    const start = text.indexOf('<!--')
    if (start >= 0 && !text.slice(start).includes('-->')) {
      text = text.slice(0, start)
      isComment = true
    }
    const words = plainLine(text)
    if (words !== undefined) out.push(words)
  }
  return out.join(' ').replace(/\s+/g, ' ').trim()
}

const closes = (line: string, open: string): boolean => {
  const marks = line
    .trim()
    .replace(/^[> ]+/, '')
    .trim()
  return marks[0] === open[0] && marks.length >= open.length && [...marks].every(mark => mark === open[0])
}

const plainLine = (source: string): string | undefined => {
  let text = source
    .replace(/^(?:>\s*)+/, '')
    .replace(/^\s*#{1,6}\s+/, '')
    .replace(/\s+#+\s*$/, '')
  if (/^[-*_=\s]{3,}$/.test(text) || /^\|?[\s:|-]+\|[\s:|-]*$/.test(text)) return undefined
  text = text.replace(/^(?:[-*+]|\d+[.)])\s+(?:\[[ xX]?\]\s+)?/, '').replace(/^\s*#{1,6}\s+/, '')
  if (text.startsWith('|') || text.endsWith('|')) text = text.replace(/^\|+|\|+$/g, '').replaceAll('|', ' ')
  return inline(text)
}

/** Letters and digits alone, folded. */
export const norm = (value: string): string =>
  value
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ς', 'σ')
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** The same, or the text without white space where nothing is left. */
export const key = (value: string): string => norm(value) || value.replace(/\s+/g, '')
