import type { Item, Rating, Verdict } from './types.ts'

/** What the loop asks for. */
export type Request =
  /** Answer the question that was shown. */
  | {
      readonly ask: 'answer'
      readonly item: Item
      readonly n: number
      readonly of: number
      readonly exam: boolean
      /** A text that was typed before and may be changed. */
      readonly draft?: string
      /** What else may be replied now. */
      readonly can: readonly Act[]
      readonly deadline?: Date
    }
  /** Say how sure, after an answer, where `--confidence` was given. */
  | { readonly ask: 'sure'; readonly deadline?: Date }
  /** Tick the key points covered. */
  | {
      readonly ask: 'ticks'
      readonly item: Item
      readonly verdict?: Verdict
      /** Indices of points ticked at the start, 0-based. */
      readonly proposed: readonly number[]
      /** What the ticks lead to: pure and cheap, called on every key. */
      readonly preview: (covered: readonly number[], override?: Rating) => Preview
      readonly can: readonly Act[]
    }
  /** Go on after a result was shown. A rating may be overridden here. */
  | {
      readonly ask: 'next'
      readonly rating?: Rating
      readonly preview?: (override: Rating) => Preview
      readonly last: boolean
      readonly can: readonly Act[]
      readonly deadline?: Date
    }

/** What ticks or a rating lead to: `score` is 0–1, `due` the local day `YYYY-MM-DD` on which the question comes back. */
export type Preview = { readonly rating?: Rating; readonly due?: string; readonly score: number }

/** What a person may do beside answering. */
export type Act = 'hint' | 'skip' | 'flag' | 'suspend' | 'note' | 'undo' | 'edit' | 'back' | 'stop'

export type Reply =
  | { readonly reply: 'text'; readonly text: string }
  /** Said aloud; show the answer. */
  | { readonly reply: 'reveal' }
  /** 0-based indices of options. */
  | { readonly reply: 'option'; readonly options: readonly number[] }
  /** Points covered, judged by the person without an answer typed (`--json`), 0-based. */
  | { readonly reply: 'covered'; readonly covered: readonly number[] }
  | {
      readonly reply: 'ticks'
      readonly covered: readonly number[]
      readonly rating?: Rating
      readonly judge: 'person' | 'grader'
    }
  | { readonly reply: 'sure'; readonly sure: boolean }
  | { readonly reply: 'next'; readonly rating?: Rating }
  | { readonly reply: 'note'; readonly note: string }
  /** `typed` is what stands in the line already. */
  | { readonly reply: 'edit'; readonly typed?: string }
  | { readonly reply: Exclude<Act, 'note' | 'edit'> }
  | { readonly reply: 'timeout' }
  | { readonly reply: 'interrupted' }
