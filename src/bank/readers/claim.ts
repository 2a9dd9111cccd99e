import type { Draft } from '../drafts/draft.ts'
import type { Page } from '../page/page.ts'

/** A question that shows its own end, with the lines that it takes up (`to` is the line after them). */
export type Claim = {
  readonly from: number
  readonly to: number
  /** Where the question stands, if not at the beginning. */
  readonly line?: number
  readonly draft: Omit<Draft, 'page' | 'line' | 'hints' | 'sections'>
}

/** A form of question that is told by its own signs, whatever surrounds it. */
export type Reader = (page: Page) => Claim[]
