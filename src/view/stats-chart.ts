import type { Theme } from './theme.ts'

/**
 * A share 0–1 as a bar of `cells` cells, full and empty at 1 and 0 alone; nothing where there is too little room, or
 * where nothing is to be drawn.
 */
export function bar(share: number, cells: number, { mark, good, dim, plain }: Theme): string {
  if (cells < 4 || plain) return ''
  const full = share <= 0 || share >= 1 ? share * cells : Math.min(cells - 1, Math.max(1, Math.round(share * cells)))
  return good(mark.bar.repeat(full)) + dim(mark.barRest.repeat(cells - full))
}

/** One sign for each share 0–1, the higher the share the higher the sign; digits 0 to 9 where there is only ASCII. */
export function sparkline(shares: readonly number[], { unicode }: Theme): string {
  const signs = unicode ? '▁▂▃▄▅▆▇█' : '0123456789'
  return shares.map(share => signs[Math.min(signs.length - 1, Math.floor(share * signs.length))]).join('')
}

/** From how many answers on a day is drawn in a heavier sign. */
const heavier = [1, 5, 10, 20]

/** The sign of a day with so many answers. */
export function shade(answers: number, { unicode }: Theme): string {
  const signs = unicode ? '·░▒▓█' : '.-+*#'
  return signs[heavier.filter(least => answers >= least).length]!
}

/** What the signs of `shade` mean. */
export function shadeLegend(theme: Theme): string {
  const ranges = heavier.map((least, index) => {
    const next = heavier[index + 1]
    return `${shade(least, theme)} ${least}${next ? `${theme.mark.dash}${next - 1}` : '+'}`
  })
  return `${ranges.join('  ')} answers a day`
}

/** The same in a few cells: from how many answers a day on. */
export function shortLegend(theme: Theme): string {
  const gap = theme.unicode ? '' : ' '
  return `${heavier.map(least => `${shade(least, theme)}${gap}${least}`).join(' ')} a day`
}
