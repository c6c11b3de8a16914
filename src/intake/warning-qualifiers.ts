// bounded: each pattern here meets a piece of a statement of at most 2,000 characters.
import type { Qualified } from '../model/warning.ts'

/** Words that may stand between "no" and what is denied. */
const between = "(?:real|actual|explicit|explicitly|graphic|major|any|on-?screen|on-?page|permanent|main|kind|sort|form|of|in|this|one|single|the|a|an|contains?|includes?|have|has|feature|features|expect|find|be|see|hint|sign|trace|really|particularly|type|ever|warn(?:ings?)? (?:for|of|about)|und|einen?|eine|echte[nr]?|de|d'|del|di|nessuna?|alcun[ao]?|hay|habrá|tiene|contiene|tem|tiver|há|haverá|contém|existe|existem|c'è|ci|sono|sarà|saranno|y|aura|il|se|si|vê|gibt|es|hier|wird|будет|здесь|тут|основн\\p{L}+)"
const denying = new RegExp(`(?:^|[^\\p{L}'])(?:no|not|non|without|never|nothing|none of(?: the following)?|neither|nor|zero|lacks?|lack of|free of|free from|devoid of|minus|sans|absence of|(?:is|are|do|does|did|was|were|wo|ca|has|have)n't|(?:is|are|does|do|did|will) not|cannot|there's no|ohne|weder|noch|kein|keine|keinen|keinerlei|nicht|pas(?: d[e'])?|aucune?|ni|senza|nessun[ao]?|niente|né|sin|ningun[ao]?|ningún|nada de|sem|nenhuma?|não há|não|без|нет|не|ни|никак\\p{L}+)[\\s:,]+(?:${between}[\\s]+){0,4}$`, 'iu')
const deniedBehind = /^(?:-|\s)?free(?![\p{L}-])|^\s*\?+\s*(?:what\s*$|what \p{L}+\?|not? (?:here|today|this time|any|at all|a (?:bit|chance|drop|scrap))|nah|never|nay|nicht|pas (?:ici|du tout|de)|para nada|per niente|nada|nö)(?!\p{L})|^[\s:=,?(–—-]*(?:none|nope|not (?:included|present|in (?:this|it|here))|absent|zero|keine?|aucune?|ninguna?|nessun[ao]?|nenhuma?|нет)(?![\p{L}])|^\s*[:=?–—-]+\s*(?:no(?! ?-?one)|non|nein|nö|nee|não|nao)(?=[\s.,;!]|$)|^,?\s*(?:no (?:l[oa]s? )?hay|não há|nao ha|não tem|nao tem|non c'è|non ce n'è|non ci sono|il n'y en a pas|n'y en a pas|no aparece|no sale|kommt (?:\p{L}+ )?(?:nicht|keine?s?) vor|gibt(?:'s| es)? (?:\p{L}+ )?(?:nicht|keine?n?)|не будет)(?!\p{L})|^\s*(?:content\s+)?(?:does not|doesn't|do not|don't|will not|won't) (?:occur|happen|appear)|^-?frei(?![\p{L}])/iu

/** Whether the words right before a phrase say that it does not occur, or before and behind it ask what of it there should be. */
export function deniesAhead(words: string, behind: string): boolean {
  return denying.test(words) || (/^\s*what\s+$/i.test(words) && /^\s*(?:[?!]|$)/.test(behind))
}

const withoutAll = /(?<!\p{L})(?:without|free of|free from|devoid of|ohne|sans|senza|sin|sem|без)(?!\p{L})/iu

/** Whether what denies a phrase denies a whole list that "and" ends: "without sex and violence". */
export function deniesAll(words: string): boolean {
  return withoutAll.test(words)
}

/** Whether the words right behind a phrase say that it does not occur: "gore-free", "sex - none". */
export function deniesBehind(words: string): boolean {
  return deniedBehind.test(words)
}

const excepting = /^\s*,?\s*\(?(?:except(?:ing)?(?: for)?(?! of)|apart from|other than|aside from|save for|but (?:(?:the|an?|one|some) )?(?:minor|background|villains?|baddies?|bad guys?|redshirts?|original characters?|ocs?)(?!\p{L})) ?[\p{L}\d]/iu

/** Whether the words right behind what is denied take some of it out: "nobody dies except the villain", "no major character death but a minor one". */
export function isExcepted(words: string): boolean {
  return excepting.test(words)
}

const lessThanGraphic = /(?<!\p{L})(?:not|nothing|isn't|never|none of it|nicht|nichts|rien de|pas|nada|niente di|non|не) (?:(?:too|very|overly|terribly|particularly|really|that|zu|sehr|trop|muy|troppo|слишком) )?(?:graphic|explicit|detailed|grafisch\p{L}*|explizit\p{L}*|drastisch\p{L}*|explicite|gráfic[oa]|esplicit[oa]|explícit[oa])\s*$/iu

/** Whether words before a phrase deny only how strong it is: "not graphic violence". */
export function deniesStrength(words: string): boolean {
  return lessThanGraphic.test(words)
}

type Row<T> = { readonly means: T; readonly words: RegExp }

/** How what is warned for occurs; the first row that fits counts. */
const presenceRows: readonly Row<NonNullable<Qualified['presence']>>[] = [
  { means: 'metaphor', words: /(?<!\p{L})(?:metaphors?|metaphoric(?:al(?:ly)?)?|figurative(?:ly)?|symbolic(?:ally)?|allegor(?:y|ical)|metaphorisch|métaphor\p{L}+|metafóric[oa]|metaforic[oa]|метафор\p{L}*)(?!\p{L})/iu },
  { means: 'discussed', words: /(?<!\p{L})(?:discuss(?:ion|ions|ed|es|ing)?|conversations? about|talk(?:s|ed|ing)? (?:of|about)|debated?|besprochen|diskutiert|diskussion(?:en)?|gespräche? über|discussions?|discuté[es]*|conversations? sur|discusi(?:ón|ones)|discutid[oa]s?|se habla de|discussion[ei]|discuss[oa]|si parla di|discuss(?:ão|ões)|обсужд\p{L}+|разговор\p{L}* о)(?!\p{L})/iu },
  { means: 'off-page', words: /(?<!\p{L})(?:past|previous|prior|former|implied|implicit|implication|implications|impl(?:y|ies)|off[- ]?(?:screen|page|stage|camera|scene)|mention(?:s|ed|ing)?|referenc(?:e|es|ed)|refers|referred|allu(?:sions?|des?|ded)|hint(?:s|ed|ing)?|suggest(?:ed|ions?)|insinuat(?:ed|ions?)|back-?story|history of|in the past|not (?:shown|seen|depicted|described|on-?screen|on-?page)|never (?:shown|seen|described)|nothing (?:is |gets )?(?:shown|seen|depicted)|before (?:the|this|it) (?:story|fic|start|starts|beginning|begins|opens|book|chapter)|when (?:it|this|the (?:story|fic|book)) (?:starts|begins|opens)|at the (?:start|outset)|kept off|off the (?:page|screen)|(?:years|ages|long|decades|months|weeks) ago|in (?:his|her|their) (?:past|childhood)|behind the scenes|between scenes|fad(?:es?|ing)(?: |-)to(?: |-)black|aftermath|remembered|memor(?:y|ies) of|recalled|reported|offstage|angedeutet\p{L}*|impliz\p{L}*|andeutung(?:en)?|erwähn(?:t|te|ung|ungen)|vergangene[rn]?|in der vergangenheit|nicht gezeigt|implicite?s?|sous-entendue?s?|suggérée?s?|mentions?(?: d[eu'])?|mentionnée?s?|évo(?:qué|cation)\p{L}*|passée?s?|hors[- ](?:champ|scène)|implícit[oa]s?|insinuad[oa]s?|mención|menciones|mencionad[oa]s?|pasad[oa]s?|fuera de (?:escena|cámara|pantalla)|referencias?|implicit[oaie]|accennat[oaie]|accenn[oi]|menzion\p{L}+|passat[oaie]|fuori (?:scena|campo)|men(?:ção|ções)|citad[oa]s?|passad[oa]s?|subentendid[oa]s?|упомин\p{L}+|упомян\p{L}+|подразумева\p{L}+|намёк\p{L}*|намек\p{L}*|за кадром|в прошлом|прошл\p{L}+)(?!\p{L})/iu },
  { means: 'on-page', words: /(?<!\p{L})(?:on[- ]?(?:screen|page|stage|camera)|onscreen|shown in full|depicted|in full view|explicitly shown)(?!\p{L})/iu },
]

/** How strongly it occurs; the first row that fits counts, so that "not graphic" is read before "graphic". */
const intensityRows: readonly Row<NonNullable<Qualified['intensity']>>[] = [
  { means: 'minor', words: /(?<!\p{L})(?:non-?\s?(?:graphic|explicit|gory|detailed)|(?:not|nothing|never|isn't|aren't|wasn't|no|nicht|pas|non|no es|não|sin|без|не)(?: (?:at all|too|very|so|overly|particularly|terribly|really|that|especially|even|sehr|zu|très|trop|muy|molto|muito|être))? (?:graphic|explicit|gory|detailed|details|heavy|extreme|severe|strong|bad|grafisch|explizit|graphique|explicite|gráfic[oa]|explícit[oa]|grafic[oa]|esplicit[oa]|подробн\p{L}+)|not in (?:any )?detail|mild(?:ly|er|est)?|barely|hardly(?: any)?|scarcely|(?:almost|nearly|next to) no|not (?:very |that |too |so )?much|not a lot|slight(?:ly|est)?|some(?! (?:readers?|people|viewers?|folks?|may|might|of you|will|find|would|could))|nothing (?:worse|more|stronger|heavier) than|no worse than|brief(?:ly)?|minor(?! \p{L}*\s?characters?)|light|a (?:little|bit|touch|hint|dash|smidgen?|drop|speck|spot|whiff|trace|scrap|pinch|sprinkl\p{L}+|splash|wee)|a few|very little|little bit|tad|small|tiny|minimal|occasional(?:ly)?|in passing|passing(?= (?:mentions?|references?))|fleeting|low-?level|etwas|leichte?[rsn]?|ein (?:wenig|bisschen)|milde?[rsn]?|kurze?[rsn]?|wenig|un peu|légère?s?|quelques|légèrement|brèves?|un poco|algo de|leves?|liger[oa]s?|alg(?:o|ún|una|unas|unos)|breves?|un po['’]?|lieve|lievi|legger[oaie]|qualche|um pouco|poc[oa]s?|pouc[oa]s?|peu|мало|чуток|levemente|algumas?|alguns|немного|лёгк\p{L}+|легк\p{L}+|небольш\p{L}+|чуть-?чуть|слегка|мельком|am rande|nebenbei|beiläufig|en passant|à peine|al margen|de pasada|de refilón|di sfuggita|di striscio|de passagem)(?!\p{L})/iu },
  { means: 'graphic', words: /(?<!\p{L})(?:graphic(?:ally|al)?|explicit(?:ly)?|extreme(?:ly)?|heavy|heavily|severe(?:ly)?|in (?:graphic |full )?detail|detailed|brutal(?:ly)?|intense(?:ly)?|gratuitous|(?:buckets?|gallons?|rivers?|oceans?|torrents?|lakes?|litres|liters|fountains?|gouts|pints) of|drastisch\p{L}*|explizite?\p{L}*|grafisch\p{L}*|heftige?\p{L}*|detailliert\p{L}*|schwere?\p{L}*|graphiques?|explicites?|détaillée?s?|extrêmes?|explícit[oa]s?|gráfic[oa]s?|detallad[oa]s?|extrem[oa]s?|esplicit[oaie]|grafic[oaie]|dettagliat[oaie]|estrem[oaie]|detalhad[oa]s?|pesad[oa]s?|графическ\p{L}+|подробн\p{L}+|откровенн\p{L}+|жёстк\p{L}+|жестк\p{L}+)(?!\p{L})/iu },
  { means: 'moderate', words: /(?<!\p{L})(?:moderate(?:ly)?|medium|mäßige?\p{L}*|modérée?s?|moderad[oa]s?|moderat[oaie]|умеренн\p{L}+)(?!\p{L})/iu },
]

/** What words beside a phrase say of how it occurs and how strongly. */
export function qualifiedBy(words: string): Qualified {
  const presence = presenceRows.find((row) => row.words.test(words))?.means
  const intensity = intensityRows.find((row) => row.words.test(words))?.means
  return { ...(presence && { presence }), ...(intensity && { intensity }) }
}

const fillers = /^(?:described|handled|treated|done|told|depicted|referred|but|though|although|only|just|all|mostly|mainly|very|quite|really|rather|in|at|length|the|a|and|is|are|was|it|its|it's|if|nothing|too|as|part|parts|of|nur|aber|seulement|mais|solo|pero|sólo|solamente|ma|só|mas|только|но|throughout|story|scenes?|details?|one|places?|some|nicht|no|not|non|so|then|level|warning|here|there|also|on|off|page|screen|stage|before|this|begins|starts|start|past)$/iu

/** Whether a stretch between commas, or in brackets, says only how what stands before it occurs: "discussed at length", "not graphic". */
export function isQualifierOnly(words: string): boolean {
  const how = qualifiedBy(words)
  if (how.presence === undefined && how.intensity === undefined) return false
  let left = words
  for (const row of [...presenceRows, ...intensityRows]) left = left.replace(row.words, ' ').replace(row.words, ' ')
  return left.split(/[^\p{L}'-]+/u).every((word) => word === '' || fillers.test(word))
}
