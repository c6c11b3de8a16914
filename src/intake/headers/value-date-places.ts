// bounded: each pattern here meets a line of at most 400 characters, or the 80 before and behind a date.
import { type Assertion, type FieldValue, ofField, textSpans } from '../../model/assertion.ts'
import { overlap, type Span } from '../../model/span.ts'
import { inText } from './assert.ts'
import { datesIn, happenedIn } from './value-dates.ts'

type DateKind = FieldValue['date']['kind']

/** What stands around a date on its line. */
type Around = { readonly before: string; readonly behind: string; readonly words: string }

const weekday = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|mo|di|mi|do|fr|sa|so|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)|(?:lun|mar|mer(?:cre)?|jeu|ven(?:dre)?)\\.?(?:di)?|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:lune|marte|mercole|giove|vener)dì|sabato|domenica|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье'
const time = /^[\s,|.)@-]{0,6}(?:at|um|à|alle|às|a las|в)?\s{0,3}(?:\d{1,2}[:.h]\d{2}(?!\d)|\d{1,2}\s?[ap]m(?!\p{L}))/iu
const number = '(?:\\d{1,3}|[ivxlc]{1,6}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)'

const onWeekday = new RegExp(`^[\\s*_~([|@-]*(?:${weekday})[.,]?\\s+(?:den |le |the )?$`, 'iu')
const ofIssue = new RegExp(`(?<!\\p{L})(?:n|no|nr|n[°º]|n\\.[°º]|núm|num|vol|volume|issue|number|numéro|ausgabe|heft|número|numero|выпуск|№|#)\\.?\\s{0,2}${number}[\\s,;:.|(=–—-]{1,60}$`, 'iu')

/** A name, or a place, before a date that ends a line: "Winifred Stopes, ", "Minot, ", "-- K. D. Rusk, ", "A. & B., ". */
const signer = /^[\s*_~([{=–—-]*(?:.{0,150}?\b(?:by|von|par|por|di)\s(?:me,\s)?|[\p{L} ]{2,24},\s)?(?:\p{Lu}[\p{L}.'’-]*|[\p{L}\d]+_[\p{L}\d_]+)(?:(?: (?:(?:de|of|von|van|du|da|di|la|the|der|and|und|et|y|e) |& )?)(?:\p{Lu}[\p{L}.'’-]*)){0,6}(?:(?:,|\s{2,}|\s[-–—]|:| \()\s*|\n\s*)(?:\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)?, )?(?:(?:the|im|in|le|en|el|il|em|am) )?$/u
const rest = /^[\s*_~)\]}.=–—-]*(?:\s{2,}\S+@\S+)?$/u

/** Whether a name or a place stands before a date, as the whole line or as its last sentence. */
function isSigned(before: string, words: string): boolean {
  if (words.length <= 4 && !/,\s*$/.test(before)) return false
  const last = /^.*[.!?]\s+(?=\S)/s.exec(before.replace(/(?<!\p{L})(?:\p{Lu}|Mrs?|Dr|St|Yrs)\.\s/gu, (initial) => `${initial.slice(0, -2)}_ `))?.[0].length ?? 0
  return signer.test(before.slice(last)) && before.length - last < 70 || (last === 0 && signer.test(before) && before.length < 120)
}

/** "Page © 2001", "Layout and graphics © 2002": whose the page is, and since when. */
const ofPage = /^\W{0,6}(?:(?:this|all|the|my|web|and|&|site|page|web ?site|home ?page|web ?page|layout|designs?|graphics?|backgrounds?|banners?|html|contents?)[\s,:]{0,3}){1,6}(?:\(c\)|©|copyright|&copy;)/iu
const copyrighted = 'copyright'

