/**
 * The words by which people mark the parts of a question, in the languages that question banks are written in.
 * Alternatives of regular expressions in lower case, longest first where one begins another.
 */
/** Words for a task, which label it only with a number behind them. */
export const taskWords =
  'exercises?|problems?|tasks?|puzzles?|challenges?|aufgabe|übung|exercice|esercizio|ejercicio|exercício|opgave|uppgift|zadanie|задача|задание|упражнение|alıştırma|bài tập|bài|练习|習題|习题|例题|演習|연습문제|과제'

export const questionWords = [
  'questions?|quest|ques|que|front|q',
  'pregunta|cuestión|frage|domanda|quesito|pergunta|quest[ãa]o|întrebarea?|vraag|fråga|spørgsmål|spørsmål|kysymys|kérdés|pytanie|otázka|pitanje|soru|câu hỏi|câu|hỏi|pertanyaan|tanya|soalan|soal',
  'вопрос|питання|запитання|въпрос|ερώτηση|سؤال|السؤال|س|پرسش|प्रश्न|प्र|প্রশ্ন|שאלה|คำถาม',
  '问题|問題|题目|題目|面试题|试题|提问|問い|質問|설문|질문|문제|问|問|题|題|문',
].join('|')

/** A question that is asked once another has been answered. */
export const followUpWords =
  '(?:follow[ -]?up|bonus|extra)(?:\\s+question)?|꼬리\\s?질문|추가\\s?질문|追问|追問|深掘り(?:質問)?|rückfrage|relance|repregunta|доп(?:олнительный|\\.)?\\s+вопрос'

/** Words that join what is listed. */
export const andWords = 'and|und|et|y|e|и|та|en|och|og|ve|và|dan'

/** Nouns for an answer with the adjectives that tell which one it is, before or behind them. */
export const answerWords = [
  '(?:(?:the|your|my|our)\\s+)?(?:(?:correct|right|model|sample|suggested|expected|short|long|brief|full|good|possible|best|example|final|official)\\s+)*(?:answers?(?:\\(s\\))?|ans|solutions?|response)(?:\\s+(?:key|is))?|(?:the\\s+)?(?:correct|right)(?:\\s+(?:options?|choices?|one|letter))?|answer\\s+key|reply|back|sol|ans|key|a',
  '(?:la\\s+)?respuestas?(?:\\s+(?:correctas?|esperadas?))?|(?:opción|alternativa)\\s+correc?ta|rpta|rta|resp|soluci[oó]n(?:es)?|(?:la\\s+|les\\s+)?(?:bonnes?\\s+)?réponses?(?:\\s+(?:correctes?|exactes?|justes?|attendues?))?|(?:la\\s+)?rispost[ae](?:\\s+(?:corrett|esatt|giust)[ae])?|soluzion[ei]|(?:a\\s+)?respostas?(?:\\s+(?:corretas?|certas?))?|gabarito|solução|răspuns(?:ul)?(?:\\s+corect)?',
  '(?:die\\s+)?(?:(?:richtige|korrekte)n?\\s+)?(?:(?:muster|beispiel)?antwort(?:en)?|(?:muster)?lösung(?:en)?)|(?:het\\s+)?(?:(?:juiste|goede|correcte)\\s+)?antwoord(?:en)?|(?:(?:rätt|korrekt|rigtigt|riktig)\\s+)?svar(?:et)?|facit|fasit|(?:oikea\\s+)?vastaus|(?:helyes\\s+)?(?:válasz|megoldás)',
  '(?:(?:prawidłow|poprawn|właściw)[ae]\\s+)?odpowied(?:ź|zi|z)|(?:správn[áa]\\s+)?odpove[ďd]|(?:správná\\s+)?odpověď|(?:doğru\\s+)?(?:cevap(?:lar)?|yanıt(?:lar)?|şık)|(?:câu\\s+)?trả\\s+lời(?:\\s+đúng)?|đáp(?:\\s+án)?(?:\\s+(?:đúng|chính\\s+xác))?|(?:kunci\\s+)?jawab(?:an)?(?:\\s+(?:yang\\s+)?(?:benar|tepat))?',
  '(?:(?:правильн|верн)(?:ый|ые)\\s+)?ответы?|решение|(?:(?:правильна|вірна)\\s+)?відповідь|(?:(?:верен|правилен)\\s+)?отговор|(?:η\\s+)?(?:σωστή\\s+)?απάντηση|(?:ال)?إجابة(?:\\s+(?:ال)?صحيحة)?|(?:ال)?جواب(?:\\s+(?:ال)?صحيح)?|ج|پاسخ(?:\\s+(?:صحیح|درست))?|(?:सही\\s+)?(?:उत्तर|जवाब)|उ|উত্তর|ה?תשובה(?:\\s+ה?נכונה)?|คำตอบ(?:ที่ถูก(?:ต้อง)?)?|เฉลย',
  '正确答案|参考答案|标准答案|正確答案|參考答案|答案|回答|解答例|解答|正解|模範解答|回答例|答え|答|모범\\s?답안|정답|답변|답안|해답|풀이|답',
].join('|')

export const explanationWords = [
  'explanations?|explained|explain|rationale|reasoning|reason|justification|why|details?',
  'explicaci[oó]n|justificaci[oó]n|erklärung|begründung|explications?|spiegazione|explicação|justificativa|explicație|uitleg|förklaring|forklaring|selitys|magyarázat|wyjaśnienie|vysvětlení|vysvetlenie|açıklama|giải\\s+thích|penjelasan|pembahasan',
  'пояснение|объяснение|комментарий|пояснення|обяснение|εξήγηση|(?:ال)?(?:شرح|تفسير|توضيح)|توضیح|व्याख्या|הסבר|คำอธิบาย|อธิบาย',
  '答案解析|试题解析|解析|解説|解释|解釋|说明|說明|理由|분석|해설|설명|풀이',
].join('|')

export const hintWords = 'hints?|tips?|clues?|提示|ヒント|힌트|подсказка|pista|hinweis|tipp|indice|suggerimento|dica'

/** What a collapsible part that holds an answer says on its outside. */
export const revealWords = [
  '(?:click|tap|press)\\b.*|(?:show|view|see|reveal|check|expand|toggle|open|hide|unhide|display|spoiler)(?:\\b.{0,30})?|spoilers?|expand',
  'ver\\b.{0,30}|mostrar\\b.{0,30}|voir\\b.{0,30}|afficher\\b.{0,30}|anzeigen|(?:показать|посмотреть|смотреть|открыть)(?:\\s.{0,30})?|mostra\\b.{0,30}|göster',
  '点击.{0,20}|查看.{0,20}|展开.{0,20}|點擊.{0,20}|.{0,12}(?:보기|を見る|を表示|クリック|펼치기|显示|顯示)',
].join('|')
