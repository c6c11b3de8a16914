// bounded: each pattern here meets a statement, or a piece of one, of at most 2,000 characters.

/** Answers that say: there is nothing to warn of. */
export const noneApply: readonly RegExp[] = [
  /^(?:none|no(?:thing)?|nowt) of (?:the above|those|these|that|them)$/i,
  /^(?:there(?:'s| is) |contains |it has |has )?nothing (?:\p{L}+ ){0,6}?(?:upset|allergic|objection|frighten|alarm|startle|distress|disturb|offend|shock|harm|warn|complain)\p{L}*(?: (?:to|of|for|about|against|\p{L}+'s|\p{L}+)){0,4}$/iu,
  /^(?:nessun[oa]|niente|nulla|nada|nichts|rien|ningun[oa]|nenhum[a]?|ничего) (?:di cui|che|que|was|de quoi|qui|такого)(?: [\p{L}'-]+){1,8}$/iu,
  /^(?:(?:there (?:are|is) |there's |i have |i can think of |has |contains )?(?:no(?:ne)?|not any|not a (?:one|single one|thing)|nothing|nope|nil|zip|zilch|nada|zero|nary a one)(?:\s+(?:archive |content |trigger |real |particular |major |special |big |specific |standard |usual |known |common )*(?:warnings?|triggers?|squicks?))?(?:\s+(?:apply|applies|applicable|needed|necessary|required|really|at all|whatsoever|that i (?:can think of|know of|am aware of)|i (?:can think of|know of)|to speak of|here|for this (?:story|part|chapter|one)|to warn (?:you )?(?:about|of|for|against)|whatever|to worry about|to report|bad|serious|objectionable|offensive|to (?:see|declare|be afraid of)|in this (?:story|part|chapter|one)|this time|so far|yet))*)$/i,
  /^(?:there(?:'s| is| are) )?nothing (?:in (?:this|here|it)(?: \p{L}+)? )?(?:that |which |really )?(?:needs?|requires?|worth|deserves?|would need|anyone could object to|should (?:offend|upset|bother|worry)|to (?:offend|upset|object to)|offensive|objectionable).{0,40}$/iu,
  /^(?:no archive warnings apply|none apply|not applicable|n\/a|na|n\.a|-|--|–|—|0|x|nichts|keine?(?:\s+(?:warnung(?:en)?|nötig|notwendig|erforderlich|vorhanden|bekannt))*|aucun(?:e|s)?(?:\s+(?:avertissements?|en particulier))?|pas d['’]avertissements?|rien(?: de (?:spécial|particulier)| à signaler)?|ningun[ao]s?(?:\s+(?:advertencias?|avisos?))?|ninguno, .{0,20}|sin advertencias|nada(?: que (?:advertir|avisar))?|nessun[oa]?(?:\s+(?:avvertimento|avviso|in particolare))?|niente(?: di particolare)?|nenhum[a]?(?:\s+avisos?)?|sem avisos|nenhuma advertência|нет(?: предупреждений)?|не требу(?:ется|ются)|отсутству(?:ют|ет)|без предупреждений|предупреждений нет|никаких|なし|特になし|特に無し|無し)(?:[ ,].{0,12})?$/iu,
  /^(?:none|no warnings?)\b(?! (?:given|listed|posted|provided|because|since|as)).{0,40}$/i,
  /^(?:(?:and|but|so|well|honestly|frankly),? )?(?:there(?:'s| is| are)|i (?:can|could) (?:think of|find|see)|we (?:can|could) (?:think of|find|see)|you(?:'ll| will) find|it (?:has|contains)|contains) (?:absolutely |really |quite )?nothing (?:at all |much |really |in (?:it|this|here)(?: \p{L}+)? |here |whatever )*(?:to |that |which |worth |anyone |you |i |we |for |one )(?:\p{L}[\p{L}']* ){0,3}?(?:warn\p{L}*|mind|object\p{L}*|offend\p{L}*|upset\p{L}*|frighten\p{L}*|scare\p{L}*|trouble|worry|worries|shock\p{L}*|hurt|harm|embarrass|disturb|bother|alarm|blush|couldn't|could not|wouldn't|would not|can't|cannot|shouldn't|complain\p{L}*)(?!\p{L})/iu,
  /^(?:(?:you (?:ask|asked) for warnings|as for warnings|warnings),? ?)?(?:(?:and|but|so|well|honestly|frankly),? )?(?:i|we) (?:honestly |really |still |just )?(?:can(?:'t|not)|can not|couldn't|could not) (?:think of|find|see|come up with) (?:any(?:thing)?|a thing|a single (?:one|thing)|one|a reason)(?: (?:in (?:it|this|here)|here|at all|that|to|you|i|we|anyone|one|would|might|could|should|needs?|need|for|warn|about|of|against|be|been|warned|object)){0,10}$/iu,
  /^(?:(?:and|but|so|well),? )?(?:i )?(?:do not|don't|can't|cannot) (?:believe|think|suppose|imagine) (?:that )?(?:there(?:'s| is)|you(?:'ll| will) find|it (?:has|contains|needs)) (?:a thing|anything|any|much|a warning)(?!\p{L}).{0,30}(?:warn\p{L}*|mind|offend\p{L}*|upset\p{L}*|worry)/iu,
  /^(?:keine warnungen|(?:es gibt |da ist |hier ist )?nichts,? (?:wovor|was|zu|wofür|schlimmes|besonderes).{0,50}|(?:warnungen|warnung)\? (?:nö|nein|nee|keine|brauchts? nicht|gibt's nicht).{0,20}|wovor auch|il n'y a rien (?:ici |là )?(?:à|qui|dont|de).{0,50}|rien (?:à|qui|de|dont).{0,40}|aucun avertissement.{0,30}|no hay nada (?:que|de|por).{0,50}|nada (?:que|de) (?:advertir|avisar|declarar|temer|preocup).{0,30}|non c'è (?:niente|nulla) (?:di|che|da|per).{0,50}|(?:niente|nulla) da (?:segnalare|avvertire|dichiarare|temere).{0,30}|não há nada (?:que|a|de|para).{0,50}|nada a (?:declarar|avisar|assinalar|temer).{0,30}|предупреждать (?:\p{L}+ )?не о ч[её]м.{0,20}|ничего (?:страшного|такого|опасного|особенного).{0,20}|предупреждени[йя] (?:нет|не требу\p{L}+|не нужн\p{L}+|отсутству\p{L}+).{0,20})$/iu,
  /^(?:completely |totally |perfectly |pretty |all |quite )?(?:harmless|safe|clean|family[- ]friendly|tame|g-rated|worksafe|work safe|suitable for all(?: ages)?|innocent)$/i,
  /^(?:it'?s|this is|everything is|this story is) (?:all |completely |perfectly |totally |quite )?(?:clean|tame|harmless|safe|innocent)\b.{0,40}$/i,
]

/** What comes behind an answer as a jest: "none, unless paper cuts bother you". */
export const unless = /(?<!\p{L})(?:unless|es sei denn|höchstens|sauf si|à moins qu[e']|a menos que|salvo que|como no sea|a meno che|a não ser|если (?:только )?(?:вы |ты )?не)(?!\p{L})/iu

/** What follows makes a warning of it all the same: "None, unless you are allergic to fluff". */
export const exceptions = /(?<!\p{L})(?:except(?:ing|ion)?|unless|apart from|other than|aside from|besides|save|but|bar|outside of|außer|bis auf|sauf|excepto|salvo|menos|tranne|eccetto|exceto|кроме|разве что)(?!\p{L})/iu

/** Answers that say: the creator will not say, or says it elsewhere. */
export const declined: readonly RegExp[] = [
  /^(?:the )?(?:creator|author|writer) (?:chose|chooses|has chosen|have chosen|declines|declined|prefers|would rather|elects) not to (?:use|give|warn|say|include|tell|list|add).{0,60}$/i,
  /^(?:choose|chose|i choose|i chose|i have chosen|i've chosen|choosing|i prefer|i'd rather|prefer|i would rather) not (?:to )?(?:use|give|warn|say|tell|include|list).{0,60}$/i,
  /^(?:sorry )?(?:i |we )?(?:do not|don't|won't|will not|never|refuse to|am not going to|'m not going to|shan't) (?:use |do |give |give out |believe in |post |add |like |put )?warn(?:ings?)?\b.{0,60}$/i,
  /^(?:(?:and|but|so|well|as for warnings),? )?(?:i |we )?(?:do not|don't|won't|never|shan't|refuse to) (?:do|give|use|post|write|issue|put|list|include|bother with|believe in|hold with|add) (?:them|those|any|that|such things|warnings?)(?!\p{L}).{0,60}$/iu,
  /^(?:i'd|i would|i'?ll|we'd) (?:much )?(?:sooner|rather|prefer) (?:not|to not)(?: to)?(?: (?:say|tell|warn|give|spoil|list|answer)\b.{0,60})?$|^(?:i )?(?:prefer|choose|chose) not to\b.{0,40}$|^i(?:'d| would) (?:hate|be loath) to (?:spoil|give).{0,40}$|^i(?:'m| am) (?:not )?(?:saying|telling)(?: nothing| you nothing)?$/i,
  /^(?:you(?:'ll| will| won't| will not)|don't expect|expect) (?:get |find |have |be getting )?(?:no|any) warnings? (?:from|out of|off|here|in)\b.{0,40}$|^no warnings? (?:from me|will be|on principle|ever)\b.{0,40}$|^warnings? (?:are|is) (?:for|spoilers?\b|a spoiler).{0,40}$/i,
  /^(?:i'?m |i am |we're )?not (?:telling|saying|going to (?:say|tell|warn)|warning).{0,40}$/i,
  /^(?:you'?ll|you will|you) (?:just )?(?:have|need) to read.{0,60}$|^(?:just )?read (?:it )?(?:and|to) (?:see|find out).{0,30}$|^wait and see.{0,30}$/i,
  /^(?:(?:that|it|they|warnings?|to warn|saying|telling|any warning)(?: you)? )?(?:would|will|might|could) (?:only |just )?(?:spoil|give away|ruin|be telling|be a spoiler).{0,60}$/i,
  /^(?:undisclosed|withheld|read at your own risk|proceed at your own risk|no comment|no warnings? (?:given|listed|posted|provided|used|will be given|because|since|as (?:they|it|that))|none given|keine angaben?|my lips are sealed|secret|it's a secret|surprise|yes but i'?m not telling).{0,60}$/i,
  /^(?:please |pls |for warnings,? |warnings?:? |they are |all )*(?:see|check|read|look at|look|refer to|consult|scroll|skip|highlight|click|cf\.?|listed|given) .{0,30}\b(?:notes?|end|bottom|foot|footnotes?|below|last page|afterword|profile|website|site|page|author'?s note)\b.{0,80}$/i,
  /^(?:all )?(?:the )?(?:warnings? )?(?:are |is |will be )?(?:listed |given |found )?(?:in|at) the (?:very )?(?:end|bottom|foot|notes|end notes|endnotes|author'?s notes?|afterword|last).{0,80}$/i,
  /^(?:vor)?warn(?:en|ungen)? (?:mag|will|werde|möchte|kann|tu) ich .{0,60}$|^(?:ich |wir )?(?:gebe|schreibe|mache|setze) (?:\p{L}+ )?keine warnungen.{0,60}$|^warnungen (?:gebe|schreibe|mache|setze|gibt es|gibt's|verrate) (?:ich |es |bei mir )*(?:\p{L}+ )?(?:keine|nicht|nie).{0,60}$|^je n(?:e|'en) (?:mets|donne|fais|préviens|dis|veux) (?:jamais|pas|rien).{0,60}$|^no (?:doy|pongo|hago|uso|quiero) (?:advertencias|avisos|avisar).{0,60}$|^non (?:metto|do|faccio|uso|voglio) (?:avvertimenti|avvisi|dire).{0,60}$|^não (?:ponho|coloco|dou|faço|uso|digo) (?:avisos|advertências|nada).{0,60}$|^предупреждени(?:й|я) (?:не (?:ставлю|пишу|даю|будет)|принципиально).{0,60}$|^предупреждать не (?:буду|стану|хочу).{0,60}$/iu,
  /^ich warne (?:grundsätzlich |prinzipiell |generell )?(?:nicht|nie).{0,30}$|^keine warnungen, (?:weil|da).{0,60}$|^(?:wird nicht verraten|verrate ich nicht|das wäre ein spoiler|lest selbst|selber lesen).{0,30}$|^(?:siehe|bitte|s\.) .{0,30}(?:ende|unten|fußnote|anmerkung|nachwort|schluss).{0,30}$/iu,
  /^l'aut(?:eur|rice)e? (?:a choisi|préfère|a préféré|choisit) (?:de )?ne pas.{0,60}$|^(?:voir|cf\.?|lire) .{0,30}(?:note|fin|bas).{0,30}$|^(?:je ne (?:préviens|mets|donne|veux)|je préfère ne).{0,60}$|^(?:à vous de (?:voir|lire)).{0,30}$/iu,
  /^(?:el|la) autora? (?:ha elegido|eligió|prefiere|ha decidido|decide) no.{0,60}$|^(?:ver|véase|mirar|leer) .{0,30}(?:notas?|final|abajo).{0,30}$|^(?:no (?:aviso|advierto|doy|pongo|uso)|prefiero no).{0,60}$/iu,
  /^l'aut(?:ore|rice) (?:ha scelto|preferisce|ha preferito|sceglie) (?:di )?non.{0,60}$|^(?:vedi|vedere|si veda|leggi|leggete) .{0,30}(?:note|fine|fondo|sotto).{0,30}$|^(?:non (?:avviso|avverto|metto|do|uso|dico)|preferisco non).{0,60}$/iu,
  /^(?:o|a) autora? (?:escolheu|prefere|preferiu|optou por) (?:por )?não.{0,60}$|^(?:ver|veja|leia|vide) .{0,30}(?:notas?|final|fim|abaixo).{0,30}$|^(?:não (?:aviso|dou|uso|coloco)|prefiro não).{0,60}$/iu,
  /^автор (?:решил|решила|предпочел|предпочёл|предпочла|предпочитает|не хочет).{0,60}$|^(?:см\.?|смотри(?:те)?) .{0,40}(?:конц|внизу|примечани|сноск|заметк).{0,40}$|^(?:не предупреждаю|не скажу|без предупреждений, чтобы).{0,60}$/iu,
]

const hedge = new Set('mild some slight slightly minor major brief implied past references reference mention mentions mentioned of to in and or a an the with very few lots lot possible potential maybe discussion discussions discussed off screen offscreen on onscreen non graphic graphically explicit strong heavy light temporary permanent canon canonical if you squint bit little this story fic chapter part contains contain may might for warning warnings warn warned content also please note there is are be see inside implicit multiple several extreme intense depictions depiction themes theme issues scenes scene attempted attempt situations situation rated read at your own risk but only not just all it that will vague allusions allusion alluded themselves usual standard apply applies none no main minor character und eine leichte sorry alert alerts tw cw trigger triggers beware achtung attention warnung warnungen advertencia advertencias avviso avvertimenti avertissement avertissements aviso avisos внимание huge big lots really own rating honest honestly promise least most i though although some them once'.split(' '))
const clause = /(?<![\p{L}'])(?:i|i'm|i'll|i've|you|you're|he|she|it|it's|they|they're|we|who|that|which|this|these|those|is|isn't|are|aren't|was|were|don't|do|did|didn't|has|have|had|will|won't|would|can|can't|could|should|may|might|if|because|since|when|please|poor|bring|just|go|look|read|enjoy|skip|them|him|her|mine|money|copyright|disclaimer|nobody|somebody|someone|everyone|everybody|anyone|ich|du|sie|wir|ist|sind|wenn|bitte|je|vous|nous|c'est|si|est|sont|eso|esto|es|son|no leas|leas|favor|è|sono|se|per favore|não|você|é|são|я|вы|это|если|пожалуйста|не)(?![\p{L}'])/iu

/** Whether the words say nothing by themselves. */
export function isHedge(words: string): boolean {
  return words.toLowerCase().split(/[^\p{L}\p{N}'-]+/u).every((word) => word === '' || hedge.has(word))
}

/** Whether the words are a clause of a sentence, not an item of a list. */
export function isClause(words: string): boolean {
  return clause.test(words)
}

const aside = /^(?:and|but|or|not?|nor|also no|also not|only|just|so|then|though|whatever|what|where|who|unless|except|because|long ago|or so|und|aber|oder|nur|nicht|kein\p{L}*|dafür|sonst|et|mais|ou|pas|juste|seulement|ni|y|pero|sino|sólo|solo|lo siento|nada|e|o|ma|però|soltanto|non|niente|mas|só|não|и|но|а|только|зато|не|без)(?!\p{L})/iu

/** Whether the words go on with what stands before them, or are too many for an item of a list: "but a tidy one", "and a hat". */
export function isAside(words: string): boolean {
  return aside.test(words) || words.split(/\s+/, 6).length > 5
}
