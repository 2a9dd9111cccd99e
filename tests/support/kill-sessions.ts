import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { HistorySession } from '../../src/report/history.ts'
import { program, run } from './run.ts'

export type KillReport = {
  readonly kills: number
  /** Answers that were called saved before a kill. */
  readonly saved: number
  /** Of these, what the history does not have; and what it has twice. */
  readonly lost: readonly string[]
  readonly twice: readonly string[]
  /** Openings of the store after a kill that failed. */
  readonly unopened: number
}

/**
 * Kills sessions without warning at random moments and looks whether every answer that was called saved is in the
 * history. `random` is in [0, 1). All sessions share one store.
 */
export const killSessions = async (kills: number, home: string, random: () => number): Promise<KillReport> => {
  const saved: string[] = []
  let unopened = 0
  for (let kill = 0; kill < kills; kill += 1) {
    saved.push(...(await killedSession(home, random)))
    if (kill % 10 === 0 && (await run(['due'], { home })).code === 4) unopened += 1
  }
  const { stdout, code } = await run(['history', '--json'], { home })
  if (code !== 0) return { kills, saved: saved.length, lost: saved, twice: [], unopened: unopened + 1 }
  const { sessions } = JSON.parse(stdout) as { sessions: readonly HistorySession[] }
  const kept = sessions.flatMap(({ id, answers }) => answers.map(({ questionId }) => `${id} ${questionId}`))
  const known = new Set(kept)
  return {
    kills,
    saved: saved.length,
    lost: saved.filter(answer => !known.has(answer)),
    twice: kept.filter((answer, index) => kept.indexOf(answer) !== index),
    unopened,
  }
}

/** Some kills come while the program starts. Milliseconds. */
const longestStart = 600
/** Most come soon after one of the first answers, which tells a slow machine from a fast one. */
const mostAnswers = 6
/** Milliseconds. */
const soon = 60

/** Returns what was called saved, as `session question`. */
const killedSession = (home: string, random: () => number): Promise<string[]> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, '--json', '-n', 'all'], {
      env: { PATH: process.env.PATH, FINETUNE_QUIZ_HOME: home },
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    const saved: string[] = []
    let session = ''
    const last = Math.floor(random() * mostAnswers)
    child.stdin.on('error', () => {})
    createInterface({ input: child.stdout }).on('line', line => {
      const event = parsed(line)
      if (event?.event === 'session') session = event.id
      if (event?.event === 'question') child.stdin.write('{"covered":[0]}\n')
      if (event?.event === 'graded' && event.saved) saved.push(`${session} ${event.id}`)
      if (event?.event === 'question' && event.n === last + 1) setTimeout(() => child.kill('SIGKILL'), random() * soon)
    })
    const early = random() < 0.2 ? setTimeout(() => child.kill('SIGKILL'), random() * longestStart) : undefined
    child.on('error', reject)
    child.on('close', () => {
      clearTimeout(early)
      resolve(saved)
    })
  })

type Event = { readonly event: string; readonly id: string; readonly n?: number; readonly saved?: boolean }

/** A kill may cut a line in two. */
const parsed = (line: string): Event | undefined => {
  try {
    return JSON.parse(line) as Event
  } catch {
    return undefined
  }
}
