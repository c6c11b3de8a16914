import type { Role } from '../../model/assertion.ts'

/**
 * What a word says of a part in a story: `verb` did it or was done ("betaed", "drawn"), `loose` the same where only its object tells that a story is meant
 * ("edited", "drew"); `noun` the work or what came of it; `agent` who does it; `bare` what one is asked to do.
 */
type Class = 'verb' | 'loose' | 'noun' | 'agent' | 'bare'

/** A word's meaning: its role, and the classes it can stand in. */
export type Act = { readonly role: Role; readonly is: ReadonlySet<Class> }

// Words are written as one, in small letters, without hyphens and apostrophes: "beta-read", "beta read" and "betaread" are one word.
const rows: readonly (readonly [Role, Class, string])[] = [
  ['beta', 'agent', 'beta betas betareader betareaders betaer betaers betafish betagoddess proofreader proofreaders britpicker britpickers firstreader prereader testreader testleserin testleser betaleser betaleserin betaleserinnen bêta bêtas bêtalecteur bêtalectrice correctrice correcteur bêtalecteurs correctora correttore correttrice revisora revisor betalettrice betalettore бета беты бете бету бетой бетам betalectora betalector betaleitora'],
  ['beta', 'noun', 'beta betas betaing betaings betareading betareads betawork betajob betas betaeing betafication proofing proofreading proofread britpick britpicking britpicks britcheck americanpick americanpicking yankpicking canonchecking grammarchecking spellchecking typohunting commawrangling nitpicking nitpicks goingover sharpeyes sharpeye keeneyes keeneye lookover lookthrough readthrough onceover concrit redpen eagleeye eagleeyes spellcheck korrektur korrekturen korrigieren drüberlesen durchlesen lektorieren korrekturlesen gegenlesen probelesen testlesen betalesen betan betaren relecture relectures bêtalecture bêtatage bêtage bêtareading correction corrections beteo beteado betear beteos corrección correcciones correciones revisión revision betaggio betatura betare correzione correzioni revisione betagem betar revisão correção correções вычитку вычитка вычитки бетинг бечение бетинга бетирование corrections fautes fehler errores erros errori typos typo commas tenses criticism critiquing'],
  ['beta', 'verb', 'betaed betad betaread betaredd betareaded proofread proofed britpicked britchecked yankpicked americanised americanized nitpicked betas betagelesen gegengelesen betat gebetat korrekturgelesen korrigiert probegelesen corrigé corrigée corrigés relu relue relus bêtaté bêté corregido corregida beteada revisado revisada betada betado betato betata corretto corretta revisionata вычитано вычитана вычитал вычитала вычитали отбечено бечено отбетил отбетила бетил бетила betaee betaéee corregida'],
  ['beta', 'loose', 'cleaned polished vetted corrected checked tidied'],
  ['beta', 'bare', 'beta betaread proofread britpick'],
  ['editor', 'agent', 'editor editors coeditor editorinchief lektor lektorin redakteur redakteurin redactora редактор редактору редактором'],
  ['editor', 'noun', 'editing edits edit editorialwork lektorat redaktion редактура редактуру редактирование редакция'],
  ['editor', 'loose', 'edited reedited lektoriert redigiert editado editada edité éditée отредактировал отредактировала отредактировано'],
  ['editor', 'bare', 'edit'],
  ['co-author', 'agent', 'coauthor coauthors cowriter cowriters writingpartner collaborator partnerincrime coautor coautorin koautorin koautor coauteur coauteure coautora coautore coautrice соавтор соавтору соавтором соавторы'],
  ['co-author', 'noun', 'cowriting coauthoring'],
  ['co-author', 'verb', 'cowrote cowritten coauthored cowrites'],
  ['translator', 'agent', 'translator translators übersetzer übersetzerin traducteur traductrice traductor traductora traduttore traduttrice tradutor tradutora переводчик переводчица'],
  ['translator', 'noun', 'translation translations translating übersetzung übersetzungen übersetzen traduction traducción traduzione tradução перевод переводы'],
  ['translator', 'loose', 'translated translates übersetzt übertragen traduit traduite traduits traducido traducida tradotto tradotta traduzido traduzida переведено перевела перевёл перевел перевели'],
  ['illustrator', 'agent', 'illustrator illustrators artist artists coverartist illustrateur illustratrice ilustrador ilustradora illustratore иллюстратор художник художница'],
  ['illustrator', 'noun', 'illustration illustrations illustrating drawing drawings art artwork artworks fanart cover covers coverart coverpicture coverimage coverdesign picture pictures sketch sketches banner banners map maps graphics painting paintings portrait portraits comic woodcuts doodles icon icons titelbild coverbild zeichnung zeichnungen bild bilder illustrationen karte dessin dessins couverture carte portada dibujo dibujos ilustración ilustraciones mapa copertina disegno disegni illustrazione illustrazioni mappa capa desenho desenhos ilustração ilustrações обложка обложку обложки иллюстрация иллюстрации рисунок рисунки рисунков арт арты карта'],
  ['illustrator', 'loose', 'illustrated drew drawn painted sketched illustriert gezeichnet dessiné dessinée illustré illustrée dibujado dibujada ilustrado ilustrada disegnata disegnato illustrata illustrato desenhada desenhado нарисовано нарисовал нарисовала нарисована'],
  ['typist', 'agent', 'typist typists transcriber scanner coder webmistress webmaster'],
  ['typist', 'noun', 'html htmling htmls typing retyping scanning scans scan ocr transcription transcribing formatting coding markup webbing webwork webpage conversion converting layout typesetting ebook epub pdf digitisation digitization mise abtippen tippen scannen frappe transcripción maquetación trascrizione digitação transcrição formatação набор вёрстка верстка сканирование перепечатку'],
  ['typist', 'loose', 'typed retyped scanned ocrd transcribed formatted coded htmled htmld webbed converted keyed webified digitised digitized typeset abgetippt getippt eingescannt gescannt formatiert tapé tapée scanné scannée numérisé transcrito transcrita escaneado trascritto trascritta digitado digitada formatado набрал набрала набрано отсканировал отсканировала отсканировано перепечатала сверстано'],
  ['typist', 'bare', 'type scan'],
  ['idea', 'noun', 'idea ideas storyidea plotidea plot plots premise concept plotbunny plotbunnies bunny bunnies bunnie prompt prompts challenge challenges request requests suggestion suggestions scenario dare inspiration brainstorming brainstorm spark idee ideen plotidee storyidee anregung inspirationsquelle idée idées défi ideia ideias inspiração inspiración inspirazione prompts reto desafío desafio sfida plotbunnys идея идею идеи заявка заявку заявки вдохновение'],
  ['idea', 'loose', 'suggested requested prompted proposed conceived dared challenged plotted brainstormed'],
  ['idea', 'agent', 'prompter requester ideengeberin'],
  ['poster', 'agent', 'poster uploader'],
  ['poster', 'loose', 'posted xposted crossposted reposted uploaded submitted forwarded hochgeladen gepostet eingestellt posté postée publié publiée publicado publicada pubblicato pubblicata postado postada выложено выложила выложил опубликовано'],
  ['author', 'agent', 'author writer authoress autor autorin auteur auteure autora autore autrice автор verfasserin verfasser'],
  ['author', 'noun', 'story fic fanfic fanfiction tale novella vignette drabble novelisation original words text geschichte histoire historia storia história'],
  ['author', 'loose', 'written wrote penned authored geschrieben verfasst écrit écrite escrito escrita scritto scritta написано написана написал написала'],
  ['thanked', 'noun', 'title titles summary research support moralsupport help encouragement handholding cheerleading nagging advice listening hosting technicalhelp titel titre título titolo nom'],
  ['thanked', 'loose', 'helped encouraged listened supported nagged cheered named titled'],
  ['dedicatee', 'noun', 'dedication'],
  ['dedicatee', 'loose', 'dedicated gewidmet dédié dédiée dédicacé dedicado dedicada dedicato dedicata посвящается посвящена посвящено посвящаю dedico dedica dédicace widmung'],
]

