import { type Candidate, headingsOf } from '../candidates/candidate.ts'
import { namesTalk } from '../evidence/names-talk.ts'
import { type Page, textLine } from '../page/page.ts'
import { foldCase } from '../text/fold-case.ts'
import { stripInline } from '../text/strip-inline.ts'
import { isEssay } from './is-essay.ts'
import { isMinutes } from './is-minutes.ts'
import { isProposal } from './is-proposal.ts'
import { nameParts } from './name-parts.ts'

/**
 * A page of another kind, by its own account: a talk or survey, a post, minutes, a proposal, a form for those who report something, a list of
 * changes. What asks there is said to its readers, unless it is marked as a question.
 */
export const isOther = (page: Page, candidates: readonly Candidate[]): boolean =>
  isTalk(page, candidates) ||
  isPost(page) ||
  isEssay(page, candidates) ||
  isMinutes(page) ||
  isProposal(candidates) ||
  isForm(page, candidates) ||
  isChangelog(page, candidates)

const isTalk = ({ meta }: Page, candidates: readonly Candidate[]): boolean =>
  [meta.get('title') ?? '', headingsOf(candidates)[0]?.text ?? ''].some(namesTalk)

/** Lines at either end of a page where a post says what it is. */
const edge = 12

/** What blogs write above and below a text. */
const postWords =
  /^\W*(?:reading time|\d+ min(?:ute)?s? read|posted (?:on|by|in)|lesezeit|temps de lecture|tempo de leitura|tiempo de lectura)(?!\p{L})|leave (?:a|your) comment|let me know (?:what you think )?in the comments/u

/** A blog's front matter, or its words above or below the text. */
const isPost = ({ meta, lines, kinds, start }: Page): boolean => {
  if (/^(?:blog|blog[-_ ]?post|post)s?$/i.test(meta.get('layout') ?? meta.get('type') ?? '')) return true
  if (meta.has('date') && ['comments', 'excerpt', 'author', 'authors', 'byline'].some(key => meta.has(key))) return true
  const isAtEdge = (line: number) => line < start + edge || line >= lines.length - edge
  return lines.some((source, line) => kinds[line] === textLine && isAtEdge(line) && postWords.test(foldCase(source)))
}

/** Headings of forms for bugs, wishes and changes. */
const fields =
  /^(?:(?:steps )?(?:to|how to|for) reproduc(?:e|ing)(?: .{0,30})?|reproduction(?: steps)?|(?:expected|actual|current) (?:behaviou?rs?|results?|output)|describe (?:the (?:bug|issue|problem|solution|feature|change)s?|alternatives)(?: .{0,30})?|is your feature request .*|additional (?:context|information)|(?:your )?environment|screenshots?(?: .{0,20})?|type of change|how has this been tested|motivation and context|what (?:happened|did you expect.*|did you do)|possible (?:fix|solution)|proposed (?:solution|change)s?|anything else.{0,30}|related issues?|(?:bug|issue) (?:description|report)|version(?:s| information)?|checklist)\W*$/i

const isForm = ({ meta }: Page, candidates: readonly Candidate[]): boolean => {
  if (meta.has('about') && (meta.has('labels') || meta.has('assignees'))) return true
  const names = candidates
    .filter(({ dress }) => dress === 'heading' || dress === 'bold')
    .map(({ text }) => stripInline(text).toLowerCase())
  return nameParts(names, name => (fields.test(name) ? name : undefined))
}

const changelog = /^\W*(?:change ?logs?|release (?:notes|history)|changes|history|news|what['’]?s new)\W*$/i
/** `## [1.2.0] - 2024-05-01` */
const version =
  /^\W*(?:version |release |v)?\d+\.\d+(?:\.\d+)?(?:[-.+]\w+)*\W*(?:$|[-–—(\s]+\W*(?:\d{4}|unreleased|\d{1,2}[ ./]))/i

/** Headings of a page without such a title that prove it. */
const leastVersions = 3

const isChangelog = (page: Page, candidates: readonly Candidate[]): boolean => {
  const headings = headingsOf(candidates)
  const isTitled = changelog.test(stripInline(headings[0]?.text ?? ''))
  const versions = headings.filter(({ line }) =>
    version.test(stripInline((page.lines[line] as string).replace(/^[ \t]*#+/, ''))),
  )
  return versions.length >= (isTitled ? 1 : leastVersions) && versions.length * 4 >= headings.length
}
