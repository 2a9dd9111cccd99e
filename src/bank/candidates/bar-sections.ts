import { stripInline } from '../text/strip-inline.ts'
import { type Candidate, isEntry } from './candidate.ts'

/** Sections whose entries tell what a course is for, or what people have to do or left open, in words that may ask. */
const telling = new RegExp(
  `^[^\\p{L}]*(?:${[
    "(?:(?:course|learning|lesson|module|key) )?(?:goals?|objectives?|outcomes?|aims?)|what you(?:[’']ll| will) (?:learn|be able to do).*|by the end of .*",
    'action items?|agenda|attendees|next steps|unresolved questions|open issues|related (?:posts|articles)|acceptance criteria',
    "lernziele?|tagesordnung|objetivos(?: de aprendizaje| de aprendizagem)?|objectifs(?: pédagogiques| d[’']apprentissage)?|obiettivi(?: formativi)?|leerdoelen|цели(?: курса| обучения)?|学习目标|學習目標|学習目標|학습 ?목표",
  ].join('|')})[^\\p{L}\\p{N}]*$`,
  'iu',
)

/** Bars the entries below such headings. */
export const barSections = (candidates: readonly Candidate[]): readonly Candidate[] => {
  if (!candidates.some(isTelling)) return candidates
  let level = 0
  return candidates.map(candidate => {
    if (candidate.dress === 'heading' && (level === 0 || candidate.level <= level))
      level = isTelling(candidate) ? candidate.level : 0
    return level > 0 && isEntry(candidate) ? { ...candidate, evidence: 0, barred: 'page' } : candidate
  })
}

const isTelling = ({ dress, text }: Candidate): boolean =>
  dress === 'heading' && text.length <= 60 && telling.test(stripInline(text))
