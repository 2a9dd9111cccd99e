import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const built = readdirSync('dist').filter(name => name.endsWith('.js'))
const read = (name: string) => readFileSync(`dist/${name}`, 'utf8')

/** The files that are loaded with some modules of `src/`, named without their folders, since they import them. */
function loadedWith(...modules: readonly string[]): readonly string[] {
  const loaded = new Set<string>()
  const load = (name: string) => {
    if (loaded.has(name)) return
    loaded.add(name)
    for (const [, from] of read(name).matchAll(/(?:from|import)"\.\/([^"]+)"/g)) load(from!)
  }
  for (const module of modules) load(built.find(name => new RegExp(`^${module}(?:-\\w{8})?\\.js$`).test(name))!)
  return [...loaded]
}

/** What only some commands need, by words that stand in it. */
const costly = { inquirer: 'ExitPromptError', marked: 'blockquote', conf: 'projectSuffix', grading: 'contradict' }

describe.each([
  ['due', ['main', 'due'], 4, 190],
  ['stats', ['main', 'stats'], 8, 210],
  ['the first question, line by line', ['main', 'quiz', 'open-session'], 6, 240],
  ['the first question, on a screen', ['main', 'quiz', 'open-session', 'session-screen'], 8, 290],
] as const)('%s', (name, modules, files, kilobytes) => {
  const loaded = loadedWith(...modules)

  it('loads few files, and not much in them', () => {
    expect(loaded.length).toBeLessThanOrEqual(files)
    expect(loaded.reduce((sum, file) => sum + read(file).length, 0) / 1024).toBeLessThan(kilobytes)
  })

  it('loads nothing costly that it does not need', () => {
    const found = Object.entries(costly).filter(([, word]) => loaded.some(file => read(file).includes(word)))
    expect(found.map(([library]) => library)).toEqual(name.endsWith('screen') ? ['inquirer'] : [])
  })
})

it('finds the costly libraries where they are', () => {
  for (const word of Object.values(costly)) expect(built.some(file => read(file).includes(word))).toBe(true)
})
