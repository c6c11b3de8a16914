// bounded: each pattern here meets a sentence of at most 700 characters.
import type { Role } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { allMatches } from '../../text/all-matches.ts'
import { actRows, actsIn } from './credit-acts.ts'
import { anyNames, filler, looseNames, nameWords, namesAt, namesWords } from './credit-names.ts'

/** A person credited in a sentence: where the name stands, and the word for what they did. */
export type Credit = { readonly name: string; readonly role: Role; readonly at: Span; readonly word: Span }

type Row = { readonly role: Role; readonly pattern: RegExp }

const any = (roles: readonly Role[]): string => actRows.filter(([role]) => roles.includes(role)).map(([, words]) => words).join('|')
// Few ranges, since it is asked at every character.
const bound = "(?<![a-zß-öø-ÿœа-яё0-9'’])"
/** Begins a clause: the sentence, or behind a comma, a colon, a dash, "and", a bracket. */
const opens = "(?:(?:^|[,;:(\\[*•–—-]|(?<= )(?:and|but|und|et|y|e|и|while)(?= ))[\\s*_~\"“(\\[]*)"
/** "This story", "it", "chapter three": what a sentence of an author's may speak of. */
const subject = "(?:(?:(?:this|the|my|these|dieses?|diese|die|cette?|esta|este|questa|questo|это)(?: (?:first|last|whole|long|short|little|original|german|french|\\p{L}+ed))?(?: (?:story|fic|fanfic|tale|piece|chapters?|parts?|one|drabble|series|version|draft|translation|cover|page|file|geschichte|histoire|fic|historia|storia|história|история))?)|it|das)"

const rows = (list: readonly (readonly [Role, string])[]): Row[] => list.map(([role, source]) => ({ role, pattern: new RegExp(source, 'giu') }))

