// bounded: each pattern here meets a value of at most 400 characters.
import { anyOf } from '../../text/screen.ts'
import { forbidding } from './permission-answers.ts'
import { denying } from './permission-denials.ts'

/** No letter before, and none behind. */
const left = '(?<!\\p{L})'
const right = '(?!\\p{L})'

/** Leave that has first to be had, and of whom: "nach Rücksprache mit mir", "soumise à l'accord de l'auteur", "с моего ведома". */
export const consented = anyOf([
  '(?<!\\b(?:anonymous|withheld|removed|omitted|deleted) )\\b(?:by|on|upon|with) (?:(?:prior|my|our|express|written) ){0,2}(?:invitation|request|application|agreement|arrangement|approval|consent)\\b',
  `${left}(?:nach|mit|auf|gegen) (?:\\p{L}+ ){0,3}(?:rücksprache|absprache|anfrage|nachfrage|rückfrage|vereinbarung|zustimmung|einwilligung|genehmigung)`,
  `${left}soumise?s? à|${left}(?:sur|après) (?:simple )?(?:demande|accord|autorisation)|${left}avec (?:mon|notre|son|l['’]) ?(?:accord|autorisation)`,
  `${left}(?:previ[oa]|con|bajo) (?:\\p{L}+ ){0,2}(?:permiso|autorización|consentimiento)`,
  `${left}(?:previ[oa]|dietro|con|su|col) (?:\\p{L}+ ){0,3}(?:autorizzazione|consenso|permesso|richiesta)`,
  `${left}(?:com|mediante|sob) (?:\\p{L}+ ){0,2}(?:licença|autorização|permissão|pedido)`,
  `${left}с (?:моего |нашего |его |её )?(?:ведома|согласия)${right}|${left}по (?:запросу|согласованию|договор[её]нности)${right}`,
])

/** Whom one turns to before: "apply to the author", "PM me if you want it", "call her at the shop". */
export const turning = anyOf([
  "\\b(?:apply|applications?|enquire|enquiries|inquire|inquiries|query)\\b(?! withheld)", '\\b(?:ring|call|phone|text|pm|dm|icq|message|ping) (?:me|us|her|him)\\b(?! (?:the|a|your) (?:link|url|address))', '\\b(?:see|come to|speak to|talk to|go through) (?:me|us|her|him)\\b', '\\b(?:sing out|give (?:me|us) a (?:shout|yell|ring|call))\\b', '\\bothers may knock\\b',
  '\\b(?:let me know|tell me|warn me|tell us) (?:before|first)\\b', '\\b(?:being|to be) asked\\b', '\\b(?:others|(?:any|every)(?:one|body)(?: else)?|wants? (?:it|this)|would like|you(?:[’\']d| would| should)? like|you want|if you|reprints?|who(?:ever)? (?:wants|would))\\b.{0,60}\\b(?:drop|send|write|mail|e-?mail|contact)(?: to)? (?:me|us|her|him|a line|the author|the editor|the club|the address)\\b(?!.{0,40}\\b(?:where|url|link|afterwards?|once you|a copy|copies|postcard))', '\\bwants? (?:it|this|them)\\b[^.!?]{0,50}[,;] ?(?:please )?(?:write|mail|e-?mail|apply) to\\b(?!.{0,60}\\b(?:where|url|link|afterwards?|once you|a copy|copies))',
  `${left}(?:fragt|gefragt|anfragen|anzufragen)${right}|bitte ich um (?:ein|eure|kurze|vorherige)`, `${left}(?:(?:il |elle )?m['’]écri\\p{L}*|s['’]adresser|écrire à)`, `${left}(?:escrib(?:a|an|id|ir) (?:a|al)|escríb[ae]\\p{L}*|me (?:escriba|pede|pida|peça))${right}`, `${left}(?:rivolgersi|scriv(?:a|ere|ano) (?:a|al|alla)|scrivetemi|avverta)${right}`, `${left}(?:спросите|спрашивайте|обращайтесь)${right}`,
])

