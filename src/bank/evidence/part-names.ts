import { foldCase } from '../text/fold-case.ts'

const partWords =
  /^(?:(?:part|section|teil|partie|parte|abschnitt|часть|раздел)\s+\p{L}(?=\W)|[^\p{L}]|[ivx]+[.)]|part\b|section\b)*(?:(?:\w+ )?(?:questions?|exercises|quiz)|true ?(?:\/|or|-) ?false|multiple[- ]choice(?: questions)?|short[- ]answers?|fill[- ]?in(?: |-)?(?:the )?(?:blanks?|gaps?)?|(?:open|interview|review|practice|theory|\w+) questions?|richtig oder falsch|fragen|aufgaben|übungen|exercices|esercizi|ejercicios|exercícios|zadania|задачи|задания|упражнения|习题|练习题|演習問題|練習問題|연습 ?문제|vrai ou faux|verdadero o falso|preguntas|perguntas|domande|вопросы|判断题|選択題|单选题|多选题|填空题|简答题|问答题|면접 질문|質問|أسئلة|sorular|câu hỏi)(?:\s*[-–—:(（].{0,40})?[^\p{L}\p{N}]*$/u

/** A heading that says of a part of a page that what it counts are questions: `True or false`, `Review questions`. */
export const isPartName = (words: string): boolean => words.length <= 80 && partWords.test(foldCase(words))
