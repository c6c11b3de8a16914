// bounded: each pattern here meets a sentence of at most 700 characters.
import type { Role } from '../../model/assertion.ts'

/** Words for what was done, in any form of speech: what thanks are for, and what stands before "by" or a colon. The first row that fits counts. */
export const actRows: readonly (readonly [role: Role, words: string])[] = [
  ['co-author', "co-?\\s?wr[io]t(?:e|ten|ing)|co-?\\s?author(?:s|ed|ing)?|writing (?:this|it) with me|wr[io]t(?:e|ten|ing) (?:the (?:first|second|third|last|other) half|half|part|parts|chapters?|the (?:bit|part|scene|ending))|gemeinsam geschrieben|co-?(?:autora?|autorin|auteure?|autrice)|соавтор\\p{L}*|à quatre mains|a quattro mani|a quatro mãos|a cuatro manos"],
  ['beta', "un-?beta|beta(?:-?\\s?read(?:ers?|ing)?|-?\\s?(?:ing|s|ed|d)|['’]?e?d|['’]ing|r|los)?|bêta(?:-?\\s?(?:lect\\p{L}+|s|ge))?|betal\\p{L}+|bete[ao]\\p{L}*|betad\\p{L}+|betag\\p{L}+|betatura|бет(?:а|ы|у|ой|е|инг|чен\\p{L}*|ил\\p{L}*)|proof-?\\s?read(?:ing|ers?|s)?|proof(?:ing|ed)|brit-?\\s?pick\\p{L}*|americani[sz]\\p{L}+|look-?\\s?(?:over|through)|read-?\\s?(?:over|through)|once-?over|(?:read(?:ing)?|looked?|looking|went|going|gone) (?:this |it |this thing |everything |the (?:story|draft|whole thing) |my (?:draft|story) )?(?:over|through)(?! the)|read(?:ing)? (?:every|all|the|my|both|each|an early|early|several|countless|many|a) (?:\\p{L}+ ){0,2}(?:drafts?|versions?|word)|first reader|test reader|pre-?read\\p{L}*|(?:check(?:ed|ing|s)?|catch(?:ing)?|caught|fix(?:ed|es|ing)?|correct(?:ed|ing|s)?|spott(?:ed|ing)|find(?:ing)?|found|weed(?:ed|ing) out|hunt(?:ed|ing)(?: down)?|tam(?:ed|ing)|wrangl(?:ed|ing)|sort(?:ed|ing)(?: out)?|point(?:ed|ing) out|rescu(?:ed|ing)|rein(?:ed|ing) in|polic(?:ed|ing)|kill(?:ed|ing)) (?:(?:all|most|many|of|my|the|this|its|a|lot|some|every|worst|so|several|where|for|stray|misplaced|numerous|awful|terrible) )*(?:typos?|mistakes?|errors?|commas?|grammar|spelling|punctuation|tenses?|semi-?colons?|apostrophes|adverbs|plot ?holes|this|story|draft|prose|english)|(?:pok(?:ed|ing)|pick(?:ed|ing)) (?:\\p{L}+ )?(?:holes|nits)|nit-?\\s?pick\\p{L}*|red pen|eagle[- ]eyes?|clean(?:ed|ing) (?:this |it )?up|polish(?:ed|ing)|concrit|constructive criticism|korrektur\\p{L}*|gegengelesen|relecture|relu\\p{L}*|corrigé\\p{L}*|correc(?:tion|ción|ciones|ções|ção)\\p{L}*|corregi\\p{L}+|revisad[oa]|revisión|revisão|correzion\\p{L}+|corrett[oa]|вычит\\p{L}+|correct(?:ed|ions?)|checked"],
  ['editor', "edit(?:s|ed|ing|ors?|or-in-chief|orial)?|lektor\\p{L}*|redigiert|redakt\\p{L}+|редакт\\p{L}+"],
  ['translator', "translat(?:e|ed|es|ing|ions?|ors?)|übersetz\\p{L}*|übertragen|tradu(?:it\\p{L}*|ction|cteurs?|ctrice|cido|cida|cción|ctora?|zido|zida|ção|tora?|tore|ttore|zione|tor)|tradott[oa]|traduzion\\p{L}+|traduttrice|перев[её]?[лд]\\p{L}*|перевод\\p{L}*"],
  ['illustrator', "illustrat(?:ed|ions?|ing|ors?)|drawings?|drew|drawn|art(?:work|ist|s)?|(?:\\p{L}+ )?cover(?:s| art| picture| image)?|pictures?|sketch(?:es|ed)?|paint(?:ed|ings?)|banners?|fan-?\\s?art|maps?|graphics|titelbild|cover-?bild|gezeichnet|zeichnung\\p{L}*|illustriert|illustration\\p{L}*|dessin\\p{L}*|couverture|portada|dibuj\\p{L}+|ilustra\\p{L}+|copertina|disegn\\p{L}+|illustra\\p{L}+|capa|desenh\\p{L}+|обложк\\p{L}+|иллюстр\\p{L}+|рисун\\p{L}+|нарисова\\p{L}+|арт"],
  ['typist', "html(?:ed|ing|-?isation|-?ization)?|typ(?:ed|ing|ist|es)(?: up)?|re-?typed|scan(?:ned|ning|s)?|ocr|transcri(?:bed|bing|ption|ber)|format(?:ted|ting)|cod(?:ed|ing)|web(?:bed|bing|ified|work)|convert(?:ed|ing)|conversion|key(?:ed|ing)(?: in)?|(?:put(?:ting)?|placed?) (?:this |it )?(?:up )?on the web|mark(?:ed)?-?\\s?up|digiti[sz]\\p{L}+|abgetippt|getippt|eingescannt|tapé\\p{L}*|scann?\\p{L}*|mise? en page|trascritt[oa]|digitad[oa]|transcrit[oa]?|набра\\p{L}+|отсканир\\p{L}+|вёрстк\\p{L}+"],
  ['idea', "(?:original |story |plot )*ideas?|plot|premise|concept|plot-?\\s?bunn(?:y|ies)|bunn(?:y|ies)|prompt(?:s|ed)?|challenge[ds]?|request(?:s|ed)?|inspiration|suggest(?:ed|ions?|ing|s)?|came up with|coming up with|conceived|dar(?:ed?|ing) me|asked (?:me )?for|scenario|wish|(?:plot)?idee\\p{L}*|anregung|idées?|ideas?|ideia|inspirazione|inspiración|иде[яиюей]+|заявк\\p{L}+"],
  ['poster', "(?:x-|cross-?|re-?)?post(?:ed|ing|er)|upload(?:ed|ing|er)|submitted|sent in|archived|hochgeladen|posté\\p{L}*|publié\\p{L}*|publicad[oa]|pubblicat[oa]|postad[oa]|выложен\\p{L}*"],
  ['dedicatee', "dedicat(?:ed|ion)|gift|(?:birthday|christmas|xmas|holiday|belated|late) (?:present|gift|fic|story)|present|gewidmet|widmung|dédi(?:é|ée|cace)|dedicad[oa]|dedicatoria|dedicat[oa]|dedica|dedicatória|посвящ\\p{L}+"],
  ['author', "(?:first |originally )?written|authors?|writers?|penned|story(?! idea)|fic(?! idea)|fanfic|fan ?fiction|tale|vignette|words|text|geschrieben|verfasst|geschichte|autor(?:in|en|a|es)?|écrit\\p{L}*|auteure?s?|autrice|histoire|escrit[oa]|historia|história|scritt[oa]|autore|storia|написа\\p{L}+|автор\\p{L}*|original"],
]

const compiled = actRows.map(([role, words]) => ({ role, pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'iu') }))

/** What some words say was done, and where in them the word for it stands. */
export type Act = { readonly role: Role; readonly at: readonly [number, number] }

/** All acts that some words name, each role once, in the order of the words; a stretch is read as one act only. */
export function actsIn(words: string, only?: readonly Role[]): Act[] {
  const found: Act[] = []
  for (const { role, pattern } of compiled) {
    if (only && !only.includes(role)) continue
    const met = pattern.exec(words)
    if (!met) continue
    const at = [met.index, met.index + met[0].length] as const
    if (!found.some((other) => at[0] < other.at[1] && other.at[0] < at[1])) found.push({ role, at })
  }
  return found.sort((a, b) => a.at[0] - b.at[0])
}
