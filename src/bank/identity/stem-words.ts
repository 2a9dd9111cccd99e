/** Words in lower case; scripts that put no space between words give pairs of characters. */
export const stemWords = (stem: string): ReadonlySet<string> =>
  new Set(
    (
      stem
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{N}\p{M}]+|[-+*/%<>=!]+/gu) ?? []
    ).flatMap(run => (unspaced.test(run) ? pairsOf(run) : [run])),
  )

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u

const pairsOf = (run: string): string[] => {
  const characters = [...run]
  return characters.length < 2 ? characters : characters.slice(1).map((each, index) => `${characters[index]}${each}`)
}
