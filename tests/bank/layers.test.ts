import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, it } from 'vitest'

/** The folders of the bank from the lowest on, each with its subject: one imports only those that stand before it. */
const folders: Readonly<Record<string, string>> = {
  text: 'Markdown as words, sentences and ids',
  page: 'a file as lines, and what kind each of them is',
  labels: 'what a line says that it begins: an answer, a question, a hint',
  evidence: 'how a text reads: as a question, a heading that names a part, a placeholder',
  options: 'options of a choice, as a line or a list shows them',
  markers: 'the lines where answers and options begin',
  keys: 'which options an answer names',
  passes: 'a page’s own ways of writing, put into the common form',
  candidates: 'the lines that may open a question',
  'page-kind': 'what a page is by its own account: questions, notes, cards, or something else',
  body: 'what stands below a stem: context, options, answer',
  openers: 'the candidates that do open one, and how far it goes',
  drafts: 'a question as it was found, nothing lexed',
  readers: 'forms of question that show their own end',
  topics: 'the vocabulary, and the topics of each question',
  'answer-keys': 'lists of answers that stand apart from their questions',
  questions: 'all of these together: the questions of a page',
  points: 'a question read in full, its answer as key points',
  identity: 'ids, and which question is which that history knows',
  checks: 'what is wrong with a bank',
}

const order = Object.keys(folders)
const files = (readdirSync('src/bank', { recursive: true }) as string[]).filter(name => name.endsWith('.ts'))
const folderOf = (file: string): string | undefined => (file.includes('/') ? file.split('/')[0] : undefined)

/** What files in folders import of the bank. A file beside the folders is for all of them as long as it needs none. */
const imports = files.flatMap(file =>
  [...readFileSync(join('src/bank', file), 'utf8').matchAll(/from '(\.[^']*)'/g)].map(([, from = '']) => ({
    file,
    from: normalize(join(dirname(file), from)),
  })),
)
const needsFolders = new Set(imports.filter(({ from }) => folderOf(from)).map(({ file }) => file))

const isUpward = ({ file, from }: { readonly file: string; readonly from: string }): boolean => {
  const [who, whom] = [folderOf(file), folderOf(from)]
  if (who === undefined || who === whom) return false
  return whom === undefined ? needsFolders.has(from) : order.indexOf(whom) > order.indexOf(who)
}

it('names every folder of the bank', () => {
  expect([...new Set(files.flatMap(file => folderOf(file) ?? []))].sort()).toEqual([...order].sort())
})

it('lets a folder of the bank import only those below it', () => {
  expect(imports.length).toBeGreaterThan(200)
  expect(imports.filter(isUpward)).toEqual([])
})
