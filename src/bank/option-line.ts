/** An option of a multiple-choice question as one line shows it. */
export type OptionLine = {
  /** The letter or number as written: `b`, `В`, `③`, `가`; empty for a task list's box. */
  readonly mark: string
  /** Place in its alphabet, from 0; -1 for a box. */
  readonly place: number
  /** The first of a list. */
  readonly first: boolean
  /** `- [x]`. */
  readonly ticked: boolean
  /** A `- [ ]` box stands before it. */
  readonly boxed: boolean
  readonly text: string
  /** Columns before the option. */
  readonly indent: number
}

const alphabets = [
  'abcdefghijklmnopqrstuvwxyz',
  'абвгдежзиклмнопрст',
  'αβγδεζηθ',
  '①②③④⑤⑥⑦⑧⑨⑩',
  '가나다라마바사아자차',
  'ㄱㄴㄷㄹㅁㅂㅅㅇ',
  'アイウエオカキクケコ',
  'あいうえおかきくけこ',
  'أبجدهوزح',
  'ابجدهوزح',
  'אבגדהוזח',
  'कखगघङ',
  'अबसद',
  '甲乙丙丁戊己庚',
  'กขคงจฉ',
] as const

const letters = `A-Za-zА-Яа-яΑ-Ωα-ω①-⑩가-힣ㄱ-ㅎア-コあ-こ\u0621-\u064Aא-תक-ङअबसद甲乙丙丁戊己庚ก-ฉ`
const bullet = '(?:[-*+•◦▪○●][ \\t]+)?'
const box = '(?:\\\\?[[(]([ xX*✓✔]?)\\\\?[\\])][ \\t]+|([☐☑✅❌⬜✔✓✗✘])[ \\t]*)?'
const emphasis = '(\\*\\*\\*|\\*\\*|__|\\*|_|==|`|<b>|<strong>)?'
const markPattern = new RegExp(
  `^([ \\t]*)(?:>[ \\t]*)?${bullet}${box}${emphasis}(?:[(【（]([${letters}]|[ivxIVX]{1,4})[)】）][.:]?|\\[([A-H])\\](?=[ \\t])[.:]?|([${letters}]|[ivxIVX]{1,4})(?:\\\\?[.)]|[:：、．）]|[ \\t]+[-–—](?=[ \\t])|(?=\\*\\*[ \\t.):])|(?<=[①-⑩])|(?<=[ア-コあ-こ])(?=[ \\t　])))(\\*\\*|__|\`|</b>|</strong>)?[.):]?(?:[ \\t　]+|(?<=[、．）】：①-⑩])|$|(?=[*_\`$\\\\!<]))(.*)$`,
  'u',
)
const boxPattern = /^([ \t]*)(?:>[ \t]*)?(?:[-*+•]|\d{1,2}[.)])[ \t]+\\?[[(]([ xX*✓✔]?)\\?[\])](?:[ \t]+|$)(.*)$/

/** Reads `- A) text`, `b. text`, `(c) text`, `- [x] text`, `**D.** text`, `③ text`; undefined for any other line. */
export const readOptionLine = (line: string): OptionLine | undefined => {
  if (line.length > 4_000) return undefined
  const match = markPattern.exec(line)
  if (match) {
    const mark = (match[5] ?? match[6] ?? match[7]) as string
    const place = placeOf(mark)
    if (place >= 0 && !/^[^\p{L}]*\([xX]\)/u.test(line)) return fromMark(match, mark, place)
  }
  const boxed = boxPattern.exec(line)
  if (!boxed || /^\(|^\[/.test(boxed[3] as string)) return undefined
  const ticked = (boxed[2] as string).trim() !== ''
  return {
    mark: '',
    place: -1,
    first: true,
    ticked,
    boxed: true,
    text: (boxed[3] as string).trim(),
    indent: indentOf(boxed[1]),
  }
}

const fromMark = (match: RegExpExecArray, mark: string, place: number): OptionLine => {
  const [, space, tick, symbol, open, , , , close, rest] = match
  const ticked = (tick ?? '').trim() !== '' || /[☑✅✔✓]/.test(symbol ?? '')
  const boxed = tick !== undefined || symbol !== undefined
  return {
    mark,
    place,
    first: place === 0 || /^i$/i.test(mark),
    ticked,
    boxed,
    text: keepMarks(open, close, rest ?? ''),
    indent: indentOf(space),
  }
}

/** In `**B. text**` the bold goes on after the letter; in `**B.** text` it ends there. */
const keepMarks = (open: string | undefined, close: string | undefined, rest: string): string =>
  (open && !close ? open + rest : rest).trim()

const indentOf = (space: string | undefined): number => (space ?? '').replace(/\t/g, '    ').length

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

/** Roman numbers go on from the place of the letter i, so that both readings of it agree. Of two alphabets the first counts. */
const places = new Map([
  ...alphabets.toReversed().flatMap(alphabet => [...alphabet].map((letter, place) => [letter, place] as const)),
  ...romans.map((roman, index) => [roman, index + 8] as const),
])

/** A mark's place in its alphabet, from 0; -1 where it is in none. */
export const placeOf = (mark: string): number => places.get(mark.toLowerCase()) ?? -1
