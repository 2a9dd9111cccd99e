import { mkdir } from 'node:fs/promises'
import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/** Bundles a TypeScript script and runs its default export with the arguments; Node 20 cannot run TypeScript itself. */
export const runScript = async (script, args) => {
  const folder = 'node_modules/.cache/finetune-quiz'
  await mkdir(folder, { recursive: true })
  const outfile = `${folder}/${basename(script, '.ts')}-${process.pid}.mjs`
  await build({
    entryPoints: [script],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    logLevel: 'warning',
    packages: 'external',
  })
  const module = await import(pathToFileURL(outfile).href)
  return module.default?.(args)
}
