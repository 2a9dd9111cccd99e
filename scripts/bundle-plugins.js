// Plugins for esbuild that make the program start faster.
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'

const chunks = [
  { file: 'scripts/chunks/common.ts', importers: /./ },
  { file: 'scripts/chunks/session.ts', importers: /(?:quiz|resume|open-session|session-screen|review-exam)\.ts$/ },
]
const importsOf = path =>
  chunks.map(({ file, importers }) => (importers.test(path) ? `import ${JSON.stringify(resolve(file))};` : '')).join('')

/**
 * Esbuild makes a file of each set of modules that the same commands share: dozens of a few lines, each a quarter of a
 * millisecond at start. Modules that all import what a file of scripts/chunks/ names have it in one file.
 */
export const fewChunks = {
  name: 'few-chunks',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, async ({ path }) => ({
      contents: importsOf(path) + (await readFile(path, 'utf8')),
      loader: 'ts',
    })),
}

/**
 * An import of one of Node's own modules has Node read everything in it, which opens standard input and loads WebCrypto
 * on the way. With this, only what is used is read, and nothing of what commander would need for what it isn't used for.
 */
export const nodeModules = {
  name: 'node-modules',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:/ }, ({ path, kind, importer }) => {
      if (kind === 'import-statement') return { path, namespace: 'node' }
      // For subcommands that are programs of their own, which there are none.
      if (path === 'node:child_process' && /[/\\]commander[/\\]/.test(importer)) return { path, namespace: 'none' }
    })
    // The program says itself what is near to a mistyped word.
    onResolve({ filter: /suggestSimilar/ }, ({ path }) => ({ path, namespace: 'none' }))
    onLoad({ filter: /./, namespace: 'none' }, () => ({ contents: '' }))
    onLoad({ filter: /./, namespace: 'node' }, ({ path }) => {
      const names = Object.keys(process.getBuiltinModule(path)).filter(name => /^[a-z_]\w*$/i.test(name))
      const lines = [
        importsOf(path),
        `const all = process.getBuiltinModule('${path}'), get = name => all[name]`,
        'export default all',
        ...names.map(name => `export const ${name} = /* @__PURE__ */ get('${name}')`),
      ]
      return { contents: lines.join('\n'), resolveDir: process.cwd() }
    })
  },
}
