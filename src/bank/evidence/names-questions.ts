import { foldCase } from '../text/fold-case.ts'
import { withoutTalk } from './names-talk.ts'

const words = new RegExp(
  [
    '\\b(?:interview|quiz(?:zes)?|questions|question (?:bank|list|paper|pool|set|book)|q ?(?:&|and|\\/) ?a|exams?|flash ?cards?|trivia|mcqs?|faqs?|self[- ]?(?:test|check)|practice tests?|test yourself|exercises?|challenges?|drills|katas|worksheets?|problem sets?|true ?(?:\\/|or|-) ?false|multiple[- ]choice|short answers?|fill in the (?:blanks?|gaps?))\\b',
    '面试|面試|题库|題庫|题目|問答|问答|試題|试题|习题|練習題|练习题|考题|問題集|一問一答|クイズ|面接|過去問|면접|퀴즈|문제|질문',
    'собеседован|вопрос|викторин|опрос|питання|въпрос|ερωτήσεις|أسئلة|اختبار|साक्षात्कार|प्रश्न|שאלות|คำถาม',
    '\\b(?:entrevistas?|preguntas|cuestionario|examen|perguntas|quest(?:ões|ionário)|entretien|fragen(?:katalog)?|vorstellungsgespräch|prüfungs?\\w*|klausur|domande|colloquio|vragen|frågor|pytania|otázky|sorular[ıi]|mülakat|pertanyaan|wawancara|soal)(?!\\p{L})|câu hỏi|phỏng vấn',
  ].join('|'),
  'u',
)

/** A name with a word for questions in it: "Interview questions", "Pub quiz", but not "Interview with a baker". */
export const namesQuestions = (name: string): boolean => words.test(withoutTalk(foldCase(name.slice(0, 300))))
