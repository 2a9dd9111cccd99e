import type { Command } from 'commander'

/** The long option that was written with one dash, `-topic`, if any: commander would take it for `-t opic`. */
export const withOneDash = (words: readonly string[], { options }: Command): string | undefined =>
  words.find(
    (word, at) =>
      options.some(({ long }) => long === `-${word}`) &&
      !options.some(({ short, long, required }) => required && [short, long].includes(words[at - 1])),
  )
