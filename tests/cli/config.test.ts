import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../support/run.ts'
import { temporaryHome } from '../support/temporary-home.ts'

describe('a preferred bank', () => {
  it('is told as it was understood, and taken back by an empty value', async () => {
    const home = temporaryHome()
    for (const name of ['a.md', 'b,c.md']) writeFileSync(join(home, name), '')
    const set = (value: string) => run(['config', 'set', 'bank', value], { home, cwd: home })
    expect((await set('["a.md", "b,c.md"]')).stderr).toContain(`bank is ${home}/a.md, ${home}/b,c.md from now on`)
    expect((await set('')).stderr).toContain('bank is (the shipped bank) from now on')
  })

  it('that is not there is refused, and the one before stays', async () => {
    const home = temporaryHome()
    const { code, stderr } = await run(['config', 'set', 'bank', 'gone.md'], { home, cwd: home })
    expect({ code, stderr }).toMatchObject({ code: 3, stderr: expect.stringContaining(`${home}/gone.md`) })
    expect((await run(['config', 'get', 'bank'], { home })).stdout).toBe('\n')
  })

  it('without a question is named as the preference too', async () => {
    const home = temporaryHome()
    writeFileSync(join(home, 'empty.md'), 'Nothing yet.')
    await run(['config', 'set', 'bank', 'empty.md'], { home, cwd: home })
    const { code, stderr } = await run(['topics'], { home })
    expect({ code, stderr }).toMatchObject({ code: 3, stderr: expect.stringContaining('preferred bank') })
  })

  it('does not push the origins out of their column', async () => {
    const home = temporaryHome()
    await run(['config', 'set', 'bank', home], { home })
    const rows = (await run(['config'], { home })).stdout.trimEnd().split('\n')
    expect(new Set(rows.map(row => row.search(/ (?:default|config)$/))).size).toBe(1)
  })

  it('that is gone is named as the preference, one that was asked for is not', async () => {
    const home = temporaryHome()
    writeFileSync(join(home, 'config.json'), JSON.stringify({ bank: [join(home, 'gone.md')] }))
    const [preferred, named] = await Promise.all([
      run(['topics'], { home }),
      run(['topics', '-b', join(home, 'gone.md')], { home }),
    ])
    expect(preferred).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/gone\.md.*preferred bank.*config set bank ""/),
    })
    expect(named).toMatchObject({ code: 3, stderr: expect.not.stringContaining('preferred') })
  })
})
