import { findOnLines } from '../page/find-on-lines.ts'
import { readHeading } from '../page/line-shapes.ts'
import type { Page } from '../page/page.ts'
import { foldCase } from '../text/fold-case.ts'
import { stripInline } from '../text/strip-inline.ts'
import { nameParts } from './name-parts.ts'

const anyOf = (words: string): RegExp => new RegExp(`^(?:${words})$`, 'u')

/** The parts of minutes, by the words that head them in the languages that most are written in. */
const parts: readonly RegExp[] = [
  '(?:people |members )?(?:present|attending)|attendees|attendance|participants?|anwesend(?:e|heit)?|teilnehm(?:er|ende)\\p{L}*|présents?|asistentes|participantes|presentes|presenti|partecipanti|aanwezig(?:en)?|närvarande|obecni|присутств\\p{L}+|участники|出席(?:者|人员)?|참석자',
  'absent|absences|apologies|regrets|excused|abwesend|entschuldigt|excusés|ausentes|assenti|afwezig|отсутств\\p{L}+|欠席(?:者)?|缺席|불참',
  'agenda|tagesordnung|ordre du jour|orden del día|ordem do dia|ordine del giorno|dagordning|повестка(?: дня)?|议程|議題|안건',
  "(?:open |new |previous |last meeting['’]s )?actions?(?: items?| points?)?(?: from .{0,30})?|to-?dos?|aufgaben|maßnahmen|tareas|azioni|поручения",
  'decisions?(?: made)?|decided|resolved|resolutions?|beschl(?:uss|üsse)|décisions|decisiones|acuerdos|решения|决议|決定事項',
  '(?:date of )?next meeting|nächste(?:s|r)? (?:sitzung|treffen|termin)|prochaine réunion|próxima reuni(?:ón|ão)|prossima riunione|volgende vergadering|следующая встреча|次回|다음 회의',
  'minutes(?: (?:of|taken by).{0,60})?|note-?taker|scribe|chair(?:person|man|ed by)?|protokoll(?:führung|ant\\p{L}*)?|schriftführ\\p{L}+|sitzungsleitung|secrétaire|secretari[oa]|notulen|notulist|протокол|секретарь|议事录|議事録|会议纪要|회의록',
  "(?:any )?other business|a\\.?o\\.?b\\.?|(?:approval|confirmation) of (?:the )?(?:last |previous )?minutes|matters arising|last meeting['’]s .{0,20}|verschiedenes|divers|ruegos y preguntas|varie ed eventuali|разное",
].map(anyOf)

const longestHead = 80

/** Minutes of a meeting: its open questions are left to somebody, and asked of no learner. */
export const isMinutes = (page: Page): boolean =>
  nameParts(findOnLines(page, readHead), head => parts.find(words => words.test(head)))

/** A heading without its number, the last part of a title such as `Guild – minutes`, or what stands before a line's first colon. */
const readHead = (source: string): string | undefined => {
  const heading = readHeading(source)?.text
  const text = heading ?? /^[ \t]*(?:[-*+][ \t]+)?([*_]{0,2}\p{L}[^:：\n]{1,60}[:：])/u.exec(source)?.[1]
  if (text === undefined || text.length > longestHead) return undefined
  const words = stripInline(text).replace(/^\d+[.)]?\s+|\s*[:：]$/g, '')
  return foldCase(heading === undefined ? words : (words.split(/\s+[–—-]\s+/).at(-1) as string))
}
