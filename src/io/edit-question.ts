import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Question } from '../bank/types.ts'
import { type EditorWorld, noEditor, openEditor } from './open-editor.ts'
import { readBank, stdinName } from './read-bank.ts'

/**
 * Opens a question's file at its line in an editor and reads it again afterwards. Resolves to the question as it then
 * stands, or to a sentence that says what was in the way.
 */
export const editQuestion = async (
  question: Question,
  world: EditorWorld & Pick<NodeJS.Process, 'cwd'>,
): Promise<Question | string> => {
  if (question.file === stdinName) return 'The bank came by standard input, so that there is no file to edit.'
  const file = existsSync(question.file) ? question.file : shippedFile(question.file)
  if (!file) return `The file ${question.file} is gone, so that the question can't be edited.`
  if (!openEditor(file, world, question.line)) return noEditor
  const { questions } = await readBank([file], { cwd: world.cwd(), stdin: world.input })
  const found = questions.find(({ id }) => id === question.id) ?? questions.find(({ line }) => line === question.line)
  return found ?? `The question is no longer in ${question.file}; it is asked as it was.`
}

const shippedFile = (name: string): string | undefined => {
  const path = fileURLToPath(new URL(`../data/${name}`, import.meta.url))
  return existsSync(path) ? path : undefined
}
