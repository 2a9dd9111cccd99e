import { once } from '../bank/once.ts'
import type { Context } from '../context.ts'
import { createRecordIds } from '../scores/record-ids.ts'
import { openPreferences } from './config.ts'
import { installLifecycle, type Lifecycle } from './lifecycle.ts'
import { openScoreStore } from './score-store.ts'
import { readLexicon, readShippedBank } from './shipped-data.ts'
import type { Streams, WatchedStreams } from './streams.ts'
import { openTerminal } from './terminal.ts'

/** The real world for a run of the program. */
export type RealContext = { readonly context: Context; readonly lifecycle: Lifecycle }

/** Opens nothing but the standard streams: everything costly is loaded when it is asked for. */
export const createContext = (machine: NodeJS.Process, argv: readonly string[]): RealContext => {
  // Node itself would say on the screen that it heeds FORCE_COLOR, where NO_COLOR is heeded here.
  if (machine.env.NO_COLOR) delete machine.env.FORCE_COLOR
  const lifecycle = installLifecycle(machine)
  const terminal = openTerminal(machine.env, terminalFlags(argv), lifecycle)
  const now = () => new Date()
  const warn = (text: string) => terminal.warn(text)
  const shippedBank = once(readShippedBank)
  const openConfig = once(() => openPreferences({ env: machine.env, warn }))
  const openScores = once(async () =>
    openScoreStore({
      env: machine.env,
      now,
      warn,
      newId: createRecordIds(randomBytes),
      retention: (await openConfig()).get('retention'),
    }),
  )
  const context: Context = {
    terminal,
    env: machine.env,
    now,
    newSeed,
    interrupted: lifecycle.interrupted,
    shippedBank,
    openConfig,
    openScores,
    openJournal: async () =>
      (await import('./journal-tools.ts')).openJournalTools({
        env: machine.env,
        now,
        retention: (await openConfig()).get('retention'),
      }),
    lexicon: once(readLexicon),
    readBank: async (paths, wish) => {
      const { readBank } = await import('./read-bank.ts')
      const { topics } = await shippedBank()
      return readBank(paths, { ...wish, cwd: machine.cwd(), stdin: input(lifecycle.streams, terminal), topics })
    },
    openSession: async (kind, first) =>
      (await import('./open-session.ts')).openSession(kind, first, { machine, terminal, lifecycle, now }),
    editQuestion: async question => {
      const { editQuestion } = await import('./edit-question.ts')
      return editQuestion(question, { env: machine.env, cwd: () => machine.cwd(), input: lifecycle.streams.stdin })
    },
    afterMoment: work => {
      const timer = setTimeout(work, moment)
      return () => clearTimeout(timer)
    },
    get files() {
      return files(lifecycle.streams)
    },
  }
  return { context, lifecycle }
}

/** No person has answered by then, but a script has, whose answers wait in a pipe. Milliseconds. */
const moment = 250

/** Standard input, after which keys come from the terminal itself. */
async function* input(streams: WatchedStreams, terminal: Context['terminal']): AsyncIterable<Buffer> {
  if (streams.stdin.isTTY) terminal.inform('Type or paste the bank; Ctrl-D in an empty line ends it.\n')
  yield* streams.stdin
  streams.inputUsedUp()
}

const files = (streams: Streams): Context['files'] => ({
  read: async path => (await import('./files.ts')).readText(path),
  exists: async path => (await import('./files.ts')).exists(path),
  write: async (path, text, options) => (await import('./files.ts')).writeText(path, text, options),
  async *readStdin() {
    const { createInterface } = await import('node:readline')
    yield* createInterface({ input: streams.stdin, crlfDelay: Number.POSITIVE_INFINITY })
  },
})

/** Read before the commands parse their own options, since errors are coloured too. */
const terminalFlags = (argv: readonly string[]) => {
  const options = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv
  const colour = options.includes('--no-color') ? false : options.includes('--color') ? true : undefined
  return { colour, ascii: options.includes('--ascii') || undefined, quiet: options.includes('--quiet') }
}

/** Ids and seeds have to be unique, not secret, and Node's cryptography takes longer to load than drawing a session. */
const randomBytes = (count: number): Uint8Array => Uint8Array.from({ length: count }, () => Math.random() * 256)

/** Short enough to type: four letters or digits without the ones that look alike. */
const newSeed = (): string => [...randomBytes(4)].map(byte => seedLetters[byte % seedLetters.length]).join('')

const seedLetters = 'abcdefghjkmnpqrstuvwxyz23456789'
