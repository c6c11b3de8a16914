// bounded: each pattern here meets a paragraph of at most 1500 characters.
import { type Assertion, ofField } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { screenedExec } from '../../text/screen.ts'
import { collapse, inText } from './assert.ts'

/** What may stand between two words of a sentence that runs over lines. */
const gap = '\\s{1,40}'
/** A title in quotation marks. */
const inQuotes = '(?:["“„](?<quoted>[^"“”„«»]{2,90})["”“]|[«»]\\s{0,2}(?<angled>[^"“”„«»]{2,90}?)\\s{0,2}[«»]|(?<stars>[*_])(?<starred>\\p{Lu}[^*_]{1,80})\\k<stars>)'
/** What may be a title in capitals; how far they go is asked of the words. */
const shouted = '(?<shouted>\\p{L}[^.!?;:"“”«»\\n]{2,90})'
const capitals = /^(?:\p{Lu}[\p{Lu}\p{N}'’-]*,?[ \n]{1,3}){0,11}\p{Lu}[\p{Lu}\p{N}'’-]*(?![\p{Ll}\p{N}'’])/u
/** What may be a title where the sentence says that what follows is one: each word but the small ones begins with a capital. */
const proper = '(?<proper>\\p{L}[^.!?;:"“”«»]{2,90})'
/** The same, up to a comma. */
const listed = '(?<listed>\\p{L}[^,.!?;:"“”«»()]{2,90})'
const set = /^\p{Lu}[\p{L}\p{N}'’-]*(?:,?\s{1,3}(?:(?:a|an|the|of|and|or|in|on|at|to|by|for|from|with|as)\s{1,3}){0,3}\p{Lu}[\p{L}\p{N}'’-]*){0,11}/u
const work = '(?:story|stories|tale|fic|ficlet|fanfic|fan fiction|piece|poem|drabble|vignette|novel|novella|thing|beast|effort|offering|geschichte|erzählung|text|histoire|récit|nouvelle|texte|traduction|translation|historia|relato|cuento|racconto|storia|conto|história|рассказ|фик|история|сказка)'
const clause = (words: string): string => words.replaceAll(' ?', '\\s{0,12}').replaceAll(' ', gap)

/** Sentences that name the story which they stand before. Only what they name is a title; the story is "this", "it" or "the story". */
const sentences: readonly RegExp[] = [
  // "This one is called LEE SHORE", "The piece is called …", "This is therefore called …", "It's called "…""
  `(?<![\\p{L}\\p{N}])(?:this|it|(?:this|the|my|our)(?: (?:new|first|second|little|short|long|latest|present|whole)){0,2} (?:one|${work})|what follows|what you have here)(?:['’]s| is| was)(?: (?:therefore|hereby|now|simply|just|only|still|to be|finally|accordingly)){0,2} (?:called|titled|entitled|named|known as) (?:${inQuotes}|${proper})`,
  // "I call it "…"", "I'm calling it WHISK", "the following, entitled "…""
  `(?<![\\p{L}\\p{N}])(?:(?:i|we|she|he|they)(?:['’](?:ve|s|d)| have| has| had)? (?:calls?|called|named|titled|entitled|headed|christened|been calling) (?:it|this(?: one)?)|(?:i am|i['’]m) calling (?:it|this(?: one)?)|(?:i|we|she|he)(?:['’](?:ve|s|d)| have| has)? given it the name of|the name of (?:it|this(?: one)?) is|(?:the|its|my) title(?: (?:proper|of (?:it|this)|in full)|, [^,.\n]{2,40},) is|i guess (?:that )?(?:it['’]s|it is)|(?:following|this|${work}|report|account|letter|article|entry|instalment),? (?:en)?(?:titled|called)|(?:the |this )?page is called|herewith) (?:${inQuotes}|${proper})`,
  // "The full title is "…"", "El titulo completo es "…"", "Der Titel lautet »…«"
  `(?<![\\p{L}\\p{N}])(?:(?:the|its|my)(?: (?:full|whole|proper|real|working))? title is|der(?: (?:volle|ganze))? titel (?:ist|lautet)|le titre(?: (?:complet|entier))? est|el t[ií]tulo(?: (?:completo|entero))? es|il titolo(?: (?:completo|intero))? è|o título(?: (?:completo|inteiro))? é|(?:полное )?название)(?: ?[:,—–-])? (?:${inQuotes}|${shouted})`,
  // "Chama-se "…"", "называется «…»", "intitolata "…"", "se llama", "s'appelle", "heißt": where the sentence begins with it or has the story before it
  `(?:^|[.!?…)]\\s{1,4}|\\n|[,;(]\\s{0,4}|(?<![\\p{L}\\p{N}])${work},? |(?<![\\p{L}\\p{N}])(?:das ding|das ganze|le tout|ello|tutto|sie|elle|ça|celle-ci|questa|esta|este|это|она|он) )(?:(?:und|et|y|e|и|que|die|das|qui|che|so) )?(?:heisst (?:sie|es|das)(?: (?:übrigens|uebrigens|also|nun|jetzt))?:?|chama-se|intitula-se|se chama|se titula|se llama|s['’]appelle|s['’]intitule|si intitola|si chiama|heißt|trägt den titel|называется(?: всё)?(?: это)?|зовётся) ${inQuotes}`,
  // "un relato que he titulado «…»", "j'ai intitulé", "hat sie mit »…« überschrieben", "под названием «…»", "Посылаю рассказ «…»", "I enclose "…"", "ich schicke euch meine Geschichte »…«"
  `(?<![\\p{L}\\p{N}])(?:(?:que )?he titulado|(?:le|lo|la) he (?:puesto|llamado|titulado)|je l['’]ai (?:appelée?|intitulée?|nommée?)|(?:ich hab['’]?e? (?:es|sie|das)|hab ich)(?: [\\p{L}]+){0,2}(?= [„»"“][^„”“«»"\\n]{2,90}[“”«»"] genannt)|l['’]ho (?:chiamat|intitolat)[oa]|(?:chamei|dei)(?:-lhe)?(?: o (?:nome|título) de)?|я (?:его |её )?назвала?|(?:que )?ho intitolato|(?:que )?intitulei|que j['’]ai intitulée?|lleva por título|porta il titolo|leva o título|porte le titre|trägt den titel|hat (?:sie|er) mit(?= [„»"“][^„“”«»"\\n]{2,90}[“”«»"] (?:überschrieben|betitelt))|${work} (?:titulad[oa]|intitolat[oa]|intitulad[oa]|intitulée?|con el título|dal titolo|com o título|mit dem titel|под названием)|озаглавлен[ао]?|(?:посылаю|присылаю|высылаю|предлагаю)(?: вам)?(?: (?:свой|мой))? (?:рассказ|фик|сказку|повесть)|i enclose(?: (?:a|my|the) ${work},?)?|(?:ich schicke|anbei)(?: euch| ihnen| dir)?(?: meine| die)? (?:geschichte|erzählung)|je vous envoie (?:ma nouvelle|mon texte|mon histoire)|(?:os|les|te) (?:mando|envío) (?:mi|el) (?:relato|cuento)|(?:vi|ti) mando (?:il mio )?racconto)(?: :)? ${inQuotes}`,
  // "Se llama Tranvía, como ves", "Elle s'appelle La Lanterne sourde et", "El cuento se llama Obispo en el tinaco y va de", "Wie sie heißt? Schaf überzählig."
  `(?:^|[.!?…)]\\s{1,4}|\\n|(?:el|il|o) ${work} |elle |wie (?:es|sie|das) )(?:se llama|se titula|si intitola|si chiama|chama-se|s['’]appelle|s['’]intitule|heißt\\?) (?<until>\\p{Lu}[^.,;:!?…()"“”«»\\n]{2,60}?)(?=[.,;:!?…(]| (?:y|et|e|und) (?:va|es|está|se|lo|la|le|je|il|elle|ich|è|é|se passa)(?!\\p{L}))`,
  // "please find below "…"", "I give you "…"", "here is my story "…"", "voici ma traduction : « … »", "hier ist meine Geschichte »…«"
  `(?<![\\p{L}\\p{N}])(?:please find(?: below| attached| herewith| enclosed)?|(?:may i|i) (?:present|give you|offer you)|(?:so |and |thus )?(?:here is|here['’]s|here comes|this is|that was|here you have|i bring you|ladies and gentlemen,)|hier ist|hier kommt|das ist|dies ist|voici|voilà|ceci est|c['’]est|aquí (?:está|va|tenéis|(?:os|les|te) (?:dejo|traigo))|esto es|ecco(?: a voi)?|questo è|aqui (?:está|vai)|este é|вот)(?: (?!(?:by|from|of|for|about|like|not|von|de|du|di|aus|nicht|pas|non|no|não|не) )[\\p{L}'’]{1,14}){0,6} ?[:,—–-]? ?${inQuotes}`,
  // "Le titre, X, vient de", "The title, "…", is from"
  `(?<![\\p{L}\\p{N}])(?:(?:the|its|my) title|der titel|le titre|el t[ií]tulo|il titolo|o título)(?:, ?| \\()(?:${inQuotes}|${listed})(?:,|\\)) (?:comes|came|is|was|vient|est|kommt|ist|stammt|viene|es|è|vem|é)(?![\\p{L}])`,
  // "*Cutlery*, that's the title,", ""…" is the title"
  `${inQuotes},? (?:that['’]s|that is|is|being|as) (?:the|its|my) (?:working )?title(?![\\p{L}])`,
  // ""…" takes up where my brother left off"
  `(?:^|[.!?]\\s{1,4}|\\n|it, )${inQuotes},? (?:takes up|picks up|takes place|follows on|tells of|is set|happens|grew out|began as|started as|started life|was meant|came out of|spielt|entstand|se passe|se déroule|ocurre|transcurre|è ambientat[ao]|passa-se)(?![\\p{L}])`,
  // "Chalk, it's called", ""…" it is called"
  `(?:^|[.!?]\\s{1,4}|\\n)(?:${inQuotes},?|${listed},) (?:it['’]s|it is|this is|this one is|this one['’]s|i['’]ve|i have|heißt (?:sie|das|es)) (?:called(?: it)?|titled|named)(?![\\p{L}])`,
  // ""…", a story, by me", ""…" - a short piece about", ""…" is a story about"
  `${inQuotes},?(?: is| ist| est| es| è| é| —| –| -| --)? (?:a|an|my|our|eine?|une?|un|una|uma|um)(?: (?:very|short|long|little|small|new|first|silly|sad|kleine|kurze|petite|courte|breve|corto|pequeno)){0,3} ${work}(?![\\p{L}\\p{N}])(?! (?:by (?!me(?![\\p{L}])|yours)|von (?!mir)|de (?!moi|mí)))`,
  // "THE SALT CARAVAN was begun by", ""…" is copyright (c) 1994"
  `(?:${inQuotes}|(?<=[.:]\\s{1,4}|^)(?<shouted>\\p{Lu}[\\p{L}\\p{N}'’ -]{2,60})) (?:was (?:begun|started) by|is(?: hereby)? (?:\\(c\\)|©|copyright))`,
].map((form) => new RegExp(clause(form), 'diu'))
/** What only behind a story speaks of that story: ""Slow Lane" was written by Hope Ainsley in 1987". Before it it is another's. */
const closing: readonly RegExp[] = [
  // "That was Wren and the Auditor, by", "So that was "…"", "You have been reading "…"", "das war »…«", "c'était « … »"
  `(?<![\\p{L}\\p{N}])(?:that was|this was|you(?: have|['’]ve) (?:just )?(?:been reading|read)|das war|c['’]était|(?:eso|esto|este|ésta) (?:fue|era)|(?:questo|questa|quello) era|(?:isso|este|esta) foi|это (?:был|была|было))(?: (?:${work}|the story|my story))?(?: ?:)? (?:${inQuotes}|${proper})`,
  // ""…" was written by"
  `(?:${inQuotes}|(?<=[.:]\\s{1,4}|^)${shouted}) (?:was|is) (?:first )?(?:written|posted|typed|published|by)(?: |(?![\\p{L}]))`,
].map((form) => new RegExp(clause(form), 'diu'))

type NotePlace = 'front' | 'below a subject' | 'behind'
/** "The title is", "the following, entitled" are plain. */
const [finders, closers] = [sentences.map(screenedExec), closing.map(screenedExec)]
const framesAt: Readonly<Record<NotePlace, typeof finders>> = { front: finders, 'below a subject': finders.slice(0, 6), behind: [...finders, ...closers] }

/** Where words before show that another story is meant: what this one follows, answers or rests on. */
const other = /\b(?:sequel|prequel|follows?|following|after|before|based|inspired|response|answer|song|wettbewerb|concours|concurso|concorso|конкурс|défi|reto|sfida|desafio|aufgabe|episode|poem|book|film|movie|lyrics?|quote[sd]?|series|universe|challenge|prompt|theme|list|site|archive|zine|suite|fortsetzung|lied|folge|chanson|épisode|canción|canzone|episodio|original(?:e|ly)?|оригинале?)\b[^.!?\n]{0,40}$/i
const mostChars = 1500
const mostParagraphs = 12

/**
 * Looks for the sentence of a note that names the story it stands before: "This one is called LEE SHORE".
 *
 * @param place where the note stands: before the story; there too, but below a subject that names it already, which gives way to plain words alone; behind the story, where its words are the ones just read
 * @returns where the title stands in the text, without its quotation marks
 */
export function titleNamed(text: string, [from, to]: Span, place: NotePlace = 'front'): Span | undefined {
  const words = text.slice(from, Math.min(to, from + mostChars))
  for (const find of framesAt[place]) {
    const found = find(words)
    const groups = found?.indices?.groups
    const plain = groups?.['proper']
    const loud = groups?.['shouted'] ?? (plain && /^\p{Lu}{2}/u.test(words.slice(...plain)) ? plain : undefined)
    const run = loud ? capitals.exec(words.slice(...loud))?.[0] ?? '' : plain ? (set.exec(words.slice(...plain))?.[0] ?? '').replace(/,\s+by\s.*$/s, '') : ''
    const begin = loud ?? plain
    const at = groups?.['until'] ?? groups?.['quoted'] ?? groups?.['angled'] ?? groups?.['starred'] ?? groups?.['listed'] ?? (begin && [begin[0], begin[0] + run.length] as const)
    if (!found || !at || at[0] === at[1]) continue
    const title = words.slice(...at).replace(/[.,]$/, '')
    // Capitals tell a title only amid words that are none, and codes are short.
    if (loud && (!/\p{Lu}{4}/u.test(title) || !/\p{Ll}{3}/u.test(words))) continue
    if (groups?.['starred'] && !/^\p{Lu}/u.test(title)) continue
    if (other.test(words.slice(Math.max(0, found.index - 60), at[0])) || /^\s*(?:challenge|episode|universe|series|list|archive)\b/i.test(words.slice(at[1] + 1))) continue
    if (title.split(/\s+/).length > 14 || /[.!?]\s+\p{Lu}/u.test(title) || /[,;]$/.test(title)) continue
    return [from + at[0], from + at[0] + title.length]
  }
  return undefined
}

/** The title that a sentence behind the story names ("That was LEE SHORE"), paragraph by paragraph; nothing where a title is stated. */
export function titleBehind(text: string, [from, to]: Span, known: readonly Assertion[]): Assertion[] {
  if (ofField(known, 'title').some(({ value }) => value.kind !== 'collective')) return []
  let start = from
  for (let count = 0; count < mostParagraphs && start < to; count += 1) {
    const blank = text.indexOf('\n\n', start)
    const end = blank < 0 ? to : Math.min(to, blank)
    const at = titleNamed(text, [start, end], 'behind')
    if (at) return [inText(text, 'title', { title: collapse(text.slice(...at)), kind: 'formal' }, at, 'words:title', 0.8)]
    start = end + 1
  }
  return []
}