/** Frames with a role of their own; `w` is the word for it, `n` the names. Case is told in names alone, so the words before them take both. */
const named = rows([
  ['author', `${bound}(?<w>posted for|on behalf of|posting (?:this|it) for) ${filler}(?<n>${namesWords})`],
  ['author', `${bound}(?:permission (?:of|from)|by) the (?:original )?(?<w>author|writer),? (?<n>${nameWords})`],
  ['author', `${bound}(?:dell'|de la |de l'|der |des )(?<w>autor|autrice|autora|autorin|auteure?s?),? (?<n>${nameWords})`],
  ['author', `${bound}(?<w>original(?: story| fic| text)?)(?: is| was| ist|,)?:? ?(?:['"“][^'"”]{1,60}['"”],? )?(?:by|von|de|par|di) ${filler}(?<n>${namesWords})`],
  ['author', `${bound}(?:d['’]après|nach|basado en|basata su|de|desde) (?:une |eine[rm]? |una? )(?<w>histoire|geschichte|historia|storia|história) (?:de|d['’]|von|di) ?(?<n>${nameWords})`],
  ['author', `[,(;] (?<w>author|writer),? (?<n>${nameWords})`],
  ['author', `${bound}(?<w>geschrieben|verfasst) (?:hat|haben)(?: es| sie| das)? (?<n>${namesWords})`],
  ['author', `${bound}(?<w>collaboration|joint effort|joint venture|round robin) (?:between|of|by|from) ${filler}(?<n>${namesWords})`],
  ['author', `${opens}(?<w>by|BY|von|par)(?::|\\s*\\.{2,}\\s*| )\\s*(?<n>${namesWords})(?=\\s*(?:$|[,(<;]|with |mit |avec ))`],
  ['author', `^(?:an?|another|eine?|une?)(?: [\\p{L}’'-]+){1,4} (?:fan ?fic(?:tion)?|fic|story|tale|vignette|poem|novel(?:la)?|geschichte|histoire)s? (?<w>by|von|par) ${filler}(?<n>${looseNames})`],
  ['poster', `^from:? ["“]?(?<n>${nameWords})["”]? ?(?=[<(][^<>()]+@)`],
  ['poster', `${opens}(?:${subject} (?:is|was|has been) )?(?<w>(?:x-|cross-?|re-?)?posted|uploaded|submitted|sent in)(?: [\\p{L}]+){0,4} by (?:me, ?)?${filler}(?<n>${looseNames})`],
  ['poster', `${bound}(?<w>posted) (?:for|on behalf of) [^.!?]{2,80}? by (?:me,? ?)?(?<n>${namesWords})`],
  ['author', `${bound}(?:posted|uploaded) by [^.!?]{2,40}? (?<w>for|on behalf of) ${filler}(?<n>${namesWords})`],
  ['idea', `${bound}(?:it was|this was|from|steal|stole) ${filler}(?<n>${nameWords})['’]s (?:original )?(?<w>idea|suggestion|prompt|challenge)`],
  ['co-author', `${bound}the (?<w>part|bit|scene|chapter|line|ending|section)s? (?:[^.!?,;]{1,40} )?(?:is|are|was|were) (?:all )?(?<n>${nameWords})['’]s?(?=$|[,.;!])`],
  ['co-author', `${bound}(?<w>(?:co-?written|co-?authored|written|(?:gemeinsam )?geschrieben|collaboration|escrit[oa](?: a (?:quatro|cuatro) \\p{L}+)?|écrit(?:e)?(?: à quatre mains)?|scritt[oa](?: a quattro mani)?|написано (?:вместе|в соавторстве))(?: together| jointly| zusammen)?) (?:with|mit|com|con|avec|с) (?:a |o |la |der )?${filler}(?<n>${namesWords})`],
  ['dedicatee', `^(?:(?:this|that)(?: (?:one|story|fic|part|chapter|piece|tale))?(?: is|['’]s)? )?(?:it['’]s |all )?(?<w>for|für|pour|para|per|для) (?:my (?:[\\p{L}-]+,? ){1,3})?(?<n>${looseNames})(?=\\s*(?:$|[,(!]|who |on |and |because |whose |in |zum |zur |with |con |avec |mit ))`],
  ['dedicatee', `^(?<w>à|a) (?<n>${nameWords})(?=, (?:qui|che|que|pour|per|por|con|avec|com)(?!\\p{L}))`],
  ['dedicatee', `${bound}(?<w>written (?:especially )?for|in (?:loving )?memory of|(?:gift|present|treat) for|tribute to|in memoria di|en souvenir de|à la mémoire de|en memoria de|em memória de|in gedenken an|памяти) (?:to )?${filler}(?<n>${looseNames})`],
  ['dedicatee', `${bound}(?<w>(?:happy|merry) (?:birthday|christmas)|joyeux anniversaire|feliz cumpleaños|buon compleanno|alles gute),? ${filler}(?<n>${namesWords})`],
  ['dedicatee', `${bound}(?<w>${any(['dedicatee'])})(?: (?:is|are|goes|go))?:? ?(?:to|for|an|à|a|für|:)?:? ${filler}(?<n>${namesWords})`],
  ['idea', `${bound}(?:answer|response|reply|entry|written|réponse|antwort|respuesta|risposta|ответ)(?: \\p{L}+)? (?:to|for|in|auf|à|a|на) ${filler}(?<n>${nameWords})['’]s? (?:[^.!?]{0,60} )?(?<w>challenge|prompt|request|wish|plot ?bunny|idea)`],
  ['idea', `${opens}(?<w>blame|schuld ist) (?:it on |for this )?${filler}(?<n>${looseNames})`],
  ['idea', `${bound}(?:the |this |whole |original |basic )*(?<w>idea|concept|premise|plot ?bunny|bunny|prompt|challenge)(?: [^.!?,;]{0,60})? (?:is|was|were|are|came from|comes from|belongs to|belong to|courtesy of) ${filler}(?<n>${nameWords})(?:['’]s?)?(?= *(?:$|[,.;!(]|and |who ))`],
  ['idea', `${bound}(?:on|from) (?:an?|the) (?:\\p{L}+ )?(?<w>idea|prompt|suggestion|request|challenge|plot ?bunny|outline) (?:by|from|of) ${filler}(?<n>${looseNames})`],
  ['idea', `${bound}(?<w>conceived|plotted|dreamed up|dreamt up|brainstormed|thought up|cooked up)(?: together)? (?:with|by) ${filler}(?<n>${namesWords})`],
  ['idea', `${bound}(?<w>ide[ea]n?|idée|ideia|идея) (?:[^.!?,;]{0,40} )?(?:stammt |kommt |vient |es |è |é )?(?:von|de|di|da|от) (?:la |el |der |a |o )?(?<n>${namesWords})`],
  ['antecedent', `${bound}(?<w>sequel|prequel|companion(?: piece| story)?|follow-?up|coda|missing scene|tag|epilogue|answer|response|homage|tribute|fortsetzung|suite|secuela|continuación|seguito|continuação|сиквел|продолжение) (?:to|of|for|zu|von|à|de|a|di|к) (?:(?:the|a|an|her|his|my) (?:[\\p{L}-]+ ){0,3})?(?:(?:["“«][^"”»]{1,80}["”»]|story|fic|tale),? (?:by|von|de|par|di) )?(?<n>${nameWords}(?:,? (?:and|&) ${nameWords})*)(?!['’]s? [^.!?]{0,50}(?:challenge|prompt|request))`],
  ['antecedent', `${bound}(?<w>remix|retelling|re-?working|rewrite|podfic|parody|continuation|pastiche) of (?:["“«][^"”»]{1,80}["”»],? )?(?:a (?:story|fic|tale) )?(?:by )?${filler}(?<n>${looseNames}|${nameWords}(?=['’]s))`],
  ['antecedent', `${bound}(?<w>inspired|based|modelled|modeled|spurred|inspiriert|basiert|inspirée?|inspirad[oa]|ispirat[oa]|basad[oa]|basat[oa])(?: (?:loosely|partly|in part|very|directly))* (?:by|on|upon|von|auf|par|por|da|en|su|em) (?!an idea)(?:a |an |the )?(?:(?:[\\p{L}-]+ )?(?:story|fic|tale|poem|song|novel|series) )?(?:["“«][^"”»]{1,80}["”»],? )?(?:by )?(?<n>${nameWords})(?!['’]s? (?:[\\p{L}"“”-]+ ){0,4}(?:idea|challenge|prompt|request|suggestion))`],
  ['antecedent', `${bound}(?:set|takes? place|happens|spielt|situé\\p{L}*) (?<w>in) (?<n>${nameWords})['’]s? (?:[^.!?]{0,40} )?(?:universe|world|verse|'verse|series|timeline|au|setting)`],
  ['antecedent', `${bound}(?:set|takes? place|happens) in [^.!?]{1,60}?(?:universe|world|verse|series) (?<w>created|invented|built|made up|started|begun) by (?<n>${namesWords})`],
  ['antecedent', `${bound}read (?<n>${nameWords})['’]s (?:(?:story|fic|series),? )?["“«][^"”»]{1,80}["”»][^.!?]{0,40}?(?<w>first|before|follows)`],
  ['antecedent', `${bound}(?:with )?(?<w>apologies|hommage|nods?) (?:to|an|à) (?:the (?:late|great) )*(?<n>${namesWords})`],
  ['antecedent', `${bound}(?<w>stole|stolen|borrowed|nicked|swiped|pinched|lifted)(?: [^.!?,;]{1,40})? from ${filler}(?<n>${nameWords})(?!['’]s? beta)`],
  ['antecedent', `${bound}(?<w>lyrics?|songs?|song lyrics|poem|verses?|quote|quotation|liedtext|paroles|letra|testo)(?: [\\p{L}]+){0,4}? (?:(?:is|are|was|were|come|comes|quoted|taken) )*(?:from )?(?:["“«][^"”»]{1,80}["”»],? )?(?:by|belongs? to|©|\\(c\\)|von|de|di) (?<n>${namesWords})`],
  ['beta', `${bound}my (?:[\\p{L}-]+ ){0,2}(?<w>betas?(?:-?\\s?readers?)?|proof-?readers?|first readers?)(?:,| is| are| was| were|:)? (?<n>${anyNames})(?! ?:)`],
  ['editor', `${bound}my (?:[\\p{L}-]+ )?(?<w>editors?)(?:,| is| was|:)? (?<n>${anyNames})(?! ?:)`],
  ['co-author', `${bound}my (?:[\\p{L}-]+ )?(?<w>co-?(?:author|writer)s?|writing partner|partner in crime)(?:,| is| was|:)? (?<n>${anyNames})(?! ?:)`],
  ['thanked', `^(?:to|an|à|a) ${filler}(?<n>${anyNames}) ?[:,–—-]+ (?:[^.!?]{0,40} )?(?<w>thanks?|thank you|hugs|love|danke|merci|gracias|grazie|obrigad[oa])`],
  ['thanked', `${bound}(?<w>help|assistance|input|support|advice|ayuda|hilfe|aide|aiuto|ajuda|помощью) (?:from|by|of|de|von|di|da) ${filler}(?<n>${namesWords})`],
  ['thanked', `${bound}(?:couldn['’]t|could not|can['’]t|would not|wouldn['’]t|never) [^.!?]{0,60}?(?<w>without) ${filler}(?<n>${namesWords})`],
])