/** The forms in which a story's head and foot state a date without a label; the first that fits says what it is. */
const frames: readonly { readonly rule: string; readonly confidence: number; readonly kind?: DateKind; readonly fits: (around: Around) => boolean }[] = [
  { rule: 'edited', kind: 'revised', confidence: 0.85, fits: ({ before }) => /^[\s*_~([{]*(?:edit(?:ed)?|eta|edited to add|bearbeitet|nachtrag|édité|edición|modifica|upd|апд)[\s:,*]*(?:on |am |le |el )?$/i.test(before) },
  { rule: copyrighted, kind: 'unknown', confidence: 0.85, fits: ({ before, behind }) => !ofPage.test(before) && /(?:\(c\)|©|copyright|&copy;)[^\n]{0,50}$/i.test(before) && !/^\s(?:\p{Lu}[\p{L}’'-]* ){0,3}(?:Inc|Ltd|Software|Games|Entertainment|Pictures|Studios?|Television|Productions?|Films?|Verlag)(?!\p{L})/u.test(behind) && !/[.!?]\s+\S[^\n]*$/.test(before.replace(/^.*(?:\(c\)|©|copyright)/i, '').replace(/(?<!\p{L})\p{Lu}{1,2}\.|(?:Mr|Mrs|Dr|St)\./gu, '')) && !/\b(?:Inc|Ltd|Software|Games|Entertainment|Verlag|Corp|Pictures|Studios?|Television|Productions?|Company)\b/.test(before) },
  { rule: 'entry', kind: 'posted', confidence: 0.9, fits: ({ before, behind }) => time.test(behind) && ((before.length < 80 && !/["“„«]/.test(before)) || /\s{2}$/.test(before)) },
  { rule: 'weekday', kind: 'posted', confidence: 0.85, fits: ({ before, behind }) => onWeekday.test(before) && /^[\s*_~)\]|.]*$/.test(behind) },
  { rule: 'issue', kind: 'posted', confidence: 0.8, fits: ({ before }) => ofIssue.test(before) },
  { rule: 'issue', kind: 'posted', confidence: 0.8, fits: ({ before }) => /(?<!\p{L})(?:printed|published|appeared|ran|from|(?:was|were) in the zine|erschienen|paru|publicado|apparso|pubblicato)\b[^.\n]{0,60}(?:\s\d{1,3}[,;: ]{1,2}|["”»_*\d] (?:in|im|en|nel|em) )\(?$/iu.test(before) },
  { rule: 'item', kind: 'unknown', confidence: 0.8, fits: ({ before, behind, words }) => words.length > 4 && ((/\s[.|·•*/]\s+$/.test(before) && /^\s+[.|·•*/]\s/.test(behind)) || (/^[\s\d./-]*$/.test(before + behind) && (before + behind).trim() !== '') || (/^\s*$/.test(before) && /^\s{6,}\S/.test(behind))) },
  { rule: 'version', kind: 'revised', confidence: 0.85, fits: ({ before }) => /^[\s*_~]*(?:v(?:ersion|er|\.)?\s?)?\d{1,2}\.\d{1,2}\w?[\s:(,–—-]{1,10}$/i.test(before) },
  { rule: 'alone', kind: 'unknown', confidence: 0.8, fits: ({ before, behind, words }) => !/^\d{4}$|^\S+$(?<!\d[-/.]\d+)/.test(words) && /^[\s*_~([{|=–—-]*$/.test(before) && /^[\s*_~)\]}|.=–—-]*$/.test(behind) },
  { rule: 'year', kind: 'unknown', confidence: 0.75, fits: ({ before, behind, words }) => words.length === 4 && (/^\s*\($/.test(before) && /^\)\s*$/.test(behind) || /^\s*$/.test(before) && /^\s*$/.test(behind) || /[.!?"”»*_][,.]?\s$/.test(before) && /^[.)\]]*(?:\s|$)/.test(behind) && Number(words) >= 1980) },
  { rule: 'signed', kind: 'written', confidence: 0.8, fits: ({ before, behind, words }) => isSigned(before, words) && rest.test(behind) },
]

/** Words of what happened, right before a date. */
const verbed = /(?:^|[\s([,;:."“])(?:first |last |zuletzt |originally |erstmals )?(?:written|begun|finished|completed|posted|uploaded|published|printed|aired|appeared|ran in|put (?:this |it )?(?:up|on disk|online)|received|when(?= ?[=:])|revised|updated|changed|modified|corrected|reworked|rewritten|started|typed|this version|spelling seen to|released|performed|archived|put right|typed (?:in|up)|mended|geschrieben|fertig|beendet|begonnen|verfasst|veröffentlicht|online|hochgeladen|überarbeitet|aktualisiert|(?:tippfehler|fehler) (?:beseitigt|korrigiert)|letzte änderung|écrit|écrite|achevé|terminé|posté|mis(?:e)? (?:en ligne|à jour)|publié|corrigé|revu|revue|achevé à [^,\n]{2,20},|escrito|escrita|terminado|publicado|actualizado|corregido|revisado|scritto|scritta|inviato|pubblicato|finito|aggiornato|riveduto|corretto|começad[oa]|acabad[oa]|concluíd[oa]|escreveu|postado|publicada|atualizado|revisto|revista|primeira versão|segunda versão|esta|primera versión|prima versione|première version|erste fassung|diese fassung|написано|написан|размещ[её]н[ао]?|измен[её]н[ао]?|обновл[её]н[ао]?|опубликовано|закончено|начато|выложено)["”»]?(?: (?:it|this|him|her))?(?:,? (?:by|von|par|di|por)(?: \p{Lu}[\p{L}.'’-]*){1,4},?)?(?:[\s:,(]+(?:on the|on|in|at|am|im|le|en|el|il|em|de|del|la|den|up|to|through))?[\s:,("“*_.=]*$/iu

/** Words that tell of what happened, and up to a year in the same sentence: "My husband wrote this for the circle in 1978". */
const told = /(?<!\p{L})(?:wrote|written|writing|begun|began|finished|composed|typed|posted|printed|published|appeared|kept|drafted|schrieb|geschrieben|entstand(?:en)?|écrit|écrivis|escribí|escribió|escrito|scritto|scrissi|scrisse|escrevi|escreveu|написал\p{L}?|написано?) (?!about|of|set)(?:(?!about|set|during|war)[^\s.!?;"“”]+\s+){0,9}(?:in|since|from|around|about|circa|im Jahre?|en|nel|em|в)\s+(?:the\s+(?:(?:end|year) of\s+)?)?$/iu
const dated = /(?<!\p{L})(?:notes?|version|edition|draft|sheets|printing|manuscript|typescript|carbon|fassung|versione|versión|versão|édition|edición) (?:from|of|de|von|aus|di|del)\s+$/iu

const inSeason = /^\p{L}+,?\s(?:19[6-9]|20[0-4])\d$/u

/** Dates that are nobody's word about the story: since when somebody belongs to a board, when somebody was born, when an edition came out, when the story takes place. */
const others = /(?<!\p{L})(?:packaged|release date|e-?book (?:updated|produced)|joined|registered|member since|born|birthday|iscritt[oa]|registriert|mitglied seit|dabei seit|inscrite?|registrad[oa]|miembro desde|membro (?:dal|desde)|зарегистрирован\p{L}?|set (?:in|on)|until|till|takes? place|happens|spielt|se (?:passe|déroule|desarrolla)|ambientat[oa]|(?:\p{L}+(?:st|nd|rd|th|ieth) (?:day )?of)):?[^.!?\n]{0,24}$/iu

/** What is said before a date in its own sentence; where it stands alone on its line, the line above, where that is no more than a label. */
function saidBefore(before: string, near: string): string {
  const above = before.trim() === '' ? near.trimEnd().split('\n').at(-1)?.trim() ?? '' : ''
  return before.trim() === '' ? above.length <= 30 ? above : '' : before.slice(-80).split(/[.!?]["”»)]?\s(?=\p{Lu})/u).at(-1) as string
}

/** Whether a copyright's sentence names a world or who owns one, and no story: "Harbour Watch (c) 1966 Marsh Pictures". */
function isOwners(before: string, behind: string, at: Span, holders: readonly Span[]): boolean {
  const lead = before.split(/[.!?;]["”»)]?\s/).at(-1) as string
  const tail = behind.split(/[.!?;]["”»)]?(?:\s|$)/)[0] as string
  return !/(?<!\p{L})(?:stor(?:y|ies)|fic|tale|works?|poem|me|my|geschichte|histoire|text|relato|racconto|conto)(?!\p{L})/iu.test(lead + tail) && holders.some((span) => overlap(span, [at[0] - lead.length, at[1] + tail.length]))
}

/** The most of a head or a foot in which dates are looked for. */
const most = 24_000

/**
 * Dates that stand without a label in stretches that are known to be no story: alone on a line, behind a name or a place that signs, behind what
 * happened then, with the time of a posting, in a copyright line, behind a magazine's number.
 *
 * @param known what was read already: where a date was, or a title, nothing is looked for
 */
export function datesAround(text: string, stretches: readonly Span[], known: readonly Assertion[]): Assertion[] {
  const taken = known.filter(({ field }) => field === 'date' || field === 'website' || field === 'email' || field === 'summary' || field === 'series' || field === 'part').flatMap(textSpans)
  const titles = ofField(known, 'title').flatMap(textSpans)
  const owned = ofField(known, 'disclaimer').flatMap(textSpans)
  const holders = known.flatMap((one) => (one.field === 'fandom' || (one.field === 'creator' && one.value.role === 'owner') ? textSpans(one) : []))
  const found: Assertion[] = []
  for (const [from, to] of stretches) {
    // "© 2003 Ann Lee" below a story that says of another year that it was written in it: its page was made then.
    const years = from === stretches[0]?.[0] ? [] : [...ofField(known, 'date'), ...ofField(found, 'date')].flatMap(({ value }) => value.date?.slice(0, 4) ?? [])
    for (const { at, date } of datesIn(text, [from, Math.min(to, from + most)], most)) {
      if (taken.some((span) => span[0] < at[1] && at[0] < span[1]) || text.slice(...at).includes('\n\n')) continue
      const start = Math.max(from, text.lastIndexOf('\n', at[0] - 1) + 1)
      const stop = text.indexOf('\n', at[1])
      const before = text.slice(Math.max(start, at[0] - 200), at[0])
      const behind = text.slice(at[1], Math.min(stop < 0 ? to : stop, to, at[1] + 80))
      // What happened may stand on the line above.
      const lead = text.slice(Math.max(from, at[0] - 80), at[0])
      const frame = frames.find(({ fits }) => fits({ before, behind, words: text.slice(...at) }))
      const near = lead.slice(Math.max(0, lead.lastIndexOf('\n\n') + 1))
      const verb = verbed.exec(near) ?? told.exec(near) ?? dated.exec(near)
      // In a head or a foot a whole day or month is the story's own, wherever it stands; of a bare year nobody can tell.
      if (!frame && !verb && !(date !== undefined && date.length > 4 && !/[/.-]$/.test(before)) && !inSeason.test(text.slice(...at))) continue
      if (!verb && (others.test(near) || (years.length > 0 && frame?.rule === copyrighted && !years.includes(date?.slice(0, 4) ?? '')))) continue
      if (!verb && ['alone', 'signed', 'item'].includes(frame?.rule as string) && titles.some((span) => span[0] < at[1] && at[0] < span[1])) continue
      // Who owns a fandom has its copyright; its years are no story's.
      if (!verb && frame?.rule !== 'edited' && owned.some((span) => span[0] <= at[0] && at[1] <= span[1]) && (frame?.rule !== copyrighted || isOwners(before, behind, at, holders) || /\b(?:characters?|figuren|sono|são|sont|son)\b|sao \(c\)/i.test(before))) continue
      const kind = (verb && happenedIn(verb[0])) ?? (frame?.rule === copyrighted ? undefined : happenedIn(saidBefore(before, near))) ?? frame?.kind ?? 'unknown'
      found.push(inText(text, 'date', { kind, ...(date !== undefined && { date }) }, at, `place:${verb ? 'verb' : frame?.rule ?? 'somewhere'}`, frame?.confidence ?? 0.75))
    }
  }
  return found
}
