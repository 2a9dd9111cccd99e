// Everything that takes long: kills, faults at every system call, full disks, flipped bits, hostile Markdown. Well over half an hour.
import { spawnSync } from 'node:child_process'

const parts = [
  ['node', ['scripts/run.js', 'scripts/torture-sessions.ts', '500'], {}],
  ['node', ['scripts/run.js', 'scripts/torture-store.ts'], {}],
  ['node', ['scripts/run.js', 'scripts/torture-bank.ts'], {}],
  ['npx', ['vitest', 'run', 'tests/screen/signals.test.ts'], { SIGNALS: 'all' }],
  [
    'npx',
    ['vitest', 'run', '--testTimeout', '1200000', 'tests/bank', 'tests/view', 'tests/grading'],
    { FUZZ_RUNS: '100000' },
  ],
]

for (const [command, args, env] of parts) {
  console.log(`\n> ${[command, ...args].join(' ')}`)
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } })
  if (status !== 0) process.exitCode = 1
}
