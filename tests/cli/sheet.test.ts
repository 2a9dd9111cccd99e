import { describe, expect, it } from 'vitest'
import { run } from '../support/run.ts'
import { temporaryHome } from '../support/temporary-home.ts'

/** Sheets as they come out of a pipe. */
const sheets: readonly (readonly [name: string, args: string])[] = [
  ['answers below', 'authored -n 1'],
  ['answers at the end', 'authored -n 2 --key end'],
  ['no answers', 'authored -n 2 --key none'],
  ['choices of ours', 'authored -n 1 -m choice'],
  ['choices of the author', 'choices -n 4'],
  ['choices of the author left out', 'choices -n 2 -m recall'],
]

describe('a sheet', () => {
  it.each(sheets)('%s', async (name, args) => {
    const words = `sheet --seed s1 -b tests/fixtures/bank/${args.replace(' ', '.md ')}`.split(' ')
    const { code, stdout, stderr } = await run(words, { home: temporaryHome() })
    expect([code, stderr]).toEqual([0, ''])
    await expect(stdout).toMatchFileSnapshot(`../transcripts/sheets/${name.replaceAll(' ', '-')}.md`)
  })

  it('goes to standard output where the file is -', async () => {
    const home = temporaryHome()
    const [file, none] = await Promise.all(
      [['-o', '-'], []].map(words => run(['sheet', '-n', '1', '--seed', 's1', ...words], { home, cwd: home })),
    )
    expect(file).toEqual(none)
    expect(file?.stdout).toContain('# Interview questions')
  })

  it('says that a session was of another bank', async () => {
    const home = temporaryHome()
    await run(['-n', '1'], { home })
    const words = 'sheet --session last -b tests/fixtures/bank/choices.md'.split(' ')
    const { code, stderr } = await run(words, { home })
    expect([code, stderr]).toEqual([1, expect.stringContaining('none of its questions is in this bank')])
  })
})
