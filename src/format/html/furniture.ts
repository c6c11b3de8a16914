// bounded: every pattern here meets one block's words, of at most 400 characters.

/** What is known of a block when it is asked whether it belongs to the page rather than to the story. */
type Candidate = { readonly text: string; /** Letters and digits in all, within links, and how many links. */ readonly letters: number; readonly linked: number; readonly links: number }

/** Whole blocks that web pages wear, and stories do not. */
const phrases: readonly RegExp[] = [
  /^you are (?:the )?(?:(?:visitor|guest|reader|surfer) )?(?:number\b|no\b|#|\d)/i,
  /^(?:\W*\d[\d,. ]*\W*)?(?:visitors?|hits?|visits|people have (?:visited|been here)|boats have)\b.{0,60}\bsince\b/i,
  /^(?:\W*\d[\d,. ]*\W*)?[\p{L} ]{0,40}\bsince \d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\W*$/iu,
  /^(?:this (?:page|site) (?:is )?)?best (?:viewed|seen|experienced) (?:with|in|at|on|using)\b.{0,120}$/i,
  /^(?:please )?(?:sign|view|read|see) (?:and (?:sign|view|read) )?(?:my|our|the) guest ?book\W*$/i,
  /^this .{0,80}web ?ring\b.{0,120}$/i,
  /^(?:this (?:page|site) (?:is )?)?(?:hosted|powered|sponsored|brought to you) by\b.{0,80}$/i,
  /^please drop by the archive and comment\b.{0,80}$/i,
  /^exported with the (?:assistance|help) of\b.{0,60}$/i,
  /^get your (?:own )?free\b.{0,80}$/i,
  /^(?:skip to|jump to|back to|return to|go to|up to)(?: the)? (?:top|main|home|index|content|library|contents|stories|story index|fiction|fanfic|archive|list|previous page|page)\b.{0,60}$/i,
]

/** One of these is in each of the phrases: asked first, because most blocks are the story's. */
const telling = /drop|export|visit|guest|reader|surfer|number|hits|since|best|ring|host|power|sponsor|brought|free|skip|jump|back|return|go|up/i

/** What stands before a link to a neighbour, or to a list of them, in archives of lists (Pipermail, Hypermail, MHonArc), boards and journals: the neighbour's title and rating are not the page's. */
const neighbour = /^[^\p{L}\n]{0,10}(?:(?:next|prev(?:ious)?|older|newer)(?: (?:message|post|entry|topic|stor(?:y|ies)|fic|chapter|part|page|in (?:thread|topic)|by (?:date|thread|author|subject)))?|(?:maybe )?in[- ]reply[- ]to|(?:maybe )?reply|follow-?ups?|(?:messages|posts|also) sorted by)\s?:/iu

/** Words that links of navigation are made of. */
const ways = /^(?:home|main|index|next|prev|previous|back|forward|first|last|random|up|down|top|menu|contents?|toc|list(?: sites)?|sites?|links?|guest ?book|e-?mail(?: me| us)?|contact(?: us)?|about(?: us| me)?|search|browse|help|faq|news|updates?|login|log in|register|log out|rss|fic|fics|fiction|fan ?fic(?:tion)?|stor(?:y|ies)|authors?|titles?|categories|most recent|reviews?|report(?: this)?|printer|print|prev(?:ious)? chapter|next chapter|chapter index|episodes?(?: guide)?|gallery|archive|the archive|series|characters?)$/i

/**
 * Whether a block is furniture of the page: a list of links to other pages, a counter, a guestbook, a web ring, an advert.
 * Careful: a block that could be the story's own, such as a mail address under it, is none.
 */
export function isFurniture({ text, letters, linked, links }: Candidate): boolean {
  if (text.length > 400 || letters === 0) return false
  const words = text.replace(/\s+/g, ' ').trim()
  if (links === 0 && words.length > 200) return false
  if (words.length <= 200 && telling.test(words) && phrases.some((phrase) => phrase.test(words))) return true
  if (links === 0) return false
  if (linked * 3 >= letters && neighbour.test(words)) return true
  // Where the page stands among others: "Radio » Harbour Nine".
  if (linked === letters && links >= 2 && words.includes(' » ') && words.length <= 120) return true
  // "Characters: Orla, Tamsin": a label that leads nowhere, and names that do.
  const label = linked < letters ? /^\p{L}[\p{L} ]{1,30}:\s/u.exec(words)?.[0].length ?? 0 : 0
  const parts = words.slice(label).split(/[|[\]()<>«»•·*~:/\n]+|\s[-–—]\s|\s{2,}/).map((part) => part.trim()).filter((part) => /[\p{L}\p{N}]/u.test(part))
  const known = parts.filter((part) => ways.test(part)).length
  if (linked >= letters * 0.8) return links >= 3 ? known >= 1 : known >= parts.length && parts.length > 0
  return links >= 3 && known * 2 >= parts.length && linked * 2 >= letters
}
