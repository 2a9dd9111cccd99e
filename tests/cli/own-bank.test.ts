import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../support/run.ts'
import { temporaryHome } from '../support/temporary-home.ts'

const bank = '## 1. What is yeast?\n\n**Answer:** A fungus.\n'

/** A folder with a bank whose name a shell would take for two words. */
const folderWithBank = () => {
  const home = temporaryHome()
  writeFileSync(join(home, 'my notes.md'), bank)
  return { home, cwd: home }
}

describe('editing a question', () => {
  /** An editor that leaves a mark in what it is given. */
  const marking = (home: string) => {
    const script = join(home, 'editor.cjs')
    writeFileSync(script, "require('fs').appendFileSync(process.argv.at(-1), 'opened')")
    return { home, cwd: home, env: { EDITOR: `${process.execPath} ${script}` } }
  }

  it.each([
    ['of the shipped bank opens no file, whatever lies in the folder', 'fine-tuning.md', [], bank],
    ["of a bank of one's own opens its file", 'own.md', ['--bank', 'own.md'], `${bank}opened`],
  ])('%s', async (_, name, args, after) => {
    const home = temporaryHome()
    const file = join(home, name)
    writeFileSync(file, bank)
    const { stdout } = await run(['-n', '1', '--plain', ...args], { ...marking(home), input: ':edit\n:stop\n' })
    expect(readFileSync(file, 'utf8')).toBe(after)
    expect(stdout.includes('This question comes with the program')).toBe(args.length === 0)
  })
})

describe('what is proposed for a bank that was named', () => {
  it('names it again, so that it can be copied', async () => {
    const world = folderWithBank()
    const of = ['--bank', 'my notes.md']
    const session = await run(of, { ...world, input: ':flag\nsomething else\n\n' })
    expect(session.stdout).toContain("`finetune-quiz --flagged --bank 'my notes.md'` asks it again")
    expect(session.stdout.replaceAll('\n', ' ')).toContain("Next: finetune-quiz --missed --bank 'my notes.md', asks")
    expect(session.stdout).toContain('Missed in question 1, What is yeast?: A fungus.\n')
    const missed = await run(['--missed', ...of], { ...world, input: '\n1\n' })
    expect(missed.stdout.replaceAll('\n', ' ')).toContain("Next: finetune-quiz stats --bank 'my notes.md', what")
    const { next } = JSON.parse((await run(['stats', '--json', ...of], world)).stdout)
    expect(next.command).toMatch(/^finetune-quiz --\w+ --bank 'my notes.md'$/)
    const unknown = await run(['--topic', 'yeast', ...of], world)
    expect(unknown.stderr).toContain("`finetune-quiz topics --bank 'my notes.md'` lists all")
  })

  it('without topics is said to have none', async () => {
    const { stdout } = await run(['topics', '--bank', 'my notes.md'], folderWithBank())
    expect(stdout).toContain('No question of this bank has a topic.')
    expect(stdout).not.toContain('seen')
  })

  it('is in the history as it was asked, and goes on so', async () => {
    const home = temporaryHome()
    const bank = resolve('tests/fixtures/bank/choices.md')
    await run(['--bank', bank, '-n', '2', '--seed', 't8', '--order', 'bank'], { home, input: 'a c\n' })
    expect((await run(['history'], { home })).stdout).toMatch(/ choice +1\/2/)
    const resumed = await run(['resume'], { home, input: 'a\n' })
    expect(resumed.stdout).toMatch(/: clarified butter\n[\s\S]*Answer \[A-C\]: a\n(?:Right|Wrong)/)
  })

  it('is still named after the session was resumed', async () => {
    const world = folderWithBank()
    await run(['--bank', 'my notes.md'], world)
    const { stdout } = await run(['resume'], { ...world, input: 'something else\n\n' })
    expect(stdout.replaceAll('\n', ' ')).toContain(`Next: finetune-quiz --missed --bank '${world.home}/my notes.md'`)
  })
})
