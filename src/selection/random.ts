/** A random number in [0, 1). Made by `createRandom(seed)`; nothing else in the program is random. */
export type Random = () => number

/**
 * The same seed gives the same numbers on every machine and in every version.
 * The generator is sfc32 of Chris Doty-Humphrey's PractRand (https://pracrand.sourceforge.net/RNG_engines.txt);
 * its state comes from FNV-1a hashes of the seed's characters
 * (https://datatracker.ietf.org/doc/html/draft-eastlake-fnv).
 */
export function createRandom(seed: string): Random {
  let [a, b, c] = [hash(seed, 'a'), hash(seed, 'b'), hash(seed, 'c')]
  let counter = 1
  const next = () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return (sum >>> 0) / 2 ** 32
  }
  for (let round = 0; round < warmUpRounds; round++) next()
  return next
}

/** Returns a new array; Fisher–Yates, so that every order is equally likely. */
export function shuffle<T>(items: readonly T[], random: Random): T[] {
  const shuffled = [...items]
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    ;[shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!]
  }
  return shuffled
}

/** Rounds after which sfc32's state no longer shows the seed, with three to spare over PractRand's twelve. */
const warmUpRounds = 15

function hash(seed: string, salt: string): number {
  let value = 0x811c9dc5
  for (const unit of salt + seed) value = Math.imul(value ^ unit.codePointAt(0)!, 0x01000193)
  return value
}
