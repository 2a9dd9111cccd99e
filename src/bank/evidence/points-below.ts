import { foldCase } from '../text/fold-case.ts'

/** The stem asks about something that stands below it. */
export const pointsBelow = (stem: string): boolean =>
  /[:：]$/.test(stem) ||
  /\b(?:following|below|this (?:code|snippet|program|function|query|script|example)|these|snippet|the output|the result|logged|printed)\b|下面|以下|下列|次の|다음|아래|следующ|siguiente|suivant|folgend|seguinte|seguente/.test(
    foldCase(stem),
  )
