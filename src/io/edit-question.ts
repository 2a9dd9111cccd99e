import { existsSync } from 'node:fs'
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
  const { file } = question
  if (file === stdinName) return 'The bank came by standard input, so that there is no file to edit.'
  if (!existsSync(file)) return `The file ${file} is gone, so that the question can't be edited.`
  if (!openEditor(file, world, question.line)) return noEditor
  const { questions } = await readBank([file], { cwd: world.cwd(), stdin: world.input })
  const found = questions.find(({ id }) => id === question.id) ?? questions.find(({ line }) => line === question.line)
  return found ?? `The question is no longer in ${file}; it is asked as it was.`
}
