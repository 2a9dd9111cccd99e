import { expect, it } from 'vitest'
import { quizCommand } from '../../src/selection/quiz-command.ts'

it.each([
  ['--missed', [], 'finetune-quiz --missed'],
  ['', [], 'finetune-quiz'],
  ['stats', ['notes.md'], 'finetune-quiz stats --bank notes.md'],
  ['--due', ['a.md', '../Größe/b.md'], 'finetune-quiz --due --bank a.md --bank ../Größe/b.md'],
  ['--due', ['my notes.md'], "finetune-quiz --due --bank 'my notes.md'"],
  ['--due', ["it's $5.md"], "finetune-quiz --due --bank 'it'\\''s $5.md'"],
  ['--due', ['-'], 'finetune-quiz --due --bank - < FILE'],
  ['--due', ['C:\\notes\\a.md'], 'finetune-quiz --due --bank C:\\notes\\a.md'],
])('%s of %j: %s', (words, banks, command) => expect(quizCommand(words, banks)).toBe(command))
