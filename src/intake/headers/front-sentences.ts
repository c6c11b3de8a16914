// bounded: each pattern here meets a sentence of at most 700 characters.
import { firstOf, type SaidRow } from './first-of.ts'
import { saidBy } from './notices.ts'

/** What a sentence of a known front is about, where nothing else than the author's own word can stand. */
type Said = 'rights' | 'leave' | 'call' | 'greeting' | 'note'

const house = 'Pictures|Productions?|Films?|Television|TV|Studios?|Radio|Network|Broadcasting|Entertainment|Softworks|Software|Publishers|Publishing|Editorial|Produtora|Audiovisuais|Ent\\.|Ltd|Inc|S\\.L'

/**
 * What sentences say in a front whose end is known. Looser than what is looked for where a story may have begun: there "he owned the boat"
 * is prose, here it is whose the boat is.
 */
const rows: readonly SaidRow<Said>[] = [
  { is: 'greeting', longest: 70, pattern: /^\W*(?:(?:hi|hello|hey|hiya|heya|howdy|greetings|ahoy|dear|hallo|moin|liebe[rs]?|salut|coucou|bonjour|cher(?:s|es)?|hola|querid[oa]s|ciao|salve|car[ei]|ol[áa]|oi|привет|здравствуйте|дорогие)(?!\p{L})[^.?]{0,60}|(?:ladies|gentlemen|folks|yours|love|best|cheers|gruß|grüße|bises|bisous|saludos|besos|saluti|baci|beijos|abraços)(?: [^.?]{0,40})?)[,.!:]*$/iu },
  { is: 'call', longest: 160, pattern: /^\W*(?:this (?:story|file) |originally |first |page )?(?:posted|archived|hosted|published|found|stored)(?: originally)? (?:on|at|from)\b[^\n]*(?:https?:|www\.)\S+\W*$/i },
  { is: 'call', longest: 220, pattern: /(?<!\p{L})(?:feedback|comments? (?:to|are|is|welcome)|letters of comment|reviews? (?:are|is|make|please)|flames|criticism|let me know what|tell me (?:what|if|things)|(?:be|would be) (?:glad|happy) (?:of|to hear)|love to hear|(?:drop|send) me a line(?! first)|write to me(?= at|[.!]|$)|r ?& ?r|kommis?|kommentare|rückmeldung\p{L}*|feedbacks?|verrisse|lob |vos (?:avis|remarques|commentaires)|laissez (?:un|une|des|vos)|reviews?|dejad?n? (?:un|vuestr)|comentarios|recensioni|commenti|comentários|отзывы|комментарии|тапки)(?!\p{L})/iu },
  // Whose things they are.
  { is: 'rights', longest: 500, pattern: new RegExp(`\\p{Lu}[\\p{L}'’/-]* (?:${house})(?!\\p{L})|(?:Studio|Editorial|Produtora|Productions|Radio) \\p{Lu}`, 'u') },
  { is: 'rights', longest: 700, pattern: /\b(?:I|we|me|us|you|nobody|somebody|who|she|he|they|it|not|n['’]t|dont|does|\p{Lu}\p{L}+|party[^.]{0,40}) (?:all |really |still |only |never |does |do )?owns?(?=[\s.,;!?]|$)|(?<!\b(?:my|her|his|its|their|your|our|one['’]s) )\bowns? (?:the|it|him|her|them|all|everything|everyone|us|me|nothing|none|this)\b|\bowned (?:it|them|him|her|by)\b/u },
  { is: 'rights', longest: 500, pattern: /\b(?:not|n['’]t|none|neither|nobody|never|nothing)\b[^.!?]{0,60}\b(?:mine|ours|yours|my (?:own )?(?:characters|people|world))\b|\b(?:mine|ours) (?:but|except|alone|only)\b|\b(?:invented|created|dreamed up|dreamt up|thought up|made up|devised|borrowed|imagined) (?:by|from|\p{Lu})|\b(?:invention|creations?|brainchild|property|copyright|trademarks?|handiwork) of\b|\b(?:patent|deed|rights?|copyright|claim) (?:on|to|in|over)\b(?! (?:know|be))|\((?:tm|c)\)|™|©|\b(?:belong|belongs|belonging) to\b/iu },
  { is: 'rights', longest: 300, pattern: /\b(?:is|are|it['’]s|they['’]re) (?:all )?(?:\p{Lu}[\p{L}.&/-]*\s){0,4}\p{Lu}[\p{L}.&/-]*(?:['’]s|s['’])(?=[,.;!]| and (?:so|not|i)\b|$)|\b(?:sue|lawyers|attorneys|lawsuit|plagiar\w+)\b|\b(?:no|any|without|making) (?:money|profit|coin)\b|\b(?:nobody|no one|not)(?: is|['’]s)?(?: being)? (?:paid|paying)\b|\b(?:only |merely |just )?(?:borrow(?:ed|ing)|had (?:them|him|her|it) out|giv(?:e|ing) (?:them|it|him|her|everyone|all of it|it all) (?:all )?back|put (?:them|him|her|it|you|everyone) back|(?:not|n['’]t) (?:be )?(?:going to )?(?:put|be put) back)\b|\bat the pleasure of\b|\blive in the books of\b|\b(?:come|came) out of \p{Lu}/iu },
  { is: 'rights', longest: 400, pattern: /(?<!\p{L})(?:geh(?:ö|oe)r(?:t|en)|nicht (?:von mir|mein\p{L}*)|(?:hat|haben) [^.!?]{0,40}erfunden|nur ausgeliehen|verdiene?n? (?:ich )?(?:kein|nichts)|kein geld|besitze (?:weder|nichts|kein)|(?:sont|est) (?:la propriété|la création|une cr[ée]ation) d|appartien\p{L}+|n['’]est pas à moi|ne sont pas à moi|pas un (?:sou|rond)|aucun profit|(?:son|es) (?:propiedad|creación|marca registrada|de editorial)|pertenece\p{L}*|no (?:son|es) (?:mí[oa]s?)|sin (?:plata|ánimo|fines)|no gano nada|nadie cobra|appart(?:iene|engono)|non (?:sono|è) mi(?:ei|e|o|a)|(?:sono|è) propriet|scopo di lucro|pertencem?|(?:é|são) (?:obra|criação|propriedade) d|os direitos|não (?:são|é) meus?|não (?:rende|ganho)|принадлеж\p{L}+|не мо[ёией]|придум(?:ал|ан)\p{L}*|прав(?:а|ами) на|выгоды)(?!\p{L})/iu },
  { is: 'rights', longest: 400, pattern: /(?<!\p{L})(?:(?:est|sont|c['’]est) (?:à|a|aux?|de) \p{Lu}\p{L}+|(?:ist|sind|kommt|stammt|stammen) (?:von|aus der Feder von) (?:der |dem )?\p{Lu}\p{L}+(?:-| \p{Lu})|(?:son|es) (?:de|del) (?:don |doña |Producciones )?\p{Lu}\p{L}+(?: \p{Lu}|,)|(?:sono|è) (?:di|del|della) \p{Lu}\p{L}+(?: \p{Lu}|,)|(?:são|é) d[aeo]s? \p{Lu}\p{L}+(?: \p{Lu}|,))/u },
]

const first = firstOf(rows)

/** What one sentence of a known front says. */
export function saidIn(sentence: string): Said | undefined {
  if (sentence.length > 700) return undefined
  const found = first(sentence)
  if (found) return found
  const said = saidBy(sentence)
  return said === 'disclaimer' ? 'rights' : said === 'permission' ? 'leave' : said === 'feedback' ? 'call' : said === undefined ? undefined : 'note'
}