/** Owners of what the fandom builds on. */
const firm = `${nameWords}(?: & ${nameWords})*`
const ownerName = `(?:(?:the (?:estate|heirs|family|genius|imagination|minds?|people|folks|good people) (?:of|at) )|(?:the )?(?=(?-i:\\p{Lu})))?${firm}(?:/${firm})*`
const owners = `(?<n>${ownerName}(?:(?:,| and|, and| und| et| y(?: a)?| e(?: a)?| и|, (?:&|and)) (?:to |the |dem |den |der )?${ownerName}){0,6})`
const owned = rows([
  ['owner', `${bound}(?<w>belong(?:s|ing|ed)?|propert(?:y|ies)|copyrights?|trademarks?|creations?|intellectual property|brainchild|eigentum|propriété|propiedad|proprietà|propriedade|собственность\\p{L}*)(?: (?:\\p{L}+ly|entirely|solely|all|and|copyright|trademarks?|are|remain|instead|in fact))*:? (?:to|of|by|von|de|di|der|des|à|a) (?:the (?=(?-i:\\p{Lu})))?${owners}`],
  ['owner', `${bound}(?<w>gehör(?:t|en)|appartien(?:t|nent)|pertenece[n]?|appart(?:iene|engono)|pertence[m]?|принадлеж[аи]т)(?: (?:alle|allein|nur|à|a|ad|al|alla|aux?|den|dem|der|ao?))* ${owners}`],
  ['owner', `${bound}(?<w>(?<!universe )created|owned|copyrighted|trademarked|licensed|held|reserved|produced|invented|geschaffen|créée?s?|cread[oa]s?|creat[oaie]|criad[oa]s?|создан\\p{L}*)(?: and (?:owned|created|produced|copyrighted))? (?:by|von|par|por|da) ${owners}`],
  ['owner', `(?<w>©|\\(c\\)|copyright|(?<![\\p{L}.])(?-i:c\\.)(?= )) ?(?:(?:19|20)\\d\\d(?:[-–](?:19|20)?\\d\\d)?,? )?(?:of |by )?${owners}`],
  ['owner', `${bound}${owners} (?<w>owns?|invented|created|made) (?:them|it|these|this|those|all|the (?:characters?|show|universe|rights)|everything|everyone|the whole lot)(?!\\p{L})`],
  ['owner', `${bound}(?<w>they['’]re|they are|it['’]s|these are|those are|all|the rest (?:is|are)|everything else is|everyone else is) ${owners}['’]s?(?= |$|[,.;])(?! (?:\\p{L}+ )?(?:fault|idea|challenge|birthday|beta))`],
  ['owner', `${bound}(?<w>not mine)[:,] [^.!?()]{2,80}\\((?<n>${ownerName})\\)`],
])

