/** The orders in which options are counted. One that begins another stands behind it. */
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
  'কখগঘঙ',
  '甲乙丙丁戊己庚',
  'กขคงจฉ',
] as const

/** What the mark of an option may be, for a class of a regular expression. */
export const letterClass = 'A-Za-zА-Яа-яΑ-Ωα-ω①-⑩가-힣ㄱ-ㅎア-コあ-こ\u0621-\u064Aא-תक-ङअबसदক-ঙ甲乙丙丁戊己庚ก-ฉ'

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

/** Roman numbers go on from the place of the letter i, so that both readings of it agree. Of two alphabets the first counts. */
const places = new Map([
  ...alphabets.toReversed().flatMap(alphabet => [...alphabet].map((letter, place) => [letter, place] as const)),
  ...romans.map((roman, index) => [roman, index + 8] as const),
])

/** A mark's place in its alphabet, from 0; -1 where it is in none. */
export const placeOf = (mark: string): number => places.get(mark.toLowerCase()) ?? -1

/** Both marks are capitals, or neither is. */
export const areSameCase = (one: string, other: string): boolean => isUpper(one) === isUpper(other)

const isUpper = (mark: string): boolean => mark !== mark.toLowerCase()

/** Letters and numbers that are drawn with something around them. */
const sign =
  /[Ａ-Ｚａ-ｚ⒜-⒵Ⓐ-ⓩ\u{1F130}-\u{1F149}\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}❶-❿➀-➉➊-➓⑴-⑽]\uFE0F?|\d\uFE0F?\u20E3/gu

/** Letters and numbers in circles, boxes and full width as the plain ones that they show: `Ⓑ` and `🅱️` as `B.`, `2️⃣` and `❷` as `②`. */
export const plainMarks = (text: string): string => (/^[\0-\xff]*$/.test(text) ? text : text.replace(sign, plainMark))

const plainMark = (found: string): string => {
  const code = found.codePointAt(0) as number
  if (code >= 0xff21 && code <= 0xff5a) return found.normalize('NFKC')
  const number = code < 0x3a ? code - 0x30 : numberFrom(code)
  if (number !== undefined) return String.fromCodePoint(0x245f + number)
  return `${String.fromCodePoint(letterFrom(code))}.`
}

/** Code points before the first number of each series. */
const series = [0x2775, 0x277f, 0x2789, 0x2473] as const
const numberFrom = (code: number): number | undefined => {
  const start = series.find(before => code > before && code <= before + 10)
  return start === undefined ? undefined : code - start
}

/** Code points of the letter A of each series, capital or small. */
const capitals = [0x1f170, 0x1f150, 0x1f130, 0x24b6] as const
const smalls = [0x24d0, 0x249c] as const
const letterFrom = (code: number): number => {
  const within = (first: number) => code >= first && code < first + 26
  const capital = capitals.find(within)
  return capital === undefined ? 97 + code - (smalls.find(within) ?? code) : 65 + code - capital
}
