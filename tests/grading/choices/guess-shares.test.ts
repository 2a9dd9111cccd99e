import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import bench from '../../../scripts/bench-choices.ts'
import { guessShares, plainShares } from '../../../scripts/choices/guess-shares.ts'
import { drawItems } from '../../../scripts/choices/items.ts'
import type { Bank, Question } from '../../../src/bank/types.ts'
import { question } from '../../support/scripted-session.ts'
import { temporaryHome } from '../../support/temporary-home.ts'

const shipped = JSON.parse(readFileSync('dist/bank.json', 'utf8')) as Bank
/** Whether a way of guessing finds too many keys of a bank. */
const pays = (way: string, bank: Bank): boolean =>
  guessShares(drawItems(bank), bank).some(known => known.name === way && known.share >= known.limit)

describe('guessing by form, over 520 items of the shipped bank', () => {
  const items = drawItems(shipped)

  it('has four options to guess among', () => expect(items.filter(({ options }) => options.length !== 4)).toEqual([]))
  it.each(guessShares(items, shipped))('finds too few keys by $name', ({ share, limit }) =>
    expect(share).toBeLessThan(limit),
  )
  it.each(plainShares(items, shipped))(
    'finds too few keys by $name where the draw balances nothing',
    ({ share, limit }) => expect(share).toBeLessThan(limit),
  )
})

/** The shipped bank with the words of all key points, or all misconceptions, changed; `nth` counts them in a question. */
type Change = (text: string, nth: number) => string
const withPoints = (change: Change): Bank => ({
  ...shipped,
  questions: shipped.questions.map(asked => {
    const points = asked.answer.points.map((point, nth) => ({ ...point, markdown: change(point.markdown, nth) }))
    return { ...asked, answer: { ...asked.answer, points } }
  }),
})
const withMisconceptions = (change: Change): Bank => ({
  ...shipped,
  questions: shipped.questions.map(asked => ({
    ...asked,
    misconceptions: asked.misconceptions.map((one, nth) => ({ ...one, markdown: change(one.markdown, nth) })),
  })),
})
const inserted =
  (words: string): Change =>
  text =>
    text.replace(/^(\S+ \S+)/, `$1 ${words}`)
const appended =
  (words: string): Change =>
  text =>
    text.replace(/\.?$/, `${words}.`)
const inEveryOther =
  (change: Change): Change =>
  (text, nth) =>
    nth % 2 === 0 ? change(text, nth) : text

/** A different one in each of three keys, none of which pays by itself. */
const smallTells: Change = (text, nth) =>
  nth % 3 === 0 ? inserted('may')(text, nth) : appended([', or not', ', for instance'][(nth % 3) - 1]!)(text, nth)

describe('a bank whose form gives the keys away is found out', () => {
  it.each<[string, Bank, string]>([
    ['keys are longer', withPoints(appended(' in settings of this kind')), 'longest'],
    ['keys are shorter', withPoints(text => text.slice(0, 60)), 'shortest'],
    ['keys are hedged', withPoints(inEveryOther(inserted('usually'))), 'most hedged'],
    ['misconceptions are hedged', withMisconceptions(inserted('usually')), 'the word that tells most'],
    ['keys say what can be', withPoints(inEveryOther(inserted('can'))), 'most modal verbs'],
    ['keys say what tends to be', withPoints(inEveryOther(appended(', as it tends to'))), 'most modal verbs'],
    ['keys give examples', withPoints(inEveryOther(appended(', for example'))), 'most examples'],
    ['misconceptions give reasons', withMisconceptions(appended(', as that suffices')), 'fewest reasons'],
    ['keys say often', withPoints(inEveryOther(inserted('often'))), 'most often and usually'],
    ['keys add up small tells', withPoints(smallTells), 'linear rule over form'],
    ['misconceptions are absolute', withMisconceptions(inEveryOther(inserted('always'))), 'least absolute'],
    ['keys have dashes', withPoints(inserted('– in short –')), 'most punctuation'],
    ['keys have a year', withPoints(inEveryOther(appended(' in 2023'))), 'the mark that tells most'],
    ['keys have brackets', withPoints(text => text.replace(/(\S+)\.$/, '($1).')), 'naive Bayes over form'],
    ['keys begin with code', withPoints(text => text.replace(/^\S+/, '`$&`')), 'odd one out by style'],
    ['misconceptions lack the period', withMisconceptions(text => text.replace(/\.$/, '')), 'the mark that tells most'],
    ['misconceptions contrast', withMisconceptions(inEveryOther(inserted('whereas'))), 'naive Bayes over words'],
  ])('where %s', (_, bank, way) => expect(pays(way, bank)).toBe(true))

  it('where the key has a near copy beside it and nothing else has', () => {
    const mirrored = (nth: number): Question =>
      question(`asked ${nth}`, ['p'], {
        choices: [
          { text: `the rate of part ${nth} grows with its depth`, correct: true },
          { text: `the rate of part ${nth} falls with its depth`, correct: false },
          { text: `layers are shared by all heads ${nth}`, correct: false },
          { text: `tokens pass several experts in turn ${nth}`, correct: false },
        ],
      })
    expect(pays('one of a pair of copies', { ...shipped, questions: [1, 2, 3, 4, 5, 6].map(mirrored) })).toBe(true)
  })
})

describe('bench:choices', () => {
  afterEach(() => {
    process.exitCode = undefined
    vi.restoreAllMocks()
  })

  it.each<[string, Bank, number | undefined]>([
    ['passes the shipped bank', shipped, undefined],
    ['fails where keys are longer', withPoints(appended(' in settings of this kind')), 1],
  ])('%s', async (_, bank, code) => {
    vi.spyOn(console, 'log').mockReturnValue()
    const file = join(temporaryHome(), 'bank.json')
    writeFileSync(file, JSON.stringify(bank))
    await bench([file])
    expect(process.exitCode).toBe(code)
  })
})