const verbs = any(['co-author', 'beta', 'editor', 'translator', 'illustrator', 'typist', 'idea', 'poster', 'author'])
const label = `(?:(?:the |this |my |original |pretty |lovely |gorgeous |all |[\\p{L}]{1,12}-)*(?:${verbs}|nagging|moral support|research|summary))`
/** "Beta: Jo", "Story and artwork by Jo", "The drawings are by Jo", "beta'd by Jo". */
const nominal = new RegExp(`${opens}(?:${subject} (?:is|was|were|has been|wurde|ist|a été|fue|è stat[oa]|foi)(?: (?:kindly|very|expertly|mostly|then|also|originally|lovingly))* )?(?:was |were |is |are )?(?<w>${label}(?:(?: ?[,/&] ?|,? (?:and|und|et|y|e|и) )(?:was )?${label})*)(?: (?:up|in|for|to|from|the|of|on|web|text|this|story|fic|chapter|original|dutch|english|french|german|hard work|work|is|are|was|were|done|provided|made|courtesy|supplied|contributed|chapters?|one|two|and|part|into|clarity|fun|length|(?-i:\\p{Lu}\\p{L}+)|(?:\\p{L}+ly)|[dl]['’]\\p{L}+|aus|dem|der|den|das|de|l['’]|del|dal|the|anglais|inglese|inglés|englischen|hat|es)){0,7}?(?: ?(?::|=|—|–) ?| ?- | ?\\.{3,} ?| (?:by|von|par|por|da|dal|dalla|from(?! the)) )(?:me, ?|me and )?${filler}(?<n>${looseNames})`, 'giu')

