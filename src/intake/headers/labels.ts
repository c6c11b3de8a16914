// bounded: each pattern here meets a label of at most 60 characters.
/** What a label's value is read as; the names of `values.ts`'s readers. */
export type LabelKind =
  | 'title' | 'author' | 'co-author' | 'email' | 'rating' | 'warning' | 'fandom' | 'relationship' | 'character' | 'tag' | 'summary' | 'disclaimer'
  | 'note' | 'dedication' | 'spoilers' | 'permission' | 'series' | 'part' | 'date' | 'posted' | 'revised' | 'written' | 'language' | 'status'
  | 'words' | 'website' | 'beta' | 'editor' | 'translator' | 'illustrator' | 'poster' | 'typist' | 'idea' | 'thanks' | 'feedback' | 'chapter-title' | 'transport' | 'other'

/**
 * One meaning and all its spellings, lower case, accents kept, divided by `|`. `weak`: also a word of ordinary sentences, and so
 * believed only among others. `prose`: the value may run over lines and paragraphs.
 */
export type LabelRow = { readonly kind: LabelKind; readonly weak?: true; readonly prose?: true; readonly labels: string }

/** The inventory: English with the misspellings met in the wild, German, French, Spanish, Italian, Portuguese, Russian, Japanese. */
export const labelRows: readonly LabelRow[] = [
  { kind: 'title', labels: 'title|story title|fic title|titel|titre|título|titulo|titolo|название|заголовок|タイトル|題名|題|作品名|tittle|titile|titlle|story name|name of story|work title|title of story|fanfic title' },
  { kind: 'chapter-title', labels: 'chapter title|chapter titles|chapter name|kapiteltitel|subtitle|sub-title|untertitel|sous-titre|subtítulo|sottotitolo|titre du chapitre|titolo del capitolo|episode title|part title' },
  { kind: 'author', labels: 'author|authors|author name|authors name|author\'s name|writer|writers|written by|writen by|author(s)|autor|autorin|autoren|verfasser|verfasserin|auteur|auteure|auteurs|autora|autores|autore|autrice|autori|автор|авторы|作者|著者|作|pen name|penname|pseud|story by|fic by|fanfic by|creator|creators|by author|aurthor|auther|athor|de la plume de|geschrieben von|écrit par|escrito por|scritto da' },
  { kind: 'author', weak: true, labels: 'by|von|par|por|di' },
  { kind: 'co-author', labels: 'co-author|coauthor|co-authors|co-writer|cowriter|co-written with|co-written by|cowritten by|with|соавтор|соавторы|co-autor|co-autorin|co-auteur|coautor' },
  { kind: 'email', labels: 'e-mail|email|adresse|address|e-mail address|email address|e mail|mail|author e-mail|author\'s e-mail|author\'s email|e-mail addy|email addy|addy|courriel|adresse e-mail|adresse électronique|correo|correo electrónico|mail address|e-mails|emails|эл. почта|почта|メール|メールアドレス|e-mail-adresse|posta elettronica|indirizzo e-mail' },
  { kind: 'feedback', labels: 'feedback|feedback to|send feedback to|feed back|comments|comments to|comment|reviews|reviews to|reviews and comments|feedback and comments|comments and feedback|critique|criticism|flames|rückmeldung|rückmeldungen|reviews an|感想|commenti|comentarios|commentaires|contact|kontakt|contatto|contacto|author contact' },
  { kind: 'rating', labels: 'rating|ratings|rated|rate|story rating|rating(s)|overall rating|content rating|fic rating|raiting|ratting|altersfreigabe|altersempfehlung|altersangabe|freigabe|alterseinstufung|classement|évaluation|clasificación|clasificacion|classificazione|classificação|rating e avvertimenti|рейтинг|対象年齢|対象|レーティング|年齢制限|年齢指定|maturity rating|fiction rating|age rating|edad|mpaa rating|mpaa' },
  { kind: 'warning', labels: 'warning|warnings|content warning|content warnings|trigger warning|trigger warnings|triggers|cw|tw|archive warning|archive warnings|warning(s)|warnings/squicks|squicks|squick|squick warnings|story warnings|content notes|content note|content|caution|cautions|advisory|content advisory|consumer advisory|warning/s|wanring|warnngs|waring|warings|warnning|warnung|warnungen|warnhinweis|warnhinweise|inhaltswarnung|inhaltswarnungen|avertissement|avertissements|advertencia|advertencias|avvertimento|avvertimenti|avvertenze|aviso|avisos|alertas|предупреждение|предупреждения|предупр.|警告|注意|注意事項|注意書き|may contain' },
  { kind: 'warning', weak: true, labels: 'contains|contents|achtung|attention' },
  { kind: 'fandom', labels: 'fandom|fandoms|fandom(s)|universe|fictional universe|show|based on|based upon|source|canon|фандом|фэндом|фандомы|原作|ジャンル原作|作品|univers|univers/fandom|universo|crossover|crossovers|crossover with|crossover fandom' },
  { kind: 'relationship', labels: 'pairing|pairings|paring|parings|pairing(s)|relationship|relationships|ship|ships|couple|couples|main pairing|main pairings|side pairings|pairing/characters|pairings/characters|romance|pairring|paring(s)|paarung|paarungen|pärchen|pairing(e)|couple principal|couple(s)|pareja|parejas|coppia|coppie|par|pares|casal|casais|пэйринг|пейринг|пэйринги|пейринги|пэйринг и персонажи|カップリング|cp|ラブ|code|codes pairing' },
  { kind: 'character', labels: 'character|characters|character(s)|main character|main characters|major characters|starring|featuring|cast|cast of characters|charakter|charaktere|personen|hauptperson|hauptpersonen|hauptcharaktere|hauptfiguren|nebenpersonen|nebencharaktere|figuren|personnage|personnages|personnages principaux|personaje|personajes|personaje principal|personajes principales|personaggio|personaggi|personaggi principali|personagem|personagens|персонаж|персонажи|основные персонажи|герои|главные герои|キャラクター|登場人物|キャラ|caracters|charecters|charactors|chars|who' },
  { kind: 'tag', labels: 'category|categories|classification|classifications|genre|genres|genre(s)|keyword|keywords|key words|key word|tag|tags|additional tags|freeform|freeforms|story codes|story code|codes|code(s)|type|story type|kategorie|kategorien|genre/s|gattung|stichworte|stichwörter|schlagworte|catégorie|catégories|mots-clés|mots clés|género|géneros|generi|genere|categoria|categoría|categorías|categorie|etiquetas|gênero|gêneros|categorias|жанр|жанры|категория|направленность|метки|теги|ジャンル|タグ|キーワード|カテゴリ|カテゴリー|themes|theme|tropes|kink|kinks|clasification|catagory|catagories|classifcation|clasificación por género|slash|het|gen' },
  { kind: 'summary', prose: true, labels: 'summary|story summary|synopsis|short summary|brief summary|plot summary|blurb|teaser|description|overview|plot|summery|sumary|summmary|sypnosis|synopsys|synopsis/summary|abstract|inhalt|inhaltsangabe|zusammenfassung|kurzbeschreibung|kurzinhalt|beschreibung|résumé|resumé|synopsis courte|resumen|sumario|sinopsis|riassunto|sommario|trama|sinossi|introduzione|resumo|sinopse|описание|саммари|краткое содержание|содержание|аннотация|あらすじ|概要|要約|粗筋|one-line summary|one line summary|summary/teaser' },
  { kind: 'disclaimer', prose: true, labels: 'disclaimer|disclaimers|disclaimer(s)|standard disclaimer|standard disclaimers|legal disclaimer|the disclaimer|usual disclaimer|usual disclaimers|disclaimed|claimer|disclamer|diclaimer|discliamer|discalimer|disclaimero|disclaimer and foreword|disclaimer/notes|disclaimer & notes|disclaimer and notes|disclaimer/claimer|copyright stuff|legal stuff|legalese|legal notice|legal|the legal stuff|legal mumbo jumbo|legalities|copyright|copyrights|copyright notice|copyright disclaimer|ownership|haftungsausschluss|hinweis zum urheberrecht|rechtliches|rechte|avertissement légal|droits|propriété|descargo|descargo de responsabilidad|renuncia|disconoscimento|aviso legal|дисклеймер|отказ|отказ от прав|著作権|免責|免責事項|standard disclaimer applies|boring legal stuff' },
  { kind: 'note', prose: true, labels: 'author\'s note|author\'s notes|authors note|authors notes|authors\' note|authors\' notes|author note|author notes|author\'s note(s)|author\'s forward|author\'s foreword|author\'s comments|author\'s comment|author\'s ramblings|author\'s remarks|a/n|an|a.n.|a/ns|a/n\'s|notes from the author|note from the author|special authors note|special author\'s note|note to reader|note to readers|story notes|story note|work notes|chapter summary|chapter notes|chapter note|chapter end notes|chapter end note|end notes|end note|endnotes|final notes|notes/comments|my rant|rant|beginning notes|pre-story notes|anmerkung|anmerkungen|anmerkung des autors|anmerkung der autorin|anmerkungen der autorin|vorbemerkung|bemerkung|bemerkungen|note de l\'auteur|notes de l\'auteur|note de l\'auteure|nota del autor|notas del autor|nota de la autora|notas de la autora|nota dell\'autore|note dell\'autore|note dell\'autrice|nota do autor|nota da autora|notas do autor|notas da autora|notas|примечание|примечания|примечания автора|примечание автора|от автора|комментарий автора|作者より|作者のメモ|後書き|あとがき|前書き|まえがき|メモ|備考|アーカイブ注|acknowledgement|acknowledgements|acknowledgment|acknowledgments|background|setting|settings|timeline|time line|time frame|timeframe|continuity|season|set|when|challenge|prompt|written for|response to|challenge response|sequel to|sequel|prequel to|prequel|follows|sequel/prequel|story so far|the story so far|previously|last episode|last time|format|location|division|history|inspiration|inspired by|music|soundtrack|song|lyrics|web notes|archivist\'s note|archivist note|transcriber\'s note|transcriber\'s notes|transcribers note|translator\'s note|übersetzungshinweis|размер|size|length|länge|longueur|lunghezza|distribution note' },
  { kind: 'note', prose: true, weak: true, labels: 'note|notes|foreword|forward|intro|introduction|comment from author|remarks|hinweis|nota|remarque|remarques|vorwort' },
  { kind: 'dedication', prose: true, labels: 'dedication|dedications|dedicated to|dedicated|for widmung|widmung|gewidmet|dédicace|dédié à|dedicatoria|dedicado a|dedica|dedicatória|посвящение|献辞|gift for|a gift for' },
  { kind: 'spoilers', prose: true, labels: 'spoiler|spoilers|spoiler warning|spoiler warnings|spoilers for|spoiler alert|spoiler(s)|spolier|spoliers|spoilerwarnung|спойлер|спойлеры|ネタバレ|spoilers/timeline|spoiler/timeline' },
  { kind: 'permission', labels: 'x-no-archive|archive|archives|archived|archiving|archive permission|archiving permission|archive rights|distribution|distribution statement|permission|permissions|permission to archive|archive/distribution|distribution/archive|posting|reposting|redistribution|archive?|archivierung|archiv|veröffentlichung|archivage|archivo|archivio|archiviazione|distribución|distribuzione|distribuição|размещение|разрешение|публикация на других ресурсах|転載|無断転載|archieve|archving|distrubution|distribtion' },
  { kind: 'series', labels: 'series|series name|story series|series/sequel|part of series|part of the series|series title|serie|série|reihe|saga|cycle|zyklus|цикл|серия|シリーズ|シリーズ名|arc|story arc|serie di' },
  { kind: 'part', weak: true, labels: 'part|chapter|episode|teil|kapitel|partie|chapitre|parte|capítulo|capitolo|часть|глава|話|章' },
  { kind: 'date', weak: true, labels: 'date|dates|datum|fecha|data|дата|日付|date of story' },
  { kind: 'posted', labels: 'posted|posted on|date posted|publish date|published|published on|post date|posted at|posted to|first posted|date published|veröffentlicht|veröffentlicht am|publié|publié le|publicado|pubblicata|pubblicato|publicado em|опубликовано|公開日|投稿日|掲載日|release date|first published|submitted|date submitted|date de publication|erstveröffentlichung' },
  { kind: 'revised', labels: 'revised|revised on|updated|last updated|last revised|last modified|date updated|date revised|aktualisiert|letzte aktualisierung|überarbeitet|mis à jour|mise à jour|actualizado|aggiornata|aggiornato|atualizado|обновлено|изменено|更新日|update' },
  { kind: 'written', labels: 'written|date written|written on|date of writing|completed on|date completed|finished|date finished|geschrieben|geschrieben am|entstanden|écrit|écrit le|date d\'écriture|escrito|escrito el|scritta|scritto|написано|дата написания|執筆|執筆日|started|begun' },
  { kind: 'language', labels: 'language|sprache|langue|idioma|lingua|língua|язык|言語' },
  { kind: 'status', labels: 'status|story status|complete|completed|finished?|completion|complete?|wip|abgeschlossen|fertig|fertiggestellt|statut|terminé|terminée|estado|completa|completo|completata|concluída|concluído|стату́с|статус|завершён|завершен|状態|状況|完結' },
  { kind: 'words', labels: 'words|word count|wordcount|word-count|# of words|number of words|wörter|wortzahl|wortanzahl|anzahl wörter|mots|nombre de mots|palabras|parole|numero di parole|palavras|слов|количество слов|文字数|字数' },
  { kind: 'website', labels: 'website|web site|web page|webpage|homepage|home page|url|web|site|web address|web addy|original source|story url|storyurl|author url|authorurl|my website|author\'s website|author\'s webpage|author\'s page|lj|livejournal|seite|site web|página web|sito|sito web|сайт|ホームページ|サイト|hp' },
  { kind: 'beta', labels: 'beta|betas|beta reader|beta readers|beta read by|beta-read by|beta-reader|beta-readers|betaed by|beta\'d by|betad by|beta by|beta-ed by|beta\'ed by|bêta|beta(s)|beta reader(s)|betaleser|betaleserin|betalesen|betagelesen von|бета|беты|беты и соавторы|бета-ридер|ベータ|ベータリーダー|proofreader|proofreaders|proofread by|lettore beta|bêta-lecteur|bêta-lectrice|bêta-lecture|corrected by|relecture|lektorat beta' },
  { kind: 'editor', labels: 'editor|editors|edited by|redakteur|lektor|lektorat|lektorin|éditeur|editora|a cura di|редактор|редакторы|гамма|編集|編者|herausgeber|hrsg' },
  { kind: 'translator', labels: 'translator|translators|translated by|translation|translation by|übersetzer|übersetzerin|übersetzung|übersetzt von|traducteur|traductrice|traduction|traduit par|traductor|traductora|traducción|traducido por|traduttore|traduttrice|traduzione|tradotto da|tradutor|tradutora|tradução|переводчик|перевод|翻訳|翻訳者|訳者|訳' },
  { kind: 'illustrator', labels: 'illustrator|illustrators|illustrated by|illustration|illustrations|illustrations by|art by|artist|cover art|artwork|artwork by|cover by|illustriert von|illustrationen|illustrateur|illustré par|ilustrador|illustratore|иллюстратор|художник|挿絵|イラスト|絵' },
  { kind: 'poster', labels: 'posted by|submitted by|uploaded by|forwarded by|archived by|postet von|eingestellt von|hochgeladen von|posté par|poster' },
  { kind: 'typist', labels: 'typed by|typed up by|transcribed by|scanned by|html by|converted by|formatted by|formatting|typist|abgetippt von' },
  { kind: 'idea', labels: 'idea by|story idea by|story idea|original idea|original idea by|idea|plot by|plot bunny by|based on an idea by|idee|idee von|idée|idée de' },
  { kind: 'thanks', prose: true, labels: 'thanks|thanks to|thank you|thank you to|thank yous|thanx|thanx to|special thanks|special thanks to|many thanks|many thanks to|thankyou|dank|dank an|danke|danksagung|remerciements|merci|merci à|gracias|gracias a|agradecimientos|ringraziamenti|grazie|grazie a|agradecimentos|благодарности|благодарность|спасибо|谢辞|謝辞|credits|credit|kudos' },
  { kind: 'other', labels: 'parts|chapters|chapter(s)|part(s)|parts in series|kapitelanzahl|chapitres|capítulos|capitoli|глав|version|revision|edition|subject|newsgroups|file|filename|file name|id|story id|story number|reads|hits|bookmarks|favs|follows count|reviews count|stats|collections|series notes|challenges|gift|requested by|recipient|spam|mst|ages|age|medium|credits page|end|recommended|feedback status|notify|nominated|awards|award|packaged|package date|publisher|character set encoding|ebook|etext|posting date|encoding' },
]

