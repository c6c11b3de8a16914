// bounded: each pattern here meets a value of at most 400 characters.
import type { Permission } from '../../model/assertion.ts'
import { beginningOf } from '../../model/span.ts'
import { collapse, inText } from './assert.ts'
import { asked, butOne, declined, forbidding, isPlaces, leaveBut, undecided, welcomed } from './permission-answers.ts'
import { declining, denying, doubtful, foreseen } from './permission-denials.ts'
import { consented, elsewhere, isLeaveSaid, leaveFirst, licensed, staying, turning, unwished } from './permission-phrases.ts'
import { emailIn } from './people.ts'
import { dates } from './value-dates.ts'
import { nothing, type Reader, trimSpan } from './value-read.ts'

/** Words that look like a refusal or a question and are neither: blanked before the ladder is gone up. */
const idioms = /\b(?:ask(?:ing)? (?:for )?(?:any )?(?:money|fees?|payment)|no (?:problem|prob|need|worries)s?(?: to ask)?|why not|don['’]?t mind|doesn['’]?t mind|wouldn['’]?t mind|(?:don['’]?t|do not|needn['’]?t) (?:have|need|bother)(?: to)? ask|(?:(?:nobody|no[- ]one) (?:need|has to)|needn['’]?t|no need to) ask|(?<!not )without asking|don['’]?t even ask|if you (?:don['’]?t|do not) ask|who(?:ever)? asks?(?: nicely)?(?: or not at all)?|keine? (?:problem|frage)|pas de (?:problème|souci)s?|sin problemas?|nessun problema|sem problemas?|без проблем)(?![\p{L}])/giu

/** What is said of everybody else stands behind these: it is what an archive that is not named goes by. */
const others = /(?<![\p{L}])(?:(?:all |any |the )?others|other people|to (?:any|every)thing else|(?:any|every)(?:one|body|where) else|elsewhere|(?:the )?rest(?: of you)?|otherwise|anyplace else|other (?:places|sites|archives|lists)|sonst|alle anderen|andere|(?:tous )?les autres|ailleurs|gli altri|tutti gli altri|altrove|los demás|los otros|otros|os outros|outros|остальны[ем]|другие|другим)(?![\p{L}])/iu

/** A refusal right before it: "no to everything else". */
const before = /(?:^|[^\p{L}])(?:no|not|never|nein|nicht|non|não|нет)(?: (?:to|for|on|at|from|in|für|auf|pour|para|per|а|для))?[ :]*$/iu

const no = '(?:do not|don[\'’]?t|dont|please not|not to be|may not|must not|never|cannot|can[\'’]?t)'
/** What is done with a story that is not one's own. */
const copying = '(?:archiv|re-?post|post(?!s? by)|re-?distribut|distribut|cop(?:y|ie|ying)|link|take(?! (?:my|the|his|her) name)|host|re-?print|forward|put(?! my name)|use|share|translate|steal|publish|upload|save|keep it|carry|gate|spread|pass|mirror|circulat|re-?produc|go (?:in|on|to|any))'
/** Asking and telling, and that it comes first, abroad. */
const telling = '(?<!\\p{L})(?:(?:éch|ech)[ae]|avis|avís|dig[ao]|dimmi|ditem|fal[ae]|habl|escr|pid|preg|pergunt|conta[ck]?t|mand|enví|scriv|chied|avvert|parl|écri|demand|prév|schick|schreib|frag|gefragt|meld|sag|wend|rivolg|avvis|dites-|(?:petit )?mot(?!\\p{L})|напи[шс]|спр[ао][шс]|сообщ|предупре|свяж)'
const foremost = '(?<!\\p{L})(?:primero|primeiro|prima|d[\'’]abord|avant|antes|vorher|zuerst|zuvor|bevor|erst|сначала|сперва|прежде|заранее)(?!\\p{L})'
/** What must not be done with a story where it may be copied: to change it, to sell it, to take a name off. */
const courtesies = new RegExp(`(?<!\\p{L})(?:(?:${no}|just not|nobody may|no|nicht|ohne|sans|sin|senza|sem|не|без) (?:\\p{L}+ ){0,3}?(?:sell|sold|charg|chang|alter|edit|cut(?!\\p{L})|correct|(?:take|leave|cut) (?:my|the|his|her) name|remov|claim|say you|pretend|forget|lose|near|kürz|änder|veränder|verkauf|modifi|coup|vend|cobr|camb|cort|mud|tagli|меня|измен|прода|реж|сокращ|забы)|(?:резать|править|менять|изменять|продавать|сокращать) (?:нельзя|не))[^,;.!?]*`, 'giu')

