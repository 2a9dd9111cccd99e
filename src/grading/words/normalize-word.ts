import { toDecimal } from '../../bank/text/to-decimal.ts'

const greek: ReadonlyMap<string, string> = new Map(
  Object.entries({
    α: 'alpha',
    β: 'beta',
    γ: 'gamma',
    δ: 'delta',
    ε: 'epsilon',
    θ: 'theta',
    λ: 'lambda',
    μ: 'mu',
    π: 'pi',
    ρ: 'rho',
    σ: 'sigma',
    τ: 'tau',
  }),
)

/** Short writings of notes, as words. */
const shorthand: ReadonlyMap<string, string> = new Map(
  Object.entries({ 'w/': 'with', 'w/o': 'without', vs: 'versus', u: 'you', ur: 'your', bc: 'because', cuz: 'because' }),
)

/** Letters with points behind them: e.g. and i.e. */
const abbreviated = /^\p{L}\.\s?\p{L}\.?$/u

/** A word as all texts write it: notes written out, abbreviations without their points. */
export function normalizeWord(piece: string): string {
  const normal = foldForms(abbreviated.test(piece) ? piece.replace(/[\s.]/g, '') : piece)
  return shorthand.get(normal) ?? normal
}

/** Lower case, compatibility forms folded (W₀ → w0), Greek letters spelled out, accents and inner marks dropped. */
function foldForms(piece: string): string {
  if (/^[A-Za-z/]+$/.test(piece)) return piece.toLowerCase()
  const plain = piece
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[\u0370-\u03ff]/g, letter => greek.get(letter) ?? letter)
  if (/^\p{N}/u.test(plain)) return toDecimal(plain)
  return plain
    .replace(/['’_-]/g, "'")
    .replace(/'s$/, '')
    .replaceAll("'", '')
}
