import { findWords } from '../page/find-words.ts'
import type { Place } from '../types.ts'
import type { Draft } from './draft.ts'

/** Where a part of a question stands, by its words, from its first line or a later one on. */
export const placeInDraft = ({ page, line }: Draft, words: string, from = line): Place =>
  findWords(page.path, page.lines, words, from)
