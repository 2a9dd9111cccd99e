import { existsSync, readFileSync, writeSync } from 'node:fs'
import { isatty } from 'node:tty'
import type { Context } from './context.ts'

declare const __VERSION__: string
const version = typeof __VERSION__ === 'string' ? __VERSION__ : '0.0.0'

/** Arguments to exit code. Errors become words here, once. */
export const main = async (argv: readonly string[], context: Context): Promise<number> => {
  try {
    const { runProgram } = await import('./program.ts')
    return await runProgram(argv, context, version)
  } catch (error) {
    const [{ exitCodes, QuizError }, { harmless }] = await Promise.all([
      import('./errors.ts'),
      import('./view/harmless.ts'),
    ])
    if (!(error instanceof QuizError)) {
      context.terminal.warn(`${harmless(unexpected(error, argv), 'lines')}\n`)
      return exitCodes.no
    }
    if (error.message) context.terminal.warn(`${harmless(error.message)}\n`)
    return exitCodes[error.code]
  }
}

const unexpected = (error: unknown, argv: readonly string[]): string => {
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined }
  if (argv.includes('--debug'))
    return `${stack ?? message}\nfinetune-quiz ${version}, Node ${process.version}, ${process.platform}`
  return `finetune-quiz stumbled over an error of its own: ${message}\nYour answers are safe. \`--debug\` shows more; please report it.`
}

/** Runs the program on the real machine and sets the exit code. */
export const start = async (machine: NodeJS.Process): Promise<void> => {
  const argv = machine.argv.slice(2)
  const known = argv.length === 1 ? knownText(argv[0], machine) : undefined
  if (known !== undefined) {
    machine.exitCode = say(known)
    return
  }
  const { createContext } = await import('./io/context.ts')
  const { context, lifecycle } = createContext(machine, argv)
  machine.exitCode = lifecycle.exitCodeOf(await main(argv, context))
  lifecycle.end()
}

/**
 * What is known before anything is loaded: the version, and the help as the build rendered it for 80 columns. Scripts
 * and people in doubt ask for them, and need no streams, signals or command tree, which cost more than all the rest.
 */
const knownText = (word: string | undefined, { stdout }: NodeJS.Process): string | undefined => {
  if (word === '--version') return `finetune-quiz ${version}\n`
  if (word !== '--help' && word !== '-h' && word !== 'help') return undefined
  const help = new URL('help.txt', import.meta.url)
  return existsSync(help) && (!isatty(1) || stdout.columns >= 80) ? readFileSync(help, 'utf8') : undefined
}

const say = (text: string): number => {
  try {
    writeSync(1, text)
    return 0
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'EPIPE') return 0
    writeSync(2, `Standard output can't be written: ${message}.\n`)
    return 1
  }
}
