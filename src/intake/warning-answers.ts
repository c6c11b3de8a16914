// bounded: each pattern here meets a statement, or a piece of one, of at most 2,000 characters.

/** Answers that say: there is nothing to warn of. */
export const noneApply: readonly RegExp[] = [
  /^(?:(?:there (?:are|is) |there's |i have |i can think of |has |contains )?(?:no(?:ne)?|not any|not a (?:one|single one|thing)|nothing|nope|nil|zip|zilch|nada|zero|nary a one)(?:\s+(?:archive |content |trigger |real |particular |major |special |big |specific )*(?:warnings?|triggers?|squicks?))?(?:\s+(?:apply|applies|applicable|needed|necessary|required|really|at all|whatsoever|that i (?:can think of|know of|am aware of)|i (?:can think of|know of)|to speak of|here|for this (?:story|part|chapter|one)|to warn (?:you )?(?:about|of|for|against)|whatever|to worry about|to report|bad|serious|objectionable|offensive|to (?:see|declare|be afraid of)|in this (?:story|part|chapter|one)|this time|so far|yet))*)$/i,
  /^(?:there(?:'s| is| are) )?nothing (?:in (?:this|here|it)(?: \p{L}+)? )?(?:that |which |really )?(?:needs?|requires?|worth|deserves?|would need|anyone could object to|should (?:offend|upset|bother|worry)|to (?:offend|upset|object to)|offensive|objectionable).{0,40}$/iu,
  /^(?:no archive warnings apply|none apply|not applicable|n\/a|na|n\.a|-|--|–|—|0|x|nichts|keine?(?:\s+(?:warnung(?:en)?|nötig|notwendig|erforderlich|vorhanden|bekannt))*|aucun(?:e|s)?(?:\s+(?:avertissements?|en particulier))?|pas d['’]avertissements?|rien(?: de (?:spécial|particulier)| à signaler)?|ningun[ao]s?(?:\s+(?:advertencias?|avisos?))?|ninguno, .{0,20}|sin advertencias|nada(?: que (?:advertir|avisar))?|nessun[oa]?(?:\s+(?:avvertimento|avviso|in particolare))?|niente(?: di particolare)?|nenhum[a]?(?:\s+avisos?)?|sem avisos|nenhuma advertência|нет(?: предупреждений)?|не требу(?:ется|ются)|отсутству(?:ют|ет)|без предупреждений|предупреждений нет|никаких|なし|特になし|特に無し|無し)(?:[ ,].{0,12})?$/iu,
  /^(?:none|no warnings?)\b(?! (?:given|listed|posted|provided|because|since|as)).{0,40}$/i,
  /^(?:completely |totally |perfectly |pretty |all |quite )?(?:harmless|safe|clean|family[- ]friendly|tame|g-rated|worksafe|work safe|suitable for all(?: ages)?|innocent)$/i,
  /^(?:it'?s|this is|everything is|this story is) (?:all |completely |perfectly |totally |quite )?(?:clean|tame|harmless|safe|innocent)\b.{0,40}$/i,
]

/** What follows makes a warning of it all the same: "None, unless you are allergic to fluff". */
export const exceptions = /(?<!\p{L})(?:except(?:ing|ion)?|unless|apart from|other than|aside from|besides|save|but|bar|outside of|außer|bis auf|sauf|excepto|salvo|menos|tranne|eccetto|exceto|кроме|разве что)(?!\p{L})/iu

/** Answers that say: the creator will not say, or says it elsewhere. */
export const declined: readonly RegExp[] = [
  /^(?:the )?(?:creator|author|writer) (?:chose|chooses|has chosen|have chosen|declines|declined|prefers|would rather|elects) not to (?:use|give|warn|say|include|tell|list|add).{0,60}$/i,
  /^(?:choose|chose|i choose|i chose|i have chosen|i've chosen|choosing|i prefer|i'd rather|prefer|i would rather) not (?:to )?(?:use|give|warn|say|tell|include|list).{0,60}$/i,
  /^(?:sorry )?(?:i |we )?(?:do not|don't|won't|will not|never|refuse to|am not going to|'m not going to|shan't) (?:use |do |give |give out |believe in |post |add |like |put )?warn(?:ings?)?\b.{0,60}$/i,
  /^(?:i'?m |i am |we're )?not (?:telling|saying|going to (?:say|tell|warn)|warning).{0,40}$/i,
  /^(?:you'?ll|you will|you) (?:just )?(?:have|need) to read.{0,60}$|^(?:just )?read (?:it )?(?:and|to) (?:see|find out).{0,30}$|^wait and see.{0,30}$/i,
  /^(?:(?:that|it|they|warnings?|to warn|saying|telling|any warning)(?: you)? )?(?:would|will|might|could) (?:only |just )?(?:spoil|give away|ruin|be telling|be a spoiler).{0,60}$/i,
  /^(?:undisclosed|withheld|read at your own risk|proceed at your own risk|no comment|no warnings? (?:given|listed|posted|provided|used|will be given|because|since|as (?:they|it|that))|none given|keine angaben?|my lips are sealed|secret|it's a secret|surprise|yes but i'?m not telling).{0,60}$/i,
  /^(?:please |pls |for warnings,? |warnings?:? |they are |all )*(?:see|check|read|look at|look|refer to|consult|scroll|skip|highlight|click|cf\.?|listed|given) .{0,30}\b(?:notes?|end|bottom|foot|footnotes?|below|last page|afterword|profile|website|site|page|author'?s note)\b.{0,80}$/i,
  /^(?:all )?(?:the )?(?:warnings? )?(?:are |is |will be )?(?:listed |given |found )?(?:in|at) the (?:very )?(?:end|bottom|foot|notes|end notes|endnotes|author'?s notes?|afterword|last).{0,80}$/i,
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