/** Words of leave that are taken back right before: "not anywhere", "never said it was free". */
const undone = /(?<!\p{L})(?:not|never|(?:do|does|did|is|are|was|were|would|wo|ca)n['’]?t|cannot|nobody|no one) (?:\p{L}+ ){0,2}?(?:anywhere|wherever|wants? (?:it|this|them)|want|likes? (?:it|this|to)|free(?:ly)?|fine|ok(?:ay)?|welcome|granted|yes|given leave|can have)(?!\p{L})/giu

/** The rows of the ladder, the strictest first; the first that fits is what a value means. */
const ladder: readonly (readonly [Permission, Pick<RegExp, 'test'>])[] = [
  ['refused', foreseen],
  // Leave that somebody had: "Posted with the author's permission".
  ['granted', /^(?:re)?(?:posted|archived|hosted|printed|veröffentlicht|publié|publicad[oa]|pubblicat[oa]|размещено|опубликовано|выложено)(?!\p{L}).{0,50}(?:with (?:[\p{L}'’]+ ){0,3}permission|mit (?:freundlicher )?(?:erlaubnis|genehmigung)|avec l['’](?:aimable )?(?:autorisation|permission)|con (?:il |el )?perm[ei]s|с разрешения)/iu],
  // "You can have it if you do not sell it", "Mail genügt hinterher": what is asked for is a condition, or comes later.
  ['granted', /^(?:you|yes,? you|(?:any|every)(?:one|body)|other \p{L}+) (?:can|may) (?:\p{L}+ ){1,4}(?:if|provided|providing|as long as|so long as|on condition) (?!.{0,40}\b(?:ask|permission|write|wrote|first|before)\b)|(?:mail|bescheid|tell|line|note|mot|riga|linha|aviso|писать)[^.!?]{0,40}(?<!\p{L})(?:hinterher|nachher|danach|afterwards?|après coup|dopo|después|depois|потом)(?!\p{L})/iu],
  ['ask', consented],
  ['ask', /(?<!\p{L})nur (?:nach|mit|auf|gegen) (?:\p{L}+ ){0,3}(?:\p{L}*frage|\p{L}*sprache|erlaubnis|genehmigung|zustimmung|einwilligung)|(?<!\p{L})(?:s[oó]l[oa](?:mente)?|seulement|uniquement|soltanto) (?:con|avec|com|sur) (?:\p{L}+['’ ]){0,2}(?:permiso|autorisation|accord|permesso|consenso|autorizaç|permissão)/iu],
  ['refused', /\b(?:does ?n['’]?t|do ?n['’]?t|does not|do not) (?:wish|want|like) (?:it|this|them|these)\b[^.!?]{0,40}\b(?:put|posted|copied|printed|anywhere|elsewhere|archived)\b/i],
  ['ask', new RegExp(`(?<![\\p{L}])(?:${no}|(?:ones|others) are not).{0,60}\\b(?:without|unless) (?:[\\p{L}-]+ ){0,4}(?:ask(?:ing|ed)?|check(?:ing|ed)?|tell(?:ing)?|told|talk(?:ing|ed)?|speak(?:ing)?|hear(?:ing|d)?|consult(?:ing|ed)?|contact(?:ing|ed)?|permission|word|letter|nod|ok(?:ay)?|yes|licen[cs]e|approval|blessing|e-?mail|consent|leave|say-so|writ(?:ing|e|ten)|line|note|agreement)\\b`, 'iu')],
  ['ask', new RegExp(`${telling}[^.!?]{0,50}${foremost}|${foremost}[^.!?]{0,60}${telling}`, 'iu')],
  ['ask', /\b(?:please |kindly )?(?:write|(?:e-?)?mail|shout|sing out|ask|tell|contact|talk to|drop)\b[^.!?]{0,30}\bbefore (?:you|any|re|put|post|copy|tak|archiv|us|fil|print|shar|host|mov)|\b(?:any(?:one|body) else|others|the rest) (?:should|must|has to|have to|will have to|had better) (?:apply|ask|write|enquire|inquire)|\blike to be asked\b|\bby arrangement\b|\b(?:another|other|any) (?:place|site|page|archive)s?\b[^.!?]{0,50}\b(?:talk|speak|write|apply) to\b|écri(?:re|vez)(?:-moi)? (?:avant|d['’]abord)|(?:kurz |erst |vorher )fragen|\bme escribe\b|\bchiedetemi\b/iu],
  ['refused', /\bthank(?:s| you) for asking,? but no\b|\brather (?:it|you|they|this|that)\b[^.!?]{0,30}(?:\bnot\b|n['’]t)|\brather (?:it|this) stayed\b|nicht gestattet|nicht erlaubt|untersagt|verboten|(?<!\p{L})sem copiar|prego di non|interdite?s?(?!\p{L})|prohibid[oa]|proibid[oa]|vietat[oa]/iu],
  ['ask', /(?<!\p{L})(?:sin|sans|senza|sem|ohne|без) (?:\p{L}+ ){0,4}(?:permiso|consentimiento|autori[sz]\p{L}+|accord|permesso|consenso|permiss[ãa]o|licença|erlaubnis|zustimmung|genehmigung|einwilligung|rückfrage|absprache|разрешения|согласия|спроса|ведома)|\b(?:needs?|requires?|subject to) (?:\p{L}+ ){0,3}(?:permission|consent|leave)\b|(?<!\p{L})(?:precis|requier|requer|richied|nécessit|bedarf|bedürf|требу)\p{L}* (?:\p{L}+ ){0,3}(?:consen|permi|autori|accord|erlaubnis|zustimmung|genehmigung|разреш|соглас)|\bunless (?:you|they)(?:['’]?ve| have)? (?:first )?(?:ask|talk|writ|wrote|spoke|check|clear|t(?:old|ell))/iu],
  ['ask', new RegExp(`${no} .{0,60}(?:without|unless)(?: (?:my|prior|written|express|explicit|first|you|asking|permission|consent|say-so|writing))+.{0,40}(?:permission|consent|ask|writ|contact|e-?mail)?`, 'iu')],
  ['ask', /\b(?:may|can|could) not .{0,60}(?:without|unless) (?:asking|writing|permission|my permission|contact)|not without (?:my |prior )?(?:permission|asking)|nicht ohne|pas sans|non senza|no sin|não sem|только с разрешения|с разрешения|с согласия/iu],
  ['refused', new RegExp(`(?<!\\p{L})(?:${no}|not to|(?:is|are)n['’]t to|n['’]t want (?:it|this)|(?:nobody|no[- ]one) (?:may|can|has)|not (?:give|have) (?:you |my )?leave to|(?:won['’]?t|will not) have (?:it|this)) (?:(?!(?:mind|hesitate|worry|care|matter|forget)(?!\\p{L}))\\p{L}+ ){0,2}?(?:be |being )?${copying}`, 'iu')],
  ['refused', /\bno (?:re)?(?:production|upload|circulation|copying|reprint)|\bnobody (?:else['’]?s?\b|has my)|\bno other (?:site|archive|list|board|post|page|place)|\bkeep (?:it|this) to yoursel|\bn['’]t (?:want|like) (?:it|this) (?:on|in|up|to)\b|\b(?:let it|it (?:must|should|can|has to)|to) stay (?:on|in|at|here|where|put)\b|\bas soon (?:you|it|they)\b[^.!?]{0,20}n['’]t\b|\bnot for (?:(?:the|any|your|other|general|church|wider) ){0,3}(?:\p{L}+ )?(?:club|web|sites?|archives?|lists?|publication|public|reproduction|distribution|circulation|copying)\b|\bmay not be\b|(?<!\p{L})(?:pour (?:vous|toi|soi) (?:seule?|tout)|garder pour (?:vous|toi|soi)|behalt\p{L}* (?:es|sie|das) für|no salga de|resti (?:qui|tra noi)|не для (?:распростран|публик|печати))|in (?:nessun|nenhum|keinem|ningún) (?:altro|outro|anderen|otro)|nulle part ailleurs|больше нигде/iu],
  ['refused', /(?<!\p{L})(?:(?:non|não|nao|no) (?:(?:si|se|me|mi|lo|la|le|li|los|las|o|a|os|as|deve|debe|desidero|quiero|quero|voglio|vorrei|que|essere|vederl[ao]) ){0,3}(?:scopi|ri?copi|copi|pubblic|ripubblic|publi|archivi|archiv|arquiv|diffond|difund|divulg|preleva|port|prend|rub|rob|roub|republi|retir|reprodu|riprodu|cuelg|colgu|pong|ponh|mett|llev|lev|sub[aáei]|partilh|compartilh|repost|altrove)|(?:on )?ne (?:(?:la|le|les|pas|plus|jamais) ){0,2}(?:recopi|copi|diffus|reprodui|publi|partag|redistribu|repost|archiv|mett)|défense de|(?:keinerlei|keine?) (?:weiter|veröffentlich|verbreit|nachdruck|archiv|kopi|vervielf)|nicht (?:weiter|kopier|archiv|veröffentlich|verbreit|mitnehm|mitgenommen|hochlad|abdruck|abgedruckt|nachdruck|posten|online)|не (?:\p{L}+ )?(?:утаск|растаск|таск|тащ|распростран|перепеч|размещ|выклад|копир|репост|публик|постить|уносит)|(?:утаск|растаск|таск|тащ|распростран|перепеч|размещ|выклад|копир|репост|публик)\p{L}* (?:\p{L}+ ){0,4}(?:не надо|нельзя|запрещ))/iu],
  ['ask', leaveBut],
  ['refused', denying],
  ['refused', declining],
  ['refused', unwished],
  ['granted', /\bpermission (?:is |was )?(?:hereby )?(?:granted|given)|(?<!\bno )\bpermission (?:to|for) (?!must|be|not|has|have|should|can|may|will|if|unless)\p{L}+ (?:(?!must|be |not|has|have|should|can|may|will|if|unless)\p{L}+ ){0,4}?(?:is |was )?(?:hereby |freely )?(?:granted|given)(?!\p{L})(?![^.!?]{0,60} only\b)|\b(?:has|have|with) (?:been given |my )?(?:blanket|full) permission|\bhave my permission|\b(?:i|we) (?:(?:do|hereby|gladly|happily|freely) )*(?:give|grant) (?:my |our |you )*permission|\b(?:blanket|standing) permission|\b(?<!not )(?:has|have) my (?:leave|blessing)\b/iu],
  ['refused', new RegExp(`\\b${no} (?:be )?(?:archiv|re-?post|post|re-?distribut|distribut|copy|copied|link|take|host|print|reprint|forward|put|use|share|translate|steal|publish)`, 'iu')],
  ['ask', /\b(?:nothing|none)\b[^.!?]{0,60}\bmay be\b[^.!?]{0,60}\bwithout\b|[\w)]: ?no\b[^:]{0,60}\w: ?yes\b/i],
  ['granted', /\bno objections?\b/i],
  ['refused', declined],
  ['refused', forbidding],
  ['ask', undecided],
  ['refused', /^(?:please[,.]? |sorry[,.!]? |um+[,.]? |er+[,.]? )*(?:no(?!\w)(?!-)|nope\b|nah\b|none\b|never\b|nowhere\b|not\b|don['’]?t\b|do not\b|rather not|i['’]?d (?:rather|prefer) (?:you (?:didn|not)|not)|nein\b|nicht\b|keine?\b|bitte nicht|non\b|ne pas|merci de ne pas|não\b|por favor[,]? n[oã]|нет(?!\p{L})|нельзя|никуда|не (?:надо|размещать|выкладывать|копировать|стоит))/iu],
  ['refused', /\bno (?:archiv|link|re-?post|post|distribut|redistribut|copy|websites?|web ?sites?)\w*|not? for archiv|\bnot (?:until|yet|at this time|for now|right now|now)\b|\bstays? (?:on|at) my\b|\bonly (?:on|at) my (?:own )?(?:page|site)|\bmy (?:own )?(?:page|site|journal|lj) only\b|\bi['’]?d (?:rather|prefer) (?:you (?:didn|not)|not)|\bnowhere(?: else)?\b|^forget it|\bnicht[.!]*$|\b(?<!or )not at all[.!]*$|запрещен|不可|無断転載禁止|禁止|^private\b|\bbitte nicht\b|\bnirgend|\bne (?:pas|le|la) |\bmerci de ne pas\b|\bpas d['’]archiv|\bnon (?:ripubblic|archivi|copi|port)|\bno l[oa]s? (?:pong|copi|archiv|colg|sub[aá]|public)|^no part of [^.!?]{0,60}\bmay be\b|\bnão (?:ponham|copiem|arquiv|repost)|нельзя|x-no-archive:? *yes/i],
  ['refused', staying],
  ['refused', /^(?:sorry[,.!]? )?(?:just|only) (?:this|the|our) (?:one|site|list|page|board|archive)[.!]*$|^(?:this|our) (?:site|list|page|board|archive|zine|disk) only[.!]*$/iu],
  ['ask', /\bask\b|\basking\b|\bpermission\b|\bpermisison\b|\bpermssion\b|\b(?:first|beforehand|before you (?:take|post|archive|do))\b|\brequest(?:s)? (?:only|first)|\bcheck with\b|\bif i say|\bonly with\b|\bfragen\b|\bnachfragen\b|\bvorher\b|\banfrage\b|\berlaubnis\b|\bgenehmigung\b|\bdemande[rz]?\b|\bautorisation\b|\bd['’]abord\b|\bpreg[uú]nt|\bpermiso\b|\bpídeme|\bchied|\bpermesso\b|\bautorizza|\bpergunt|\bpeç?am?\b|\bautoriza|(?<!\p{L})спр[ао][сш]|разрешени[яю]|согласовани|要連絡|\bauf anfrage|\bsur demande|\bsu richiesta|\bsob consulta|\bpedir|^(?:nur|seulement|uniquement|solo|só|somente|только|only)(?!\p{L})|\b\w+ only\b(?!\s+(?:be|that|right|fair|just|ask))(?=\s*(?:[,.;!)]|$|with|if|after|by))/iu],
  ['ask', turning],
  ['ask', doubtful],
  ['ask', butOne],
  ['granted', /^(?:please[,.]? )?(?:yes|yep|yeah|yup|sure|ok|okay|okey|fine|anywhere|any|all(?! rights)|go ahead|go for it|wherever|always|go on|(?:copy|post|print|take|pass|sing|hand|have|share|spread|keep|archive|steal) (?:it|this)|nur zu|[aà] vontade|if you (?:must|like|want)|feel free|by all means|certainly|of course|absolutely|please do|help yoursel|be my guest|take it|knock yourself|have at it|go nuts|freely|free|open|public|automatic|auto|allowed|granted|permitted|with pleasure|gladly|ja|klar|gerne?|natürlich|überall|jederzeit|oui|bien sûr|partout|volontiers|faites|allez-y|sí|si|claro|donde quier|por supuesto|adelante|sì|certo|ovunque|dove vo|sim|à vontade|onde quis|да|можно|куда угодно|где угодно|пожалуйста|конечно|везде|свободно|разреш|可)(?![\p{L}])/iu],
  ['granted', /(?<!\p{L})(?:give (?:it|this|them) away|do (?:what(?:ever)?|as) you (?:like|want|please|wish)|yes|sure|ok|okay|fine|anywhere|wherever|any(?:one|body) (?:who|that)|feel free|go ahead|please do|granted|given leave|has leave|freely|for free|free|welcome|(?:may|can) (?:keep|share|be (?:given away|re-?posted|shared|passed|kept|printed|read)|hand|print|repost)|(?:u|you) can|if you want it,? (?:have|take) it|allez-y|nur zu|copiad\p{L}*|copiez|дозволя\p{L}+|mozhno|be my guest|help yoursel(?:f|ves)|have fun|(?:don['’]?t|doesn['’]?t|wouldn['’]?t) mind|as long as|so long as|provided|just (?:keep|leave|credit|link|tell|let)|keep my name|leave my name|automatic(?:ally)?|by all means|take it|spread|may (?:copy|put|post|archive|be copied|be posted)|darf|dürfen|können|gern|solange|servez|plaisir|pouvez|puede|pueden|llev|potete|fate pure|podem|можно|куда угодно|разрешается|свободно)(?![\p{L}])/iu],
  // What is said to be done with it: "Print it, pin it", "Ruth's Page can have it", "Qui veut le copier le copie".
  ['granted', /(?:^|[.;:,!(]\s*|(?<!\p{L})(?:and|or|please|do|then) )(?:copy|print|save|keep|tape|trade|link|lend|give|pass|pin|hand|put|photocopy|post|archive|share|spread|mirror|upload|download|have|take|steal|xerox|reprint|translate|use|sing|read)(?: (?:to )?(?:it|this|them|these|me|at will|freely|all)(?!\p{L})|,)|\b(?:can|may|might|could) (?:(?:all|also|freely|certainly|gladly|well|safely) )?(?:have|put|keep|mirror|print|host|archive|post|copy|reprint|take|use|save|share|translate|give|carry|upload)\b|\b(?:wants?|fancies|likes?) (?:it|this|to (?:copy|print|archive|post|share|have|host)(?!\p{L}))|\bglad (?:for|of) (?:it|any|a home)|\bcommon property\b|\bat will\b|\bwith (?:my|our|her|his) blessing|\bhelp (?:yoursel|themsel)|\bas you (?:please|like|wish)/iu],
  ['granted', /(?<!\p{L})(?:von mir aus|meinetwegen|kann(?:st)?|könnt|nehmt|kopiert|druckt|verbreitet|gebt sie|gebt es|qui veut|qui (?:la |le )?voudra|peu(?:t|vent) (?:(?:la|le|les|être) )?(?:copi|reprodu|diffus|archiv|publi|circul)|prenez|emportez|copiez|partagez|\p{L}*(?:prendete|mettete|copiate|portate|stampate)\p{L}*|llév\p{L}*|tómen\p{L}*|cópi\p{L}*|cuélg\p{L}*|colga\p{L}*|cóg\p{L}*|pued\p{L}*|pod(?:e|em) |levem|copiem|usem|тащите|берите|забирайте|печатайте|копируйте|распространяйте|растаскивайте|делитесь|уносите|утаскивайте|разрешаю|не возражаю|s[ìí](?=\s*(?:[,.;!]|$)))(?!\p{L})/iu],
  ['granted', licensed],
  ['granted', welcomed],
  ['refused', /\ball rights (?:are )?reserved\b/i],
  ['granted', /\b(?:let me know|lemme know|tell me|drop (?:me|us) a (?:line|note)|send me (?:the|a) (?:url|link)|prévenez|avvis|avís|avisen|скиньте|сообщите|sag(?:t)? (?:mir )?bescheid|bescheid)\b.{0,30}(?:where|url|link|so i|wo|où|dove|dónde|куда)/iu],
  ['ask', /\be-?mail|\bmail(?:en|t)?\b|\bcontact|\bdrop (?:me|us)|\bwrite\b|\bwriting\b|\bnotify|\blet me know\b.{0,20}\bif\b|\bschreib|\bécri(?:vez|re)|\bscriv|\bescrib|\bescrev|\bconta[ct]t|\bmelde[nt]?\b|напиши|свяжитесь|связаться/iu],
  ['granted', /\blet me know\b|\blemme know\b|\btell me\b|\bwith (?:my name|credit|headers|this header)|\bprévenez|\bavvis|\bavis|\bbescheid\b|сообщите|шапк|ссылк/i],
]

/** "Don't forward this without asking": here the idiom is none. */
const unasked = new RegExp(`(?<![\\p{L}])(?:${no}|refrain from)(?!\\p{L})[^.!?]{0,60}(?<!not )\\bwithout asking`, 'iu')

/**
 * What a value says about archiving: granted, with a courtesy too ("just tell me where"); ask; refused. Where archives are named and
 * the others told something else, the others are meant.
 *
 * @param isValue whether it is all of a label's value: there a name alone is an archive's
 * @returns undefined where the words say none of it
 */
export function readPermission(given: string, isValue = true): Permission | undefined {
  const said = collapse(given.slice(0, 400)).replace(idioms, (idiom) => (/need|bother|have|even|without|problem|probl|prob|worries|mind|why|frage|souci/i.test(idiom) ? 'sure' : ''))
  const answer = said.replace(asked, '')
  if (answer !== said && answer !== '') return readPermission(answer)
  // "Yes, please. Can I write a sequel? Ask me."
  const next = /(?<=[.!] )[^.!?]{1,160}\?(?= )/u.exec(said)
  if (next && asked.test(next[0]) && !isLeaveSaid(next[0])) return readPermission(said.slice(0, next.index), isValue)
  if (unasked.test(given.slice(0, 400))) return 'ask'
  // "Copy it, just don't sell it": what else must not be done takes nothing back.
  const bare = said.replace(courtesies, '')
  if (bare !== said && stepOf(bare.replace(/[\s,;:]+(?:but|only|just|and|aber|pero|ma|mas|mais|но|а)?[\s,;:.!?]*$/iu, ''), isValue) === 'granted') return 'granted'
  const other = others.exec(said)
  if (other && other.index > 0) {
    // "Yes on the list; no elsewhere".
    if (!/^(?:otherwise|sonst)$/i.test(other[0]) && before.test(said.slice(0, other.index))) return 'refused'
    const told = stepOf(said.slice(other.index + other[0].length).replace(/^[\s,:;.-]+/, ''), isValue)
    if (told) return told
  }
  // "Belfry, and anyone else who isn't put off".
  return stepOf(said, isValue) ?? (isValue && (/^please\W*$/i.test(said) || isPlaces(other && other.index > 0 ? said.slice(0, other.index).replace(/[\s,;]*(?:and|or|und|et|&)?\s*$/i, '') : said, other !== null && other.index > 0)) ? 'granted' : undefined)
}

function stepOf(said: string, isValue: boolean): Permission | undefined {
  const isLeft = leaveFirst.test(said)
  // "Not this one, though" in a sentence may speak of anything.
  const isOfLeave = isValue || elsewhere.test(said)
  const plain = said.replace(undone, ' ')
  return ladder.find(([step, pattern]) => !(isLeft && (pattern === turning || pattern === staying)) && (isOfLeave || pattern !== declining) && pattern.test(said) && (step !== 'granted' || pattern.test(plain)))?.[0]
}

/** The reader of a permission's whole value; what it does not understand is a note. */
export const permission: Reader = (text, at, rule) => {
  const said = collapse(beginningOf(text, at, 400))
  if (said === '') return nothing
  if (rule === 'label:x-no-archive') return /^(?:yes|true|1)\b/i.test(said) ? { assertions: [inText(text, 'permission', { permission: 'refused' }, at, rule, 0.97)] } : nothing
  // "Archived: 17 Dec 2004" says when.
  if (rule.endsWith('archived') && /\d/.test(said) && said.length <= 40) { const when = dates('posted')(text, at, rule); if (when.assertions.length > 0) return when }
  const read = readPermission(said, !rule.startsWith('words'))
  // What a label says of leave and nobody understands is no leave.
  if (read === undefined && rule.startsWith('label:') && said.length <= 120 && /\p{L}/u.test(said)) return { assertions: [inText(text, 'permission', { permission: 'ask' }, withoutAddress(text, at), rule, 0.45)] }
  if (read === undefined) return { assertions: [inText(text, 'note', { text: said }, at, rule, 0.6)] }
  return { assertions: [inText(text, 'permission', { permission: read }, withoutAddress(text, at), rule, 0.92)] }
}

/** An address in brackets at the end belongs to the writer, not to the leave; no full stop behind a word or two. */
function withoutAddress(text: string, at: readonly [number, number]): [number, number] {
  const from = at[0]
  let to = at[1]
  const tail = /\s*\([^()\n]{3,120}\)\s*$/.exec(text.slice(from, Math.min(to, from + 400)))
  if (tail && tail.index > 0 && emailIn(text, [from + tail.index, to])) to = from + tail.index
  const said = text.slice(from, to)
  return [...trimSpan(text, from, /^[^.!?]{0,40}\.$/.test(said) && said.split(/\s+/).length <= 4 ? to - 1 : to)] as [number, number]
}
