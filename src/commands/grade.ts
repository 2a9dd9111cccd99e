import { Command } from 'commander'
import type { Context } from '../context.ts'
import { exitCodes, QuizError } from '../errors.ts'

type GradeOptions = { readonly jsonl?: boolean }

const examples = `
Input and output, one JSON object a line:
  {"id": 1, "question": "…", "reference": ["a point", …], "answer": "…"}
  {"id": 1, "score": 0.5, "points": [{"text", "found", "evidence", …}]}
The question may be left out; a reference may be one text instead of points, and a point a list of texts that say the same.

Example:
  $ finetune-quiz grade --jsonl < answers.jsonl`

export const makeCommand = (context: Context, finish: (code: number) => void): Command =>
  new Command('grade')
    .description('Grade typed answers against any reference, without a session.')
    .option('--jsonl', 'read answers as JSON lines from standard input')
    .addHelpText('after', examples)
    .action(async (_: unknown, command: Command) => finish(await runGrade(command.optsWithGlobals(), context)))

/** Grades line by line, so that a pipe of any length works. A bad line is named on stderr; the rest is graded; exit 2. */
const runGrade = async ({ jsonl }: GradeOptions, context: Context): Promise<number> => {
  if (!jsonl)
    throw new QuizError('usage', 'Say what to grade: `finetune-quiz grade --jsonl` reads answers from standard input.')
  const [{ gradeLine }, { harmlessJson }, lexicon] = await Promise.all([
    import('../grading/grade-line.ts'),
    import('../view/harmless.ts'),
    context.lexicon(),
  ])
  let code: number = exitCodes.done
  let number = 0
  for await (const line of context.files.readStdin()) {
    number += 1
    if (line.trim() === '') continue
    try {
      context.terminal.write(`${harmlessJson(gradeLine(line, lexicon))}\n`)
    } catch (error) {
      if (!(error instanceof QuizError)) throw error
      context.terminal.warn(`Line ${number}: ${error.message}\n`)
      code = exitCodes.usage
    }
  }
  return code
}
