#!/usr/bin/env node
// Says by itself what needs no program, and loads the program for the rest. It is CommonJS, as package.json beside it
// says: what loads ES modules takes longer to begin than all else that `--version` does.
const { existsSync, fstatSync, readFileSync, writeSync } = require('node:fs')
const { join } = require('node:path')

const [major, minor] = process.versions.node.split('.').map(Number)
const words = process.argv.slice(2)

if (major < 20 || (major === 20 && minor < 19)) {
  fail(`finetune-quiz needs Node 20.19 or newer; this is ${process.version}.`)
} else if (words.length > 1 || !sayKnown(words[0])) {
  require('node:module').enableCompileCache?.()
  import('../dist/main.js').then(({ start }) => start(process), notBuilt)
}

/** Writes the version, or the help as the build laid it out for 80 columns; false where it is something else. */
function sayKnown(word) {
  const file = { '--version': 'version.txt', '--help': 'help.txt', '-h': 'help.txt', help: 'help.txt' }[word]
  if (!file || (file === 'help.txt' && isNarrow())) return false
  const path = join(__dirname, '..', 'dist', file)
  if (!existsSync(path)) return false
  try {
    writeSync(1, readFileSync(path))
  } catch (error) {
    if (error.code !== 'EPIPE') fail(`Standard output can't be written: ${error.message}.`)
  }
  return true
}

function isNarrow() {
  if (process.env.COLUMNS < 80) return true
  return mayBeTerminal() && require('node:tty').isatty(1) && process.stdout.columns < 80
}

/** Asked first, since what tells for sure takes longer to load than all else that `--help` does. */
function mayBeTerminal() {
  try {
    return fstatSync(1).isCharacterDevice()
  } catch {
    return true
  }
}

function notBuilt(error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
  fail('finetune-quiz is not built yet: run `npm run build` in its folder.')
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}
