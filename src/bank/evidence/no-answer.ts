import { answerWords } from '../labels/label-words.ts'
import { dropPoints } from '../labels/points-mark.ts'
import { foldCase } from '../text/fold-case.ts'
import { withoutLinks } from '../text/links.ts'
import { oneSpaced } from '../text/one-line.ts'
import { stripInline } from '../text/strip-inline.ts'

/** Words that hold the place of an answer. */
const placeholder =
  /^(?:(?:your |the |put |write |add |type |insert )*(?:an? )?answers?(?: (?:goes )?here)?|todo|tbd|tba|tbc|wip|n\/?a|none|empty|coming soon|to be (?:added|done|answered|written|continued)|no answer(?: yet)?|pending|placeholder|work in progress|(?:your|my|the) [\p{L} ]{1,20} here|待补充|待完善|待更新|暂无.{0,4}|未完|作成中|準備中|준비\s?중|추가\s?예정|작성\s?(?:중|예정)|нет ответа|позже|pendiente|por hacer|por completar|em breve|à (?:compléter|venir)|(?:(?:die )?antwort )?folgt(?: noch)?|noch offen|略|待答|回答待ち|답변 예정|yakında|eklenecek|đang cập nhật|sẽ cập nhật|قريبا|(?:ответ )?(?:будет|появится) позже)$/u

/** What stands below the last question of an exam. */
const examEnd =
  /^(?:\W*(?:\\\w+|(?:this is )?(?:the )?end of (?:the )?(?:test|exam(?:ination)?|paper|questions?|quiz|section|part)(?: \w{1,3})?|ende der (?:klausur|prüfung|aufgaben)|fin (?:del examen|de l['’]épreuve|du sujet)|fim da prova|fine (?:dell['’]esame|della prova)|конец (?:теста|экзамена)|good luck|viel erfolg|bonne chance|buena suerte|boa prova)\W*)+$/i

/** A bracket of a few words and nothing else is a note to the author: `(to be written)` in whatever language. */
const note = /^[*_]{0,2}[(（](?=(?:[^()（）]*\p{L}){3})(?:[\p{L}\p{M}]+[ \t…]*){1,4}[!?.…！？。]*[)）][*_]{0,2}$/u

/** A few words in italics that speak of an answer: `_Ответ будет добавлен позже._`, `*Antwort fehlt*`. */
const aboutAnswer = new RegExp(
  `^([*_])(?=[^*_]{0,40}(?<!\\p{L})(?:${answerWords})(?!\\p{L}))(?:[\\p{L}\\p{M}]+[ \\t]?){2,6}[.!…]{0,3}\\1[.!]?$`,
  'iu',
)

/** What stands around a link to an answer that is elsewhere. */
const linkLabels =
  /^(?:(?:more|further|additional|related|for more|official)\s*)?(?:reading|read(?:ing)?(?: more)?|references?|refs?|sources?|see(?: also| here| this)?|links?|docs?|documentation|articles?|videos?|watch|learn more|info(?:rmation)?|details|here|read here|answers?|solutions?|解析|答案|解答|정답|ответ|respuesta|click here|via|and|or|参考.*|参照|詳細|出典|출처|참고.*|подробнее|источник|fuente|ver más|quelle|mehr|lire)?$/u

/** An answer that says nothing: a placeholder, a bare link or picture, marks alone. */
export const isNothing = (answer: string): boolean => {
  if (/^[\s_\\.…*-]*$/.test(answer)) return true
  if (answer.length > 1_500 || (answer.length > 120 && !hasLink(answer))) return false
  if (/^[ \t]*(?:`{3}|~{3})/m.test(answer)) return false
  const words = stripInline(dropLinks(answer).replace(/\n/g, ' '))
    .replace(/[^\p{L}\p{N}\p{M}\s/+=<>$?-]+/gu, ' ')
    .trim()
  if (words === '') return !hasMark(answer) || hasLink(answer)
  const bare = oneSpaced(words.replace(/[-?]/g, ' '))
  return (
    placeholder.test(foldCase(bare)) ||
    examEnd.test(answer) ||
    dropPoints(`x ${answer}`) === 'x' ||
    note.test(answer) ||
    (/^\s*[*_]/.test(answer) && aboutAnswer.test(answer.trim())) ||
    (hasLink(answer) && linkLabels.test(foldCase(bare))) ||
    /^[-?=$]*$/.test(words)
  )
}

/** Words that hold the place of an answer, rather than a link or a picture. */
export const isPlaceholder = (answer: string): boolean => /\p{L}/u.test(answer) && !hasLink(answer) && isNothing(answer)

const hasLink = (answer: string): boolean => /\]\(|<?https?:|<a\b|<img\b|!\[/i.test(answer)

/** Signs that are answers of their own: `{}`, `[]`, `✓`, an emoji. */
const hasMark = (answer: string): boolean => /[^\s.,:;…_*~`\-–—|>#<\\/]/u.test(answer.replace(/<[^<>]*>/g, ''))

const dropLinks = (answer: string): string =>
  withoutLinks(answer)
    .replace(/!\[\[[^\][]*\]\]/g, ' ')
    .replace(/<a\b[^<>]*>[^<>]*<\/a>/gi, ' ')
    .replace(/<?https?:\/\/[^\s<>]+>?/g, ' ')
    .replace(/<[^<>]*>/g, ' ')
