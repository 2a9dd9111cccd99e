import { readSummary } from '../../labels/read-summary.ts'
import { foldEnd, openFold } from '../../page/folds.ts'

/**
 * MDX's `<Question>…</Question>` and `<Card question="…" answer="…" />` become labelled text, and components that are named like a fold or
 * an answer become folds, options boxes; others show nothing, but what is no component stays.
 */
export const readComponent = (line: string): string => {
  const option = optionTag.exec(line)
  if (option) return `- [${rightAttribute.test(option[1] as string) ? 'x' : ' '}] ${option[2]}`
  const told = /^<(Reveal|Solution|Spoiler|Explanation)\b[^<>]*>(.+)<\/\1>[ \t]*$/.exec(line)
  if (told) return `**${told[1] === 'Explanation' ? 'Explanation' : 'Answer'}:** ${told[2]}`
  const asked = /^<(Question|Answer|Front|Back)\b[^<>]*>(.+)<\/\1>[ \t]*$/.exec(line)
  if (asked) return `**${asked[1]}:** ${asked[2]}`
  // Custom elements, such as Slidev's `<v-click>`, show nothing of themselves.
  if (/^<\/?[a-z]+-[\w-]+\b[^<>]*>[ \t]*$/.test(line)) return ''
  const component = /^<(\/?)([A-Z]\w*)\b([^<>]*)>[ \t]*$/.exec(line)
  if (!component) return line
  const [, isEnd, name = '', attributes = ''] = component
  const label = readCard(attributes) ?? readTab(name, attributes)
  if (label) return label
  if (/^summary$/i.test(name)) return line.toLowerCase()
  const part = isEnd ? undefined : readPart(name, attributes)
  if (part) return part
  if (!folding.test(name)) return ''
  if (isEnd) return foldEnd
  return attributes.endsWith('/') ? '' : openNamed(name, attributes)
}

/** `<Option correct>text</Option>` */
const optionTag = /^<(?:Option|Choice|AnswerOption|QuizOption|Alternative|Distractor)\b([^<>]*)>(.+)<\/\w+>[ \t]*$/
const rightAttribute = /\b(?:is)?(?:correct|right)(?:=(?:["']true["']|\{true\}))?(?=[\s/]|$)/i

/** Components that hide what they hold. */
const folding =
  /^(?:details|collaps\w*|accordion\w*|spoiler|toggle|answer|solution|reveal|expand\w*|disclosure|admonition|callout|aside|hint|note|tip|alert|faq\w*|qa|question\w*)$/i

const openNamed = (name: string, attributes: string): string => {
  const title = /\b(?:title|summary|label|header|heading|question|prompt|stem)=["'{]+([^"'{}]*)/.exec(attributes)?.[1]
  return title === undefined && /^details$/i.test(name) ? '<details>' : openFold(title ?? name)
}

const readCard = (attributes: string): string | undefined => {
  const value = (names: string) =>
    new RegExp(`(?:^|\\s)(?:${names})=(?:\\{?["'\`])([^"'\`]*)`, 'i').exec(attributes)?.[1]
  const question = value('question|front|prompt|q')
  const answer = value('answer|back|solution|a')
  return question && answer ? `**Question:** ${question} **Answer:** ${answer}` : undefined
}

/** `<Slide title="Question 2">` */
const readPart = (name: string, attributes: string): string | undefined => {
  const title = /^(?:slide|section|page|step)$/i.test(name) && /\b(?:title|heading)=["']([^"']+)/.exec(attributes)?.[1]
  return title ? `## ${title}` : undefined
}

/** `<TabItem label="Answer">` */
const readTab = (name: string, attributes: string): string | undefined =>
  name === 'TabItem' && readSummary(/\blabel=["']([^"']*)/.exec(attributes)?.[1] ?? '') === 'answer'
    ? '**Answer:**'
    : undefined
