import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Question } from '../bank/types.ts'
import { readBank } from './read-bank.ts'

/**
 * Opens a question's file at its line in $VISUAL or $EDITOR and reads it again afterwards. Undefined where no editor
 * is set, the file is gone, or the question can no longer be found in it.
 */
export const editQuestion = async (question: Question, machine: NodeJS.Process): Promise<Question | undefined> => {
  const editor = machine.env.VISUAL || machine.env.EDITOR
  const file = existsSync(question.file) ? question.file : shippedFile(question.file)
  if (!editor || !file) return undefined
  const [command = '', ...args] = editor.split(/\s+/)
  spawnSync(command, [...args, ...placeIn(command, file, question.line)], { stdio: 'inherit' })
  const { questions } = await readBank([file], { cwd: machine.cwd(), stdin: machine.stdin })
  return questions.find(({ id }) => id === question.id) ?? questions.find(({ line }) => line === question.line)
}

const shippedFile = (name: string): string | undefined => {
  const path = fileURLToPath(new URL(`../data/${name}`, import.meta.url))
  return existsSync(path) ? path : undefined
}

/** Editors say "at this line" in two ways. */
const placeIn = (command: string, file: string, line: number): string[] =>
  /(?:code|codium|subl|hx|zed)(?:\.\w+)?$/.test(command)
    ? [...(/cod(?:e|ium)/.test(command) ? ['--goto'] : []), `${file}:${line}`]
    : /(?:vim?|nano|emacs|micro|kak)/.test(command)
      ? [`+${line}`, file]
      : [file]
