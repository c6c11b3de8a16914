// bounded: each pattern here meets a paragraph of at most 300 characters.
/** What pages, lists and mail programs leave below a story; nothing of it is anybody's word about it. */
const furniture = /^[\s~*|<>([-]*(?:back to\b.{0,60}|return to\b.{0,60}|(?:main|home|index|fic(?:tion)?|next|previous|top|more fic)(?: page| chapter)?(?:[\s~|*-]+\S.{0,80})?|(?:submit|post|leave|read) (?:a |the )?(?:new )?(?:reviews?|comments?)\b.{0,40}|skin by\b.{0,80}|powered by\b.{0,60}|please drop by the archive and comment\b.{0,90}|(?:this )?page (?:was )?last (?:updated|modified|changed)\b.{0,60}|last (?:updated|modified|changed|revised)\b.{0,60}|tags: .{1,100}|\/?lj-cut|you are (?:\w+ )?visitor\b.{0,60}|-{2,}=_?\S+|-{2,} ?(?:end (?:of )?)?(?:forwarded|original) message\b.{0,20}|next message\b.{0,80}|previous message\b.{0,80}|(?:sign|view) (?:my )?guest ?book.{0,30}|end (?:of )?file|eof|-{3,}\s?\S.{0,30} sponsor\b.{0,60}|end pgp \S+.{0,20}|hosted by\b.{0,40}|all stories (?:are )?copyright.{0,60}|(?:this|the) (?:archive|site|page|list) is (?:not|in no way) (?:connected|affiliated|associated)\b.{0,240})[\s~*|<>)\].-]*$/i

/** Where words begin that belong to a service: everything below it as well. */
const service = /^(?:-{3,}\s?\S.{0,30} Sponsor\b.{0,60}|-{2,}=_?NextPart\S*|>{0,4}\s?-{3,} ?End forwarded message.{0,20}|Your use of \S{3,20} ?Groups?\b.{0,80}|To (?:un)?subscribe\b.{0,120}|To find out more about the anon service\b.{0,80})$/i

/** What is to come, or that nothing is: "More in Part VII", "(Part VII on Sunday.)", "[and that's where it stops. sorry.]". */
const outro = /^[\s~*<([{-]*(?:(?:well|so|okay|ok|anyway|anyhow),? )?(?:what (?:did|do) you (?:all |guys )?think\b.{0,60}|(?:i )?hope you(?: all| guys)?(?:['’]ve)? (?:liked|enjoyed|like|enjoy)\b.{0,60}|(?:please )?(?:do )?(?:let me know|tell me what)\b.{0,60}|(?:finished|completed|written|begun|started|typed|done|achevé|fertig|terminad[oa]|finit[oa]|concluíd[oa]|beendet|geschrieben)(?: (?:on|in|at|am|im|le|en|el|il|em))?:? [^.!?]{0,40}\d{4}|(?:please )?drop (?:me|\p{L}+) a line\b.{0,60}|more (?:soon|later|to come|to follow|coming|next \w+|in (?:part|chapter|the next)\b|tomorrow|if|when)\b.{0,60}|(?:part|chapter|episode|teil|kapitel|parte|partie) (?:\w{1,8}|[ivx]+|\d+) (?:on|coming|soon|follows|next|will|tomorrow|is)\b.{0,50}|next (?:week|time|up|part|chapter|month)?\s?:.{1,80}|(?:and )?(?:that['’]?s|this is) (?:where it (?:stops|ends)|all(?: (?:so far|for now|there is|folks|i have|he wrote|she wrote))?|it(?: for now| so far)?)\b.{0,60}|(?:to|will) be (?:continued|concluded)\b.{0,60}|stay tuned\b.{0,50}|mehr (?:bald|später|folgt|demnächst)\b.{0,40}|la suite (?:bientôt|au prochain|dans)\b.{0,40}|seguirá.{0,30}|coming soon\b.{0,60}|unfinished\b.{0,40}|so\b[^.]{0,20}\bshould i (?:go on|continue)\b.{0,20}|alors ?\?.{0,30}|(?:feedback|reviews?|comments?|kommentare|commentaires|recensioni|comentarios)\s?\?.{0,60})[\s~*>)\]}!.?-]*$/iu

