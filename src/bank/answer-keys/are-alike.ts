/** Names of which one begins with the other's words: `Section A` and `Section A – True or false`. */
export const areAlike = (one: string, other: string): boolean => {
  const [short = '', long = ''] = [fold(one), fold(other)].sort((a, b) => a.length - b.length)
  return short !== '' && `${long} `.startsWith(`${short} `)
}

const fold = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
