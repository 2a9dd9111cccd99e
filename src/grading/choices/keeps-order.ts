/** Whether options stay in their author's order: where one speaks of others, and where they are verdicts such as true and false. */
export const keepsOrder = (options: readonly string[]): boolean =>
  options.some(refersToOthers) || options.every(text => verdict.test(text.trim()))

/** A reader takes the first of two verdicts for the one that agrees. */
const verdict = new RegExp(
  `^(?:${[
    'true|false|yes|no|correct|incorrect|right|wrong|agree|disagree|not given',
    'wahr|falsch|richtig|stimmt|ja|nein|waar|onwaar|vrai|faux|oui|non|verdader[oa]|fals[oa]|s[íìi]',
    'verdadeir[oa]|cert[oa]|errad[oa]|sim|não|vero|prawda|fałsz|tak|nie|doğru|yanlış|evet|hayır|đúng|sai',
    'верно|неверно|правда|ложь|да|нет|σωστό|λάθος|صح|خطأ|सही|गलत',
    '[对對错錯是否]|[正错錯][确確误誤]|正しい|誤り|はい|いいえ|맞다|틀리다|참|거짓|예|아니요|[○×✓✗√]|[OX]',
  ].join('|')})[.!。]?$`,
  'iu',
)

/**
 * Whether an option speaks of others beside it ("all of the above", "both A and C", „keine der genannten“, 以上都对), so
 * that it means something only where it stands. Takes too many rather than too few: the author's order is never wrong.
 */
const refersToOthers = (text: string): boolean => patterns.some(pattern => pattern.test(text.trim()))

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
