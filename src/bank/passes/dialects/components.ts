import { readSummary } from '../../labels/read-summary.ts'
import { foldEnd, openFold } from './fold.ts'

/**
 * MDX's `<Question>…</Question>` and `<Card question="…" answer="…" />` become labelled text, and components that are named like a fold or
 * an answer become folds, options boxes; others show nothing, but what is no component stays.
 */
export const readComponent = (line: string): string => {
  const option = optionTag.exec(line)
  if (option) return `- [${rightAttribute.test(option[1] as string) ? 'x' : ' '}] ${option[2]}`
  const asked = /^<(Question|Answer|Front|Back)\b[^<>]*>(.+)<\/\1>[ \t]*$/.exec(line)
  if (asked) return `**${asked[1]}:** ${asked[2]}`
  const component = /^<(\/?)([A-Z]\w*)\b([^<>]*)>[ \t]*$/.exec(line)
  if (!component) return line
  const [, isEnd, name = '', attributes = ''] = component
  const label = readCard(attributes) ?? readTab(name, attributes)
  if (label) return label
  if (/^summary$/i.test(name)) return line.toLowerCase()
  if (!folding.test(name)) return ''
  if (isEnd) return foldEnd
  return attributes.endsWith('/') ? '' : openNamed(name, attributes)
}

/** `<Option correct>text</Option>` */
const optionTag = /^<(?:Option|Choice|AnswerOption|QuizOption|Alternative|Distractor)\b([^<>]*)>(.+)<\/\w+>[ \t]*$/
const rightAttribute = /\b(?:is)?(?:correct|right)(?:=(?:["']true["']|\{true\}))?(?=[\s/]|$)/i

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

/** `<TabItem label="Answer">` */
const readTab = (name: string, attributes: string): string | undefined =>
  name === 'TabItem' && readSummary(/\blabel=["']([^"']*)/.exec(attributes)?.[1] ?? '') === 'answer'
    ? '**Answer:**'
    : undefined