/** Leave in so many words in front: nothing that is asked for behind it takes it back. */
export const leaveFirst = new RegExp(`^(?:\\p{L}+[, ]+){0,2}?(?:yes|yep|yeah|yup|sure|ok|okay|fine|of course|go ahead|feel free|anywhere|wherever|please do|by all means|help yourself|certainly|gladly|ja|klar|gerne?|oui|sí|sì|sim|да|можно)${right}`, 'iu')

/** That it is to stay where it is, or with those who have it. */
export const staying = anyOf([
  '\\b(?:in|on|at|within|for|to|by) (?:the|this|our|my|these) (?:\\p{L}+ ){0,2}\\p{L}+ only\\b(?! (?:with|after|if|by|when))', '^(?:one )?[\\p{L}’\']+ only(?:,? (?:please|thanks|thank you))[.!]*$', '\\bhere and (?:only here|nowhere)\\b|\\bgo(?:es|ne)? no (?:further|farther)\\b|\\b(?:your )?eyes (?:only|and)\\b|\\bhands off\\b|\\bbetween (?:us|ourselves)\\b|\\bfor (?:us|you) (?:two|three|four|five|six|seven|all|lot)\\b|\\bwent no further\\b',
  '\\bno (?:more )?(?:mirrors?|other copies|translations?|podfics?|remix\\p{L}*|uploads?|forward\\p{L}*|sharing|taking|stealing|hot-?link\\p{L}*|reprints?)\\b(?! (?:without|unless|address))', "\\b(?:is|it)(?:n['’]t| not) for (?:archives?|sites?|reposting|copying)|\\bnot for (?:re-?post|copy|re-?print|archiv|circulat|forward|translat|publ|shar)\\p{L}*", '\\bif (?:nobody|no one) (?:moved|copied|took|posted)|\\bno one else (?:does|may|has)\\b|\\b(?:should|must|shall) not be (?:archived|copied|posted|put|moved)\\b',
  `${left}(?:unter uns|nur (?:hier|auf dieser|in dieser|für (?:euch|uns)|im (?!netz)\\p{L}+)${right}|bleibt (?:bitte )?(?:hier|unter)|niemandem (?:zeigen|weitergeben)|absehen|alle rechte vorbehalten)`, `${left}(?:(?:reste[nr]?|que cela reste) entre nous|tous droits r[ée]serv[ée]s|ni archivage|(?:uniquement|seulement) (?:ici|sur ce)|mais non|copiez-l[ea] pas)${right}`, `${left}(?:entre nosotr[oa]s|derechos reservados|(?:sólo|solo|solamente) (?:aquí|en est[ea])|para ninguna otra)${right}`, `${left}(?:diritti riservati|(?:solo|soltanto) (?:qui|su quest[oa]|in quest[oa])|resta (?:su|qui)|da nessun['’]? ?altra parte)${right}`, `${left}(?:direitos reservados|(?:só|somente|apenas) (?:aqui|n?est[ae]))${right}`, `${left}(?:только (?:здесь|тут|(?:на|в) (?:этом|этой|моём|моем|моей))|все права защищены)${right}`,
])

