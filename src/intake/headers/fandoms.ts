import { type Assertion, ofField } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { fold } from '../../text/fold.ts'
import { collapse, inText } from './assert.ts'

/** A name in capitals, with the small words that stand inside one. */
const name = "(?:(?:The|Die|Der|Das|La|Le|Les|El|Los|Il|I|O|A|An) )?\\p{Lu}[\\p{L}\\p{N}'\u2019-]*(?: (?:(?:of|the|and the|of the|der|und|de|du|del|della|in|on) )*(?:& )?[\\p{Lu}\\p{N}][\\p{L}\\p{N}'\u2019-]*| & \\p{Lu}[\\p{L}\\p{N}'\u2019-]*){0,5}"
const owned = new RegExp(`(?:^|[.!?;:]\\s+|\\n\\s*)(?:(?:[Tt]he |[Aa]ll |[Tt]hese )?(?:characters?|universe|world|settings?|figures?) (?:of|from|in) )?(${name})(?=[^.!?]{0,220}?\\b(?:belongs?|belonging|property|owned|copyright|trademarks?|geh\u00f6rt|geh\u00f6ren|appartien(?:t|nent)|pertenece|appartengono|appartiene|pertence|\u043f\u0440\u0438\u043d\u0430\u0434\u043b\u0435\u0436\u0438\u0442|is not mine|are not mine)\\b)`, 'gu')
const notFandoms = /^(?:The )?(?:Characters?|All|These|They|I|It|This|Everything|Everyone|Any|No|None|You|He|She|We|My|Disclaimer|Standard|Copyright|Legal|And|But|Story|Plot|Anything|Other|Some|Most|Nothing|Not|Usual|Alle|Die Figuren|Die Charaktere|Tous|Les personnages|Todos|Tutti|A few|Rights|If|As|Yes|Well|Oh)$/i

const inByLine = new RegExp(`^[\\s*_~(-]*(?:(?:[Aa]n?|[Aa]nother|[Ee]ine?|[Uu]ne?) )?(${name})[ -](?:[Ff]an ?-?[Ff]ic(?:tion)?|[Ff]ic|[Ss]tory|[Tt]ale|[Vv]ignette|[Nn]ovel|[Rr]omance|[Gg]eschichte)\\b`, 'u')
const inSite = new RegExp(`^[\\s*_~(-]*(${name}) [Ff]an ?-?[Ff]ic(?:tion)? (?:[Ll]ibrary|[Aa]rchive|[Pp]age|[Ss]ite|[Cc]ollection)s?\\W*$`, 'u')

/** "A Harbour fanfic by X": the fandom in a by-line. Derived: the words do not say that it is one. */
export function fandomInByLine(text: string, at: Span): Assertion[] {
  const words = text.slice(...at)
  const found = inByLine.exec(words)
  if (!found?.[1]) return []
  const start = at[0] + found[0].indexOf(found[1])
  return [inText(text, 'fandom', { name: collapse(found[1]) }, [start, start + found[1].length], 'by-line:fandom', 0.75, { basis: 'derived' })]
}

/** "Harbour Fan Fiction Archive": a site's name at the head of its page names the fandom. */
export function fandomOfSite(text: string, at: Span): Assertion[] {
  if (at[1] - at[0] > 90) return []
  if (!/ [Ff]an ?-?[Ff]ic/.test(text.slice(...at))) return []
  const found = inSite.exec(text.slice(...at))
  if (!found?.[1]) return []
  const start = at[0] + found[0].indexOf(found[1])
  return [inText(text, 'fandom', { name: collapse(found[1]) }, [start, start + found[1].length], 'page:archive of', 0.7, { basis: 'derived' })]
}

/** Some call the fandom a category; only where nothing else names a fandom. An archive's own page may call anything a category. */
export function categoriesAsFandoms(assertions: readonly Assertion[]): Assertion[] {
  const isSo = ofField(assertions, 'fandom').length === 0
  return assertions.map((assertion) => (isSo && assertion.field === 'tag' && assertion.rule === 'label:category' ? { ...assertion, field: 'fandom' } : assertion))
}

/** The fandom that a disclaimer names as somebody's property; only where no label states one. */
export function fandomsOwned(text: string, assertions: readonly Assertion[]): Assertion[] {
  if (ofField(assertions, 'fandom').some(({ rule }) => rule.startsWith('label') || rule.startsWith('by-line'))) return []
  for (const { evidence } of ofField(assertions, 'disclaimer')) {
    const at = evidence[0]?.in === 'text' ? evidence[0].at : undefined
    if (!at || at[1] - at[0] > 2500) continue
    for (const found of text.slice(...at).matchAll(owned)) {
      const words = found[1] as string
      if (notFandoms.test(words) || words.length < 4) continue
      const start = at[0] + found.index + found[0].lastIndexOf(words)
      return [inText(text, 'fandom', { name: collapse(words) }, [start, start + words.length], 'disclaimer:owned', 0.65, { basis: 'derived' })]
    }
  }
  return []
}

/** A code whose letters are a known fandom's initials ("HN", "Q&C") is evidence for it, and no fandom of its own. */
export function withoutCodes(assertions: readonly Assertion[]): Assertion[] {
  const fandoms = ofField(assertions, 'fandom')
  const initials = (words: string): string => words.replace(/^(?:The|A|An) /, '').split(/\s+/).map((word) => word[0] ?? '').join('').replace('&', '').toLowerCase()
  return assertions.flatMap((assertion): Assertion[] => {
    if (assertion.field !== 'fandom') return [assertion]
    if (assertion.rule === 'subject:series') return fandoms.some((other) => other !== assertion && initials(other.value.name) === fold(assertion.value.name).replace('&', '')) ? [] : [assertion]
    const codes = fandoms.filter(({ rule, value }) => rule === 'subject:series' && initials(assertion.value.name) === fold(value.name).replace('&', ''))
    return [{ ...assertion, evidence: [...assertion.evidence, ...codes.flatMap(({ evidence }) => evidence)] }]
  })
}
