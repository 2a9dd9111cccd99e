import { foldCase } from '../text/fold-case.ts'

/** A talk with a person, whose questions were put to that person. */
const talk =
  /(?<!\p{L})(?:(?:interview|conversation|talk|chat|q ?(?:&|and) ?a|questions? (?:for|to))(?:ing)? (?:with|of) |im gespräch(?: mit)?(?!\p{L})|(?:interview|gespräch) mit |entrevista (?:a|con|com|ao?) |entretien avec |conversation avec |intervista (?:ad?|con) |wywiad z |интервью с |беседа с )(?!\d|.*(?:questions?|answers|fragen|preguntas|perguntas|domande|вопрос|employers?|recruiters?))/u

/** What people are asked for their opinion or experience. */
const survey =
  /(?<!\p{L})(?:surveys?|(?:feedback|evaluation|registration|application|intake) (?:form|questionnaire)|retrospectives?|retro|check ?lists?|(?:meeting|1:1|one-on-one|interview feedback|issue|report) templates?|1:1 template|stand-?ups?|umfrage|anmeldung|rückmeldebogen|feedbackbogen|encuesta de|sondage|enquête de satisfaction|sondaggio|pesquisa de (?:satisfação|opinião)|анкета|アンケート|调查问卷|问卷调查|설문 ?조사)(?!\p{L})/u

/** A title, in lower case, without what says that a person was asked. */
export const withoutTalk = (name: string): string => name.replace(talk, ' ')

/** The title of a talk with a person, of a survey or a list of things to do: its questions are no learner's. */
export const namesTalk = (name: string): boolean => {
  const folded = foldCase(name)
  return talk.test(folded) || survey.test(folded)
}
