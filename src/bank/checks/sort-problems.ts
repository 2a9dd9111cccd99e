import type { Problem } from '../types.ts'

/** In order of file, line and column, each once. */
export const sortProblems = (problems: readonly Problem[]): Problem[] => {
  const keys = new Set<string>()
  return problems
    .filter(({ code, file, line, column, message }) => {
      const key = [code, file, line, column, message].join('\0')
      return !keys.has(key) && keys.add(key)
    })
    .sort(byPlace)
}

export const byPlace = (a: Problem, b: Problem): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column
