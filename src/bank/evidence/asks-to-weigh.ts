import { foldCase } from '../text/fold-case.ts'

const sides =
  /\b(?:pros|cons|(?:dis)?advantages?|benefits|drawbacks|downsides|trade-?offs?|strengths|weaknesses|limitations|do['’]?s and don['’]?ts)\b|vorteile|nachteile|ventajas|vantagens|avantages|inconvénients|vantaggi|плюс|минус|преимуществ|недостат|优点|缺点|優點|缺點|长处|短处|長所|短所|メリット|장점|단점|장단점/

/** A stem asks for what speaks for and against something: the entries of its answer may have ticks and crosses, and are no options. */
export const asksToWeigh = (stem: string): boolean => sides.test(foldCase(stem))
