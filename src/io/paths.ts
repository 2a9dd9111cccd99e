import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import { QuizError } from '../errors.ts'

type Env = Readonly<Record<string, string | undefined>>

/** Where everything lies. `data` and `config` are folders, and the same one under `FINETUNE_QUIZ_HOME`. */
export type Paths = {
  readonly data: string
  readonly config: string
  readonly journal: string
  readonly scores: string
  readonly backups: string
  readonly preferences: string
}

/**
 * `FINETUNE_QUIZ_HOME` where it is set, else the platform's own folders. Throws `store` where either is no absolute
 * path: what is saved must not depend on the folder that the program is started in.
 */
export async function storePaths(env: Env): Promise<Paths> {
  const home = env.FINETUNE_QUIZ_HOME
  if (!home) return pathsIn(await platformFolders(env))
  if (isAbsolute(home)) return pathsIn({ data: home, config: home })
  throw new QuizError(
    'store',
    `FINETUNE_QUIZ_HOME must be an absolute path, but is \`${home}\`; set it to \`${resolve(home)}\` or another full path.`,
  )
}

/** The same where the program goes on without a place to save. */
export async function pathsOrProblem(env: Env): Promise<{ readonly paths?: Paths; readonly problem?: string }> {
  try {
    return { paths: await storePaths(env) }
  } catch (error) {
    if (error instanceof QuizError) return { problem: error.message }
    throw error
  }
}

function pathsIn({ data, config }: Pick<Paths, 'data' | 'config'>): Paths {
  return {
    data,
    config,
    journal: join(data, 'history.jsonl'),
    scores: join(data, 'scores.json'),
    backups: join(data, 'backups'),
    preferences: join(config, 'config.json'),
  }
}

/** env-paths obeys a relative XDG_DATA_HOME or XDG_CONFIG_HOME, which the XDG rules say to ignore. */
async function platformFolders(env: Env) {
  const home = personalFolder()
  if (process.platform === 'darwin' || process.platform === 'win32') {
    const { default: envPaths } = await import('env-paths')
    return envPaths('finetune-quiz', { suffix: '' })
  }
  const folder = (named: string | undefined, usual: string) =>
    join(named && isAbsolute(named) ? named : join(home, usual), 'finetune-quiz')
  return { data: folder(env.XDG_DATA_HOME, '.local/share'), config: folder(env.XDG_CONFIG_HOME, '.config') }
}

function personalFolder(): string {
  const folder = known(homedir)
  if (folder && isAbsolute(folder)) return folder
  throw new QuizError(
    'store',
    'HOME names no full path, so there is no place to save answers; set it, or FINETUNE_QUIZ_HOME, to a full path.',
  )
}

function known<T>(get: () => T): T | undefined {
  try {
    return get()
  } catch {
    return undefined
  }
}
