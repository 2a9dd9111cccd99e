#!/usr/bin/env node
import { existsSync } from 'node:fs'
import module from 'node:module'

const [major, minor] = process.versions.node.split('.').map(Number)
const main = new URL('../dist/main.js', import.meta.url)

if (major < 20 || (major === 20 && minor < 19)) {
  fail(`finetune-quiz needs Node 20.19 or newer; this is ${process.version}.`)
} else if (!existsSync(main)) {
  fail('finetune-quiz is not built yet: run `npm run build` in its folder.')
} else {
  module.enableCompileCache?.()
  import(main.href).then(({ start }) => start(process))
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}