const table = new Map<string, { role: Role; is: Set<Class> }>()
for (const [role, kind, words] of rows) {
  for (const word of words.split(' ')) {
    const known = table.get(word)
    if (known) known.is.add(kind)
    else table.set(word, { role, is: new Set([kind]) })
  }
}

/** What a word of the table means; its key as a token has it, or those of two words written as one. */
export const acts: ReadonlyMap<string, Act> = table

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Words that join the items of a list. */
export const joins = set('and und et y e и & + / , ; as well')
/** Words that stand before who did it. */
export const byWords = set('by von par por da dal dalla door от')
/** Words that stand before whom something goes to. */
export const toWords = set('to 2 an à aux au a ao al alla für for pour para per для all agli ad')
/** Words that stand before what thanks are for. */
export const forWords = set('for 4 für fürs pour por per pela pelo pelas pelos за with beim bei on in')
/** What a determiner can be before a person: "my beta Ann". */
export const determiners = set('my our the a an her his their this meine meiner meinem meinen mein unsere unserer der die dem den das mon ma mes notre la le les l mi mis nuestra el los las mia mio il lo gli minha meu nossa o os as моя мой моей моему моего моим нашей нашему')
/** Adverbs and helpers between a person and what they did. */
export const adverbs = set('also kindly very graciously patiently once again then has have had did was were is are been so as always both all even just only kind nice brave good sweet enough to agreed volunteered offered managed still first helpfully bravely heroically quickly lovingly expertly mostly originally too generously ever carefully really tirelessly actually gladly happily cheerfully willingly wonderfully beautifully partly largely jointly being be wurde wurden ist sind hat haben auch a été est ont è stata stato ha fue sido foi tem ha también aussi anche também была был было были thoroughly heavily lightly speedily twice hastily diligently promptly sweetly nobly selflessly bravely who whom that ihn sie es mir freundlicherweise netterweise gentiment amablemente gentilmente')
/** What an author's sentence speaks of when it speaks of the story. */
export const workWords = set('this it these story stories fic fics ficlet fanfic chapter chapters part parts draft drafts version versions piece tale thing one drabble series epilogue prologue manuscript half beast monster scene scenes ending bit everything page file book poem text saga whole first original second third last rough final early every most dieses diese geschichte kapitel cette histoire fic chapitre esta este historia capítulo questa questo storia capitolo história das это эту этот историю история глава главу рассказ текст работу фик работа фанфик')
/** What is caught, corrected and hunted down by those who read drafts. */
export const flaws = set('typo typos mistake mistakes error errors comma commas grammar spelling punctuation tense tenses semicolon semicolons apostrophe apostrophes adverb adverbs plothole plotholes hole holes nit nits slips inconsistencies continuity english british britishisms americanisms britishness howlers bloopers goofs participles clichés repetitions prose dialogue pronouns hyphens fehler tippfehler fautes errori errores erros coquilles faute ошибки')
/** What those do with them. */
export const mending = set('caught catching catch fixed fixing fix corrected correcting correct checked checking check spotted spotting found finding weeded weeding hunted hunting tamed taming wrangled wrangling sorted sorting pointed pointing rescued rescuing policed killed poked poking picked picking cleaned cleaning polished polishing tidied tightened saved removed ironed straightened smoothed untangled squashed swatted purged vetted reviewed scrubbed repaired marked circled combed')
/** Denials: nobody is credited behind one. */
export const denials = set('not never no nobody none didnt doesnt hasnt havent wasnt isnt wont dont neither nor without nicht kein keine keinen keiner niemand pas sans sin senza sem не без нет niemals nadie nessuno ninguém personne non não unbetaed unbeta')
/** What is only wished, feared, or somebody's opinion. */
export const hedges = set('if would could might maybe perhaps should will wish going can hope hopefully want wanted wants unless say says claim claims think thinks thought told rumour supposedly whether imagine wäre hätte würde wenn vielleicht si se если бы может until when someday shall wouldve ll critics expect pretend remember')
/** Words of praise, behind which a name in small letters may stand. */
export const praise = set('wonderful lovely amazing fabulous fantastic talented great awesome beautiful brilliant incredible gorgeous marvellous marvelous patient everpatient terrific delightful dear darling superb excellent inimitable incomparable indefatigable tireless magnificent kind generous speedy lightningfast splendid sharpeyed eagleeyed clever dearest sweet always ever user lj super fine glorious divine fearless long-suffering longsuffering good best illustrious invaluable goddess beloved mighty one')
/** Words in small letters that are no name, wherever one might stand. */
export const common = set('permission my our your his her their its the a an this that these those it me you us him them i we he she they who whom whoever all any anyone anybody everyone everybody every each both some someone somebody none nobody no not one two three four god people readers reviewers myself yourself popular request wanted needed night day days morning hand heart accident way far now then chance default fun love profit if and or but so mistake see various several many most reading reviewing friend friends family fan fans meine meiner meinem alle allen euch dich ihm ihr mon ma mes tous toutes vous mi mis todos todas mia mio tutti voi meu minha min всем всех меня моей моему мне нам вам of in on at as for to with from about such thee mum mom dad what which when where why how there here years weeks months hours ages once reasons reason feedback reviews comments disclaimers adults mature audiences entertainment amusement free pleasure money example instance certain sure better worse later earlier good bad reality spoilers warnings rating details archive list lists mail email story stories chapter part series anything everything nothing something somewhere sale first second third last next time times being having making doing taking giving letting helping putting keeping listening encouraging your yours mine ours theirs always ever again more much less little few other others another same own only just very too also still yet already beta betas editor author writer cat dog muse muses husband wife sister brother mother father daughter son girls boys ladies guys folks gang chat mailing internet christmas birthday beginners starters purposes purpose fear want lack thanks advance hon honey sweetie babe dear darling hand')
/** Capitalised words that name nobody where they stand alone: languages, days, months. */
export const calendar = set('english french german dutch russian spanish italian portuguese swedish romanian latin british american japanese chinese polish danish finnish norwegian czech greek hebrew irish scottish welsh monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december')
/** First halves of the table's words that are also written as two: "plot bunny". */
export const halves = set('beta sharp keen going bêta proof brit plot story cover co red eagle moral first test pre nit once read look fan fic writing hand hands cheer web type x cross re un partner editorial yank grammar spell typo comma technical canon americani beta- shout dedi бета thank korrektur gegen probe mise title over')
/** Capitalised words that begin sentences, labels or duties, and name nobody. */
export const notNames = set('i ill im ive id this the my it thanks thank all you we he she they also and but any a an everyone everybody god please story in on for to if who that there these those both each some special many originally not no un unbetaed feedback beta betas disclaimer written nobody none me mine myself your our his her their its as at by from with when what where why how so or of very well just only other others another one once here now then yes rating title author chapter part parts characters fandom summary warning warnings archive notes note spoilers pairing anyone someone somebody whoever readers people fun christmas adults hugs kudos sorry happy merry owner owners wanted them him us alle alles meine mein ich der die das ein eine les le la un une los las el il lo gli o os um uma все всем мне мои huge big much most cover art cookies props love kisses gratitude credit blame apologies sequel set inspired based lyrics copyright rights everything anything nothing without as because since although though while after before until let having being any also enjoy dedicated posted edited translated typed scanned proofread html x internet web livejournal first second third last half merci gracias grazie danke obrigada obrigado спасибо dank vielen muchas mille für pour para per à dedicado dedicata dedicada dédié übersetzt traduit traducido tradotto traduzido для большое огромное tous toutes pas aucun nicht keine kein sans sin senza sem не без nach aus von mit les mes ma mon notre mais und aber et y e и но а это этот эта remaining errors mistakes any email reviews comments critics questions standard usual legal plot idea ideas prompt challenge request illustrations illustration drawings map editor translation translator artwork scans typing format formatting transcribed illustrated drawn story fic author writer')
