type Words = ReadonlySet<string>

/** A number, a negation or an opposite stands in one stem only. */
export const isTurned = (a: Words, b: Words): boolean => turns(a, b) || turns(b, a)

const turns = (a: Words, b: Words): boolean => {
  for (const word of a) {
    if (b.has(word)) continue
    if (turning.test(word) || negativePrefixes.some(prefix => isNew(prefix + word, a, b))) return true
    if (word.length <= longestName && isNew(word.slice(1), a, b)) return true
  }
  return false
}

const isNew = (word: string, a: Words, b: Words): boolean => word !== '' && b.has(word) && !a.has(word)

/** Digits, signs of calculation, and the commonest words of negation, contrast and order. */
const turning =
  /\p{N}|^[-+*/%<>=!]+$|^(?:not|no|never|without|except|least|most|first|last|before|after|more|less|fewer|only|cannot|can|t|isn|doesn|aren|nicht|kein|keine|ohne|pas|sans|sin|nunca|não|sem|не|нет|без|不|没|無|非)$/u

const negativePrefixes = ['un', 'in', 'im', 'ir', 'dis', 'non', 'de', 'anti', 'over', 'under', 'mis']

/** `LoRA` and `QLoRA`, `PPO` and `DPPO`: names so short that differ by a letter in front name different things. */
const longestName = 6
