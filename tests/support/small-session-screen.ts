import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { openScreen, type Screen, type ScreenOptions } from './pty.ts'
import type { SmallSession } from './small-session.ts'

const folder = mkdtempSync(join(tmpdir(), 'small-session-'))
const program = join(folder, 'small-session.mjs')
let built: Promise<unknown> | undefined
let count = 0

const bundle = () =>
  build({
    entryPoints: ['tests/support/small-session.ts'],
    outfile: program,
    bundle: true,
    format: 'esm',
    platform: 'node',
    alias: { 'cli-highlight': './src/view/highlight.ts' },
    banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
    logLevel: 'error',
  })

/** The command line that holds a small session. */
export async function smallSessionCommand(session: SmallSession): Promise<string> {
  built ??= bundle()
  await built
  count += 1
  const file = join(folder, `session-${count}.json`)
  writeFileSync(file, JSON.stringify(session))
  return `'${process.execPath}' '${program}' '${file}'`
}

/** Holds a small session on a screen; `after` is a shell command that runs when it has ended. */
export async function openSmallSession(
  session: SmallSession,
  options: ScreenOptions & { readonly after?: string } = {},
): Promise<Screen> {
  const command = await smallSessionCommand(session)
  return openScreen(options.after ? `${command}; ${options.after}` : `exec ${command}`, options)
}
