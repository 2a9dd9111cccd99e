import { foldCase } from '../text/fold-case.ts'
import { stripInline } from '../text/strip-inline.ts'

/** A heading or list entry that tells what a page contains rather than asking anything. */
const asksReaders =
  /^(?:(?:do you |did you )?(?:want|like|wish) to (?:contribute|help|support|improve|learn more)|how (?:to|can i|do i) contribute|(?:have you )?(?:found|spotted|see|find) (?:an?|any) (?:bugs?|errors?|typos?|mistakes?)|(?:do you )?(?:have|got) (?:an? |any )?(?:more |further |other )?(?:questions?|suggestions?|feedback|ideas?)|(?:still |any )?questions|need help|still stuck|(?:did you )?(?:liked?|enjoy(?:ed)?) (?:it|this)|who (?:am i|are we|is this for)|what(?:['’]s| is) (?:this|in this|new|inside)(?: repo\w*| project)?|what(?:['’]s| is) (?:this|the) (?:course|class|module|unit|workshop|book|guide|page|site|project) (?:all )?about|what (?:will you|you(?:['’]ll| will)) learn|how (?:should|do|can) (?:i|you) use (?:this|these) \w+|why this (?:repo\w*|project|list)|what['’]?s new(?: in (?:\w+ ){0,3}v?\d.{0,30})?|what (?:went|worked|is working) (?:well|wrong|badly)|what (?:did(?:n['’]t| not)|does(?:n['’]t| not)) (?:go|work)(?: \w+)?|what (?:could|can|should) (?:be better|be improved|(?:we|i) (?:improve|change|do (?:better|differently)))(?: next time)?|what (?:will|should) (?:we|i) (?:try|change|do next|do differently)(?: next time)?|what did (?:we|i) learn|what (?:did|have) (?:you|i|we) (?:do|done) (?:yesterday|today|last week|this week)|any blockers|was lief (?:gut|schlecht)|was machen wir anders|(?:quieres|cómo) (?:contribuir|colaborar|ayudar)|(?:encontraste|hay) (?:un|algún) error|tienes (?:dudas|preguntas)|(?:quer|como) contribuir|encontrou (?:um )?erro|vous voulez contribuer|comment (?:contribuer|participer)|(?:vous avez |avez-vous )?(?:trouvé |vu )?une (?:erreur|coquille|faute)|(?:vous avez |avez-vous )?(?:des|une) (?:questions?|suggestions?|remarques?)|comment (?:utiliser|se servir de) (?:ce|cet|cette|ces) \S+|besoin d['’]aide|(?:einen )?fehler (?:gefunden|entdeckt)|(?:noch |weitere )?fragen|wie (?:benutze|verwende) ich (?:das|diese\S*)(?: \S+)?|mitmachen|hai trovato un errore|нашли (?:ошибку|опечатку)|как помочь|хотите помочь|如何贡献|发现错误|有问题|誤りを見つけたら|오타|bạn muốn đóng góp|katkıda bulunmak)$/

/** From the first letter or digit to the last. */
const trimSigns = (text: string): string => /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su.exec(text)?.[0] ?? ''

/** A heading or entry that tells of the page itself: its contents, its licence, how to contribute. */
export const isBoilerplate = (markdown: string): boolean => {
  if (markdown.length > 200) return false
  const words = trimSigns(stripInline(markdown))
  if (words.length > 60) return false
  const folded = foldCase(words)
  return boilerplate.test(folded) || asksReaders.test(folded)
}

/** What the parts of a page are called that tell of it. */
const boilerplate = new RegExp(
  `^(?:[\\divx]+[.)]?\\s+)?(?:${[
    '(?:table|list) of (?:contents?|questions|topics)|tables? of contents|toc|contents|index|outline|overview|navigation|quick links|menu',
    'references?|further reading|more reading|read(?:ing)? (?:more|list)|additional (?:reading|resources)|(?:useful |other |more |helpful |related )?(?:resources?|links?|reading|topics|articles|materials?)|see also|bibliography|sources?|credits?|acknowledge?ments?|citations?|footnotes?',
    'licen[cs]e|licensing|copyright.*|disclaimers?|contribut(?:e|ing|ors?|ions?)(?: .*)?|how to contribute|code of conduct|support(?: (?:us|me|this project))?|sponsors?(?: .*)?|donat(?:e|ions?)|star history|authors?|maintainers?|contact(?: us| me)?|about(?: us| me| this .*)?|changelog|installation|install|set[ -]?up|usage|getting started|quick ?start|prerequisites?|requirements|features|instructions|how to use(?: (?:this|these) .{0,30})?|note|notes|tip|tips|summary|conclusion|introduction|preface|foreword|back to top|description|synopsis|faqs?|frequently asked questions|roadmap|troubleshooting|background|motivation|newsletter|follow (?:us|me)|stay .{0,20}|translations?|legend',
    '目录|目錄|目次|もくじ|索引|参考(?:资料|文献|链接|书目)?|參考資料|参考リンク|許可|许可证?|ライセンス|贡献|貢獻|致谢|联系.*|关于.*|前言|序言|更新日志|使用方法|使用说明|简介|はじめに|概要',
    '목차|차례|참고(?:\\s?(?:문헌|자료|링크))?|출처|라이선스|기여.*|소개|개요',
    'содержание|оглавление|ссылки|литература|источники|лицензия|авторы|введение|полезные ссылки',
    'índice|contenidos?|tabla de contenidos?|referencias|licencia|contribu.*|inhalt(?:sverzeichnis)?|literatur|quellen|lizenz|sommaire|table des matières|références|licence|sumário|conteúdo|referências|licença|indice|riferimenti|spis treści|içindekiler|mục lục|daftar isi|المحتويات|الفهرس|المراجع',
  ].join('|')})$`,
)

/** A heading under which an answer's sources stand: no question, no section of its own. */
export const isReferences = (markdown: string): boolean =>
  markdown.length < 60 &&
  /^[^\p{L}]*(?:references?|further reading|more reading|read more|see also|sources?|links?|resources|citations?|footnotes?|recursos|enlaces|ressources|risorse|ресурсы|资源|資源|리소스|参考.*|參考.*|引用|출처|참고.*|ссылки|источники|литература|referencias|quellen|références|riferimenti|referências)[^\p{L}\p{N}]*$/u.test(
    foldCase(stripInline(markdown)),
  )
