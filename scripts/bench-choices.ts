import { readFile } from 'node:fs/promises'
import type { Bank } from '../src/bank/types.ts'
import { type GuessShare, guessShares, plainShares } from './choices/guess-shares.ts'
import { drawItems } from './choices/items.ts'

/**
 * Prints how often each way of guessing by form alone finds the key, over all items of a bank in its parsed form (the
 * shipped one, unless a file is named) and 20 seeds, unless a number follows. Exits with 1 where one finds it too often.
 */
export default async ([file = 'dist/bank.json', seeds = '20']: readonly string[]): Promise<void> => {
  const bank = JSON.parse(await readFile(file, 'utf8')) as Bank
  const drawn = drawItems(bank, Number(seeds))
  const four = drawn.filter(item => item.options.length === 4).length
  console.log(`${drawn.length} items, ${four} with four options; a guess finds the key of ${percent(0.25)}`)
  print('guess', guessShares(drawn, bank))
  print('where the draw balances nothing', plainShares(drawn, bank))
}

const print = (title: string, shares: readonly GuessShare[]): void => {
  console.log(`\n${title.padEnd(34)} ${'key'.padStart(6)} ${'items'.padStart(6)} ${'below'.padStart(6)}`)
  for (const { name, share, items, limit } of shares) {
    const verdict = share < limit ? '' : '  too often'
    console.log(
      `${name.padEnd(34)} ${percent(share).padStart(6)} ${String(items).padStart(6)} ${percent(limit).padStart(6)}${verdict}`,
    )
    if (verdict) process.exitCode = 1
  }
}

const percent = (value: number): string => `${(100 * value).toFixed(1)}%`
