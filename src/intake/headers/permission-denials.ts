// bounded: each pattern here meets a value of at most 400 characters.
import { archivesByName } from './permission-answers.ts'

const any = (rows: readonly string[]): RegExp => new RegExp(rows.join('|'), 'iu')
/** No letter before, and none behind; nothing behind at all. */
const left = '(?<!\\p{L})'
const right = '(?!\\p{L})'
const end = '(?=\\W*$|[,.;:!)])'
/** What is done with a story that is not one's own, as it is done and as it was. */
const copy = '(?:archiv\\p{L}*|(?:re|cross-?)?post(?:ed|ing)?|copy(?:ing)?|copied|(?:re)?publish(?:ed|ing)?|(?:re)?distribut\\p{L}*|host(?:ed|ing)?|(?:re)?print(?:ed|ing)?|mirror(?:ed|ing)?|upload(?:ed|ing)?|add(?:ed)?|includ\\p{L}+|forward(?:ed)?|translat\\p{L}+|take[n]?|kept|put|quoted?|shared?|lift(?:ed)?|moved?)'
const permission = '(?:permission|leave|consent|authori[sz]ation|the right)'
const place = '(?:web|net|internet|(?:web ?)?sites?|(?:web ?)?pages?|archives?|lists?|collections?|gossamer|homepages?)'

/** An archive by its name, and the end of what is said of it: "the Gossamer archive", "Ephemeral or Gossamer, please". */
const named = `(?:the |any )?(?:[\\p{L}\\d.]+,? (?:or|nor|and) (?:the )?)?(?:${archivesByName})(?: archives?)?(?=\\W*$|[,.;:!)]| (?:please|thank|or|nor|and|either)(?!\\p{L}))`

