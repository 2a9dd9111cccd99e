import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

type Packed = {
  readonly filename: string
  readonly unpackedSize: number
  readonly files: readonly { readonly path: string }[]
}

const npm = (...words: string[]): string =>
  execFileSync('npm', words, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  })

const folder = mkdtempSync(join(tmpdir(), 'finetune-quiz-package-'))
let packed: Packed
beforeAll(() => {
  ;[packed] = JSON.parse(npm('pack', '--json', '--ignore-scripts', '--pack-destination', folder)) as [Packed]
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the package', () => {
  it('holds what the program needs at run time, and its documents, and nothing else', () => {
    const paths = packed.files.map(({ path }) => path)
    const inFolder = (folder: string, form: RegExp) =>
      readdirSync(folder)
        .filter(name => form.test(name))
        .map(name => `${folder}/${name}`)
    const expected = [
      ...['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json', 'bin/finetune-quiz.js', 'bin/package.json'],
      ...inFolder('data', /\.md$/),
      ...inFolder('docs', /\.md$/),
      ...inFolder('schemas', /\.schema\.json$/),
      ...inFolder(
        'dist',
        /^[\w-]+\.js$|^(?:bank|bank-index|lexicon)\.json$|^(?:help|version|THIRD-PARTY-NOTICES)\.txt$/,
      ),
    ]
    expect(paths.toSorted()).toEqual(expected.toSorted())
    expect(packed.unpackedSize / 1024 ** 2).toBeLessThan(3)
  })

  it('needs no other package, and runs no script when it is installed', () => {
    const { dependencies, optionalDependencies, peerDependencies, scripts } = JSON.parse(
      readFileSync('package.json', 'utf8'),
    )
    expect({ dependencies, optionalDependencies, peerDependencies }).toEqual({})
    expect(Object.keys(scripts).filter(name => /install$/.test(name))).toEqual([])
  })

  it('runs where nothing but it was unpacked', () => {
    execFileSync('tar', ['-xf', packed.filename], { cwd: folder })
    const bin = join(folder, 'package', 'bin', 'finetune-quiz.js')
    const run = (...words: string[]) =>
      execFileSync(process.execPath, [bin, ...words], {
        cwd: folder,
        env: { ...process.env, FINETUNE_QUIZ_HOME: folder },
        encoding: 'utf8',
        input: 'no idea\n\n',
      })
    expect(run('--version')).toMatch(/^finetune-quiz \d/)
    expect(run('-n', '1', '--seed', 'a')).toMatch(/Question 1 of 1[\s\S]*Score: /)
    expect(run('stats')).toContain('1 of 26 questions seen')
    if (process.platform !== 'win32') expect(statSync(bin).mode & 0o111).toBe(0o111)
  })
})
