// Builds dist/: the program bundled with code splitting, the shipped bank parsed, and the notices of what is bundled.
import { execFileSync } from 'node:child_process'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { build } from 'esbuild'
import { fewChunks, nodeModules } from './bundle-plugins.js'
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
    'cli-table3': './src/view/unreached.ts',
    'ansi-escapes': './src/view/unreached.ts',
    'supports-hyperlinks': './src/view/unreached.ts',
    '#supports-color': './src/view/unreached.ts',
  },
  // CommonJS packages ask for Node's modules by `require`, which an ES module lacks.
  banner: { js: 'const require=process.getBuiltinModule;' },
  metafile: true,
  plugins: [fewChunks, nodeModules],
  logLevel: 'warning',
})
await runScript('scripts/parse-data.ts', ['data', folder])
await writeFile(`${folder}/help.txt`, output('--help'))
await writeFile(`${folder}/version.txt`, output('--version'))
await writeFile(`${folder}/THIRD-PARTY-NOTICES.txt`, await collectNotices(metafile))
await rm('dist', { recursive: true, force: true })
await rename(folder, 'dist')

/** What the program itself prints, in 80 columns. */
function output(option) {
  const program = `import('./${folder}/main.js').then(({ start }) => start(process))`
  const { FORCE_COLOR: _, ...env } = process.env
  return execFileSync(process.execPath, ['-e', program, 'finetune-quiz', option], { encoding: 'utf8', env })
}
