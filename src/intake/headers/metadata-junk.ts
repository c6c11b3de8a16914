// bounded: each pattern here meets a field of at most 200 characters.
/** What editors, servers and word processors write into a title when nobody else does. */
const titles = /^(?:untitled.*|unknown|unbekannt|new page ?\d*|no title|title|home ?page|(?:new )?document\d*|dokument\d*|index|page|default|normal|story|stories|fan ?fic(?:tion)?|https?:.*|\S+\.(?:html?|txt|docx?|rtf|odt|epub|pdf|wpd|asp|php)|.{1,80}\\.*|welcome.*|my .{0,20} page|[\W\d_]*)$/i

/** "Microsoft Word - tide.doc": what a printer driver calls a file. */
const printed = /^(?:microsoft word|openoffice\S*|word ?perfect|notepad|print|slide \d+)\b(?:\s*-\s*.*)?$/i

/** Licence holders by default, and companies: who owned the machine, not who wrote the story. */
const holders = /^(?:user|users?name|owner|admin|administrator|author|name|me|pc|default|guest|home|family|student|staff|employee|customer|test|root|library|(?:preferred|authori[sz]ed|valued|hp authorized|valued gateway) (?:customer|client|user).*|compaq.*|dell.*|hewlett.?packard.*|gateway.*|sony|toshiba|acer|packard bell.*|ibm.*|microsoft.*|apple.*|windows.*|win(?:9\d|xp|2k|7|8|10)|macbook.*|imac.*|laptop.*|desktop.*|\S*\\.*|\S{1,40}@\S{1,80}|.*\b(?:inc|ltd|llc|corp|corporation|company|gmbh|university|college|school|institute|department|dept)\b\.?)$/i

/** Names that name nobody. */
const nobody = /^(?:unknown|unbekannt|anonymous|anon|n\/a|none|various|unknown author|author unknown|calibre.*|[\W\d_]*)$/i

/** A field's words as a title; undefined where no person wrote them. */
export function titleOf(words: string): string | undefined {
  return titles.test(words) || printed.test(words) ? undefined : words
}

/** Whether an author's field names who owned the machine. */
export function isHolder(words: string): boolean {
  return words.length > 200 || holders.test(words) || nobody.test(words)
}

/** Whether a name is none. */
export function isNameOfNobody(words: string): boolean {
  return nobody.test(words) || !/\p{L}/u.test(words)
}