/** A label looked up: what its value is read as, and the spelling that it was found by. */
export type Label = { readonly kind: LabelKind; readonly weak: boolean; readonly prose: boolean; readonly name: string }

const labels = new Map<string, Label>()
for (const { kind, weak, prose, labels: spellings } of labelRows) {
  for (const name of spellings.split('|')) {
    const key = keyOf(name)
    if (!labels.has(key)) labels.set(key, { kind, weak: weak ?? false, prose: prose ?? false, name })
  }
}
const long = [...labels].filter(([key]) => key.length >= 7 && /^[a-z' ]+$/.test(key))

/** The key of a label: lower case, one kind of apostrophe, single blanks. */
function keyOf(words: string): string {
  return words.normalize('NFC').toLowerCase().replaceAll('’', "'").replaceAll('‘', "'").replaceAll('ё', 'е').split(/\s+/).filter((word) => word !== '').join(' ')
}

/**
 * Looks a label up in the inventory: exactly, without a number or "(s)" behind it, and, where the caller is sure to stand in a header
 * (`loose`), with one wrong letter.
 */
export function labelOf(words: string, loose = false): Label | undefined {
  if (words.length > 60) return undefined
  const key = keyOf(words)
  const exact = labels.get(key)
  if (exact) return exact
  const bare = key.replace(/\.{1,20}$/, '').replace(/\s*(?:\(s\)|\(en\)|#?\d{1,3}|\?)$/, '').replace(/^(?:the|my|our|story's|fic)\s+/, '')
  const known = bare === key ? undefined : labels.get(bare)
  if (known || !loose || key.length < 6 || key.length > 24) return known
  return long.find(([other]) => Math.abs(other.length - key.length) <= 1 && nearly(key, other))?.[1]
}

/** Whether two words differ by one letter put in, left out, changed, or by two neighbours exchanged. */
function nearly(a: string, b: string): boolean {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1
  if (a.length === b.length) return a.slice(at + 1) === b.slice(at + 1) || (a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2))
  return a.length > b.length ? a.slice(at + 1) === b.slice(at) : a.slice(at) === b.slice(at + 1)
}
