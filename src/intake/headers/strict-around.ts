// bounded: each pattern here meets a sentence of at most 700 characters.
import { type Assertion, ofField, restsOn, textSpans } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { leaveValues, sentencesOf, warningOf } from './front-words.ts'
import { innerLabels, readLabelLine, trimValue } from './label-line.ts'
import type { LabelKind } from './labels.ts'
import { refuses } from './permission-phrases.ts'
import { unitsOf } from './ratings-said.ts'
import { forGrown } from './said-patterns.ts'
import { readers } from './values.ts'

/** Labels behind which people write whole sentences, of whatever comes to mind. */
const prose: ReadonlySet<LabelKind> = new Set(['note', 'disclaimer', 'thanks', 'dedication', 'feedback'])
/** Labels within such sentences that nobody may overlook. */
const strict: ReadonlySet<LabelKind> = new Set(['warning', 'permission'])
/** A sentence that warns, and says so: "Please be warned that …", "Squick warning: …", "This is a death story", "Violence: some", "The author chooses not to warn". */
const plainly = /^\W*(?:violence|sex|sexual content|gore|language|character death)(?:(?: ?\/ ?| and )(?:sex|violence|gore|language))?: (?:yes|no(?:ne|pe)?|some|a (?:bit|little|lot)|mild|implied|lots|plenty|not)(?!\p{L})|(?<!\p{L})be (?:(?:fore)?warned|(?:made )?aware)(?!\p{L})|^\W*(?:(?:\p{L}+ ){0,2}warnings?(?: (?:for|of|about)|:)|(?:i(?:['’]d better| must| should)? |consider yourselves? )warn(?:ed)?(?!\p{L})|no (?:\p{L}+ )?warnings?(?: apply| needed| necessary| required)?\W*$|(?:(?:major |minor |main )?character[ -]death|death[ -]?(?:fic|story)|(?:non|dub)[ -]?con|slash|mpreg)\W*$|(?:the )?(?:author|creator|writer) (?:chooses|chose|declines) not to warn)|(?<!\p{L})(?:this is|it['’]s|this one['’]s) (?:an? )?(?:\p{L}+ )?death[ -]?(?:story|fic)(?!\p{L})|(?<!\p{L})(?:story|fic|chapter|this) (?:deals with|contains|includes) [^.!?]{3,80}trigger/iu

/**
 * What authors say behind labels of prose around a story, and nobody may overlook: refusals and requests to be asked, and what is warned of, by a label
 * within the value or in a sentence of its own. Only what nothing has stated yet; leave is none of it.
 */
export function strictAround(text: string, stretches: readonly Span[], known: readonly Assertion[]): Assertion[] {
  const found = stretches.flatMap((stretch) => unitsOf(text, stretch)).filter(({ kind }) => kind !== undefined && prose.has(kind)).flatMap(({ at, kind }) => [...labelled(text, at), ...refusals(text, at, kind === 'feedback'), ...warnings(text, at)])
  const isLeft = !ofField(known, 'permission').some(({ value }) => value.permission !== 'granted')
  return found.filter((one, index) => (one.field === 'permission' ? isLeft : isNew(one, known)) && ![...known, ...found.slice(0, index)].some((other) => other.field === one.field && restsOn(one, textSpans(other))))
}

/** The values of labels within a value: "A/N: Thanks for reading. Warning: somebody dies." */
function labelled(text: string, at: Span): Assertion[] {
  const starts = innerLabels(text, ...at)
  return starts.flatMap((start, index) => {
    const read = readLabelLine(text, start, starts[index + 1] ?? at[1])
    if (!read || !strict.has(read.label.kind)) return []
    const { assertions } = readers[read.label.kind](text, trimValue(text, read.valueAt, read.bracket), `label:${read.label.name}`)
    return assertions.filter((one) => one.field === 'warning' || one.field === 'permission' && one.value.permission !== 'granted')
  })
}

function refusals(text: string, at: Span, isCall: boolean): Assertion[] {
  return ofField(leaveValues(text, at), 'permission').filter(({ value }) => value.permission === 'refused' || value.permission === 'ask' && !isCall)
}

function warnings(text: string, at: Span): Assertion[] {
  return sentencesOf(text, at).filter((sentence) => plainly.test(text.slice(...sentence).replaceAll('\n', ' '))).flatMap((sentence) => warningOf(text, sentence))
}

/** What a short paragraph between a front and a story, or what is taken for the story's first, says of it, and nobody may overlook. */
export function strictOpening(text: string, at: Span): Assertion[] {
  const words = text.slice(...at).replaceAll('\n', ' ')
  return [...(refuses(words) ? leaveValues(text, at) : []), ...(forGrown.test(words) ? readers.rating(text, at, 'words:rated').assertions : []), ...warnings(text, at)]
}

/** Whether a warning says something that is not stated yet. */
function isNew(one: Assertion, known: readonly Assertion[]): boolean {
  if (one.field !== 'warning') return false
  const stated = ofField(known, 'warning')
  if (one.value.answer !== 'stated') return stated.length === 0
  const codes = new Set<string>(stated.flatMap(({ value }) => (value.answer === 'stated' ? value.warnings : [])))
  return one.value.warnings.some((code) => !codes.has(code))
}
