import type { Word } from '../words/annotate.ts'
import { stemSet } from '../words/stem.ts'

/** Words that take away, as zero does, so that "no critic" is not the contrary of "replaces the critic". */
const takingAway =
  stemSet(`drop omit skip remove replace avoid lack exclude without instead leave discard prevent ignore free less fewer
  below beyond limit small cannot seldom rare fail clean check filter mask screen stop save
  impossible unnecessary needless useless exempt forbid prohibit`)

export const takesAway = ({ stem, value }: Word): boolean => value === 0 || takingAway.has(stem)
