import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

export type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

export type RunOptions = {
  readonly home: string
  /** Standard input; closed at once where there is none. */
  readonly input?: string
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** Without the terminal that the tests may run in. */
  readonly detached?: boolean
}

export const program = resolve('bin/finetune-quiz.js')

/** Runs the built program as a process of its own, in English and UTC, without a terminal. */
export const run = (
  args: readonly string[],
  { home, input = '', cwd, env, detached = false }: RunOptions,
): Promise<Ended> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, [program, ...args], {
      ...(cwd && { cwd }),
      detached,
      env: { PATH: process.env.PATH, HOME: home, LANG: 'C.UTF-8', TZ: 'UTC', FINETUNE_QUIZ_HOME: home, ...env },
    })
    let [stdout, stderr] = ['', '']
    child.stdout.setEncoding('utf8').on('data', text => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', text => {
      stderr += text
    })
    child.on('error', failed)
    child.on('close', code => done({ code, stdout, stderr }))
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