/** Sentences that refuse, by what is not to be done with a story: "I do not give permission", "keep it off the archives", "copy it and I shall sue". */
export const denying = any([
  `${left}(?:archive|copy|steal|re-?post|post|take|touch|print|move|put|host|use|lift) (?:this|it|that|them|my \\p{L}+)(?: (?!and )\\p{L}+){0,4},? and (?:(?:you(?:['’]ll| will| shall)? |u )?(?:die|perish|suffer|face|lose|rot|regret|rue|be (?:cursed|sorry|hunted|damned))|i(?:['’]ll| will| shall) (?:be (?:\\p{L}+ )?(?:cross|angry|annoyed|upset|sad|furious|livid|litigious)|sue|cry|hunt|find|haunt|sew|hurt|bite|know))${right}`,
  `${left}(?:you|they|(?:web ?)?(?:sites?|archives?|pages?)|any(?:one|body)) (?:do not|don['’]?t|does not|doesn['’]?t) have (?:\\p{L}+ ){0,2}${permission}|${left}(?:you have|there is|i give|we give) no ${permission}|${left}(?:no(?:body| one|-one)|no (?:other )?${place}) (?:else )?has (?:\\p{L}+ )?${permission}|${left}no ${permission} (?:is|has been) (?:hereby )?(?:given|granted)`,
  `${left}(?:(?:i|we|author|she|he|they) (?:(?:do|does|will|can) )?no longer (?:be )?(?:allow|permit|authori[sz]e|let|want|wish|like|give|grant)(?:s|ing)? (?:\\p{L}+ ){0,4}?(?:${copy}|${permission})|(?:refrain|desist|abstain|refraining) from ${copy}|(?:ask(?:s|ed|ing)?|requests?|requested|begs?|prefers?|insists?|wish|wishes)(?: that)? (?:nobody|no[ -]?one|no ${place}) (?:else )?(?:(?:should|will|would|ever) ){0,2}${copy})${right}(?![^.!?]{0,60}${left}(?:without|unless|until|before)${right})`,
  `${left}(?:i|we|author) (?:\\p{L}+ )?(?:refuses?|den(?:y|ies)|withdraws?|revokes?|withholds?|rescinds?)(?: \\p{L}+){0,2} ${permission}|${left}${permission}(?: (?:to|for|of) [^.!?]{1,50})? (?:is|has been) (?:hereby |now |expressly )?(?:denied|refused|withdrawn|revoked|withheld|rescinded|not (?:hereby )?(?:given|granted))`,
  `${left}(?:never|not|don['’]?t|won['’]?t|cannot|can['’]?t) (?:ever |generally |usually )?(?:allow|permit|authori[sz]e|let|want|wish|like)(?:ed)? (?:(?:to|see|have|find|for) ){0,3}(?:(?:my|this|these|it|them|the|any|any(?:one|body)) ?)(?:\\p{L}+ ){0,3}?(?:(?:(?:to )?be(?:ing)? |to )?${copy}|(?:to be )?(?:anywhere|elsewhere|(?:on|in) (?:any|another|other|an) ))${right}`,
  `${left}(?:ask(?:s|ed)?|requests?|requested|insists?|prefers?|begs?|would like) (?:(?!without)\\p{L}+ ){0,4}?not (?:to )?(?:be )?${copy}${right}|${left}not (?:available|eligible|meant|intended|open) (?:for|to be) (?:an? )?${copy}|${left}not allowed to (?:archive|re-?post|copy|publish|upload)|${left}(?:not|un)[ -]?archiv(?:e?able)${right}|${left}not (?:to )?appear (?:on|in|at) any`,
  `${left}(?:keep|leave) (?:it|this|them|my \\p{L}+)(?: (?:one|story|fic))? (?:off|out of|away from) (?:of )?(?:the|any|all|your|other) (?:\\p{L}+ )?${place}|${left}(?:not|don['’]?t) (?:add|include|put|place) (?:it|this|these)(?: (?:one|story|fic))? (?:to|in|on|into) (?:the|any|an|your) (?:\\p{L}+ )?${place}|${left}skip this (?:one|story|fic)${end}|${left}(?:is )?exclusive(?:ly)? (?:to|for) (?:my|this|our)${right}|${left}(?:only|exclusively) (?:be )?(?:read|found|available)(?: (?:this|it))? (?:on|at|in) (?:my|this) ${place}`,
  `${left}if (?:you|any(?:one|body)) (?:sees?|finds?|reads?) (?:this|it) (?:anywhere|elsewhere|somewhere|on (?:any|another|a))[^.!?]{0,60}(?:stole|without|theft|tell|report|let me know|not)|${left}it was stolen${right}`,
  `${left}(?:do not|don['’]?t|please not to|never|no(?:body| one) may) (?:lift|quote|steal|print)(?: (?:it|this|them)${right}|\\W*$)|${left}you can(?:not|['’]?t) have (?:it|this|them)\\W*$|${left}not (?:be )?put (?:on|in|up) any|${left}sooner (?:it|this|they) stayed`,
  `${left}not (?:meant |intended |to go |to be (?:sent|submitted|forwarded|added) )?(?:for|to)(?: (?:posting|submission|archiving|uploading) (?:to|at|on))? ${named}|(?:^\\W*|[.;:,!?(] ?|${left}(?:but|please),? )(?:no|never (?:for|to)|not (?:to|on|at)) ${named}|${left}(?:keep (?:(?:it|this|them|these|my \\p{L}+) )?(?:off|out of|away from)|(?:do not|don['’]?t|never|please not to) (?:send|submit|forward|add|post|put|upload)(?: (?:it|this|them|these|my \\p{L}+))? (?:to|on|in|at)) ${named}|^\\W*(?:${archivesByName}):? (?:no|never)\\W*$`,
  `${left}(?:erlaube|gestatte|genehmige) (?:\\p{L}+ ){0,2}nicht|${left}(?:gebe|erteile|geben) (?:\\p{L}+ ){0,2}keine (?:\\p{L}+ )?(?:erlaubnis|genehmigung|zustimmung)|${left}darf (?:\\p{L}+ ){0,4}(?:nicht|nirgend\\p{L}+|auf keine\\p{L}*|in kein\\p{L}*) (?:\\p{L}+ ){0,4}(?:archiviert|stehen|erscheinen|veröffentlicht|verbreitet|kopiert|auftauchen|gepostet)|${left}(?:auf|in) keine[nrm]? (?:andere|fremde|weitere)|${left}keine archivierung|${left}nirgend(?:wo|s) (?:anders|sonst)`,
  `${left}ne prenez pas${right}|${left}(?:ne |n['’])(?:donn|accord)\\p{L}* (?:pas|aucune|plus) (?:la |de |ma |d['’]|l['’])?(?:permission|autorisation)|${left}n['’]autoris\\p{L}* (?:personne|aucun)|${left}(?:je|nous) (?:refus|interdi)\\p{L}* (?:que|qu['’]|toute|la|l['’])`,
  `${left}(?:ne|n['’]) ?(?:doi(?:t|vent)|peu(?:t|vent)|sera) (?:pas|jamais|plus|en aucun cas) (?:être )?(?:publi|archiv|copi|repos|reprodui|diffus|mise? |figur|apparaî)|${left}(?:nulle part|prière de ne pas)|${left}(?:interdit|vietato|proibido|prohibido) (?:de |d['’]|su )?(?:re|ri)?(?:produ|copi|publi|pubbl|archiv|arquiv|post)`,
  `${left}no (?:doy|damos|concedo|tenéis|tienen|tienes) (?:\\p{L}+ ){0,2}(?:permiso|autorización)|${left}no autoriz\\p{L}+ a|${left}no se (?:puede|permite|autoriza) (?:\\p{L}+ )?(?:publi|copi|colg|reprodu|archiv|distrib|subir)|${left}no (?:quiero|deseo) ver|${left}no pueden? (?:ser )?(?:reproduc|publica|copia|colga)|${left}en ning(?:ún|una) otr[oa] (?:sitio|página|web|lado|parte|lugar)`,
  `${left}non (?:do|diamo|concedo) (?:\\p{L}+ ){0,2}(?:permesso|autorizzazione|consenso)|${left}non autorizz\\p{L}+ nessun|${left}non (?:può|deve|va|potrà) (?:essere )?(?:\\p{L}+ )?(?:(?:ri)?pubblic|copi|riprod|archivi|diffus|mess[ao])`,
  `${left}não autoriz\\p{L}+ ninguém|${left}não (?:dou|damos|concedo|têm|tem|tens) (?:\\p{L}+ ){0,2}(?:permissão|autorização|licença)|${left}não (?:pode|deve|poderá) (?:ser )?(?:publi|copi|arquiv|post|coloc|republ|reprod)`,
  `${left}не (?:даю|дам) (?:\\p{L}+ ){0,2}(?:разрешени|согласи)\\p{L}*|${left}никому не (?:разреш|позвол)\\p{L}*`,
])

