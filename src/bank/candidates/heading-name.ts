import { stripInline } from '../text/strip-inline.ts'
import type { Candidate } from './candidate.ts'

/** A heading's words without emoji, numbers and percentages, as a topic's name. */
export const headingName = (candidate: Candidate): string =>
  stripInline(candidate.text.replace(/^#+[ \t]+/, ''))
    .replace(/^[^\p{L}\p{N}]+|[\s:：([\-–—•|*_#]+$/gu, '')
    .replace(/\s*[([]\d+\s*%?[)\]]$/, '')
    .slice(0, 80)
    .trim()
