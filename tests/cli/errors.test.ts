import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../support/run.ts'
import { temporaryHome } from '../support/temporary-home.ts'

/** Words of the command line, exit code, and what the one sentence on standard error says. */
type Case = readonly [line: string, code: number, says: RegExp]

const usage: readonly Case[] = [
  ['quizz', 2, /^There is no command `quizz`. Did you mean `quiz`\? `finetune-quiz --help` shows what there is.\n$/],
  ['export --help', 2, /^There is no command `export`. Did you mean `history export`\? `finetune-quiz --help` shows/],
  ['--help export', 2, /^There is no command `export`. Did you mean `history export`/],
  ['help lst', 2, /Did you mean `history list`, `bank list` or `config list`\?/],
  [
    'zebra',
    2,
    /^There is no command `zebra`. Topics come behind --topic, as in `--topic lora`. `finetune-quiz --help` /,
  ],
  ['LoRA', 2, /^There is no command `LoRA`. Topics come behind --topic: `finetune-quiz --topic LoRA`. `fine/],
  ['prose.md', 2, /^There is no command `prose.md`. A bank comes behind --bank: `finetune-quiz --bank prose.md`.\n$/],
  ['prose.md empty.md --exam -h', 2, /`finetune-quiz --bank prose.md --bank empty.md --exam`/],
  ['missing.md', 2, /^There is no command `missing.md`. There is no such file either; a bank comes behind --bank/],
  ['--tpoic lora', 2, /^`quiz` has no option `--tpoic`. Did you mean --topic\? `finetune-quiz quiz --help` shows/],
  ['--tpoic=lora', 2, /^`quiz` has no option `--tpoic`. Did you mean --topic\?/],
  ['exam', 2, /^There is no command `exam`. Did you mean `finetune-quiz --exam`\?/],
  ['version', 2, /^There is no command `version`. Did you mean `finetune-quiz --version`\?/],
  ['-V', 2, /^`quiz` has no option `-V`. Did you mean --version\?/],
  ['-d', 2, /^`quiz` has no option `-d`. Did you mean --difficulty, --due or --debug\?/],
  ['-topic lora', 2, /^`-topic` takes two dashes: `--topic`.\n$/],
  ['--exam=yes', 2, /^--exam takes no value: leave out `=yes`./],
  ['bank chekc', 2, /^`bank` has no command `chekc`. Did you mean `check`\? There are: list, show/],
  ['bank chekc --help', 2, /^`bank` has no command `chekc`. Did you mean `check`/],
  ['bank help chekc', 2, /^`bank` has no command `chekc`. Did you mean `check`/],
  [
    'bank prose.md',
    2,
    /^`bank` has no command `prose.md`. `finetune-quiz bank show prose.md` shows what is in that bank.\n$/,
  ],
  ['history --all undo', 2, /^`undo` comes right behind `history`: `finetune-quiz history undo`.\n$/],
  ['history --foo', 2, /^`history list` has no option `--foo`./],
  [
    'history merge',
    2,
    /^`history merge` needs <files>: `finetune-quiz history merge <files...>`. `finetune-quiz history merge --h/,
  ],
  ['--plain bank new', 2, /^`bank new` needs <file>: `finetune-quiz bank new <file>`. `finetune-quiz bank new --help`/],
  ['config set count', 2, /^`config set` needs <value>: `finetune-quiz config set <key> <value>`./],
  ['bank foo', 2, /^`bank` has no command `foo`. There are: list, show, check, diff, new.\n$/],
  ['stats --exam', 2, /^`stats` has no option `--exam`. `finetune-quiz stats --help` shows what there is.\n$/],
  ['stats prose.md', 2, /^Banks come behind --bank, one each time: `finetune-quiz stats --bank prose.md`./],
  ['sheet lora', 2, /^Topics come behind --topic: `finetune-quiz sheet --topic lora`./],
  ['--count', 2, /^--count needs a value behind it: `--count <number>`. `finetune-quiz quiz --help` shows/],
  ['--mode', 2, /^--mode needs a value behind it: recall or choice./],
  ['--mode essay', 2, /^--mode takes recall or choice; "essay" is none. `finetune-quiz quiz --help` shows/],
  ['sheet --format jsn', 2, /^--format takes terminal, markdown or json; "jsn" is none. Did you mean json\?/],
  ['completion bsh', 2, /^`completion` takes bash, zsh, fish or powershell; "bsh" is none. Did you mean bash\?/],
  ['--topic ,', 2, /--topic takes topics, such as lora or lora,rlhf; "," names none/],
  ['-n 0', 2, /--count takes a whole number of 1 or more, or all; "0" is none/],
  ['-n many', 2, /--count.*"many"/],
  ['--difficulty 9', 2, /--difficulty takes levels from 1 to 3/],
  ['--difficulty 3-1', 2, /--difficulty takes levels from 1 to 3/],
  ['--seed= ', 2, /--seed takes a text/],
  ['--due --missed', 2, /--due and --missed can't be used together/],
  ['--due --missed --weak', 2, /--due, --missed and --weak can't be used together: choose one/],
  ['--points --mode choice', 2, /--points and --mode choice can't be used together/],
  ['--exam --points', 2, /--exam and --points can't be used together/],
  ['--plain --json', 2, /--plain and --json can't be used together/],
  ['--time-limit 5m', 2, /--time-limit is for exams: add --exam/],
  ['--pass 80 --time-limit 5m', 2, /--time-limit and --pass are for exams: add --exam/],
  ['--pass 80', 2, /--pass is for exams: add --exam/],
  ['--exam --pass 101', 2, /--pass takes a whole number from 0 to 100/],
  ['--exam --time-limit soon', 2, /--time-limit takes a time such as 20m/],
  ['--new 3', 2, /add --due/],
  ['sheet -o folder', 2, /^folder can't be written: it is a folder\.$/m],
  ['sheet -o folder --force', 2, /^folder can't be written: it is a folder\.$/m],
  ['quiz lora', 2, /^Topics come behind --topic: `finetune-quiz quiz --topic lora`./],
  ['--bank empty.md prose.md', 2, /^Banks come behind --bank, one each time: `finetune-quiz quiz --bank prose.md`./],
  ['-', 2, /^Banks come behind --bank, one each time: `finetune-quiz quiz --bank -`./],
  ['-n 3 stats', 2, /^Leave out `stats`: a command comes first, as in `finetune-quiz stats`./],
  ['due now', 2, /^`due` takes options alone: leave out `now`. `finetune-quiz due --help` shows/],
  ['config get count mode', 2, /^`config get` takes <key> alone: leave out `mode`./],
  ['history udno', 2, /`history` has no command `udno`. Did you mean `undo`\? There are: list, undo/],
  ['config ste count 3', 2, /`config` has no command `ste`. Did you mean `set`/],
  ['help stts', 2, /^There is no command `stts`. Did you mean `stats`\?/],
  ['completion', 2, /^Name your shell: bash, zsh, fish, powershell\. `finetune-quiz completion --help` shows/],
  ['completion bash zsh', 2, /`completion bash` takes no more words/],
  ['sheet --format xml', 2, /"xml" is none/],
  ['sheet --json --format markdown', 2, /--json and --format/],
  ['plan', 2, /^Name the day of the exam: `finetune-quiz plan --by 20/],
  ['plan --by 2020-01-01', 2, /2020-01-01/],
  ['plan --by tomorrow', 2, /tomorrow/],
  [
    'config get retntion',
    2,
    /^There is no preference `retntion`. Did you mean `retention`\? There are: retention, count, mode, new, bank, plain.\n$/,
  ],
  ['config set theme dark', 2, /^There is no preference `theme`. There are: retention, count/],
  ['history zzz', 2, /`history` has no command `zzz`. There are: list, undo/],
  ['config set retention 2', 2, /retention.*0\.7 to 0\.97/],
  ['grade', 2, /--jsonl/],
  ['history merge nowhere.jsonl', 2, /nowhere\.jsonl can't be read: there is no such file/],
]

const noAnswer: readonly Case[] = [
  ['--topic lroa', 1, /^There is no topic "lroa". Did you mean: lora\? `finetune-quiz topics` lists all.\n$/],
  ['--topic zebra', 1, /^There is no topic "zebra". `finetune-quiz topics` lists all.\n$/],
  [
    '--missed',
    1,
    /No question matches --missed: nothing was missed at its last asking. Without it, 26 questions would/,
  ],
  ['--weak', 1, /--weak: no question was answered yet/],
  ['--points', 1, /--points: no key point was missed lately/],
  ['--due --new 0', 1, /--due: nothing was answered yet/],
  ['--flagged', 1, /--flagged: no question is flagged/],
  ['--topic lora --difficulty 3', 1, /--topic lora and --difficulty 3/],
  ['sheet --session last', 1, /no session "last"/],
  ['history undo', 1, /nothing to undo/],
  ['resume', 1, /No session was interrupted/],
]

const banks: readonly Case[] = [
  ['-b missing.md', 3, /missing\.md/],
  ['-b empty.md', 3, /empty\.md/],
  ['-b binary.md', 3, /binary\.md/],
  ['-b utf16.md', 3, /UTF-16/],
  ['-b prose.md', 3, /no question in prose\.md/],
  ['-b folder', 3, /folder/],
  ['history merge prose.md', 1, /^prose\.md is no journal: none of its lines is a record\.\n$/],
  ['sheet -b missing.md', 3, /missing\.md/],
  ['bank show missing.md', 3, /missing\.md/],
  ['bank check missing.md', 3, /missing\.md/],
]

const badBanks = (): string => {
  const folder = temporaryHome()
  writeFileSync(join(folder, 'empty.md'), '')
  writeFileSync(join(folder, 'binary.md'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2, 0xff]))
  writeFileSync(join(folder, 'utf16.md'), Buffer.from('\ufeff## 1. What?\n\nThis.\n', 'utf16le'))
  writeFileSync(join(folder, 'prose.md'), 'A note without any question.\n')
  mkdirSync(join(folder, 'folder'))
  return folder
}

describe('what cannot be done is said in a sentence', () => {
  it.each([...usage, ...noAnswer, ...banks])('%s → %i', async (line, code, says) => {
    const cwd = badBanks()
    const ended = await run(line.split(' '), { home: temporaryHome(), cwd })
    expect(ended.stderr).toMatch(says)
    expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code, stdout: '' })
    expect(ended.stderr).not.toMatch(/^\s+at |node:internal|Error:/m)
    expect(ended.stderr.trimEnd().split('\n').length).toBeLessThanOrEqual(3)
  })

  it.each([
    ['topics --json -b missing.md', 'bank', 3, /missing\.md/],
    ['stats --jsno --json', 'usage', 2, /has no option `--jsno`/],
    ['--json --topic lroa', 'no', 1, /lroa/],
    ['resume --json', 'no', 1, /No session/],
  ])('%s is told as JSON', async (line, kind, code, says) => {
    const ended = await run(line.split(' '), { home: temporaryHome(), cwd: badBanks() })
    expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code, stdout: '' })
    expect(JSON.parse(ended.stderr)).toEqual({ error: { code: kind, message: expect.stringMatching(says) } })
  })

  it('echoes nothing of the command line as a control', async () => {
    const { stderr } = await run(['\x1b[2Jquiz', '--topic', '\x1b]0;x\x07'], { home: temporaryHome() })
    expect(stderr).not.toMatch(/\x1b|\x07/)
    expect(stderr).toContain('␛')
  })
})
