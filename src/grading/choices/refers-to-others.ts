/**
 * Whether an option speaks of others beside it ("all of the above", "both A and C", „keine der genannten“, 以上都对), so
 * that it means something only where it stands. Takes too many rather than too few: the author's order is never wrong.
 */
export const refersToOthers = (text: string): boolean => patterns.some(pattern => pattern.test(text.trim()))

const letter = '\\(?[A-HА-Е]\\)?'
const joint =
  '(?:,|&|\\+|and|or|nor|und|oder|sowie|et|ou|ni|y|o|e|и|или|ve|veya|en|of|i|lub|và|dan|和|与|與|及|と|및|와|और|و)'
const lone = '(?:only|just|nur|seulement|uniquement|s[oó]lo|só|apenas|soltanto|только|yalnız\\w*|sadece|仅|只有?)'

const patterns: readonly RegExp[] = [
  // letters and numbers of options
  new RegExp(`(?<![\\p{L}\\p{N}])${letter}\\s*${joint}\\s*(?:options? )?${letter}(?![\\p{L}\\p{N}])`, 'u'),
  new RegExp(`^${letter}$|^${lone}\\s*${letter}(?![\\p{L}\\p{N}])|^${letter}\\s*${lone}$|^options? ${letter}$`, 'iu'),
  new RegExp(`^(?:both |only )?\\(?\\d\\)?\\s*${joint}\\s*\\(?\\d\\)?(?: only)?$`, 'iu'),
  // all, none or both of them, by language
  /\b(?:all|none|both|neither|either|any|some|two) of (?:the )?(?:above|these|those|them|others?|previous|following)\b|\b(?:above|below)\b/i,
  /^(?:all|none|both)(?: (?:answers|options|choices|statements|are|correct|right|wrong|true|false))*$/i,
  /\b(?:alle|keine[rs]?|beide|einige|nichts)\b.*(?:genannt|obige|\boben\b|davon|vorherig|vorangehend|aufgeführt|\bantworten\b|\baussagen\b)/i,
  /(?:toute?s?|tous|aucun|les deux|\bni\b).*(?:dessus|précédent|réponses?|propositions?|\bdeux$)|ci-dessus/i,
  /\b(?:tod[ao]s?|ningun[ao]?|nenhuma?|ambas?|ambos)\b.*(?:anterior|acima|respuestas|respostas|opciones|opções|alternativas|mencionad|correctas)/i,
  /\b(?:tutt[ei]|nessun[ao]?|entramb[ei])\b.*(?:precedent|risposte|sopra|opzioni|altre)/i,
  /(?:вс[её]|ни од|ничего|оба|обе|нет).*(?:перечисленн|ответ|вариант|указанн)/i,
  /bovenstaande|powyższ|yukarıdaki|^(?:hepsi|hiçbiri)|tất cả|đáp án|di atas|παραπάνω|ما سبق|ما ذكر|उपर्युक्त|उपरोक्त/i,
  /以上|上述|上記|[都皆]不?[对對是正错錯]|^全部|いずれ|위의|위 모두|모두 (?:정답|맞|옳)|정답 ?없|해당 ?없/,
]
