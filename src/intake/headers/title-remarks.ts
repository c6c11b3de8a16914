// bounded: each pattern here meets a title of at most 200 characters.
import type { Span } from '../../model/span.ts'

const count = '(?:two|three|four|five|the second|zwei|drei|deux|trois|dos|tres|due|tre|dois|três|два|три|\\d{1,2})'
const order = '(?:first|second|third|fourth|fifth|last|final|new|newer|better|corrected|revised|complete|full|whole|uncut|long|longer|short|shorter|real|right|proper|clean|cleaned-up|erste|zweite|dritte|letzte|neue|première|deuxième|dernière|nouvelle|primera|segunda|última|nueva|prima|seconda|terza|ultima|nuova|primeira|terceira|nova|первая|вторая|третья|новая|последняя)'
const stretch = '(?:file|half|third|quarter|part|version|draft|edition|try|attempt|go|instal?lment|cut|hälfte|fassung|datei|moitié|mitad|versión|parte|metà|versione|metade|versão|часть|половина|версия|редакция)'
const again = '(?:repost(?:ed|ing)?|re-?sent|re-?send|revis(?:ed|ion)|correct(?:ed|ion)|updated?|translat(?:ed|ion)|erratum|now complete|complete(?:d)?|unfinished|finished|at last|again|as promised|überarbeitet|korrigiert|übersetzt|übersetzung|nochmal|révisé|corrigé|traduit|traduction|corregid[oa]|revisad[oa]|traducid[oa]|traducción|corretto|corretta|rivist[oa]|tradott[oa]|traduzione|corrigid[oa]|traduzid[oa]|tradução|перевод|исправлено|дополнено|повтор)'

/** What stands behind a title, a comma or a dash between them: how manieth try it is, for whom, of what sort. */
const tails = new RegExp(`(?:,\\s+|\\s+[-–—]{1,3}\\s+)(?:(?:take|try|attempt|version|versión|versione|fassung|prise|toma) ${count}|(?:(?:the|a|die|la|le|der) )?${order} ${stretch}(?: (?:of|von|de|di|из) (?:${count}|\\d+))?|part the (?:first|second|third|fourth|fifth|sixth|last)|${again}(?: (?:and|und|et|y|e|и|&|\\+) ${again})?|(?:an? )?wip|work[- ]in[- ]progress|complete in (?:one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,3}) (?:parts?|chapters?)|(?:which is|being) (?:an?|the|my) .{2,60}|(?:an?|another|my|une?|eine?) (?:[\\p{L}'’-]+ ){0,4}(?:story|fic|ficlet|tale|drabble|vignette|geschichte|histoire|historia|relato|racconto|conto))$|\\s+v(?:er)?(?:\\.\\s?|\\s)?\\d(?:\\.\\d{1,2}){0,2}$`, 'iu')
/** Whom it is for, in small letters; in capitals the title says it. */
const gift = /,\s+for (?:the|my|our|a|all|anyone|everyone|whoever)(?: [\p{Ll}\d][\p{Ll}\d_'’-]*){1,6}$/u
const bracket = /\s*(?:\(([^()]{1,120}\)?[^()]{0,60})\)|\[([^[\]]{1,120})\])$|(?<=\S)\s+[*_~<{]{1,2}([^*_~<>{}]{2,40})[*_~>}]{0,2}$/
/** A remark in brackets begins small; one that begins with a word that joins is the title's own: "(and one time she didn't)". */
const small = /^(?!(?:and|or|but|with|without|the|an?|in|of|und|oder|aber|mit|ohne|der|die|das|et|ou|mais|avec|sans|le|la|les|y|o|u|e|pero|con|sin|el|los|las|ma|senza|il|lo|mas|com|sem|os|as|и|или|но|а|с|без)(?![\p{L}\p{N}]))\p{Ll}/u
/** Remarks that may begin with a capital: what it was called before, and in another language; what was done to it; its rating. */
const known = new RegExp(`^(?:(?:re-?posted|revised|corrected|rewritten) (?:version|edition)|(?:formerly|previously|originally|orig\\.?|was|now|aka|a\\.k\\.a\\.|früher|vormals|im original|anciennement|antes|già|in (?:english|german|french|italian|spanish|russian|portuguese))(?=[\\s:,.]).{1,80}|(?:the )?original(?: title)?\\s*:.{1,80}|${again}[!.]?|(?:version|ver|v)\\.? ?\\d.{0,40}|(?:terminad[oa]|complet[oae]|conclu[íi]d[oa]|finie?|abgeschlossen|in corso|en cours|wip|final|one-?shot|parte? \\p{N}+)|(?:very |rather |quite )?(?:long|short)(?:-?ish)?|(?:rated )?(?:NC-?17|PG-?1[35]|PG|[GRTM]|K\\+?))$`, 'iu')

/**
 * A title without what its writer remarks behind it: "(translated)", "(was Re: Whelks)", ", take two", " -- correction and repost".
 *
 * @returns the span itself where nothing of the kind stands there
 */
export function withoutRemarks(text: string, [from, to]: Span): Span {
  let end = to
  for (let again = 0; again < 4 && end - from <= 200; again += 1) {
    const words = text.slice(from, end).replaceAll('\n', ' ')
    const boxed = bracket.exec(words)
    const inside = boxed?.[1] ?? boxed?.[2] ?? boxed?.[3] ?? ''
    const cut = boxed && (known.test(inside) || boxed[3] === undefined && (/^["“„«][^"“”„«»]{2,80}["”“»]$/.test(inside) || (inside.length > 2 && small.test(inside) && /\p{Lu}/u.test(words.slice(0, boxed.index))))) ? boxed.index : (tails.exec(words) ?? gift.exec(words))?.index
    if (cut === undefined || cut < 2) break
    end = from + words.slice(0, cut).trimEnd().length
  }
  return [from, end]
}
