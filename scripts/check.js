// node scripts/check.js NAME…: runs scripts of package.json at once; what each prints stays together, under its name where it fails.
import { exec } from 'node:child_process'
import { readFileSync } from 'node:fs'

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))

/** Like `npm run`, which takes half a second by itself; npm has put the commands of the packages on the path. */
const run = name =>
  new Promise(done => {
    exec(scripts[name], { maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      if (error) {
        process.exitCode = 1
        console.error(`\n\`npm run ${name}\` failed:`)
      }
      process.stdout.write(stdout)
      process.stderr.write(stderr)
      done()
    })
  })

await Promise.all(process.argv.slice(2).map(run))
