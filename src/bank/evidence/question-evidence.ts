import { foldCase } from '../text/fold-case.ts'
import { stripInline } from '../text/strip-inline.ts'

/** How a text reads: 1 a question or an exam's imperative, 0.6 a question with more behind it, 0.5 perhaps, 0 neither. */
export const questionEvidence = (markdown: string, words: string = stripInline(markdown.slice(-2000))): number => {
  const prose = markdown.includes('?') && /[`(]/.test(markdown) ? withoutCode(markdown.slice(-2000)) : words
  if (/[?？؟⁇]/.test(prose)) {
    const asked = asks(withoutMention(prose))
    if (asked > 0) return asked
  }
  if (/^[¿]/.test(words) || (blanks.test(markdown) && !isForm(markdown))) return 1
  const bare = words.replace(tag, '')
  if (isSurely(bare) || truthTag.test(words)) return 1
  return mayBe(bare) || (/ v/i.test(bare) && compares.test(bare)) ? 0.5 : 0
}

/** A question mark in code, or in the brackets of a call, asks nothing. */
const withoutCode = (markdown: string): string =>
  stripInline(markdown.replace(/`[^`\n]*`/g, 'x')).replace(/(?<=[\w}])\([^()]*\)/g, '')

/** A question quoted inside a statement is only mentioned: `Revert "Why a set?" (#790)`. */
const withoutMention = (words: string): string =>
  !/["“„«「]/.test(words)
    ? words
    : words.replace(
        /(?<=^\p{L}[^?？؟"“„«「]{1,80})(?:["“„][^"“”„]{1,200}[?？؟]["”“]|«[^«»]{1,200}[?？؟] ?»|「[^「」]{1,200}[？?]」)/gu,
        'x',
      )

/** A question mark at a sentence's end; less where a statement follows it. An emoji, a bracket or a task may. */
const asks = (words: string): number => {
  const last = Math.max(...['?', '？', '؟', '⁇'].map(mark => words.lastIndexOf(mark)))
  if (last < 0) return 0
  const rest = words.slice(last + 1)
  if (words[last] === '?' && /^[\p{L}\p{N}:.=&/([{]/u.test(rest) && !/^\p{Lo}/u.test(rest)) return 0
  const after = rest.replace(/\([^()]*\)|（[^（）]*）|\[[^\]]*\]|:[a-z_]+:/g, '').replace(/^[^\p{L}\p{N}]+/u, '')
  return after === '' || after.length < 25 || isSurely(after) || mayBe(after) ? 1 : 0.6
}

/** A gap to fill in. */
const blanks = /(?:^|[^_\\])_{3,}(?:[^_]|$)|(?:\\_){2,}|\*\*\\_|_\\_|\.{4,}|…{2,}|＿{2,}|[（(][ \t\u3000]{1,12}[)）]/

/** `Name: ____  Date: ____`: to be filled in, but no question. */
const isForm = (markdown: string): boolean => {
  const labels = markdown.split(/[\\_]{3,}/)
  const last = labels.pop() as string
  return /^[\s*]*$/.test(last) && labels.every(isFormLabel)
}

const isFormLabel = (label: string): boolean =>
  label.length <= 60 && /^[\s*_]*[^\s:：]+(?:[ \t][^\s:：]+)?[ \t]*[:：][\s*]*$/.test(label)

/** `[E]`, `(Senior)`: how hard a question is, or who is asked it. */
const tag = /^[[(【][^\][()【】]{1,24}[\])】]\s*/

/** `(T/F)` before a statement. */
const truthTag = /^[[(]?(?:t\s?\/\s?f|true\s?\/\s?false|v\s?\/\s?f|r\s?\/\s?f)[\])]?[\s:.]/i

const verbs = 'is|are|was|were|do|does|did|can|could|should|would|will|has|have|had|must|may|might|am'
/** Words that begin a question or a task. Apart from the others, since text that begins otherwise is then not looked through. */
const beginnings = new RegExp(
  `^(?:${[
    `(?:(?:so|and|but|then|in|on|at|by|for|with|from|to|under|of)\\s+)?(?:(?:what|which|who)(?:['’]s|['’]re|\\s+(?!(?:it|we|you|they|i|he|she|this|that|the)\\s)(?:\\w+\\s+){0,2}?(?:${verbs})\\b)|(?:why|how)(?:['’]s|['’]re|\\s+(?:(?:exactly|else|then|many|much|long|often|fast|far|big|old|large|come)\\s+(?:\\w+\\s+){0,2}?)?(?:${verbs})\\b))`,
    '(?:please\\s+|briefly\\s+)?(?:explain|describe|define|discuss|compare|contrast|differentiate|distinguish|elaborate|enumerate|predict|derive|prove)\\b',
    '(?:name|list|give|state|mention|cite|identify)\\s+(?:an?|the|some|all|any|at least|up to|two|three|four|five|six|\\d+)\\b',
    '(?:which of|given (?:a|an|the|two)|write (?:a|an|the|about|down|code|short)|tell me|walk me|true or false|fill in|choose (?:the|all)|select (?:the|all)|suppose|difference between|differences? between)\\b',
    '(?:что|как|почему|зачем|каки[емх]|какой|какая|какое|каков|чем|в ч[её]м|когда|где|кто|сколько|опишите|объясните|поясните|назовите|расскажите|перечислите|сравните|охарактеризуйте|сформулируйте|раскройте|обоснуйте|докажите|приведите|дайте|найдите|вычислите|определите|решите|напишите|запишите|укажите|покажите)(?:\\s|$)',
    '(?:qué|cómo|por qué|cuál(?:es)?|cuándo|dónde|quién|explique|explica|describa|describe|defina|define|mencione|enumere|compare|justifique|enuncie|analice|calcule|calcula|determine|demuestre|indique|señale|escriba|nombre)\\s',
    '(?:warum|wie|welche[rsmn]?|erklären?|erläutern?|beschreiben?|nennen?|vergleichen?|begründen?|definieren?|berechnen? sie|bestimmen? sie|zeigen sie|beweisen? sie|ermitteln? sie|skizzieren? sie|zeichnen sie|schreiben sie|formulieren? sie|geben sie|stellen sie|ordnen sie|entscheiden sie|diskutieren? sie|leiten sie|lösen sie|was (?:ist|sind|bedeutet|versteht))\\b',
    "(?:qu[’']est|quel(?:le)?s?|comment|pourquoi|expliquez|décrivez|définissez|donnez|citez|comparez|justifiez|énumérez|démontrez|calculez|déterminez|montrez|résolvez|indiquez|précisez|rédigez|écrivez)(?=\\W)",
    "(?:o que|qual|quais|por que|explique|descreva|diferencie|conceitue|justifique|cite|cos[’']è|che cos|qual è|quali|perché|come|spiega|descrivi|definisci|confronta|elenca|calcola|dimostra|determina|indica|calcule|determine|demonstre|indique|escreva)\\s",
    '(?:ما|ماذا|كيف|لماذا|هل|اشرح|عرف|اذكر|متى|أين|من هو)\\s',
    '(?:apa|bagaimana|mengapa|jelaskan|sebutkan|co to|dlaczego|czym|wyjaśnij|opisz|wymień|porównaj|omów|oblicz|wykaż|podaj|zdefiniuj|jak)\\s',
  ].join('|')})`,
)
/** Words that ask wherever they stand. */
const anywhere = new RegExp(
  [
    '(?:무엇|왜|어떻게|설명|차이|란\\s?무엇|하시오|하세요|서술|인가$|인가요$|을까요?$|나요$)',
    '(?:什么|甚麼|什麼|如何|为什么|為什麼|怎么|怎麼|哪些|哪个|哪種|哪种|区别|區別|吗$|嗎$|请(?:简|说|描|解|列)|简述|簡述|说说|谈谈|試述|试述|的是[（(:：]?|正确的|错误的)',
    '(?:とは$|か。?$|とは何|ですか|ますか|なぜ|どのよう|どれか|説明せよ|説明し|述べよ|違いは|選べ|選びなさい|答えよ)',
    '(?:क्या|कैसे|क्यों|समझाइए)|(?:là gì|tại sao|thế nào|như thế nào)|(?:nedir|nelerdir|nasıl|neden)(?:\\s|$)',
  ].join('|'),
)

const isSurely = (words: string): boolean => {
  const folded = foldCase(words)
  return beginnings.test(folded) || anywhere.test(folded)
}

/** Words that begin a question or a task, or any other sentence. */
const mayAsk =
  /^(?:what|why|how|when|where|which|who|is|are|can|could|does|do|did|will|would|should|has|have|list|name|state|write|create|implement|design|give|outline|find|calculate|compute|identify|evaluate|analy[sz]e|illustrate|draw|justify|mention|convert|determine|summari[sz]e|show|make|print|count|sort|check|reverse|merge|sum|delete|remove|insert|add|build|configure|set up|deploy|parse|validate|sketch|plot|translate|rewrite|simplify|solve|integrate|differentiate|verify|extend|refactor|optimi[sz]e|fix|debug|modify|display|rename|move|copy|swap|replace|filter|group|join|query|rotate|generate|simulate|traverse|flatten|detect|estimate)\b/
/** An infinitive and what it governs, by which exams in Romance languages set tasks, and manuals tell what to do: `Calculer la vitesse`. */
const infinitive =
  /^(?:en )?[a-zß-ÿ]{2,}(?:[aei]r|re) (?:(?:les?|la|que|une?|des|du|si|cette|ces|deux|trois|el|los|las|una|il|lo|gli|che)(?![a-zß-ÿ])|(?:l|d|qu)['’])/

const mayBe = (words: string): boolean => {
  const folded = foldCase(words)
  return mayAsk.test(folded) || infinitive.test(folded)
}

/** `TCP vs UDP` */
const compares = /^\S[^.]{0,80}\s(?:vs?\.?|versus)\s+\S[^.]{0,80}$/i
