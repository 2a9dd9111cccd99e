import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Question } from '../../src/bank/types.ts'
import { editQuestion } from '../../src/io/edit-question.ts'
import { noEditor } from '../../src/io/open-editor.ts'
import { smallQuestion } from '../support/small-items.ts'
import { temporaryHome } from '../support/temporary-home.ts'

/** A bank of one question, edited by a program that replaces all of it. */
const edit = (becomes: string, editor = process.execPath) => {
  const file = join(temporaryHome(), 'bank.md')
  writeFileSync(file, '## What is yeast?\n\n**Answer:** A fungus.\n')
  const script = join(file, '..', 'editor.cjs')
  writeFileSync(script, `require('fs').writeFileSync(process.argv.at(-1), ${JSON.stringify(becomes)})`)
  const machine = { env: { EDITOR: `${editor} ${script}` }, cwd: process.cwd, input: process.stdin }
  const question = smallQuestion({ id: 'what-is-yeast', stemText: 'What is yeast?', file, line: 1 })
  return { file, asked: () => editQuestion(question, machine) }
}

it('a question is asked as it was edited', async () => {
  const edited = (await edit('## What is dry yeast?\n\n**Answer:** A fungus.\n').asked()) as Question
  expect(edited.stemText).toBe('What is dry yeast?')
})

it('without an editor the question stays, and that is said', async () => {
  const { file, asked } = edit('', 'no-such-editor')
  expect(await asked()).toBe(noEditor)
  expect(readFileSync(file, 'utf8')).toContain('What is yeast?')
})

it('a question that is deleted is asked as it was', async () => {
  const { file, asked } = edit('\n\n\n## What is dough?\n\n**Answer:** Flour.\n')
  expect(await asked()).toBe(`The question is no longer in ${file}; it is asked as it was.`)
})

it('a file that is gone is named', async () => {
  const { file, asked } = edit('')
  rmSync(file)
  expect(await asked()).toBe(`The file ${file} is gone, so that the question can't be edited.`)
})
