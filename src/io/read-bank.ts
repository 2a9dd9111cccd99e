import { Buffer } from 'node:buffer'
import { basename, isAbsolute, normalize, relative, resolve, sep } from 'node:path'
import { checkBank } from '../bank/check-bank.ts'
import { scanBank } from '../bank/scan-bank.ts'
import type { Bank, BankFile, Problem, Topic } from '../bank/types.ts'
import type { ReadBankWish } from '../context.ts'
import { QuizError } from '../errors.ts'
import { type BankPath, bankFiles } from './bank-files.ts'
import { readBankFile, refuseLarge, statBank } from './read-bank-file.ts'
import { lazyBank } from './read-bank-lazy.ts'
import { readBankText } from './read-bank-text.ts'

export type ReadBankOptions = ReadBankWish & {
  /** The folder that relative paths start from; files in it are named from here. */
  readonly cwd: string
  readonly stdin: AsyncIterable<Uint8Array | string>
  /** A vocabulary for banks that have none of their own. */
  readonly topics?: readonly Topic[]
}

/**
 * Reads one bank from files, folders of Markdown files, and `-` for standard input. Its `path` is absolute (several
 * are parted by line breaks), so that it is the same from wherever it is read; its files are named as the person would write them. Throws `bank` with one
 * sentence where a path can't be read. A file within a folder that can't be read is a problem of the bank, as long as
 * another one can.
 */
export async function readBank(paths: readonly string[], options: ReadBankOptions): Promise<Bank> {
  const parts: Part[] = []
  for (const path of paths) parts.push(await readPart(path, options))
  const files = eachOnce(parts.flatMap(part => part.files))
  const index = scanBank(files, options.topics ? { topics: options.topics } : {})
  const problems = () => [...parts.flatMap(part => part.problems), ...index.problems()]
  const bank = lazyBank({
    ...index,
    title: ['', '.', 'bank', stdinName].includes(index.title) ? titleOf(paths, options) : index.title,
    path: paths.map(path => absolute(path, options)).join('\n'),
    problems,
  })
  return options.check ? { ...bank, problems: checkBank(bank, files) } : bank
}

/** What one path holds; `path` tells files that are named twice. */
type Part = { readonly files: readonly ReadFile[]; readonly problems: readonly Problem[] }
type ReadFile = BankFile & { readonly from: string }

/** What the file of a bank from standard input is called. */
export const stdinName = '<stdin>'

async function readPart(path: string, options: ReadBankOptions): Promise<Part> {
  if (path === '-') return { files: [await readInput(options.stdin)], problems: [] }
  if (/^https?:\/\//i.test(path))
    throw new QuizError(
      'bank',
      `${path} is a web address, and the program never uses the network; download the file and name it.`,
    )
  if (path === '') throw new QuizError('bank', 'The path of a bank is empty; name a Markdown file or a folder.')
  const named: BankPath = { path: absolute(path, options), name: nameOf(path, options) }
  if (statBank(named.path, named.name).isDirectory()) return readFolder(named)
  return { files: [asFile(named, readBankFile(named.path, named.name))], problems: [] }
}

/** Empty files are passed over: they are common, and nothing is wrong with them. */
function readFolder(folder: BankPath): Part {
  const { files, problems } = bankFiles(folder)
  const tried = files.map(file => tryFile(file))
  refuseLarge(
    tried.reduce((sum, { file }) => sum + (file?.text.length ?? 0), 0),
    folder.name,
  )
  const read = tried.flatMap(({ file }) => file ?? [])
  const failed = tried.flatMap(({ problem }) => problem ?? [])
  if (read.length > 0) return { files: read, problems: [...problems, ...failed] }
  throw new QuizError('bank', failed[0]?.message ?? `All Markdown files in ${folder.name} are empty.`)
}

function tryFile(found: BankPath): { readonly file?: ReadFile; readonly problem?: Problem } {
  try {
    const bytes = readBankFile(found.path, found.name)
    return bytes.length === 0 ? {} : { file: asFile(found, bytes) }
  } catch (error) {
    if (!(error instanceof QuizError)) throw error
    const { message } = error
    return {
      problem: { severity: 'error', code: 'bank/unreadable', message, file: found.name, line: 1, column: 1 },
    }
  }
}

async function readInput(stdin: ReadBankOptions['stdin']): Promise<ReadFile> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stdin) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    size += bytes.length
    refuseLarge(size, 'Standard input')
    chunks.push(bytes)
  }
  return { path: stdinName, text: readBankText(Buffer.concat(chunks), 'Standard input'), from: '-' }
}

function asFile({ path, name }: BankPath, bytes: Buffer): ReadFile {
  return { path: name, text: readBankText(bytes, name), from: path }
}

/** A file that two paths lead to is one file. */
function eachOnce(files: readonly ReadFile[]): readonly ReadFile[] {
  const seen = new Set<string>()
  return files.filter(({ from }) => !seen.has(from) && seen.add(from))
}

function absolute(path: string, { cwd }: ReadBankOptions): string {
  return path === '-' ? path : resolve(cwd, path)
}

/** Relative where the path lies in the working folder, else as the person wrote it. */
function nameOf(path: string, { cwd }: ReadBankOptions): string {
  const inside = relative(cwd, resolve(cwd, path))
  const isOutside = inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)
  return isOutside ? normalize(path) : inside || '.'
}

function titleOf([path = '-']: readonly string[], options: ReadBankOptions): string {
  return path === '-' ? 'Standard input' : basename(absolute(path, options))
}
