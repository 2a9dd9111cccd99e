// Builds dist/: the program bundled with code splitting, the shipped bank parsed, and the notices of what is bundled.
import { execFileSync } from 'node:child_process'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { build } from 'esbuild'
import { collectNotices } from './notices.js'
import { runScript } from './run-script.js'

const { version } = JSON.parse(await readFile('package.json', 'utf8'))
// Built beside dist/ and put in its place at the end, so that a build that fails leaves the old one working.
const folder = `dist-${process.pid}`
await mkdir(folder, { recursive: true })

const { metafile } = await build({
  entryPoints: ['src/main.ts'],
  outdir: folder,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  chunkNames: '[name]-[hash]',
  define: { __VERSION__: JSON.stringify(version) },
  // What marked-terminal brings for features that our own renderers replace: highlighting that guesses languages for
  // seconds and prints bank text on stderr, 200 KB of emoji names, tables that are coloured without leave.
  alias: {
    'cli-highlight': './src/view/highlight.ts',
    'node-emoji': './src/view/no-emoji.ts',
    'cli-table3': './src/view/no-tables.ts',
    'ansi-escapes': './src/view/no-tables.ts',
    'supports-hyperlinks': './src/view/no-tables.ts',
  },
  // CommonJS packages ask for Node's modules by `require`, which an ES module lacks.
  banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
  metafile: true,
  logLevel: 'warning',
})
await runScript('scripts/parse-data.ts', ['data', folder])
await writeFile(`${folder}/help.txt`, renderHelp())
await writeFile(`${folder}/THIRD-PARTY-NOTICES.txt`, await collectNotices(metafile))
await rm('dist', { recursive: true, force: true })
await rename(folder, 'dist')

/** The help in 80 columns, as the program itself prints it. */
function renderHelp() {
  const program = `import('./${folder}/main.js').then(({ start }) => start(process))`
  const { FORCE_COLOR: _, ...env } = process.env
  return execFileSync(process.execPath, ['-e', program, 'finetune-quiz', '--help'], { encoding: 'utf8', env })
}
