import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { build } from 'esbuild'

export type Ran = {
  readonly code: number | null
  readonly signal: string | null
  readonly saved: readonly string[]
  readonly output: string
  readonly errors: string
  readonly milliseconds: number
}

export type Workers = {
  /** Runs one operation; `through` are words before node, such as strace with its options. */
  run(words: readonly string[], options?: RunOptions): Promise<Ran>
  readonly script: string
}

export type RunOptions = {
  readonly through?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Kill the process so many milliseconds after its first output. */
  readonly killAfter?: number
  /** The process hangs where it takes longer. */
  readonly limit?: number
}

/** Bundles the worker, so that a process starts fast and opens few files. */
export async function bundleWorker(): Promise<Workers> {
  const folder = resolve('node_modules/.cache/finetune-quiz')
  mkdirSync(folder, { recursive: true })
  const script = `${folder}/torture-worker-${process.pid}.mjs`
  const require = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)"
  await build({
    entryPoints: ['scripts/torture/worker.ts'],
    outfile: script,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    logLevel: 'warning',
    banner: { js: require },
  })
  return {
    script,
    run: (words, options = {}) => run([...(options.through ?? []), process.execPath, script, ...words], options),
  }
}

function run([command = '', ...words]: readonly string[], options: RunOptions): Promise<Ran> {
  const begun = performance.now()
  const child = spawn(command, words, { env: { ...process.env, ...options.env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const kill = () => child.kill('SIGKILL')
  const limit = setTimeout(kill, options.limit ?? 60_000)
  const { killAfter } = options
  if (killAfter !== undefined) child.stdout?.once('data', () => setTimeout(kill, killAfter))
  return finished(child, begun).finally(() => clearTimeout(limit))
}

function finished(child: ChildProcess, begun: number): Promise<Ran> {
  let output = ''
  let errors = ''
  child.stdout?.on('data', data => (output += data))
  child.stderr?.on('data', data => (errors += data))
  return new Promise(done =>
    child.on('close', (code, signal) => {
      const saved = [...output.matchAll(/^saved (\S+)$/gm)].map(match => match[1]!)
      done({ code, signal, saved, output, errors, milliseconds: performance.now() - begun })
    }),
  )
}
