import { describe, expect, it } from 'vitest'
import { dueFacts } from '../../src/report/due.ts'
import { planFacts } from '../../src/report/plan.ts'
import { planCommand } from '../../src/report/plan-command.ts'
import { statsFacts } from '../../src/report/stats.ts'
import { topicsFacts } from '../../src/report/topics.ts'
import { dueView } from '../../src/view/due.ts'
import { historyView } from '../../src/view/history.ts'
import { planView } from '../../src/view/plan.ts'
import { statsView } from '../../src/view/stats.ts'
import { createTheme, type Theme } from '../../src/view/theme.ts'
import { topicsView } from '../../src/view/topics.ts'
import { cellWidth } from '../../src/view/width.ts'
import { makeBank, makeQuestion, makeScores } from '../report/make-scores.ts'
import { bank, names, scores, today } from '../report/three-weeks.ts'

const themeOf = (width: number, colour: 0 | 1 = 0, unicode = true) => createTheme({ width, colour, unicode })

const nothing = makeScores([])
const plan = planFacts(bank, scores, { today, by: '2026-12-22', minutes: 10, secondsEach: 90 })

const views: Readonly<Record<string, (theme: Theme) => string>> = {
  stats: theme => statsView(statsFacts(bank, scores, today, [], 'not asked today'), theme),
  'stats-before-the-first-answer': theme => statsView(statsFacts(bank, nothing, today), theme),
  topics: theme => topicsView(topicsFacts(bank, scores, today, 'not asked today'), theme),
  history: theme => historyView(scores.sessions, 8, theme),
  plan: theme => planView(plan, bank.questions, planCommand(plan, bank.questions, scores, []), theme),
}

describe.each(Object.entries(views))('%s', (name, view) => {
  it.each([40, 80])('reads well at %i columns', async width => {
    await expect(view(themeOf(width))).toMatchFileSnapshot(`../transcripts/views/${name}-${width}.txt`)
  })

  it('draws nothing where it is to be heard', async () => {
    const heard = view(createTheme({ width: 80, colour: 0, unicode: true, plain: true }))
    expect(heard).not.toMatch(/[█░▒▓▁▂▃▄▅▆▇]/)
    await expect(heard).toMatchFileSnapshot(`../transcripts/views/${name}-plain.txt`)
  })

  it.each([20, 40, 60, 80, 96])('keeps to %i columns', width => {
    const wide = view(themeOf(width))
      .split('\n')
      .filter(line => cellWidth(line) > width)
    expect(wide).toEqual([])
  })

  it('says the same with and without colour', () => {
    const coloured = view(themeOf(80, 1))
    expect(coloured).toContain('\x1b[')
    expect(coloured.replaceAll(/\x1b\[\d+m/g, '')).toBe(view(themeOf(80)))
  })

  it('can do with ASCII, names of the bank apart', () => {
    const text = view(themeOf(80, 0, false))
      .replaceAll(names[3]!, '')
      .replaceAll('α', '')
    expect(text).toMatch(/^[\n\x20-\x7e]*$/)
  })
})

describe('stats on one screen', () => {
  const all = statsFacts(bank, scores, today)
  const marked = { ...all, questions: { ...all.questions, suspended: 2, flagged: 3 } }
  const rusty = { ...marked, streak: { days: 21, longest: 40, practisedToday: false } }

  it.each([
    ['all blocks', all, 80],
    ['all blocks, wider', all, 96],
    ['flags and a streak in danger', rusty, 80],
  ])('holds %s', (_, stats, width) => {
    const lines = statsView(stats, themeOf(width)).split('\n')
    expect(lines.length).toBeLessThanOrEqual(23)
    expect(lines.join('\n')).toMatch(
      /seen[\s\S]*right[\s\S]*Next:[\s\S]*Weakest topics[\s\S]*Missed most[\s\S]*Comes back[\s\S]*Sessions[\s\S]*Confidence[\s\S]*Grader/,
    )
  })

  it('says where answers of other banks are counted too', () => {
    const elsewhere = makeScores([
      ['q0', today, 1],
      ['of another bank', today, 0],
    ])
    expect(statsView(statsFacts(bank, elsewhere, today), themeOf(80))).toContain('All banks: 2 answers')
    expect(statsView(all, themeOf(80))).not.toContain('All banks')
  })

  it('says at 40 columns first what one knows, what one does not, and what to do', () => {
    const first = statsView(all, themeOf(40)).split('\n').slice(0, 23).join('\n')
    expect(first).toMatch(
      /18 of 26 questions seen[\s\S]*not asked today[\s\S]*Next:[\s\S]*Weakest topics[\s\S]*Missed most/,
    )
  })
})

it('makes the bank’s texts harmless', () => {
  const evil = '\x1b[2J\x1b[31mevil\u202e'
  const question = makeQuestion('q0', { stemText: evil, topics: ['t'] })
  const hostile = { ...makeBank([question], [{ slug: 't', name: evil, aliases: [] }]), title: evil }
  const given = makeScores([['q0', '2026-11-01', 0, [false]]])
  const theme = themeOf(80)
  const texts = [
    statsView(statsFacts(hostile, given, today), theme),
    topicsView(topicsFacts(hostile, given, today), theme),
    planView(
      planFacts(hostile, given, { today, by: '2026-12-01', minutes: 10, secondsEach: 90 }),
      [question],
      null,
      theme,
    ),
  ]
  for (const text of texts) {
    expect(text).toContain('evil')
    expect(text).not.toMatch(/[\x1b\u202e]/)
  }
})

describe('the line for a prompt', () => {
  const answered = makeScores([
    ['a', '2026-11-21', 0],
    ['b', '2026-11-19', 1],
    ['c', '2026-11-19', 1],
  ])
  it.each([
    ['2026-11-22', '3 questions due'],
    ['2026-11-21', 'Nothing due; 3 questions tomorrow'],
    ['2026-11-20', 'Nothing due; 3 questions on Sunday'],
  ])('on %s: %s', (day, line) => {
    expect(dueView(dueFacts(answered, day))).toBe(line)
  })

  it('says one question, and nothing of the future where there is none', () => {
    expect(dueView(dueFacts(makeScores([['a', '2026-11-21', 0]]), today))).toBe('1 question due')
    expect(dueView(dueFacts(nothing, today))).toBe('Nothing due')
  })
})

it('says that there is no session yet', () => {
  expect(historyView([], 20, themeOf(80))).toContain('No session yet')
})

it('tells when to begin where there is nothing to ask today', () => {
  const small = makeBank([makeQuestion('a')])
  const answered = makeScores([['a', today, 1]])
  const plan = planFacts(small, answered, { today, by: '2027-03-01', minutes: 60, secondsEach: 90 })
  expect(planView(plan, small.questions, null, themeOf(80))).toMatch(/Nothing yet: begin (?:tomorrow|on \w+)\./)
})

it('names questions without a number by their stem alone where they are to be heard', () => {
  const small = makeBank([makeQuestion('a', { stemText: 'What is LoRA?' })])
  const plan = planFacts(small, nothing, { today, by: '2027-03-01', minutes: 60, secondsEach: 90 })
  const theme = createTheme({ width: 80, colour: 0, unicode: true, plain: true })
  expect(planView(plan, small.questions, null, theme)).toContain('\nWhat is LoRA?\n')
})
