// bounded: each pattern here meets the beginning of a file's name or of a subject, at most 120 characters.
import { type Assertion, ofField } from '../model/assertion.ts'
import type { Finding } from '../model/finding.ts'
import type { Block } from '../model/reading.ts'

/** What is known of a draft when it is asked whether it tells a story at all. */
type Told = { readonly name: string; readonly subject: string; readonly isAnswer: boolean; readonly isWithdrawal?: boolean; readonly words: number; readonly blocks: readonly Block[]; readonly assertions: readonly Assertion[] }

/** A story of 50 words has a name among writers, half a drabble; what is shorter is mostly none. */
const fewest = 50
/** Fewer words than a poem of three lines has. */
export const fewestOfVerse = 12

/** Files that tell of others, and pages of an archive's own program. */
const named: readonly (readonly [is: string, name: RegExp])[] = [
  ['a file to be read first, by its name', /^(?:read[ _-]?me|read[ _-]?first|lies[ _-]?mich|lisez[ _-]?moi|leeme|leggimi)(?![\p{L}\p{N}])/iu],
  ['questions and answers, by its name', /^faqs?(?![\p{L}\p{N}])/iu],
  ['a list of who wants no copies, by its name', /^(?:no|nicht|do ?not)[ _-]?archiv(?:e|es|ing|ieren)?(?![\p{L}\p{N}])/iu],
  ['a page of an archive\'s own, by its name', /^(?:index|help|browse|search|titles|authors|categories|series|viewuser|user|login|register|contact|tos|rules|toplists|news|submission)\.(?:php|asp|cgi|pl)(?![\p{L}\p{N}])/iu],
]
/** What a list's keepers and its members write when they tell no story. */
const posted = /^(?:\s*(?:\[[^[\]]{1,40}\]|re:))*\s*(?:ADMIN|OT|OFF[- ]?TOPIC|FAQ|POLL|new poll for)\b\s*(?:[:!–—-]|(?=\S+\s*$))/i

/** The same, where a subject ends with it: "Monthly FAQ", "Lamps list FAQ (posted monthly)", "Posting guidelines". */
const asked = /^(?!.*\d\/\d)(?:.*[\s:\]-])?(?:F\.?A\.?Q\.?s?|[Ff]requently [Aa]sked [Qq]uestions|(?:[Ll]ist|[Pp]osting|[Gg]roup) (?:[Rr]ules|[Gg]uidelines))(?:\s*[(,-].{0,60}|\s*v?[\d.]{1,8})?[\s!.]*$/u

/** Whether a person should look whether a draft tells a story: an answer, what its name or its subject calls something else, and what is shorter than any, unless its head says who wrote what. */
export function perhapsNoStory({ name, subject, isAnswer, isWithdrawal, words, blocks, assertions }: Told): Finding[] {
  const last = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).slice(0, 120)
  const is = isWithdrawal ? 'a message that asks that its sender\'s stories be taken down, or takes back their leave: look at all that is theirs' : isAnswer ? 'an answer to another message' : named.find(([, pattern]) => pattern.test(last))?.[0] ?? (posted.test(subject.slice(0, 120)) || asked.test(subject.slice(0, 120)) ? 'a message to a list, by its subject' : undefined)
  if (is !== undefined) return [{ code: 'perhaps-no-story', detail: is }]
  const isHeaded = ofField(assertions, 'title').some(({ value }) => value.kind === 'formal') || ofField(assertions, 'part').length > 0 || ofField(assertions, 'creator').some(({ value, rule }) => value.role === 'author' && /^(?:label|title-page)/.test(rule))
  return isHeaded || isLong(words, blocks) ? [] : [{ code: 'perhaps-no-story', detail: `${words} ${words === 1 ? 'word' : 'words'}` }]
}

/** Whether a text has as many words as a short story or a small poem has. */
export function isLong(words: number, blocks: readonly Block[]): boolean {
  return words >= fewest || (words >= fewestOfVerse && blocks.some(({ kind }) => kind === 'verse'))
}
