// bounded: each pattern here meets a line of at most 400 characters.
import { type Assertion, ofField } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { fold } from '../../text/fold.ts'
import { inText } from './assert.ts'
import { trimSpan } from './value-read.ts'
import { isGenre } from './value-words.ts'
import { readers } from './values.ts'

const longest = 400
const most = 24_000
/** What is said behind a sign and sorts nothing: "#i regret nothing", "#tw: paint", "#for anon". */
const remark = /^(?:i|i['’]m|i['’]ve|he|she|they|we|you|for|asks?|beta['’]?d|sorry|not)(?!\p{L})|[:?]/iu

/**
 * A journal's tags, "#the hedge court #ficlet #my fic", on a line of their own in stretches that are known to be no story. The first is the fandom where
 * nothing states one, it has several words and is no kind of story; what is said in a sentence is none.
 *
 * @param known what was read already: the fandom and people are not said again
 */
export function hashtagsAround(text: string, stretches: readonly Span[], known: readonly Assertion[]): Assertion[] {
  if (ofField(known, 'tag').length > 0) return []
  const said = new Set(known.flatMap((one) => (one.field === 'fandom' || one.field === 'character' || one.field === 'relationship' ? [fold(one.value.name)] : [])))
  const isKnown = ofField(known, 'fandom').some(({ basis }) => basis === 'stated')
  for (const [start, stop] of stretches) {
    for (let from = start; from < Math.min(stop, start + most); ) {
      const next = text.indexOf('\n', from)
      const to = next < 0 || next > stop ? stop : next
      const line = text.slice(from, Math.min(to, from + longest))
      if (to - from <= longest && /^\s*#[\p{L}\d]/u.test(line) && /\s#[\p{L}\d]/u.test(line) && !/#[\s,.]/.test(line)) {
        return itemsIn(text, [from, to]).flatMap((at, index): Assertion[] => {
          const words = text.slice(...at)
          if (said.has(fold(words)) || remark.test(words) || words.split(' ').length > 4) return []
          if (!isKnown && index === 0 && words.includes(' ') && !isGenre(words) && !/(?<!\p{L})(?:my|fics?|x)(?!\p{L})|\//iu.test(words)) return [inText(text, 'fandom', { name: words }, at, 'row:hashtag', 0.8)]
          return readers[/\/|\s[x×&]\s/u.test(words) && !isGenre(words) ? 'relationship' : 'tag'](text, at, 'row:hashtag').assertions.map((each) => ({ ...each, confidence: 0.8 }))
        })
      }
      from = to + 1
    }
  }
  return []
}

/** The words behind each sign of a line. */
function itemsIn(text: string, [from, to]: Span): Span[] {
  return [...text.slice(from, to).matchAll(/#([^#]+)/g)].map((found) => trimSpan(text, from + found.index + 1, from + found.index + found[0].length)).filter(([a, b]) => b > a)
}
