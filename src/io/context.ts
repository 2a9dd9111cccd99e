import { randomBytes } from 'node:crypto'
import type { Context, ScoreStore } from '../context.ts'
import { installLifecycle, type Lifecycle } from './lifecycle.ts'
import { once } from './once.ts'
import { openTerminal } from './terminal.ts'

/** The real world for a run of the program. */
export type RealContext = { readonly context: Context; readonly lifecycle: Lifecycle }

/** Opens nothing but the standard streams: everything costly is loaded when it is asked for. */
export const createContext = (machine: NodeJS.Process, argv: readonly string[]): RealContext => {
  const lifecycle = installLifecycle(machine)
  const terminal = openTerminal(machine, terminalFlags(argv), lifecycle)
  const now = () => new Date()
  const warn = (text: string) => terminal.warn(text)
  const shippedBank = once(async () => (await import('./shipped-data.ts')).readShippedBank())
  const openConfig = once(async () => (await import('./config.ts')).openPreferences({ env: machine.env, warn }))
  const openScores = once(async (): Promise<ScoreStore> => {
    const [{ openScoreStore }, { createRecordIds }, config] = await Promise.all([
      import('./score-store.ts'),
      import('../scores/record-ids.ts'),
      openConfig(),
    ])
    return openScoreStore({
      env: machine.env,
      now,
      warn,
      newId: createRecordIds(randomBytes),
      retention: config.get('retention'),
    })
  })
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
    lexicon: once(async () => (await import('./shipped-data.ts')).readLexicon()),
    readBank: async (paths, wish) =>
      (await import('./read-bank.ts')).readBank(paths, {
        ...wish,
        cwd: machine.cwd(),
        stdin: machine.stdin,
        topics: (await shippedBank()).topics,
      }),
    openSession: async kind =>
      (await import('./open-session.ts')).openSession(kind, { machine, terminal, lifecycle, now }),
    editQuestion: async question => (await import('./edit-question.ts')).editQuestion(question, machine),
    get files() {
      return files(machine)
    },
  }
  return { context, lifecycle }
}

const files = (machine: NodeJS.Process): Context['files'] => ({
  read: async path => (await import('./files.ts')).readText(path),
  write: async (path, text, options) => (await import('./files.ts')).writeText(path, text, options),
  async *readStdin() {
    const { createInterface } = await import('node:readline')
    yield* createInterface({ input: machine.stdin, crlfDelay: Number.POSITIVE_INFINITY })
  },
})

/** Read before the commands parse their own options, since errors are coloured too. */
const terminalFlags = (argv: readonly string[]) => {
  const options = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv
  const colour = options.includes('--no-color') ? false : options.includes('--color') ? true : undefined
  return { colour, ascii: options.includes('--ascii') || undefined }
}

/** Short enough to type: four letters or digits without the ones that look alike. */
const newSeed = (): string => [...randomBytes(4)].map(byte => seedLetters[byte % seedLetters.length]).join('')

const seedLetters = 'abcdefghjkmnpqrstuvwxyz23456789'
