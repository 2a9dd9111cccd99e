import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseBank } from '../src/bank/parse-bank.ts'
import { parseLexicon } from '../src/grading/words/lexicon.ts'
import { indexOf } from '../src/io/shipped-data.ts'

/** Parses the shipped bank and lexicon once, so that the program need not. Fails the build on any problem in them. */
export default async ([from = 'data', to = 'dist']: readonly string[]): Promise<void> => {
  const names = (await readdir(from)).filter(name => name.endsWith('.md') && name !== 'lexicon.md').sort()
  const files = await Promise.all(
    names.map(async name => ({ path: name, text: await readFile(join(from, name), 'utf8') })),
  )
  const bank = { ...parseBank(files), path: 'finetune-quiz' }
  if (bank.problems.length > 0) {
    const lines = bank.problems.map(({ file, line, column, message }) => `${from}/${file}:${line}:${column} ${message}`)
    throw new Error(`The shipped bank has problems:\n${lines.join('\n')}`)
  }
  const lexicon = parseLexicon(await readFile(join(from, 'lexicon.md'), 'utf8'))
  const json = JSON.stringify(bank)
  await writeFile(join(to, 'bank.json'), json)
  await writeFile(join(to, 'bank-index.json'), JSON.stringify(indexOf(bank, json)))
  await writeFile(join(to, 'lexicon.json'), JSON.stringify(lexicon))
}