/** Values that refuse, or take back what stands before: "but not this one", "only mine", "over my dead body". */
export const declining = any([
  `(?:^|[,;:.–—-] ?|${left}(?:but|and) )(?:for )?(?:no(?:body|[ -]?one)|nowhere|none|no (?:other )?${place}) else\\W*$`,
  `(?:[,;:–—-]|${left}(?:but|and|yes|sure)) ?(?:please )?(?:not|never) (?:for |to |on |with )?(?:this|that)(?: (?:one|story|fic|part|tale|time))?${end}|(?:^|${left}(?:yes|sure|all|any\\p{L}*|every\\p{L}*|stor(?:y|ies)|others?)),? ?(?:to )?(?:except(?:ing)?|apart from|save|other than|besides|all but|(?:any|every)thing but) (?:for )?this(?: (?:one|story|fic))?${end}|${left}this (?:one|story|fic)(?: is)?[,:]? ?(?:no|not)\\W*$|^not this(?: one| story| fic)?${end}`,
  `^(?:(?:yes|sure|ok(?:ay)?),? )?(?:but )?(?:only|just|solely) (?:(?:for|on|at|in|with|to) )?(?:mine|my (?:own|site|page|home ?page|archive))(?! permission)${right}|^mine (?:alone|only)${end}|${left}(?:my|our) (?:own )?(?:site|page|archive)(?:,? (?:period|alone|exclusively|full stop|and nowhere))|${left}nobody else['’]s`,
  `${left}(?:over my (?:dead|cold|rotting)|on pain of|when hell (?:freezes|is)|fat chance|no chance|nuh-?uh|not in a (?:million|thousand|hundred)|(?:i|we) (?:decline|refuse)|(?:i['’]?ll|i (?:will|shall)) (?:sue|prosecute|hunt)|don['’]?t (?:you )?even (?:think|dream)|changed my mind: no)${right}|^(?:you wish|as if|in your dreams)\\W*$`,
  `^(?:\\p{Lu}[\\p{L}']+ )?exclusive(?:ly)?(?: (?:to|for|at|on|with) .{1,60})?\\W*$|^(?:(?:you|they) )?may not\\W*$|${left}leave it at that`,
  `${left}ja,? aber (?:die(?:se[rns]?)?|das)(?: hier| geschichte| eine)? nicht|^(?:die(?:se[rns]?)?|das)(?: hier| geschichte)? nicht\\W*$|${left}nur (?:auf |für )?meine[rn]? (?:eigenen? )?(?:seite|homepage|archiv)|${left}(?:über meine leiche|finger weg|kommt nicht in ?frage|träum weiter)|^nicht mehr\\W*$|${left}(?:bekommt|kriegt) (?:ärger|es mit)`,
  `${left}(?:mais|sauf) (?:pas )?(?:celle|celui|ceux)-?(?:ci|là)|^pas (?:celle|celui)-?(?:ci|là)|${left}(?:plutôt mourir|hors de question|pas question|bas les pattes|jamais de la vie)|^plus maintenant`,
  `${left}(?:seulement|uniquement) sur mon`,
  `${left}(?:pero|menos|excepto|salvo) (?:est|ést)[ae](?: (?:historia|relato))?(?: no)?${end}|^(?:est|ést)[ae] no${end}|${left}(?:ni hablar|ni en sueños|ni loc[oa]|ni (?:se te|se os|se les|lo) (?:ocurra|sueñe|piense)\\p{L}*)|^ya no${end}|${left}(?:s[oó]lo|solamente|únicamente) en mi${right}`,
  `${left}(?:ma|tranne|eccetto|salvo|meno) quest[ao](?: (?:no|storia))?${end}|^quest[ao] no${end}|^non più${end}|${left}(?:(?:neanche|nemmeno) per sogno|non se ne parla|giù le mani|sul mio cadavere)|${left}(?:solo|soltanto) (?:sul|nel|sulla|nella) mi[oa]`,
  `${left}(?:mas|menos|exceto|salvo) est[ae](?: (?:não|história))?${end}|^est[ae] não${end}|${left}nem (?:pensar|sonh\\p{L}+|mort[oa])|^já não${end}|${left}(?:só|somente|apenas) n[oa] (?:meu|minha)`,
  `${left}(?:но не эт(?:у|от|о|а)|кроме эт(?:ой|ого))${right}|^эт(?:у|от|а|о)(?: рассказ| историю)?[ —–:-]+(?:нет|не(?:льзя)?)${right}|${left}(?:через мой труп|(?:даже|и) не (?:дума|мечта|проси)\\p{L}*)|^больше (?:нет|нельзя)`,
])

/** What makes doubtful what looks like leave: "yes and no", "copy it and I ...", "do not lift". Whoever does not say it plainly is asked. */
export const doubtful = any([
  `^(?:yes|sure) (?:and|or) no${right}|${left}(?:copy|steal|archive|take|post|re-?post|touch|print|use) (?:this|it|them) and (?:i|we)(?!\\p{L})(?!['’]?(?:ll| will| shall)? (?:be|thank|love|bless|buy|link) (?:(?:very|so|most) )?(?:happy|glad|pleased|delighted|honou?red|you|grateful|flattered))|${left}will (?:hear from|answer to|be (?:sorry|hunted|prosecuted|sued|reported))`,
  `${left}re-?posts? not`,
])

/** That who asks is told no: "ask, and I will say no". */
export const foreseen = any([`${left}(?:(?:i(?:['’]ll| will| shall)|i['’]m (?:going|sure|bound) to) (?:(?:always|only|just|probably|surely|certainly|still) )?(?:say|answer|tell you)|the answer (?:is|will be|is going to be)) no${end}`])
