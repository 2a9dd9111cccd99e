import { foldCase } from '../text/fold-case.ts'
import { stripInline } from '../text/strip-inline.ts'

/** What a key is called, the part that it is for, and what stands beside the answers in it. */
const name = [
  '(?:the |your |all |correct |quiz |test |sample |model )*(?:answers|answer[ -]?(?:key|sheet|list)s?|solutions|keys?|key to (?:the )?\\w+)',
  '(?:参考|标准|正确)?答案|答え|解答|解答一覧|正解|정답|정답표|해답|ответы|ключи?|відповіді|απαντήσεις|الأجوبة|الإجابات|الحلول|תשובות|เฉลย',
  'respuestas(?: correctas)?|soluciones|clave de respuestas|(?:richtige )?(?:lösungen|antworten)|(?:bonnes )?réponses|corrigé|solutions?|soluzioni|risposte(?: corrette)?|respostas(?: corretas)?|gabarito(?: oficial)?|antwoorden|svar|facit|fasit|odpowiedzi|klucz odpowiedzi|odpovědi|cevaplar|cevap anahtarı|đáp án|kunci jawaban',
].join('|')
const part =
  '(?:(?:section|part|quiz|test|exam|chapter|module|unit|set|teil|kapitel|partie|parte|часть|раздел)\\s+\\w{1,8}\\s*[-–—:.]?\\s+)?'
const company =
  '\\s*(?:and|&|with|und|et|y|e|и|及|与|和|・|및)\\s*(?:explanations?|solutions?|erklärungen|explications?|explicaciones|解析|解説|해설)'
const title = new RegExp(
  `^\\W*${part}(?:${name})(?:\\s+(?:to|for|of|zu|de|к)\\s.{0,40}|${company})?(?:\\s*[(（][^()（）]{0,40}[)）])?[^\\p{L}\\p{N}]*$`,
  'u',
)
const label = new RegExp(
  `^[ \\t>*_]*(?:<\\w+>)?${part}(?:${name})(?:\\s+(?:(?:to|for|of|zu|de|к)\\s+)?\\p{L}{3,12}\\s+\\w{1,4})?(?:\\s*[(（][^()（）]{0,40}[)）])?[*_]*\\s*[:：][*_]*\\s*(?=\\S)`,
  'u',
)

/** Words that are the name of a key: `Answers`, `Part B: solutions`. */
export const isKeyName = (words: string): boolean => title.test(foldCase(words))

/** The label of a key that a line begins with, before its entries: perhaps in small print, with the part that it is for and a remark. */
export const readKeyLabel = (source: string): string | undefined => label.exec(foldCase(source))?.[0]

/** A heading such as `Answers` or `Part B: solutions`. */
export const namesKey = ({ text }: { readonly text: string }): boolean => isKeyName(stripInline(text))