/** Thanks, and whatever else is sent to people. */
const thanks = new RegExp(`${bound}(?<w>(?:(?:many|special|big|huge|much|my|most|extra|endless|undying|eternal|heartfelt|grateful|great|warm|biggest) )*(?:thanks|thank(?: you)?s?|thanx|thx|tha?nks|kudos|gratitude|hugs?|kisses|props|cheers|cookies|credit|acknowledge?ments?|appreciation|applause|love|shout-?out|danke?|dankeschön|vielen dank|merci|remerciements?|gracias|agradecimientos?|grazie|ringraziament[oi]|obrigad[oa]|agradecimentos?|спасибо|благодарност\\p{L}+))(?:,? (?:so|very|much|a lot|again|also|as always|as ever|as usual|go|goes|going|out|must go|are due|is due|due|mille|infinies|mil|muchas|tante|muito|большое|огромное))*(?: (?:to|2|an|à|aux|a|ao?|à|al|alla|für|for(?= (?:my|our)\\s))|,|:)*(?: the lovely \\p{L}+)? ?${filler}(?<n>${looseNames})`, 'giu')
const next = new RegExp(`(?:,? (?:and|und|et|y|e|и|&) (?:also )?(?:to |an |à |a |for )|, (?:to )|,? (?:and|&) (?=${nameWords},? (?:who|for)\\s))${filler}(?<n>${namesWords})`, 'gu')

const object = "(?:this|it|the (?:\\p{L}+ )?(?:story|fic|draft|drafts|chapters?|parts?|thing|half|ending|bit|scene|map|cover|pictures?|drawings?|beta|html|typing|scanning|idea|commas?|title|translation)|my|me|all|every|most|both|half|chapters?|parts?|both|an?|several|some|only|nits|holes|for me|many)"
/** What a person is said to have done, in the active voice; what was done must be to this story or for its writer. */
const activeRows = rows([
  ['co-author', `(?<w>co-?wrote|co-?authored)|(?<w2>wrote (?:the (?:first|second|third|last|other) half|half|part|parts|chapters?|the (?:bit|part|scene|ending|smut|dialogue))|helped (?:me )?(?:to )?write)`],
  ['beta', `(?<w>(?:beta['’]?e?d|beta-?\\s?read|brit-?\\s?picked|proof-?\\s?read|beta'?s|beta (?:this|it))(?!\\s+by)(?! (?:the |a )?(?:reader|report|letter))|(?:read|looked|went) (?:this |it |everything |my draft |the (?:story|draft|whole thing) )?(?:over|through)(?= (?:for me|this|it|my|and)|$|[,.;])|read (?:every|all|the|my|both|each|an early|several|countless) (?:\\p{L}+ ){0,2}(?:drafts?|versions?)|(?:saved|rescued) (?:you|us|me|it|this) from my \\p{L}+|(?:checked|caught|fixed|corrected|spotted|found|weeded out|hunted down|sorted out|tamed|wrangled|pointed out|rescued) (?:(?:all|most|many|of|my|the|its|a|lot|some|every|worst|so|several|where|stray|misplaced|numerous|awful|terrible) )*(?:typos?|mistakes?|errors?|commas?|grammar|spelling|punctuation|tenses?|apostrophes|adverbs|plot ?holes|prose)|corrected (?:this|it)|(?:poked|picked) (?:\\p{L}+ )?(?:holes|nits)|nit-?picked|cleaned (?:this |it )?up|polished (?:this|it))`],
  ['editor', `(?<w>edited)(?= (?:${object}))`],
  ['translator', `(?<w>translated)(?= (?:${object}))`],
  ['illustrator', `(?<w>illustrated|drew|painted|sketched)(?= (?:it|this|(?:the|a|an|this|my|all|some|both|these|several) (?:\\p{L}+ ){0,2}(?:maps?|covers?|pictures?|drawings?|portraits?|illustrations?|sketch(?:es)?|art(?:work)?|banners?|comics?|story))(?!\\p{L}))|(?<w2>made|did|designed|provided|contributed) (?:the|this|a|my) (?:\\p{L}+ )?(?:cover|art(?:work)?|drawings?|pictures?|banner|map|illustrations?)`],
  ['typist', `(?<w>(?:re-?)?typed|scanned|transcribed|formatted|coded|html(?:ed|'d)|webbed|converted)(?= (?:${object}|up))|(?<w2>did|does) (?:all )?the (?:typing|scanning|html|coding|formatting|transcri\\p{L}+)|(?<w3>put) (?:this|it) (?:up )?on the web`],
  ['idea', `(?<w>came up with(?= \\p{L}))|(?<w2>suggested(?! the title)|requested|dared me|challenged me|asked (?:me )?for|inspired)(?= (?:${object}|to))|gave me (?:the |this |an )?(?<w3>idea|plot ?bunny|bunny|prompt)|(?<w4>had) the idea`],
  ['poster', `(?<w>posted|uploaded)(?= (?:it|this|these)(?!\\p{L}))`],
  ['thanked', `(?<w>helped(?: me)?(?: (?:a lot|too|with|out))?|held my hand|listened|encouraged me|nagged me|cheered me|supported me|put up with|answered (?:all )?my|turned my|lent me|let me|talked me)`],
])
const who = new RegExp(`(?<![\\p{L}'’(\\[<])(?<n>${anyNames})`, 'gu')
const pronoun = /(?<![\p{L}'’])(?:she|he|they|who|die|der|qui|que|che)(?![\p{L}'’])/giu

