import { readLabel } from '../../labels/read-label.ts'
import { readQuestionLabel } from '../../labels/read-question-label.ts'

/** Heads of a column of questions, and of one of answers. */
const questionWord =
  /^(?:the )?(?:questions?|q|front|prompt|stem|term|problem|statement|claim|问题|問題|题目|題目|质问|質問|질문|문제|вопрос|pregunta|frage|question|domanda|pergunta|pytanie|soru|سؤال|السؤال)$/iu
const answerWord =
  /^(?:the )?(?:(?:correct|short|model|sample|expected|right|possible) )?(?:answers?|a|ans|correct(?: option)?|true ?\/ ?false|t ?\/ ?f|back|response|solution|definition|key|答案|回答|解答|正解|答え|정답|답변|답|ответ|respuesta|antwort|réponse|risposta|resposta|odpowiedź|cevap|جواب|الجواب|الإجابة)$/iu
/** A head is a label, in whatever language labels are known. */
export const isQuestionHead = (head: string): boolean =>
  questionWord.test(head) || (head !== '' && readQuestionLabel(`${head}:`).label === 'question' && !/\d/.test(head))
export const isAnswerHead = (head: string): boolean => {
  if (answerWord.test(head)) return true
  const label = readLabel(`${head}:`)
  return label?.kind === 'answer' && label.rest === '' && label.word.length > 1
}

/** Of one that explains them, of one that holds an option, all options, or the questions’ numbers. */
export const explanationHead =
  /^(?:explanations?|rationale|why|notes?|comments?|解析|解説|说明|해설|пояснение|explicación|erklärung|explication)$/iu
export const optionHead = /^(?:options?\s*|choice\s*|选项\s*|選択肢\s*|보기\s*)?[(]?(?:[A-H]|[1-8])[)]?$/i
export const listHead =
  /^(?:(?:answer|possible) )?(?:options|choices|answers|alternatives|选项|選項|選択肢|보기|варианты(?: ответов?)?|opciones|alternativas|optionen|antwortmöglichkeiten|propositions|opzioni|opções|seçenekler|pilihan)$/iu
export const numberHead = /^(?:#|no\.?|nr\.?|n[º°]|id|num(?:ber)?|序号|编号|番号|번호|№|s\.?\s?no\.?)$/iu

/** Heads of tables that hold something else as often: glossaries, errors and their remedies. */
export const weakHead = /^(?:the )?(?:term|problem|statement|claim|response|solution|definition|key)$/i

/** What a column says of a question beside its text: how hard it is, what it is about, what it is worth, where it comes from. */
export const tellingHead =
  /^(?:(?:the )?(?:difficulty|level|grade|seniority|role|topics?|tags?|categor(?:y|ies)|areas?|sections?|subjects?|chapters?|types?|kind|points?|marks?|score|weight|time|minutes|frequency|asked (?:at|by)|compan(?:y|ies)|source|year|week|links?|references?|done|notes?|✓|✅)|schwierigkeit(?:sgrad)?|niveau|stufe|thema|themen|kategorie|bereich|punkte|kapitel|quelle|difficulté|thème|catégorie|barème|source|dificultad|nivel|tema|categoría|puntos|dificuldade|nível|categoria|pontos|difficoltà|livello|argomento|punti|сложность|уровень|тема|категория|баллы|难度|級別|级别|分类|类别|主题|分值|難易度|レベル|分野|난이도|분류|주제|배점|)$/iu