/** What somebody does not wish, whatever verb of copying stands behind it: "no part of it may be", "ne souhaite pas que". */
export const unwished = anyOf([
  '\\bno part of [^.!?]{0,60}\\b(?:may|can|is to) be\\b', '\\brather than (?:copy|take|post|archive|steal)', '\\bnot (?:letting|having|giving|allowing|happy for)\\b[^.!?]{0,40}\\b(?:anywhere|elsewhere|copied|posted|archived|uploaded)\\b',
  '\\b(?:leave|let) (?:it|this|them) (?:where (?:it is|they are)|be|here|lie)\\b', '\\bkeep (?:it|this|them) (?:on|in|to|within|at) (?:your|this|the|our|my)\\b[^.!?]{0,30}\\bonly\\b', '\\bthis (?:board|list|site|group|page|archive|echo|zine) only\\b',
  '(?<!\\p{L})(?:pas|jamais) (?:en )?(?:dehors|hors)|nicht au(?:ß|ss)erhalb|(?:no|não|non) (?:fuera de|fora d|fuori d)|не за пределами', '\\bnot (?:outside|beyond|off) (?:of )?(?:the|this|my|our|here)\\b', '(?<!\\p{L})kein(?:e[rmsn]?)? teil (?:davon|dieser|des|aus)|(?<!\\p{L})(?:möchten?|will|wollen|wünscht?) (?:\\p{L}+ ){0,3}nicht,? (?:dass|daß)', "(?<!\\p{L})(?:ne |n['’])(?:souhait\\p{L}+|veu[xt]|veulent|voudrai[st]|désir\\p{L}+|autoris\\p{L}+|permet\\p{L}*) (?:vraiment )?(?:pas|plus|nullement) (?:que|à ce que|qu['’]|voir)|aucune partie",
  '(?<!\\p{L})no (?:quier\\p{L}+|quisiera|dese\\p{L}+|autorizo|permito)(?: \\p{L}+){0,3} que|ninguna parte', '(?<!\\p{L})non (?:vogli\\p{L}+|vuole|vorre\\p{L}+|desider\\p{L}+|autorizzo|permetto)(?: \\p{L}+){0,3} (?:che|veder)|nessuna parte', '(?<!\\p{L})n[ãa]o (?:quer\\p{L}*|gostaria|autorizo|permito|desejo)(?: \\p{L}+){0,3} (?:que|ver)|nenhuma parte', '(?<!\\p{L})не (?:хоч\\p{L}+|хотел\\p{L}*(?: бы)?|желаю|разрешаю),? (?:чтобы|видеть|никому)|никакая часть',
])

/** Leave in the words of licences and conditions: "CC BY-NC", "copyleft", "libre, citando la fuente", "purché si citi". */
export const licensed = anyOf([
  '\\bmake (?:as many|all the|any) copies\\b|\\bno copyright (?:is )?claimed\\b', '\\bcc[ -](?:by|0|zero)\\b|\\bcreative commons\\b|\\bcopyleft\\b|(?:\\b(?:this|it|text|file|story|tale)(?:[’\']s| is| are)? (?:\\p{L}+ ){0,3}|^\\W*)(?:(?:share|free|postcard)ware|public domain)\\b|\\bfree(?:ly)? (?:to )?(?:cop(?:y|ied|i?able)|distributable|pass)\\b|\\b(?:remix|copy|archive|steal|take|post|link|print) away\\b|\\barchive wher', '(?<!n[’\']t |not )\\bpass it (?:on|round|around|along)\\b|\\b(?:copies|one copy) (?:may|can) be (?:made|printed)|\\bwould like a copy, make one\\b|\\b(?:have|has) (?:my|our|her|his) (?:leave|allowance|blessing|standing yes)\\b|\\bstanding yes\\b|\\b(?:it|they) may go (?:in|on|to)\\b|(?<!n[’\']t |not |never )\\b(?:lets?|allows?) (?:any|every)(?:one|body) (?:to )?(?:archive|copy|re-?post|post|print|share|host)\\b|\\b(?:any|every)(?:one|body) (?:may|can) (?:borrow|pass|keep|print|copy|have|take|post|tell|use)(?:,| (?:it|this|them|him|her|and|or)\\b)',
  `${left}(?:gemeinfrei|^(?:erlaubt|gestattet|frei)|frei (?:kopierbar|verfügbar|für alle)|(?:weitergeben|kopieren|weiterschicken|weitergabe|verlinken)(?: \\p{L}+){0,4} (?:ja|ok|erlaubt|gern\\p{L}*|frei|gestattet)|f(?:ü|ue)r alle \\p{L}+ frei|wer mag|(?:lässt|lasst) (?:bitte )?(?:\\p{L}+ )?namen dran|darf (?:sie|es|ihn|das) draufstellen|weiterschicken darf)${right}`, `${left}(?:domaine public|(?:reproduction|copie|diffusion|archivage)(?: :)? libre|à condition de|pourvu qu|(?:peut|peuvent) circuler|c['’]est oui|si le cœur vous en dit|à qui vous voulez|où vous voulez)`, `${left}(?:dominio público|^libre|(?:copia|reproducción|difusión|distribución) libre|(?<!en )adelante|con tal (?:de )?que|siempre (?:que|y cuando)|quien (?:lo |la )?quiera|que l[ao] cuelgue|llévenselo)${right}`, `${left}(?:pubblico dominio|faccia(?:no)? pure|purch(?:é|&eacute;)|si può (?:\\p{L}+ )?(?:fotocopi|copi|distribu|stamp)\\p{L}*|se la prenda|esponga pure)`, `${left}(?:domínio público|livre,? (?:desde|com|para)|desde que (?:n[ãa]o|me|se|mantenh\\p{L}*|cit\\p{L}*|ponh\\p{L}*|dig\\p{L}*|lev\\p{L}*|avis\\p{L}*|deix\\p{L}*|cont\\p{L}*|seja)|podem? (?:pegar|levar|copiar))${right}`, `${left}(?:свободно|берите|забирайте|давать всем|svobodnoe)${right}`,
])

