import { namesQuestions } from '../evidence/names-questions.ts'
import { isPartName } from '../evidence/part-names.ts'
import { belowHeadings, leadingColumns } from '../page/line-shapes.ts'
import { type Page, textLine } from '../page/page.ts'
import { skipBlank } from '../page/skip-blank.ts'
import { foldCase } from '../text/fold-case.ts'
import { stripInline } from '../text/strip-inline.ts'
import { type Candidate, isEntry } from './candidate.ts'

const nameOf = (words: string) => new RegExp(`^[^\\p{L}]*(?:${words})[^\\p{L}\\p{N}]*$`, 'u')

/** Sections whose entries tell what a course is for, or what people have to do or left open, in words that may ask. */
const telling = nameOf(
  [
    "(?:(?:course|learning|lesson|module|key) )?(?:goals?|objectives?|outcomes?|aims?)|what you(?:[’']ll| will) (?:learn|be able to do).*|by the end of .*",
    'action items?|agenda|attendees|next steps|(?:unresolved|unanswered|outstanding|remaining) questions|open issues|related (?:posts|articles)|acceptance criteria',
    "lernziele?|tagesordnung|objetivos(?: de aprendizaje| de aprendizagem)?|objectifs(?: pédagogiques| d[’']apprentissage)?|obiettivi(?: formativi)?|leerdoelen|цели(?: курса| обучения)?|学习目标|學習目標|学習目標|학습 ?목표",
  ].join('|'),
)

/** Questions that nobody could answer yet, unless they are a part of an exam beside others. */
const leftOpen = nameOf(
  '(?:still )?open questions?|questions? (?:still )?open|offene (?:fragen|punkte)|questions? ouvertes|(?:preguntas|cuestiones) abiertas|questões (?:abertas|em aberto)|domande aperte|open vragen|открытые вопросы|未解決(?:の)?(?:問題|課題|質問)|遗留问题|未决问题|미해결 질문',
)

/** Bars the entries below such headings; of what was left open, those that nothing stands below. */
export const barSections = (page: Page, candidates: readonly Candidate[]): readonly Candidate[] => {
  const headings = candidates.filter(candidate => rankOf(candidate) > 0)
  const isOpen = headings.some(isLeftOpen) && isNoExam(headings)
  if (!isOpen && !headings.some(isTelling)) return candidates
  let section: Candidate | undefined
  return candidates.map(candidate => {
    if (rankOf(candidate) > 0 && (!section || rankOf(candidate) <= rankOf(section)))
      section = isTelling(candidate) || (isOpen && isLeftOpen(candidate)) ? candidate : undefined
    if (!section || !isEntry(candidate) || (isLeftOpen(section) && hasText(page, candidate))) return candidate
    return { ...candidate, evidence: 0, barred: 'page' }
  })
}

/** A heading's level, and of a bold line one below all of them; 0 of what heads nothing. */
const rankOf = ({ dress, level }: Candidate): number =>
  dress === 'heading' ? level : dress === 'bold' ? belowHeadings : 0

const isTelling = ({ text }: Candidate): boolean => text.length <= 60 && telling.test(foldCase(stripInline(text)))
const isLeftOpen = ({ text }: Candidate): boolean => text.length <= 60 && leftOpen.test(foldCase(stripInline(text)))

/** Other headings stand beside it, of which none names another kind of questions. */
const isNoExam = (headings: readonly Candidate[]): boolean => {
  const others = headings.filter(heading => !isLeftOpen(heading)).map(({ text }) => stripInline(text))
  return others.length > 0 && !others.some(text => isPartName(text) || namesQuestions(text))
}

const hasText = (page: Page, { end, indent }: Candidate): boolean => {
  const below = skipBlank(page, end + 1)
  return page.kinds[below] === textLine && leadingColumns(page.lines[below] as string) > indent
}
