const auxiliary =
  /\b(is|are|was|were|can|could|will|would|should|must|has|have|had|does|do|did|may|might)\b(?! not| never)/i
const ending = /^(?!this|its|as|thus|us|always|perhaps|alias|bias|class|process|address)[a-z]{3,}(?:s|ed)$/i

/** A statement with its contrary sense, in the ways that apply to it. */
export function negate(reference: string): readonly string[] {
  const text = reference.trim()
  const low = text.charAt(0).toLowerCase() + text.slice(1)
  const versions = [
    insertAfterAuxiliary(text, 'not'),
    insertAfterAuxiliary(text, 'never'),
    insertBeforeVerb(text, 'does not'),
    insertBeforeVerb(text, 'never'),
    text.replace(/\b(?:a|an|the|all|every|each)\b/i, 'no'),
    `It is not true that ${low}`,
  ]
  return [...new Set(versions)].filter(version => version !== undefined && version !== text) as string[]
}

function insertAfterAuxiliary(text: string, word: string): string | undefined {
  return auxiliary.test(text) ? text.replace(auxiliary, found => `${found} ${word}`) : undefined
}

/** Takes the first word that ends like a verb, past the first, for one where there is no auxiliary. */
function insertBeforeVerb(text: string, words: string): string | undefined {
  if (auxiliary.test(text)) return undefined
  const parts = text.split(' ')
  const at = parts.findIndex((part, index) => index > 0 && ending.test(part))
  return at < 0 ? undefined : [...parts.slice(0, at), words, ...parts.slice(at)].join(' ')
}