/** What one does with a story, and where it goes: "for a site", "ristampare", "in eine andere Box". */
export const elsewhere = anyOf([
  '\\b(?:sites?|pages?|archives?|archivists?|reprints?|re-?print\\p{L}*|copy|copies|copying|post|host|zines?|boards?|lists?|translat\\p{L}*|publish\\p{L}*|file it|another place|elsewhere|anywhere|else|goes further|on the (?:web|net|internet)|allowed?|permission)\\b',
  `${left}(?:seiten?|homepage|archiv\\p{L}*|(?:ab|nach|aus)?druck\\p{L}*|weiterreich\\p{L}*|weitergeb\\p{L}*|kopie\\p{L}*|kiste|box|heft|verlink\\p{L}*|übersetz\\p{L}*)${right}`, `${left}(?:reprodu\\p{L}*|publi\\p{L}*|tradu\\p{L}*|página|copiar\\p{L}*|sito|siti|riportar\\p{L}*|ristamp\\p{L}*|ripubblic\\p{L}*|riprodu\\p{L}*|pôr em|sítio)${right}`, `${left}(?:(?:рас|на|пере)?печат\\p{L}*|размес\\p{L}*|размещ\\p{L}*|перев[оё]д\\p{L}*|копир\\p{L}*|сайт\\p{L}*|унос\\p{L}*|утащ\\p{L}*)${right}`,
])

const movable = '(?:it|them|this|these|those|him|her)'
/** Where nothing but a story goes, or what it goes with. */
const shelves = "(?:(?:[\\p{L}-]+ ){0,2}(?:sites?|web|net|internet|pages?|archives?|lists?|boards?|groups?|zines?|issues?|editions?|newsletters?|bbs|echo|librar(?:y|ies)|clubs?|collections?|antholog(?:y|ies)|homepages?|disks?|forums?|journals?|magazines?|papers?|world|conditions?|understanding|whole|form|format|way|spirit|end|ends|top|head|heads?|headers?|others?|members?|fandoms?|public|people|readers?|names?|notice|rest|same)(?!\\p{L})|(?:others?|rest|same|four)(?!\\p{L}))"
/** What is done with a thing in a story, in the words of leave: "put it back on the wall", "hand it to Tobin", "keep it dry", "do not carry it on the stairs". */
const moving = new RegExp(`(?<!\\p{L})(?:[Pp]ut|[Hh]ang|[Ss]tick|[Pp]in|[Hh]and|[Cc]arry|[Mm]ove|[Tt]ake|[Bb]ring|[Ss]end|[Pp]ass|[Gg]ive|[Ll]eave|[Kk]eep|[Hh]ave|[Uu]se) ${movable} (?:(?:right |straight )?(?:back|down|aside|dry|warm|cold|hot|close|until|till|with you|home|upstairs|downstairs|indoors|outside)(?!\\p{L})|to \\p{Lu}\\p{Ll}+(?=[\\s,.;!?]|$)(?! (?:\\p{Lu}|archive|list))|(?:in|on|at|to|into|under|beneath|behind|beside|from|by|out of|off|over) (?:the|my|our|his|her) (?!${shelves}))`, 'u')

