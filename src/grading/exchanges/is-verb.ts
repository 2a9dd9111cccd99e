import type { Word } from '../words/annotate.ts'
import { stemSet } from '../words/stem.ts'

/** Verbs that say something else when their subject and object are exchanged. */
const verbs = new Set(
  `absorb accelerate accept access acquire activate adapt add address adjust admit adopt advertise advise affect
  aggregate align allocate allow amplify analyze answer append apply approve approximate arrest ask assess assign
  assume attach attack attract authenticate avoid balance beat believe bind block boost borrow bound break bring build
  buy bypass call cancel carry catch cause challenge change choose cite classify clean clear clip combine compress
  comprise compute condition conquer consume contain control convert cool copy correct cost count cover create
  criticize crowd cut damage decide decode decrease decrypt defeat define delay delegate delete deliver describe
  destroy detect determine direct discover distill distort divide dominate download drain drive drop eat elect
  eliminate embed emit employ enable encode encrypt endorse enforce enter establish estimate evaluate exceed exchange
  exclude execute expect explain exploit export expose express extend feed fetch fight fill filter finance find fine
  fit fix follow force form freeze fuel fund gate generalize give govern grade guide halt handle heat help hide hire
  hold host hunt ignore imitate imply import improve include increase index infect influence inform inherit inhibit
  initialize inject insert inspect inspire instruct interrupt introduce invade invite invoke isolate join judge
  justify keep kill know label launch lead learn lend like limit link load lock log lower maintain manage map mask
  match measure mediate meet merge mimic modify monitor motivate move multiply name need nourish observe occupy offset
  oppose orbit order organize outlive overwrite own parse pass pay penalize permit persuade point poll populate
  possess power precede predict prevent process produce prompt propose protect prove provide pull pump punish push
  quantise quantize query question raise reach read receive recognize recommend record recruit reduce refine reflect
  refuse regulate reinforce reject relax release rely remove render repair repel replace report represent request
  require reset resist resolve restrict retrain retrieve return reveal review reward rewrite rule sample satisfy save
  schedule score screen secrete see seek select sell send sense serve set shape share ship sign signal simulate solve
  sort split spread start stimulate stop store strengthen study substitute subtract sue suggest supervise supply
  support suppress surround sustain switch synthesize take target tax teach tell terminate test threaten throttle
  track train transcribe transform translate transmit transport trap treat trigger trust tune turn understand unlock
  update use validate value vary verify visit wait wake warn watch weaken weigh win withdraw wrap write yield`.split(
    /\s+/,
  ),
)
const acting = stemSet([...verbs].join(' '))
/** Endings of nouns that are made of verbs: approval, encoder. */
const nominal = /(?:tion|sion|ment|al|ance|ence|er|or)s?$/
/** What a verb stands right behind or right before, in a clause. */
const leading = new Set(
  'to can could may might must should will would which that who it they we you not does do did never always'.split(' '),
)
const determiners = new Set(
  'a an the its their this these each every no all some more less it them your our his her'.split(' '),
)

/** Behind these stands a noun: the host name. */
export const articles: ReadonlySet<string> = new Set('a an the its their our your'.split(' '))

/** Whether somebody or something acts by a word, as far as its neighbours tell. */
export function isVerb(words: readonly Word[], at: number): boolean {
  const { word, stem, stop, value, clause } = words[at]!
  if (stop || value !== undefined || isAdjective(words, at)) return false
  if (nominal.test(word) && !verbs.has(word.replace(/s$/, ''))) return false
  const [before, after] = [words[at - 1], words[at + 1]]
  if (before !== undefined && articles.has(before.word)) return false
  const isLed = before?.clause === clause && leading.has(before.word)
  return acting.has(stem) || isLed || (after?.clause === clause && determiners.has(after.word))
}

/** `Of reduced dimension`: nobody acts. */
function isAdjective(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  return words[at]!.word.endsWith('ed') && next !== undefined && !next.stop && next.clause === words[at]!.clause
}
