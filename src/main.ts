import type { Context } from './context.ts'
import { exitCodes, QuizError } from './errors.ts'
import { createContext } from './io/context.ts'
import { runProgram } from './program.ts'
import { errorText } from './view/error-text.ts'

declare const __VERSION__: string
const version = typeof __VERSION__ === 'string' ? __VERSION__ : '0.0.0'

/** Arguments to exit code. Errors become words here, once. */
export const main = async (argv: readonly string[], context: Context): Promise<number> => {
  const { terminal } = context
  const page = { argv, width: terminal.outputIsTerminal ? terminal.width : Number.POSITIVE_INFINITY }
  try {
    return await runProgram(argv, context, version)
  } catch (error) {
    if (!(error instanceof QuizError)) {
      terminal.warn(errorText('internal', unexpected(error, argv), page))
      return exitCodes.no
    }
    if (error.message) terminal.warn(errorText(error.code, error.message, page))
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
  const { context, lifecycle } = createContext(machine, argv)
  machine.exitCode = lifecycle.exitCodeOf(await main(argv, context))
  lifecycle.end()
}
