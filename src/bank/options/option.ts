/** An option of a multiple-choice question as it stands in its list. */
export type FoundOption = {
  /** Its letter or number as written; empty where it has none. */
  readonly mark: string
  /** Place in its alphabet, from 0. */
  readonly place: number
  /** Its box has a tick. */
  readonly ticked: boolean
  /** Its letter stands in bold. */
  readonly isStrong?: boolean
  readonly text: string
}

export type FoundOptions = {
  readonly start: number
  /** Index after the last line of the options. */
  readonly end: number
  /** What stands behind the last option on its own line: `A) this B) that Answer: B`. */
  readonly tail?: string | undefined
  readonly options: readonly FoundOption[]
}

/** More options than any quiz has: a list this long is something else. */
export const mostOptions = 12