/** Whether what a sentence says is done with a thing, and not with a story. */
export const isMoving = (words: string): boolean => moving.test(words) && !elsewhere.test(words) && !ofText.test(words)
/** What is copied, by its name. */
const ofText = /\b(?:story|stories|tales?|fics?|texts?|file|chapters?|poems?|read|name|credit|archiv\p{L}*|anywhere|wherever)\b/iu

/** What is done with a story that is not one's own, in each language, so that clauses of wanting, granting and refusing can be told. */
const doing = {
  en: '(?:archive|re-?post|re-?print|cop(?:y|ied|ying)|mirror|upload|download|forward|distribut\\p{L}*|circulat\\p{L}*|reproduc\\p{L}*|translat\\p{L}*|podfic|host|spread|gate|steal|photocop\\p{L}*|xerox|link(?: to)?)',
  de: '(?:weiter\\p{L}+|verlink\\p{L}*|kopier\\p{L}*|abdruck\\p{L}*|nachdruck\\p{L}*|ausdruck\\p{L}*|hochlad\\p{L}*|mitnehm\\p{L}*|reinstell\\p{L}*|ausstell\\p{L}*|hinstell\\p{L}*|(?:ins (?:inter)?netz?|online) stell\\p{L}*|verbreit\\p{L}*|ver(?:ö|oe)ffentlich\\p{L}*|archivier\\p{L}*|übersetz\\p{L}*)',
  fr: '(?:mettez|mettre|copi\\p{L}+|recopi\\p{L}+|reprodui\\p{L}+|archiv\\p{L}+|diffus\\p{L}+|(?:faites?|faire)(?:-l[ae])? circuler|publi\\p{L}+|reprendre|héberger|emport\\p{L}+|tradui\\p{L}+|repos\\p{L}+)',
  es: '(?:sub[aáei]\\p{L}*|pon(?:er|g)\\p{L}*|cuelg\\p{L}*|colg\\p{L}*|copi\\p{L}*|cópi\\p{L}*|llev\\p{L}*|llév\\p{L}*|saqu\\p{L}*|publi\\p{L}*|reprodu\\p{L}*|tradu\\p{L}*|distribu\\p{L}*|archiv\\p{L}*)',
  it: '(?:mett\\p{L}+|(?:ri)?pubblic\\p{L}+|(?:ri)?copi\\p{L}+|port\\p{L}+|riport\\p{L}+|diffond\\p{L}+|(?:ri)?stamp\\p{L}+|prend(?:ete|etela|etelo|ere)|archivi\\p{L}+|tradur\\p{L}+|riprodu\\p{L}+)',
  pt: '(?:lev[ae]\\p{L}*|post[ae]\\p{L}*|copi\\p{L}*|publi\\p{L}*|peg[au]\\p{L}*|ponh\\p{L}*|pôr|colo[cq]\\p{L}*|tir[ae]\\p{L}*|reprodu\\p{L}*|tradu\\p{L}*|arquiv\\p{L}*|divulg\\p{L}*)',
  ru: '(?:(?:рас|у)?таск\\p{L}*|(?:у)?тащить|брать|забрать|забирать|копировать|печатать|пере(?:пост|печат)\\p{L}*|распростран\\p{L}*|размещ\\p{L}*|выкладыв\\p{L}*|унос\\p{L}*|переводить|перекидыв\\p{L}*|публиков\\p{L}*)',
}
const place = '(?:sites?|pages?|boards?|archives?|zines?|systems?|lists?|collections?|websites?|libraries|library)'
/** Leave, a condition of it, or a refusal, by what is done, by whom and where to. */
const clauses = anyOf([
  `\\b(?:you|members|teachers|friends|sysops|any(?:one|body)|every(?:one|body)|others?|whoever|readers?|they|it|this|file|story|copies)(?: \\p{L}+){0,3} (?:may|can|could|is free to|are free to|are welcome to|is welcome to) (?:(?:freely|also|certainly|happily|all|be|then) ){0,2}${doing.en}(?!\\p{L})`,
  `(?:\\b(?:do not|don['’]?t|please not|never|not to(?: be)?|nobody|no one|must not|mustn['’]t|may not)(?: (?:please|even|ever|you|to|be|go and|anybody|anyone)){0,2}) (?:${doing.en}|show (?:it|this)(?: around| to)?|quote (?:it|this)|stick (?:it|this)|(?:kept|passed|lent|given|moved|put) (?:on|up|away|around|round|anywhere))(?!\\p{L})(?! (?:me|us|them|the (?:characters?|people|boys|girls))\\b)`,
  `(?:^|[.!;,:] )(?:(?:yes|sure|ok(?:ay)?|please|go ahead|aye)[,!]? (?:and )?)?(?:steal|copy|spread|share|archive|podfic|upload|xerox|photocopy|download|mirror)(?: (?:it|this|the disk|the file|the story))?(?: (?:all you|freely|widely|away|anyplace|anywhere|wherever|if you|as you|to any))`, '^\\W*(?:sure|yes|ok(?:ay)?|go ahead)[,!] (?:archive|copy|take|post|host|link|steal|share|print) (?:it|this|away)\\b',
  `\\b(?:want(?:s|ed)?|would like|['’]d like|fancy|care) (?:it|this|to (?:${doing.en}|put|use|borrow|have|read)(?!\\p{L}))(?: \\p{L}+){0,3} (?:for|on|in|at) (?:your|their|a|an|another|some|his|her|any)(?: \\p{L}+){0,2} ${place}\\b`, `^\\W*(?:if you |you )?want (?:it|this)(?: (?:somewhere|anywhere|elsewhere|for|on)[^?]{0,40})?\\?`, `\\b(?:for|on) your (?:own )?${place},? (?:yes|no|sure|ok|fine|ask)\\b`, `\\bwrite for permission\\b|\\bpermission (?:is )?(?:hereby )?(?:given|granted)\\b|\\bhave my permission\\b|\\bhave (?:standing|blanket) permission\\b`, `\\b(?:rather|prefer) (?:it|this|you|that)(?: \\p{L}+){0,2} (?:stay(?:ed)?|kept|didn['’]t|not)(?: \\p{L}+){0,3} (?:in|on|here|post|put|archive|copy|share|link)\\b`, '\\b(?:printing|copying|archiving|posting|sharing|translating|podficcing|linking)(?: \\p{L}+){0,7} (?:is|are) (?:fine|ok(?:ay)?|welcome|allowed|encouraged|not)\\b',
  `\\bno part of (?:this|it|the)\\b[^.!?]{0,60}\\b(?:may|can) be\\b|\\brather than copy|\\bnot letting (?:it|this|these|them)\\b[^.!?]{0,20}\\b(?:anywhere|elsewhere)\\b|\\bkeep (?:it|this) (?:on|in|to) (?:your|this|the|our)\\b[^.!?]{0,20}\\bonly\\b|${left}(?:ne |n['’])(?:souhait\\p{L}+|veu[xt]|veulent|voudrai[st]) (?:pas|plus) (?:que|qu['’]) ?(?:\\p{L}+ ){1,4}(?:figur|circul|soit|sorte|apparai|se retrouv|copi|publi|reproduit)`,
  `${left}(?:bitte |nicht |nirgends |keinem |niemals ){1,2}(?:\\p{L}+ ){0,4}${doing.de}${right}|${left}(?:wer|wenn (?:jemand|wer|ihr|du))(?:['’]?s)? (?:\\p{L}+ ){1,7}(?:seite|box|kiste|homepage|netz|heft|zine|archiv|${doing.de})${right}|${left}darf (?:gern |auch |frei |sie |es ){0,2}(?:überall|in (?:andere|jede)|auf (?:jede|andere|eure|deine)|weiter)|${left}weiter\\p{L}+ (?:ist )?(?:ok|erlaubt|erw(?:ü|ue)nscht|darf)`,
  `${left}(?:ne|n['’])(?: ?(?:la|le|les|pas|me|plus))? (?:pas |jamais )?${doing.fr}(?: pas| jamais| ni)?${right}(?=.{0,60}(?:ailleurs|site|merci|svp|pas|$))|${left}à ne pas ${doing.fr}|${left}pas d['’]archiv|${left}servez-vous|${left}qu['’]il se serve|${left}(?:veut|voulez|souhaite|voudrait) (?:(?:la|le|l['’]) ?){0,1}(?:\\p{L}+ ){0,3}(?:pour (?:son|votre|vos|un) site|ailleurs|sur (?:son|votre|un) site|${doing.fr})`,
  `${left}no (?:l[ao]s? )${doing.es}|${left}que no salga|${left}(?:si|quien|quienes) (?:(?:alguien|alguno) )?(?:l[ao]s? )?(?:quier\\p{L}+|quer[eé]is)(?: \\p{L}+){0,3} (?:en|para|a) (?:su|tu|vuestra|una|otra|la) (?:p[áa]gina|web)|${left}(?:si|quien) (?:alguien )?(?:l[ao] )?quier\\p{L}+ ${doing.es}|${left}para ${doing.es} (?:en|a) (?:otr|su|tu)|${left}(?:llev[aá]rsel[ao]|colgal[ao]|cópi\\p{L}+|copial[ao])`,
  `${left}non (?:la |lo )?${doing.it}(?:,| (?:\\p{L}+ ){0,3}(?:su|altrove|in|per)${right})|${left}(?:se|chi) (?:la|lo|volesse|vuole)(?: (?:la|lo))? (?:vol\\p{L}+|vuole|${doing.it})(?: \\p{L}+){0,4} (?:sito|siti|altrove|pagina|archivio)|${left}(?:prend|mett|copi|stamp)[ae]tel[ao] pure|${left}per ${doing.it} (?:su|altrove|in)`,
  `${left}não (?:\\p{L}+ )?${doing.pt}|${left}(?:se|quem) (?:(?:alguém|a|o) )?quis\\p{L}+(?: \\p{L}+){0,2} (?:${doing.pt}|página|site)|${left}plágio`,
  `${left}(?:(?:may|can) (?:i|we|you) (?:\\p{L}+ ){0,2}${doing.en}|(?:darf|kann) (?:ich|man|das) (?:\\p{L}+ ){0,3}(?:woanders|${doing.de})|(?:puis-je|peut-on) (?:l[ae] )?${doing.fr}|(?:puedo|se puede) ${doing.es}|(?:posso|si può) ${doing.it}|(?:posso|pode-se|quer) ${doing.pt}|можно (?:\\p{L}+ )?${doing.ru})[^.!?]{0,60}\\?`,
  `${left}${doing.ru}(?: [\\p{L}-]+){0,5}[ ,:—–-]{1,3}(?:\\p{L}+ ){0,2}(?:можно|нельзя|не надо|не нужно|запрещ\\p{L}*|приветств\\p{L}*|свободн\\p{L}*|пожалуйста|спросите|только|с )|${left}(?:можно|нельзя|хотите|прошу не|просьба не|никуда не|не) (?:\\p{L}+ )?${doing.ru}`,
])

/** Whether a sentence outside the story speaks of leave to copy in words that say nothing else. */
export function isLeaveSaid(words: string): boolean {
  return words.length <= 300 && (licensed.test(words) || forbidding.test(words) || denying.test(words) || consented.test(words) || staying.test(words) || clauses.test(words) || turning.test(words) && elsewhere.test(words))
}

/** Whether a sentence says beyond doubt that a story is not to be copied, wherever it stands: "Toute reproduction est interdite." */
export const refuses = (words: string): boolean => (denying.test(words) || forbidding.test(words)) && (elsewhere.test(words) || ofText.test(words))
