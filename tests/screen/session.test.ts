import { describe, expect, it } from 'vitest'
import { hasPty, keys, type Screen } from '../support/pty.ts'
import { choiceItem, recallItem } from '../support/small-items.ts'
import { openSmallSession } from '../support/small-session-screen.ts'

const lines = (text: string) => text.split('\n').map(line => line.trimEnd())

async function using(screen: Screen, talk: (screen: Screen) => Promise<void>): Promise<void> {
  try {
    await talk(screen)
  } finally {
    await screen.close()
  }
}

describe.skipIf(!hasPty)('a session on a screen', () => {
  it('from the first question to the summary', async () => {
    const items = [recallItem(), choiceItem()]
    await using(await openSmallSession({ kind: 'screen', items }, { rows: 50 }), async screen => {
      const start = await screen.waitFor('all keys')
      expect(lines(start)[0]).toBe('finetune-quiz   2 of 26 questions · LoRA · seed k7f2')
      expect(start).toContain('13  How does LoRA work?')
      expect(start).toContain('●●○')
      expect(start).toContain('Your answer, typed or aloud\n›')

      screen.type('The original weights stay')
      await screen.waitFor('› The original weights stay')
      screen.type(keys.enter)
      const ticks = await screen.waitFor('1 of 3 · Again · comes back tomorrow')
      expect(ticks).toContain('What did you cover?')
      expect(ticks).toContain('LoRA leaves the pre-trained weights alone')
      expect(ticks).toContain('◉ 1  Frozen base')
      expect(ticks).toContain('“original” “weights” “stay”')
      screen.type('2')
      await screen.waitFor('2 of 3 · Hard · comes back tomorrow')
      screen.type(keys.enter)

      const choice = await screen.waitFor('A-D answer')
      expect(choice).toContain('B  QLoRA trains adapters on a base held in 4-bit NF4.')
      screen.type('a')
      const result = await screen.waitFor('Enter finish')
      expect(result).toContain('✗ Wrong: you chose A, and B is right.')
      expect(result).toContain('→ The frozen base is quantised, the adapters are not.')
      screen.type(keys.enter)
      expect(await screen.ended).toBe(0)
      expect(screen.text()).toContain('Finished')
    })
  })

  it('gives a typed answer back to be changed, when its ticks are left by undo', async () => {
    await using(await openSmallSession({ kind: 'screen', items: [recallItem()] }, { rows: 50 }), async screen => {
      await screen.waitFor('Enter reveal')
      screen.type('The weights')
      await screen.waitFor('› The weights')
      screen.type(keys.enter)
      await screen.waitFor('0 of 3')
      screen.type('u')
      await screen.waitFor(/\n› The weights\n\nEnter send/)
      screen.type(' stay')
      await screen.waitFor('› The weights stay')
      screen.type(keys.enter)
      expect(await screen.waitFor('1 of 3')).toContain('“weights” “stay”')
    })
  })

  it('at 40 columns and 14 rows shows the points above a short list', async () => {
    const screen = await openSmallSession({ kind: 'screen', items: [recallItem()] }, { columns: 40, rows: 14 })
    await using(screen, async () => {
      await screen.waitFor('Enter reveal')
      screen.type(keys.enter)
      const text = await screen.waitFor('○ 3  Scaling')
      expect(lines(text).filter(line => line.length > 40)).toEqual([])
      expect(text).toContain('○ 1  Frozen base')
      expect(screen.history()).toContain('1  Frozen base: The original weights')
      screen.type('13')
      await screen.waitFor('◉ 3  Scaling')
      expect(screen.text().match(/What did you cover/g)).toHaveLength(1)
    })
  })

  it('keeps the cursor right in wide characters over several rows', async () => {
    const screen = await openSmallSession({ kind: 'screen', items: [recallItem()] }, { columns: 40 })
    await using(screen, async () => {
      await screen.waitFor('Enter reveal')
      screen.type('低秩适配'.repeat(6))
      const text = await screen.waitFor(/秩\n {2}适配低秩适配\n[\s\S]*Enter send/)
      const row = lines(text).findIndex(line => line.startsWith('› '))
      expect(screen.cursor().row).toBe(row + 1)
      screen.type(keys.left.repeat(20))
      await screen.waitFor('Enter send')
      screen.type('X')
      expect(await screen.waitFor('X')).toMatch(/› 低秩适配X低/)
      expect(screen.text().match(/›/g)).toHaveLength(1)
    })
  })

  it('takes a paste of several lines as one answer', async () => {
    await using(await openSmallSession({ kind: 'screen', items: [recallItem()] }), async screen => {
      await screen.waitFor('Enter reveal')
      screen.type('\x1b[200~one\rtwo\rthree\x1b[201~')
      await screen.waitFor('› one two three')
      screen.type(keys.enter)
      await screen.waitFor('What did you cover?')
      expect(screen.raw()).toContain('\x1b[?2004h')
      expect(screen.raw().lastIndexOf('\x1b[?2004l')).toBeGreaterThan(-1)
    })
  })

  it('writes a long answer in the editor, and says where there is none', async () => {
    const session = { kind: 'screen', items: [recallItem()] } as const
    const editor = {
      EDITOR: `${process.execPath} -e require('fs').appendFileSync(process.argv[1],'more\\n') --`,
      VISUAL: '',
    }
    await using(await openSmallSession(session, { env: editor }), async screen => {
      await screen.waitFor('Enter reveal')
      screen.type('begun')
      await screen.waitFor('› begun')
      screen.type(keys.ctrlE)
      await screen.waitFor('What did you cover?')
      expect(screen.text()).toMatch(/› begun\n {2}more/)
    })
    await using(await openSmallSession(session, { env: { EDITOR: 'no-such-editor', VISUAL: '' } }), async screen => {
      await screen.waitFor('Enter reveal')
      screen.type('begun')
      await screen.waitFor('› begun')
      screen.type(keys.ctrlE)
      await screen.waitFor(/No editor could be opened[\s\S]*› begun/)
    })
  })

  it('takes what stands in the line when the time is up for an answer, and shows no further question', async () => {
    const exam = { kind: 'screen', items: [recallItem(), recallItem()], exam: true, timeLimit: 2500 } as const
    await using(await openSmallSession(exam, { rows: 60 }), async screen => {
      await screen.waitFor('Enter done')
      screen.type('The original weights stay')
      const review = await screen.waitFor('What did you cover?')
      expect(review).toMatch(/› The original weights stay\n\nSaved\.\n\nTime is up\./)
      expect(screen.history()).not.toMatch(/ {2}2 of 2$/m)
      expect(review).toContain('You: The original weights stay')
    })
  })

  it('ends an exam when its time is over, and reviews it', async () => {
    const exam = { kind: 'screen', items: [choiceItem(), choiceItem()], exam: true, timeLimit: 2500 } as const
    await using(await openSmallSession(exam, { rows: 60 }), async screen => {
      await screen.waitFor(/0:0\d left/)
      screen.type('a')
      await screen.waitFor('Saved.')
      const review = await screen.waitFor('Time is up. The review')
      expect(review).not.toContain('Right')
      await screen.waitFor('✗ Wrong: you chose A, and B is right.')
    })
  })

  it.each([
    ['NO_COLOR', { NO_COLOR: '1' }],
    ['a locale without Unicode', { LANG: 'C', LC_ALL: 'C', NO_COLOR: '1' }],
  ])('writes no colour under %s', async (name, env) => {
    await using(await openSmallSession({ kind: 'screen', items: [choiceItem()] }, { env }), async screen => {
      await screen.waitFor('A-D answer')
      screen.type('b')
      await screen.waitFor('Right: B.')
      expect(screen.raw()).not.toMatch(/\x1b\[[\d;]*m/)
      if (name !== 'NO_COLOR') expect(screen.raw()).toMatch(/^[\x00-\x7fα₀]*$/)
    })
  })
})
