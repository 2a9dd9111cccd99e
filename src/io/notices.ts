import type { Met } from './journal.ts'
import { setAside } from './set-aside.ts'
import { storeProblem } from './store-problem.ts'

export type Notices = Met & {
  /** Copies aside what was damaged and says on standard error what is new. */
  say(): void
}

/** Gathers what readings of the journal meet, so that each is said in one line, and damage but once ever. */
export function noticesOf(path: string, now: () => Date, warn: (text: string) => void): Notices {
  let damage = setAside(path, now())
  let skipped = 0
  return {
    onDamage(line) {
      damage.add(line)
    },
    onSkipped() {
      skipped += 1
    },
    say() {
      if (skipped > 0)
        warn(`${path}: ${lines(skipped)} written by a newer version of finetune-quiz; kept and skipped.\n`)
      skipped = 0
      const done = damage.finish()
      if (done) warn(`${path}: ${lines(done.lines)} damaged and skipped; ${copied(done)}\n`)
      damage = setAside(path, now())
    },
  }
}

function copied({ file, error }: { readonly file: string; readonly error?: unknown }): string {
  if (error === undefined) return `all others are used. The damaged bytes are copied to ${file}.`
  return `all others are used. The damaged bytes could not be copied aside (${storeProblem(file, error)})`
}

const lines = (count: number): string => (count === 1 ? '1 line was' : `${count} lines were`)
