import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

/** From the bank to the commands: a stage imports what stands before it. */
const stages = ['bank', 'selection', 'session', 'grading', 'schedule', 'scores', 'report', 'exchange', 'view']
const shared = ['errors.ts', 'context.ts']

/** Who may import a package, beside tests and scripts. */
const homes: Readonly<Record<string, RegExp>> = {
  'ts-fsrs': /^schedule\//,
  chalk: /^view\//,
  'marked-terminal': /^view\//,
  '@inquirer/core': /^io\//,
  conf: /^io\//,
  commander: /^(?:program\.ts|commands\/)/,
}

/** Compute checksums and hashes; their chance is forbidden below. */
const pureOfNode = ['node:zlib', 'node:crypto']

/** Stages and commands compute; these alone touch the machine. */
const touchesMachine = /^(?:io\/|main\.ts)/
const machineWords =
  /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|import[^;]*\brandom(?:Bytes|UUID|Int)\b|\bprocess\.(?!versions?\b|platform\b)|\bset(?:Timeout|Interval)\(|\bconsole\./

type Import = { readonly file: string; readonly from: string }

const sources = (readdirSync('src', { recursive: true }) as string[]).filter(name => name.endsWith('.ts'))
const read = (file: string): string => readFileSync(join('src', file), 'utf8')
const imports: Import[] = sources.flatMap(file =>
  [...read(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, from]) => ({ file, from: from ?? '' })),
)
const local = imports
  .filter(({ from }) => from.startsWith('.'))
  .map(({ file, from }) => ({ file, from: normalize(join(dirname(file), from)) }))
const folderOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : file)

const mayImport = (file: string, from: string): boolean => {
  const [who, whom] = [folderOf(file), folderOf(from)]
  if (who === whom || shared.includes(whom) || shared.includes(who)) return true
  if (who === 'main.ts') return true
  if (who === 'program.ts') return whom === 'commands' || whom === 'view'
  if (who === 'commands') return whom !== 'io' && whom !== 'main.ts'
  if (who === 'io') return stages.includes(whom)
  return stages.includes(who) && stages.includes(whom) && stages.indexOf(whom) < stages.indexOf(who)
}

describe('the import table of the design', () => {
  it('finds the sources and their imports', () => {
    expect(sources.length).toBeGreaterThan(50)
    expect(local.length).toBeGreaterThan(200)
  })

  it('lets a stage import only stages above it', () => {
    expect(local.filter(({ file, from }) => !mayImport(file, from))).toEqual([])
  })

  it('lets no imports run in a circle, not even of types', () => {
    const reaches = (file: string, target: string, seen: Set<string>): boolean =>
      local.some(({ file: importer, from }) => {
        if (importer !== file || seen.has(from)) return false
        seen.add(from)
        return from === target || reaches(from, target, seen)
      })
    expect(sources.filter(file => reaches(file, file, new Set()))).toEqual([])
  })

  it('keeps context.ts and errors.ts free of code from stages', () => {
    const runtime = shared.flatMap(file => read(file).match(/^import (?!type )[^\n]*/gm) ?? [])
    expect(runtime).toEqual([])
  })

  it.each(Object.entries(homes))('gives %s one home', (name, home) => {
    const importers = imports.filter(({ from }) => from === name || from.startsWith(`${name}/`)).map(({ file }) => file)
    expect(importers.filter(file => !home.test(file))).toEqual([])
    expect(importers.length).toBeGreaterThan(0)
  })

  it('lets io and main alone touch the machine', () => {
    const offenders = sources.filter(
      file => !touchesMachine.test(file) && machineWords.test(withoutComments(read(file))),
    )
    const nodeImports = imports.filter(
      ({ file, from }) => from.startsWith('node:') && !pureOfNode.includes(from) && !touchesMachine.test(file),
    )
    expect({ offenders, nodeImports }).toEqual({ offenders: [], nodeImports: [] })
  })
})

const withoutComments = (code: string): string => code.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '')
