import { questionEvidence } from '../evidence/question-evidence.ts'
import { answerWords } from '../labels/label-words.ts'
import { splitInlineOptions } from '../options/inline-options.ts'
import { foldText } from '../text/strip-inline.ts'

export type InlineAnswer = { readonly question: string; readonly inline: string; readonly isSure?: boolean | undefined }

/** A question with its answer on the same line: the part that asks, and what answers it. `isSure` where the form alone tells. */
export const splitInline = (source: string): InlineAnswer | undefined => {
  if (!/[ （]/.test(source)) return undefined
  const asks = /[?？؟]/.test(source)
  const asked = asks ? (splitBold(source) ?? splitArrow(source)) : splitTask(source)
  const answered = asked ?? (hasValue.test(source) ? splitTruth(source) : undefined) ?? splitLabelled(source)
  return splitOptions(source) ?? (answered && !onlyTruth.test(source) ? answered : undefined)
}

const secondOption = /[\s*>(（[]([BbБб]|②)[)）\].．、]|[\s\u3000]②/

/** `It is called: (A) this (B) that (C) neither`. */
const splitOptions = (source: string): InlineAnswer | undefined => {
  if (!secondOption.test(source)) return undefined
  const { before, options } = splitInlineOptions(source)
  const ends = /[?？؟:：。_…)）][*_ \t]*$/.test(before)
  const areBoxes = /[.!][*_ \t]*$/.test(before) && options.every(({ text }) => /^\p{L}{1,8}$/u.test(text))
  if (options.length < (ends || areBoxes ? 2 : 3) || foldText(before).length < shortestStem) return undefined
  const inline = source.slice(before.length)
  const isSure = areBoxes || (/^[^\p{L}]*(?:\*\*|\d)/u.test(source) && !listing.test(inline))
  return { question: before.trim(), inline, isSure }
}

/** A sentence's list has commas before its letters. */
const listing = /[,;，；](?:[ \t]*(?:and|or|und|et|y|e|и))?[ \t]*[(（]?\p{L}[)）.]/u

const shortestStem = 8

/** `**What is it?** It is …`. */
const splitBold = (source: string): InlineAnswer | undefined => {
  const match =
    /^([^\p{L}*_]{0,12}(\*\*|__)[^*\n]{3,400}?[?？؟]\2)(?:(?:[:：]|[ \t]+[-–—:](?=[ \t]))?[ \t]+|[ \t]*<br[ /]*>[ \t]*)(?=[^\n]*[\p{L}\p{N}])(?!\*\*|__|[([][^()\][]*[)\]][^\p{L}]*$)(.+)$/su.exec(
      source,
    )
  return match ? { question: match[1] as string, inline: match[3] as string } : undefined
}

/** `**Explain it to me**: it is …`. */
const splitTask = (source: string): InlineAnswer | undefined => {
  const match =
    /^([^\p{L}*_]{0,12})(\*\*|__)([^*\n]{8,400}?)(?:[:：]\2[ \t]+|\2(?:[:：]|[ \t]+[-–—])[ \t]+)(?!\*\*|__|\()([^\n]*\p{L}.*)$/su.exec(
      source,
    )
  if (!match || questionEvidence(match[3] as string) < 1) return undefined
  return { question: `${match[1]}${match[2]}${match[3]}${match[2]}`, inline: match[4] as string }
}

/** `What is it? -> It is …`, `What is it? – It is …`. */
const splitArrow = (source: string): InlineAnswer | undefined => {
  const match = /^([^\n]{3,400}?[?？؟])(?:[ \t]*(?:-+>|=+>|→|⇒|➜)[ \t]*|[ \t]+[-–—][ \t]+)(\S.*)$/s.exec(source)
  return match ? { question: match[1] as string, inline: match[2] as string } : undefined
}

/** What a statement is. */
const values =
  'true|false|richtig|falsch|wahr|vrai|faux|verdadero|falso|verdadeiro|vero|верно|неверно|对|错|正确|错误|√|×|○|✓|✔|✗|✘'
const hasValue = new RegExp(
  `^[([（][ \\t]*(?:\\w{1,5}|[√×✓✔✗✘])[ \\t]*[)\\]）]|[\\s(（*_→>[][ \\t]*(?:${values})|[(（][TFVR][)）]\\s*$`,
  'i',
)
const truthAfter = new RegExp(
  `^([^\\n]{8,400}?(?:[.!。][ \\t]*(?:[-–—→]+|=>|->)?|[ \\t]+(?:[-–—→]+|=>|->)))[ \\t]*[([*_]{0,3}(${values})(?!\\p{L})[)\\]*_]{0,3}([.,:]?[^\\n]{0,300})$`,
  'iu',
)
/** `[T] A statement.`, `(√) A statement.` */
const truthBefore = /^(?:[([](T|F|V|R|true|false)[)\]][ \t]+|[(（][ \t]*(√|×|✓|✔|✗|✘)[ \t]*[)）][ \t]*)([^\n]{5,400})$/i

/** A sign in brackets needs no full stop before it, a letter does. */
const signAfter =
  /^([^\n]{5,400}?)[ \t]*[(（][ \t]*(√|×|✓|✔|✗|✘|对|错|正确|错误|○|(?<=[.!。][ \t]*[(（][ \t]*)[TFVR])[ \t]*[)）][.。]?[ \t]*$/u

/** `A statement. (True)`, `A statement — False, since …`, `[T] A statement.` */
const splitTruth = (source: string): InlineAnswer | undefined => {
  const after = truthAfter.exec(source)
  if (after) {
    const question = (after[1] as string).replace(/[ \t]*(?:[-–—→]+|=>|->)$/, '')
    return { question, inline: [after[2], after[3]].join(''), isSure: true }
  }
  const sign = signAfter.exec(source)
  if (sign) return { question: sign[1] as string, inline: sign[2] as string, isSure: true }
  const before = truthBefore.exec(source)
  if (!before) return undefined
  const [, word = '', mark, question = ''] = before
  return { question, inline: mark ?? (/^(?:f|false)$/i.test(word) ? 'False' : 'True'), isSure: true }
}

/** `True or false?` is no question without the statement behind it. */
const onlyTruth =
  /^\W*(?:true or false|t\/f|right or wrong|richtig oder falsch|wahr oder falsch|vrai ou faux|verdadero o falso|verdadeiro ou falso|vero o falso)\W*[?:]/i

const labelledPattern = new RegExp(
  `^([^\\n]{3,600}?[?？؟.:])[ \\t]+[*_]{0,2}(?:${answerWords})[*_]{0,2}[:：][*_]{0,2}[ \\t]*(\\S.*)$`,
  'isu',
)

/** `What is it? A: It is …`. */
const splitLabelled = (source: string): InlineAnswer | undefined => {
  if (!/[:：]/.test(source) || !/[?？؟.:][ \t]+[*_]{0,2}[\p{L}\p{M}]{1,12}[*_]{0,2}[:：]/u.test(source))
    return undefined
  const match = labelledPattern.exec(source)
  return match ? { question: match[1] as string, inline: match.at(-1) as string } : undefined
}
