/** Irregular forms of words that answers on technical subjects use, by their base form. */
const irregular: ReadonlyMap<string, string> = new Map(
  Object.entries({
    freeze: 'froze frozen',
    keep: 'kept',
    beat: 'beaten',
    teach: 'taught',
    choose: 'chose chosen choice choices',
    give: 'gave given',
    go: 'went gone goes',
    make: 'made',
    hold: 'held',
    lose: 'lost loses',
    fall: 'fell fallen',
    rise: 'rose risen',
    grow: 'grew grown growth',
    show: 'shown',
    know: 'knew known knowledge',
    write: 'wrote written',
    run: 'ran',
    begin: 'began begun',
    bring: 'brought',
    build: 'built',
    come: 'came',
    draw: 'drew drawn',
    drive: 'drove driven',
    get: 'got gotten',
    lead: 'led',
    mean: 'meant',
    pay: 'paid',
    say: 'said',
    see: 'saw seen',
    send: 'sent',
    speak: 'spoke spoken',
    spend: 'spent',
    take: 'took taken',
    think: 'thought',
    tell: 'told',
    find: 'found',
    forget: 'forgot forgotten',
    hide: 'hid hidden',
    break: 'broke broken',
    sell: 'sold',
    buy: 'bought',
    win: 'won',
    shrink: 'shrank shrunk',
    bind: 'bound',
    feed: 'fed',
    catch: 'caught',
    throw: 'threw thrown',
    less: 'lesser least fewer fewest',
    good: 'better best well',
    bad: 'worse worst badly',
    large: 'larger largest',
    weigh: 'weighted weighting weightings',
    matrix: 'matrices',
    index: 'indices',
    vertex: 'vertices',
    criterion: 'criteria',
    datum: 'data dataset datasets',
    analysis: 'analyses analyze analyse analyzed analysed',
    hypothesis: 'hypotheses',
    child: 'children',
    person: 'people persons',
    foot: 'feet',
    half: 'halves halve halved halving',
    retrieve: 'retrieval retriever',
    true: 'truth truths',
    long: 'length lengths',
    wide: 'width',
    high: 'height',
    strong: 'strength',
    deep: 'depth',
    differ: 'different difference differences differently',
    accurate: 'accuracy accuracies accurately',
    precise: 'precision precisely',
    private: 'privacy',
    mix: 'mixture mixtures',
    decide: 'decision decisions',
    store: 'storage',
    capable: 'capability capabilities',
    behave: 'behavior behaviour behaviors behaviours behavioral behavioural',
  }).flatMap(([base, forms]) => forms.split(' ').map(form => [form, base])),
)

/** Endings taken off in this order, each with what takes its place and how many letters must stay before it. */
const endings: readonly (readonly (readonly [ending: string, put: string, stay: number])[])[] = [
  [
    ['sses', 'ss', 1],
    ['ies', 'y', 2],
    ['ss', 'ss', 0],
    ['us', 'us', 0],
    ['is', 'is', 0],
    ['s', '', 2],
  ],
  [
    ['eed', 'ee', 2],
    ['ied', 'y', 2],
    ['ing', '', 3],
    ['ed', '', 3],
  ],
  [
    ['isation', 'ize', 3],
    ['ization', 'ize', 3],
    ['ising', 'ize', 3],
    ['iser', 'ize', 3],
    ['izer', 'ize', 3],
    ['ise', 'ize', 4],
    ['is', 'ize', 5],
    ['ification', 'ify', 2],
    ['fulness', '', 3],
    ['iveness', '', 3],
    ['ability', '', 3],
    ['ibility', '', 3],
    ['ational', 'ate', 3],
    ['ation', 'ate', 3],
    ['ition', 'it', 3],
    ['nsion', 'nd', 3],
    ['mission', 'mit', 3],
    ['lision', 'lid', 3],
    ['sion', 's', 3],
    ['duction', 'duc', 2],
    ['scription', 'scrib', 2],
    ['tion', 't', 3],
    ['ment', '', 4],
    ['ness', '', 3],
    ['ancy', '', 4],
    ['ency', '', 4],
    ['ance', '', 4],
    ['ence', '', 4],
    ['ant', '', 4],
    ['ent', '', 4],
    ['ally', '', 4],
    ['ably', '', 4],
    ['ly', '', 4],
    ['ity', '', 4],
    ['able', '', 4],
    ['ible', '', 4],
    ['ator', 'ate', 3],
    ['ful', '', 4],
    ['ous', '', 4],
    ['ical', 'ic', 3],
    ['est', '', 4],
    ['er', '', 4],
    ['or', '', 5],
    ['al', '', 4],
  ],
  [
    ['ative', '', 4],
    ['ate', '', 4],
    ['ive', '', 4],
    ['ize', '', 4],
    ['iz', '', 4],
    ['ic', '', 4],
    ['y', 'i', 2],
    ['e', '', 3],
  ],
]

const vowel = /[aeiouy]/
/** What is left of `evaporating` and `receiving`, whose base ends in an e that the next steps look for. */
const shortened = /(?:[^aeo]at|iv)$/
const doubled = /([bdfgmnprt])\1$/

function takeOff(word: string, rules: (typeof endings)[number]): string {
  for (const [ending, put, stay] of rules) {
    if (!word.endsWith(ending)) continue
    const rest = word.slice(0, word.length - ending.length)
    if (rest.length >= stay && (rest === '' || vowel.test(rest))) return rest + put
  }
  return word
}

const known = new Map<string, string>()

/** The stem that inflected and derived forms of an English word share; `word` is lower case. Words of up to three letters stay. */
export function stem(word: string): string {
  const cached = known.get(word)
  if (cached !== undefined) return cached
  const result = computeStem(word)
  if (known.size > 20_000) known.clear()
  known.set(word, result)
  return result
}

function computeStem(word: string): string {
  const base = irregular.get(word) ?? word
  if (base.length <= 3 || /[^a-z]/.test(base)) return base
  let rest = base.replace(/our(?=$|s|ed|ing|al)/, 'or')
  for (const rules of endings) {
    const left = takeOff(rest, rules)
    rest = left !== rest && shortened.test(left) ? `${left}e` : left.replace(doubled, '$1')
  }
  return rest
}
