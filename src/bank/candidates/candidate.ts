import { lowerBound } from '../page/lower-bound.ts'

/** How a line stands out: the dress that questions of one form share. */
export type Dress = 'heading' | 'list-heading' | 'bold' | 'italic' | 'ordered' | 'bullet' | 'line' | 'plain'

/** A line that may open a question, or at least a part of the page. */
export type Candidate = {
  readonly line: number
  readonly dress: Dress
  /** A heading's level; columns before a list entry. */
  readonly level: number
  readonly label: 'question' | 'number' | 'none'
  readonly number?: number | undefined
  /** Markdown without marks, label and number. */
  readonly text: string
  /** 0 to 1, from the text alone. */
  readonly evidence: number
  /**
   * Why it opens no question: it labels an answer, names its sources or a part of the page, tells of the page, only links elsewhere,
   * or names a question that stands elsewhere on the page.
   */
  readonly barred: false | 'answer' | 'references' | 'part' | 'page' | 'link' | 'contents'
  readonly indent: number
  /** An answer that follows on the stem's own line, as in `**What is it?** It is …`. */
  readonly inline?: string
  /** Index of the last line of the candidate's own paragraph. */
  readonly end: number
}

/** An entry of a list that is no heading as well. */
export const isEntry = ({ dress }: { readonly dress: Dress }): boolean => dress === 'bullet' || dress === 'ordered'

/** A heading, also as an entry of a list. */
export const isAnyHeading = ({ dress }: { readonly dress: Dress }): boolean =>
  dress === 'heading' || dress === 'list-heading'

/** A heading of the page itself, not one that stands inside a list. */
export const isOuterHeading = ({ dress, indent }: Candidate): boolean => dress === 'heading' && indent < 2

export const headingsOf = (candidates: readonly Candidate[]): Candidate[] =>
  candidates.filter(({ dress }) => dress === 'heading')

/** The candidate that begins on a line, if one does. Candidates are in order. */
export const candidateAt = (candidates: readonly Candidate[], line: number): Candidate | undefined => {
  const candidate = candidates[lowerBound(candidates, line)]
  return candidate?.line === line ? candidate : undefined
}

/** The same for headings. */
export const headingAt = (candidates: readonly Candidate[], line: number): Candidate | undefined => {
  const candidate = candidateAt(candidates, line)
  return candidate?.dress === 'heading' ? candidate : undefined
}
