import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import type { Bank } from '../../src/bank/types.ts'
import type { Context } from '../../src/context.ts'
import { openPreferences } from '../../src/io/config.ts'
import { openScoreStore } from '../../src/io/score-store.ts'
import { main } from '../../src/main.ts'
import { isDue, localDay } from '../../src/schedule/day.ts'
import { retrievability } from '../../src/schedule/next-memory.ts'
import { createRecordIds } from '../../src/scores/record-ids.ts'
import { createRandom, type Random } from '../../src/selection/random.ts'
import type { SessionTerminal } from '../../src/session/terminal.ts'
import { temporaryHome } from '../support/temporary-home.ts'

const bank = JSON.parse(readFileSync('dist/bank.json', 'utf8')) as Bank

/** The program with a clock that the test moves, and a learner who forgets as FSRS says. */
const practice = (home: string, random: Random) => {
  let clock = new Date('2027-03-01T18:00:00')
  let printed = ''
  let asked: string[] = []
  const env = { FINETUNE_QUIZ_HOME: home }
  const warn = (text: string) => {
    printed += text
  }
  const newId = createRecordIds(count => Uint8Array.from({ length: count }, () => Math.floor(random() * 256)))
  const openScores = () => openScoreStore({ env, now: () => clock, warn, newId, retention: 0.9 })
  const learner = async (): Promise<SessionTerminal> => {
    const { questions } = (await openScores()).scores()
    const today = localDay(clock)
    return {
      tell: event => {
        if (event.event === 'question') asked.push(event.item.question.id)
      },
      ask: async request => {
        if (request.ask === 'answer') return { reply: 'reveal' }
        if (request.ask !== 'ticks') return { reply: 'next' }
        const { id, answer } = request.item.question
        const memory = questions[id]?.memory
        const knows = random() < (memory ? retrievability(memory, today) : 0.3)
        return { reply: 'ticks', covered: knows ? answer.points.map((_, index) => index) : [], judge: 'person' }
      },
      close: () => {},
    }
  }
  const unused = () => Promise.reject(new Error('not part of daily practice'))
  const context: Context = {
    terminal: {
      isInteractive: false,
      inputIsTerminal: false,
      outputIsTerminal: false,
      width: 80,
      colour: 0,
      unicode: true,
      write: warn,
      inform: warn,
      warn,
      caughtUp: async () => {},
    },
    env,
    files: { read: unused, exists: unused, write: unused, readStdin: async function* () {} },
    shippedBank: async () => bank,
    readBank: unused,
    openScores,
    openConfig: () => openPreferences({ env, warn }),
    openJournal: unused,
    openSession: learner,
    now: () => clock,
    newSeed: () => localDay(clock),
    lexicon: unused,
    editQuestion: unused,
    afterMoment: () => () => {},
    interrupted: new AbortController().signal,
  }
  return {
    openScores,
    today: () => localDay(clock),
    /** A day later, give or take two hours. */
    sleep: () => {
      clock = new Date(clock.getTime() + (22 + 4 * random()) * 3_600_000)
    },
    run: async (...argv: readonly string[]) => {
      printed = ''
      asked = []
      return { code: await main(argv, context), printed, asked }
    },
  }
}

const zone = process.env.TZ
afterAll(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

/** Where the person is from a day of the month on: over the start of summer time, and over the date line both ways. */
const journey = new Map([
  [0, 'America/Los_Angeles'],
  [18, 'Pacific/Auckland'],
  [24, 'Europe/Berlin'],
  [29, 'America/Los_Angeles'],
])

describe('a month of daily practice', () => {
  it('asks nothing pointless, loses no streak, and says what is known and what to do', async () => {
    process.env.TZ = journey.get(0)
    const daily = practice(temporaryHome(), createRandom('month'))
    const practised = new Set<string>()
    let daysOff = 0
    let lastDay = ''
    for (let day = 0; day < 31; day += 1) {
      process.env.TZ = journey.get(day) ?? process.env.TZ
      const before = (await daily.openScores()).scores().questions
      const { code, asked, printed: said } = await daily.run('--due', '-n', 'all')
      const fresh = asked.filter(id => !before[id])
      expect(asked.filter(id => before[id]?.memory && !isDue(before[id].memory, daily.today()))).toEqual([])
      expect(new Set(asked).size).toBe(asked.length)
      expect(fresh.length).toBeLessThanOrEqual(5)
      expect(code).toBe(asked.length > 0 ? 0 : 1)
      if (asked.length > 0) practised.add(daily.today())
      else {
        daysOff += 1
        expect(said).toMatch(/No question matches --due: \d+ questions? comes? back (?:tomorrow|on )/)
      }
      const again = await daily.run('--due', '--new', '0')
      expect({ code: again.code, asked: again.asked }).toEqual({ code: 1, asked: [] })
      if (daily.today() !== lastDay) expect((await daily.run('due')).code).toBe(1)
      const { streak } = JSON.parse((await daily.run('stats', '--json')).printed)
      expect(streak.days).toBe(practised.size)
      lastDay = daily.today()
      daily.sleep()
    }
    expect(daysOff).toBeGreaterThan(0)
    const { printed } = await daily.run('stats', '--json')
    const stats = JSON.parse(printed)
    expect(stats.topics.every(({ seen, questions }: { seen: number; questions: number }) => seen === questions)).toBe(
      true,
    )
    expect(stats.accuracy).toBeGreaterThan(0.5)
    const screen = (await daily.run('stats')).printed.trimEnd().split('\n')
    expect(screen.length).toBeLessThanOrEqual(23)
    expect(screen.join('\n')).toMatch(
      /26 of 26 questions seen[\s\S]*you recall[\s\S]*Next: finetune-quiz[\s\S]*Weakest topics[\s\S]*Comes back/,
    )
  }, 120_000)
})
