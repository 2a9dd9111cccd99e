import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The licences of all packages that went into the bundle, as one text. Throws for a package without one. */
export const collectNotices = async metafile => {
  const folders = new Set(Object.keys(metafile.inputs).flatMap(packageFolder))
  const notices = await Promise.all([...folders].sort().map(notice))
  return `finetune-quiz bundles these packages, each under its own licence.\n\n${notices.join('\n')}`
}

const packageFolder = input => input.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []

const notice = async folder => {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  const file = (await readdir(folder)).find(entry => /^licen[cs]e/i.test(entry))
  if (!file && !license) throw new Error(`${name} is bundled but states no licence`)
  const text = file
    ? await readFile(join(folder, file), 'utf8')
    : `Licensed under ${license}; the package ships no licence text.`
  return `${'='.repeat(79)}\n${name} ${version} (${license})\n${'='.repeat(79)}\n\n${text.trim()}\n`
}
