// bounded: each pattern here meets a stretch of at most 24,000 characters, and looks at some words behind the one that says where something was printed.
import { type Assertion, ofField } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { collapse, inText } from './assert.ts'

const most = 24_000
const verb = '(?:(?:re)?printed|appeared|published|typed|retyped|scanned|copied|transcribed|taken|erschienen|gedruckt|abgetippt|abgedruckt|paru[es]?|publiée?|publicad[oa]|apareció|apparso|apparsa|uscito|uscita|pubblicat[oa]|saiu|напечатан[оа]?|опубликован[оа]?)'
const where = '(?:in|from|aus|dans|en|su|no|na|em|в)(?: (?:my|our|a|an old) (?:old )?copy of)?'
const name = '(?:["“„«] ?(?<quoted>\\p{L}[^"“”„«»\\n]{1,60}?) ?["”“»]|(?<plain>\\p{Lu}[\\p{L}\'’-]{1,20}(?:\\s(?:(?:of|the|and|de|du|des|la|der|die|und) ){0,2}\\p{Lu}[\\p{L}\'’-]{0,20}){0,5}))'
/** "First printed in LANTERN 8, 1984", "Typed from my copy of The Long Lamp #7 (1986)", "Zuerst erschienen in „Laterne“ 5 (1992)", "PRINTED = Lantern 3, 1984". */
const printed = new RegExp(`(?<![\\p{L}])(?:${verb}\\s{0,9}[:=]?\\s{1,3}${where}|(?:printed|published|appeared|first printed|first appeared|source|quelle)\\s{0,9}[:=](?: in)?)\\s{1,3}(?:the zine |the fanzine |the anthology )?${name},?\\s(?:#|no\\.?\\s?|nr\\.?\\s?|n[°º]\\s?|issue\\s|vol\\.?\\s?|№\\s?)?\\d{1,3}(?![\\d\\p{L}:/])`.replaceAll(' ', '\\s'), 'diu')
const month = /^(?:jan|feb|m[aä]r|apr|ma[iy]|ju[nl]|aug|sep|oct|okt|nov|dec|dez|spring|summer|autumn|fall|winter)/i

/**
 * The magazine that a story was printed in, with its number, as words around the story say it: the title of the collection.
 *
 * @param stretches what stands before the story and behind it
 * @param known what was read already: where a collection is named, nothing is looked for
 */
export function printedAround(text: string, stretches: readonly Span[], known: readonly Assertion[]): Assertion[] {
  if (ofField(known, 'title').some(({ value }) => value.kind === 'collective')) return []
  for (const [from, to] of stretches) {
    const groups = printed.exec(text.slice(from, Math.min(to, from + most)))?.indices?.groups
    const at = groups?.['quoted'] ?? groups?.['plain']
    if (!at) continue
    const words = text.slice(from + at[0], from + at[1])
    if (month.test(words) || (groups?.['plain'] && !/^\p{Lu}/u.test(words))) continue
    return [inText(text, 'title', { title: collapse(words), kind: 'collective' }, [from + at[0], from + at[1]], 'words:collection', 0.8)]
  }
  return []
}
