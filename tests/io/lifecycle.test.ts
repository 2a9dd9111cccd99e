import { execFile } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { recallItem } from '../support/small-items.ts'
import { smallSessionCommand } from '../support/small-session-screen.ts'

type Ended = { readonly code: number; readonly out: string; readonly err: string }

/** Runs a shell line in which `PROGRAM` stands for a small session. */
async function run(line: string, kind: 'plain' | 'json'): Promise<Ended> {
  const command = await smallSessionCommand({ kind, items: [recallItem(), recallItem()] })
  return new Promise(resolve => {
    execFile('bash', ['-c', line.replaceAll('PROGRAM', command)], { timeout: 20_000 }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
  })
}

describe.each(['plain', 'json'] as const)('without a terminal, %s', kind => {
  it.each([
    ['no input', 'PROGRAM < /dev/null', 0],
    ['closed input', 'PROGRAM <&-', 0],
    ['input that never comes', 'timeout -s TERM 1.5 PROGRAM < <(sleep 4 2> /dev/null)', 124],
    ['a reader that stops reading', 'set -o pipefail; PROGRAM < /dev/null | head -c 1 > /dev/null', 0],
    ['closed output', 'PROGRAM < /dev/null >&-', 0],
  ])('%s', async (_, line, code) => {
    const ended = await run(line, kind)
    expect(ended.code).toBe(code)
    expect(ended.err).toBe('')
    expect(ended.out).not.toContain('\x1b')
  })

  it('a full disk is told in one line', async () => {
    const { code, err } = await run('PROGRAM < /dev/null > /dev/full', kind)
    expect(code).toBe(1)
    expect(err).toBe("Standard output can't be written (ENOSPC): the result is not complete.\n")
  })

  it.each([
    ['TERM', 143],
    ['INT', 130],
    ['HUP', 129],
  ])('SIG%s ends the session and is the exit code', async (signal, code) => {
    const ended = await run(
      `out=$(mktemp); pipe=$(mktemp -u); mkfifo $pipe; exec 3<> $pipe; rm $pipe
      PROGRAM > $out <&3 & until [ -s $out ]; do sleep 0.05; done; sleep 0.2
      kill -${signal} $!; wait $!; code=$?; cat $out; rm $out; exit $code`,
      kind,
    )
    expect(ended.code).toBe(code)
    expect(ended.out).toMatch(/Interrupted|"reason":"interrupted"/)
  })
})
