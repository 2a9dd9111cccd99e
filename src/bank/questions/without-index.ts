import type { Draft } from '../drafts/draft.ts'
import { fileName } from '../text/file-name.ts'
import type { BankFile } from '../types.ts'

/** Without questions that are links to files of the same bank, where they stand with their answers. */
export const withoutIndex = (drafts: readonly Draft[], files: readonly BankFile[]): readonly Draft[] => {
  if (files.length < 2) return drafts
  const names = new Set(files.map(({ path }) => fileName(path)))
  return drafts.filter(({ stem }) => {
    const target = /^[^\p{L}[]*\[[^\n]*\]\(([^()\s#]+)[^()\s]*\)[^\p{L}]*$/u.exec(stem)?.[1]
    return target === undefined || !names.has(fileName(target))
  })
}