const years = "(?:,? \\(?(?:(?:\\p{Lu}\\p{L}{2,9}\\.?,? )?(?:\\d{1,2},? )?)?(?:19|20)\\d\\d\\)?)?"
/** "-- Raven", "~Jane", "--A. (grinning)", "-- Isolde of the Marshes, Midwinter 1994". */
const dashed = new RegExp(`^\\s*(?:--?|—|–|~+|={1,2})\\s?(\\p{Lu}[\\p{L}\\p{N}.'’_-]*(?: (?:of|the|de|von|van|&|and|\\p{Lu}[\\p{L}\\p{N}.'’_-]*)){0,5})(?:,? [^.!?\\n]{0,40})?${years}(?: ?\\([^()\\n]{1,30}\\))?\\s*$`, 'u')
/** "R.", "A.P-R.", "D.P., at the sign of the Wet Hen". */
const initials = new RegExp(`^\\s*((?:\\p{Lu}(?:\\.[ -]?|-)){1,5})(?:, .{2,60})?${years}\\s*$`, 'u')
/** "Jane Doe, Leeds, March 1999". */
const placed = /^\s*(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3})(?:, (?!(?:[Jj]an|[Ff][ée]b|[Ff]ev|[Mm][aä]r|[Aa]pr|[Aa]br|[Aa]vr|[Mm]a[iygj]|[Jj]u[ilnh]|[Gg]iu|[Ll]ug|[Aa]ug|[Aa]go|[Aa]o[uû]|[Ss]e[pt]|[Oo][ckut]t|[Nn]ov|[Dd][eéi][czs]|[Ee]ne|[Gg]en|[Oo]tt|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter|[Ff]all|[Mm]idsummer|[Cc]hristmas|[Ee]aster))\p{Lu}[\p{L} .'’-]{1,30}){1,2},? (?:\p{L}{3,9}\.? )?(?:\d{1,2},? )?(?:19|20)\d\d\.?$/u
const date = /^[\s([]*(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(?:\d{1,2}\.? )?\p{Lu}\p{L}{2,9}\.?,? (?:\d{1,2},? )?(?:19|20)\d\d|\d{4}-\d\d-\d\d)[\s)\].]*$/u

/** Whether a line or paragraph is what a page, a list or a program puts below a story. */
export function isFurniture(words: string): boolean {
  return words.length <= 300 && words.split('\n').every((line) => furniture.test(line))
}

/** Whether everything from this line on belongs to a service. */
export function isService(line: string): boolean {
  return line.length <= 200 && service.test(line)
}

/** What a preview of the next part begins with. */
export const preview = /^[\s*_~([<-]*(?:next time(?: (?:on|in)\b.{1,50})?|(?:a )?(?:sneak )?(?:preview|peek)(?: (?:of|at|for)\b.{1,50})?|(?:in|on) the next (?:chapter|part|episode|instal\w+)(?: of\b.{1,40})?|next (?:chapter|episode|part)(?: preview)?|coming (?:up )?(?:next|soon)(?: in\b.{1,40})?|vorschau(?: auf\b.{1,40})?|prossimamente|dans le prochain (?:chapitre|épisode))[\s*_~)\]>-]{0,6}(?::|\.{3}|…|$)/i

/** Whether a paragraph says what is to come, or that nothing is. */
export function isOutro(words: string): boolean {
  return words.length <= 140 && !/^\s*["“„«]/.test(words) && outro.test(words)
}

/** Whether a date is all that a line holds. */
export function isDateAlone(words: string): boolean {
  return words.length <= 40 && date.test(words)
}

/** The name in a line with which somebody signs: behind a dash or a tilde, or initials alone; its place in the line. */
export function signatureIn(line: string): readonly [from: number, to: number] | undefined {
  if (line.length > 90) return undefined
  const found = dashed.exec(line) ?? initials.exec(line) ?? placed.exec(line)
  if (!found?.[1]) return undefined
  const from = found[0].indexOf(found[1])
  return [from, from + found[1].trimEnd().length]
}
