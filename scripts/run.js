import { runScript } from './run-script.js'

// node scripts/run.js scripts/NAME.ts ARGUMENTS: runs a script written in TypeScript.
const [script, ...args] = process.argv.slice(2)
if (script) await runScript(script, args)
else {
  console.error('Name the script to run: node scripts/run.js scripts/NAME.ts ARGUMENTS')
  process.exitCode = 2
}
