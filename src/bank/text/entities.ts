/** Named entities that Markdown writers use; numeric ones are decoded by the lexer. Nothing here can command a terminal. */
const named = `
  amp & lt < gt > quot " apos ' copy © reg ® trade ™ mdash — ndash – hellip … lsquo ‘ rsquo ’ ldquo “ rdquo ”
  laquo « raquo » bull • middot · deg ° plusmn ± times × divide ÷ frac12 ½ sup2 ² sup3 ³ rarr → larr ← uarr ↑
  darr ↓ le ≤ ge ≥ ne ≠ asymp ≈ infin ∞ sum ∑ radic √ part ∂ nabla ∇ isin ∈ alpha α beta β gamma γ delta δ
  epsilon ε eta η theta θ lambda λ mu μ pi π sigma σ tau τ phi φ omega ω Delta Δ Sigma Σ`

const entities = new Map([...named.matchAll(/(\w+) (\S)/g)].map(([, name = '', sign = '']) => [name, sign]))

/** Decodes once: `&amp;lt;` becomes `&lt;`. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(\w+);/g, (whole, name: string) => (name === 'nbsp' ? ' ' : (entities.get(name) ?? whole)))
