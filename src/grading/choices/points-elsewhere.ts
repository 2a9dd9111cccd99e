/** Words that begin a sentence by pointing at one before it, or by agreeing or disagreeing; by language. */
const openers = [
  'same|this|that|these|those|it|its|they|their|he|she|we|both|such|another|others?|without (?:it|this|them)',
  'here|there|also|however|but|and|so|or|otherwise|instead|therefore|thus|hence|then|yes|no|sure|true|false',
  'for (?:example|instance)|e\\.g\\.|i\\.e\\.|on the other hand|alternatively|similarly|likewise|additionally|finally',
  'in (?:this|that|these|those|both|such|addition|contrast|other words)|second(?:ly)?|third(?:ly)?',
  'the (?:first|second|third|last|former|latter|above|following|same|others?|output|example|result)',
  'das|dies\\p{L}*|er|sie|es|beide|beispiel|z\\. ?b\\.|dabei|dadurch|daher|dazu|somit|außerdem|sonst|ja|nein',
  "ils?|elles?|cela|ceci|ça|ce|c[’']est|par exemple|ainsi|donc|sinon|oui|non",
  'est[eoa]s?|es[eoa]s?|es|él|ella|sí|también|además|por (?:ejemplo|exemplo)|iss[oa]|isto|el[ea]s?|é|são|sim|não',
  'quest[oaie]|quell[oaie]|esso|è|(?:ad|per) esempio|bu|şu|örneğin|evet|hayır',
  'это|этот|эта|они?|она|оно|например|также|поэтому|иначе|да|нет',
]
const openersWithoutGaps =
  '[前后後]者|[它这那]|例如|所以|因此|但|而且|然后|これ|それ|その|この|例えば|そのため|しかし|이것|그것|예를|그래서|하지만'

const pointingBack = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:${openers.join('|')})(?![\\p{L}\\p{N}])|^[^\\p{L}]*(?:${openersWithoutGaps})`,
  'iu',
)
const pointingAround =
  /\b(?:above|below|following|mentioned|figure|snippet|in this (?:case|example|question)|make sure|until then|interview(?:er)?s?|(?:this|trick) question)\b|\b(?:that|this|there|both)\W*$/i

/** Whether a sentence needs others around it, from which an option has been taken away, or speaks of the asking itself. */
export const pointsElsewhere = (text: string): boolean => pointingBack.test(text) || pointingAround.test(text)
