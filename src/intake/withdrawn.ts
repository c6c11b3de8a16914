// bounded: each pattern here meets a message of at most 4,000 characters, and reaches no further than 60.
import type { Span } from '../model/span.ts'

const longest = 4000
const mine = "(?:my (?:own |old )?(?:stories|fics|fan ?fiction|works)|(?:all|everything|whatever) of mine|everything (?:that )?I(?:['’]ve| have)? (?:wrote|written|posted))"
const asked = '(?:please|kindly|(?:could|can|would|will) you(?: all| please| kindly)?|(?:ask(?:ing)?|want|like) (?:you|everybody|everyone|all) to)'
/** Ways to say that one's stories are to go, in letters to lists and archives. */
const ways: readonly RegExp[] = [
  /\b(?:I|we)(?: (?:hereby|must|have to|wish to|want to|would like to|am|have))* (?:withdraw|revoke|rescind|withdrawn|revoked|withdrawing|revoking)\b[^.!?]{0,40}\b(?:leave|permissions?|consent)\b/i,
  new RegExp(`\\b${mine}\\b[^.!?]{0,60}\\b(?:taken (?:down|off)|removed|deleted|withdrawn)\\b`, 'i'),
  new RegExp(`\\b${asked} (?:take down|take off|remove|delete|pull)\\b[^.!?]{0,30}\\b${mine}\\b`, 'i'),
  new RegExp(`\\b${asked} take (?:all |any )?(?:of )?${mine}\\b[^.!?]{0,40}\\b(?:down|off)\\b`, 'i'),
  /\bziehe\b[^.!?]{0,40}\b(?:Erlaubnis|Genehmigung|Einwilligung)\b[^.!?]{0,20}\bzurück\b/i,
  /\balle meine (?:Geschichten|Texte|FFs?|Fanfics?)\b[^.!?]{0,60}\b(?:lösch|entfern|herunterzunehmen)/i,
]

/** Where a message asks that its sender's stories be taken down, or takes back the leave that they gave; undefined for one that is as long as a story. */
export function withdrawnAt(text: string, [from, to]: Span): Span | undefined {
  if (to - from > longest) return undefined
  const words = text.slice(from, to).replace(/[\n\r]/g, ' ')
  for (const way of ways) {
    const found = way.exec(words)
    if (found) return [from + found.index, from + found.index + found[0].length]
  }
  return undefined
}