const negated = /(?<!\p{L})(?:not|never|no|nobody|none|didn['’]t|did not|doesn['’]t|hasn['’]t|has not|haven['’]t|wasn['’]t|isn['’]t|won['’]t|without|nicht|kein\p{L}*|pas de|sans|sin|senza|sem|не|без)(?!\p{L})[^,;.]{0,25}$/iu
const hedged = /(?<!\p{L})(?:if|would|could|might|maybe|perhaps|should|will|wish|going to|can|hope|want(?:s|ed)? to|wäre|hätte|würde|si|se|если|бы)(?!\p{L})[^;,.]{0,60}$/iu

type Found = { readonly credits: Credit[] }

function add(into: Found, words: string, from: number, role: Role, word: Span, hasHandle = false): void {
  for (const { name, at } of namesAt(words, from, hasHandle)) into.credits.push({ name, role, at, word })
}

function group(found: RegExpExecArray | RegExpMatchArray, name: string): Span | undefined {
  const words = found.groups?.[name]
  if (words === undefined || words === '') return undefined
  const index = (found.index ?? 0) + (name === 'n' ? found[0].lastIndexOf(words) : found[0].indexOf(words))
  return [index, index + words.length]
}
const spanOf = (found: RegExpMatchArray): Span => group(found, 'w') ?? group(found, 'w2') ?? group(found, 'w3') ?? group(found, 'w4') ?? [found.index ?? 0, (found.index ?? 0) + 1]

function framed(sentence: string, into: Found): void {
  for (const { role, pattern } of named) {
    for (const found of allMatches(pattern, sentence)) {
      const at = group(found, 'n')
      if (at === undefined || negated.test(sentence.slice(0, spanOf(found)[0]))) continue
      add(into, sentence.slice(...at), at[0], role, spanOf(found), true)
    }
  }
}

/** Something of every frame of a kind: a sentence without it is not read by them. */
const mayOwn = /belong|propert|copyright|trademark|creation|created|brainchild|eigentum|propri|propied|собственн|gehör|apparti|apparten|pertenc|pertenec|принадлеж|own|licensed|held|reserved|produced|invented|geschaffen|cré|cread|creat|criad|создан|©|\(c\)|(?<!\S)c\.|made|they['’]re|they are|it['’]s|these are|those are|rest is|rest are|else is|not mine|(?<!\p{L})all \p{Lu}/iu
const mayName = /[:=–—]| - |\.{3}|(?<!\p{L})(?:by|von|par|por|da|dal|dalla|from)(?!\p{L})/iu
const mayThank = /thank|tha?nx|thx|kudos|gratitude|hug|kiss|props|cheers|cookie|credit|acknowl|appreciat|applause|love|shout|dank|merci|remerc|gracias|agradec|grazie|ringraz|obrigad|спасибо|благодарн/iu

/** The people whom a sentence credits, in the order of the frames; white space in it is single blanks. */
export function creditsIn(sentence: string): Credit[] {
  const into: Found = { credits: [] }
  framed(sentence, into)
  if (mayOwn.test(sentence)) ownersIn(sentence, into)
  if (mayName.test(sentence)) nominalsIn(sentence, into)
  if (mayThank.test(sentence)) thanksIn(sentence, into)
  activesIn(sentence, into)
  asidesIn(sentence, into)
  return into.credits
}

function ownersIn(sentence: string, into: Found): void {
  for (const { role, pattern } of owned) {
    for (const found of allMatches(pattern, sentence)) {
      const at = group(found, 'n')
      const word = spanOf(found)
      if (at === undefined || negated.test(sentence.slice(Math.max(0, word[0] - 12), word[0]).replace(/.*,/, ''))) continue
      if (into.credits.some((other) => other.role !== 'author' && other.at[0] >= at[0] && other.at[1] <= at[1])) continue
      // "(c) 1999 by Ann" at the head of a sentence is the story's own; anywhere else the words before it are owned.
      const mine = word[0] < 2 && /\d,? by /.test(found[0])
      for (const piece of sentence.slice(...at).split(/(?<=,| and| und| et| y| e| и)(?= (?!(?:Inc|Ltd|LLC)(?!\p{L})))/u)) addOwner(sentence, at[0] + sentence.slice(...at).indexOf(piece), piece, mine ? 'author' : role, word, into)
      // "Silas belongs to Vee, everybody else to Northgate Pictures."
      for (const other of allMatches(others, sentence.slice(at[1]))) {
        const where = group(other, 'n')
        if (where && /belong|gehör/i.test(sentence.slice(...word))) addOwner(sentence, at[1] + where[0], other.groups?.['n'] ?? '', role, word, into)
      }
    }
  }
}

const others = new RegExp(`,? (?:and )?(?:\\p{L}+ ){1,4}to (?<n>${nameWords})`, 'gu')
const ownerLead = /^(?:\s|to |and |the (?:estate|heirs|family|genius|imagination|minds?|people|folks|good people) (?:of|at) |(?:y|e) (?:a |ad )?|a (?=\p{Lu})|und (?:der |dem |den )?)+/iu

function addOwner(sentence: string, from: number, piece: string, role: Role, word: Span, into: Found): void {
  const lead = ownerLead.exec(piece)?.[0].length ?? 0
  const words = piece.slice(lead).replace(/(?:,| and| und| et| y| e| и)$/u, '')
  const [first] = namesAt(words.replace(/\//g, ' '), from + lead, false)
  if (!first) return
  const at: Span = [first.at[0], from + lead + words.length]
  into.credits.push({ name: sentence.slice(...at), role, at, word })
}

function nominalsIn(sentence: string, into: Found): void {
  for (const found of allMatches(nominal, sentence)) {
    const at = group(found, 'n')
    const said = found.groups?.['w'] ?? ''
    const from = (found.index ?? 0) + found[0].indexOf(said)
    if (at === undefined || negated.test(sentence.slice(0, from)) || /^un-?beta/i.test(said)) continue
    const acts = actsIn(said)
    for (const { role, at: word } of acts) add(into, sentence.slice(...at), at[0], role, [from + word[0], from + word[1]], true)
    if (acts.length === 0) add(into, sentence.slice(...at), at[0], 'thanked', [from, from + said.length], true)
  }
}

function thanksIn(sentence: string, into: Found): void {
  for (const found of allMatches(thanks, sentence)) {
    const at = group(found, 'n')
    if (at === undefined) continue
    const segments = [{ at, lead: found[0].slice(0, found[0].length - (at[1] - at[0])) }]
    for (const other of allMatches(next, sentence.slice(at[1]))) {
      const where = group(other, 'n')
      if (where) segments.push({ at: [at[1] + where[0], at[1] + where[1]], lead: other[0].slice(0, other[0].length - (where[1] - where[0])) })
    }
    for (const [index, segment] of segments.entries()) {
      const until = segments[index + 1]?.at[0] ?? sentence.length
      const after = sentence.slice(segment.at[1], until)
      const before = segment.at[0] - segment.lead.length
      const ahead = actsIn(segment.lead, ['beta', 'editor', 'co-author', 'translator', 'illustrator', 'typist'])
      const acts = ahead.length > 0 ? ahead.map(({ role, at: [a, b] }) => ({ role, word: [before + a, before + b] as Span })) : actsIn(after, ['beta', 'editor', 'co-author', 'translator', 'illustrator', 'typist', 'idea']).map(({ role, at: [a, b] }) => ({ role, word: [segment.at[1] + a, segment.at[1] + b] as Span }))
      const isHandle = index === 0
      for (const { role, word } of acts) add(into, sentence.slice(...segment.at), segment.at[0], role, word, isHandle)
      if (acts.length === 0) add(into, sentence.slice(...segment.at), segment.at[0], 'thanked', spanOf(found), isHandle)
    }
  }
}

function activesIn(sentence: string, into: Found): void {
  const subjects = [...allMatches(who, sentence)].flatMap((found) => { const at = group(found, 'n'); return at ? [at] : [] })
  const starts = [...subjects, ...[...allMatches(pronoun, sentence)].map((found): Span => [found.index, found.index + found[0].length])].sort((a, b) => a[0] - b[0])
  for (const { role, pattern } of activeRows) {
    for (const found of allMatches(pattern, sentence)) {
      const from = found.index
      if (/\p{L}/u.test(sentence[from - 1] ?? ' ')) continue
      const last = starts.findLast(([, end]) => end <= from)
      if (!last) continue
      const gap = sentence.slice(last[1], from)
      // Between the person and the act stand only adverbs, other acts with "and", "was kind enough to".
      if (gap.length > 70 || /(?<!\p{L})(?:i|you|we|it was|said|says|that|than|by)(?!\p{L})/iu.test(gap) || negated.test(gap) || hedged.test(sentence.slice(0, from).split(/[,;.]|(?<!\p{L})(?:but|aber|mais|pero|ma)(?!\p{L})/u).at(-1) as string)) continue
      const isName = subjects.includes(last)
      if (isName && !/^(?:['’]s [^.;]{2,30}|,? ?(?:who |which )?(?:(?:also|kindly|very|graciously|patiently|once|again|then|has|have|had|did|was|were|so|as|always|is|both|all|even|just|only|kind|nice|brave|good|sweet|enough|to|agreed|volunteered|offered|managed|still|first|helpfully|bravely|heroically|quickly|and)(?:,)? ?)*(?:[^.;]{0,50}(?:,| and| und) (?:also |then |even )?)?) ?$/iu.test(gap)) continue
      const subjectAt = isName ? last : subjects.findLast(([, end]) => end <= last[0])
      if (!subjectAt) continue
      const word = spanOf(found)
      add(into, sentence.slice(...subjectAt), subjectAt[0], role, word)
    }
  }
}

const aside = new RegExp(`(?<n>${nameWords}) \\((?<w>[^()]{2,30})\\)`, 'gu')
const relative = new RegExp(`(?<n>${nameWords}), (?:die|der|qui|quien|que|che|которая|который|a quem|que) (?<w>[^.;]{2,60})`, 'gu')

/** "Ann (words) and Jo (pictures)"; "Jo, die auch das Titelbild gezeichnet hat". */
function asidesIn(sentence: string, into: Found): void {
  for (const [pattern, isWhole] of [[aside, true], [relative, false]] as const) {
    for (const found of allMatches(pattern, sentence)) {
      const at = group(found, 'n')
      const said = found.groups?.['w'] ?? ''
      const from = (found.index ?? 0) + found[0].lastIndexOf(said)
      if (at === undefined) continue
      for (const { role, at: word } of actsIn(said)) if (!isWhole || (word[1] - word[0] === said.length)) add(into, sentence.slice(...at), at[0], role, [from + word[0], from + word[1]])
    }
  }
}
