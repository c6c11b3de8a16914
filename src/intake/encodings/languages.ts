/** Scripts that an encoding with one byte a character can be for. */
export type Script = 'latin' | 'cyrillic' | 'greek' | 'hebrew' | 'arabic' | 'thai'

/**
 * What a language looks like to a judge of encodings and languages: its letters beyond ASCII, most frequent first (of the
 * commoner languages counted in public-domain novels), and words so frequent that every page has them.
 * `plain`: of the characters beyond ASCII in its texts, the share that is punctuation.
 */
export type LanguageProfile = {
  readonly language: string
  readonly script: Script
  readonly letters: string
  readonly plain: number
  readonly words: readonly string[]
}

function row(language: string, script: Script, plain: number, letters: string, words: string): LanguageProfile {
  return { language, script, letters, plain, words: words.split(' ') }
}

/** The languages that can be told. */
export const languageProfiles: readonly LanguageProfile[] = [
  row('en', 'latin', 0.9, 'éïæèêàâäöñôçüëœÉáóíîûúåøÀ', 'the and of to a in was it he that you his with had as for at on but not she her is be have him they all said from there were by one which or we so an my'),
  row('de', 'latin', 0.12, 'üäßöÜÄÖéàçèôâ', 'und die der er sie ich das den zu es nicht sich mit war ein dem auf aber ist wie als hatte eine auch noch ihr mir des wir ihn wenn nur nach'),
  row('fr', 'latin', 0.1, 'éàèêçâôîûùœÉÀïÈÇüëÔÊŒæÂÿÎ', 'de la et le les il un une que des elle qui se je ne dans pas est vous du était pour son ce au plus lui avait sa sur mais comme avec tout nous'),
  row('es', 'latin', 0.15, 'íóáéñúÉüÁÓÍÚÑ', 'de que la el en no los con por su un se las al del una lo me como para le más es sus mi pero si había era yo sin ya él ella todo'),
  row('it', 'latin', 0.08, 'èòàùìéÈÀôêÒÙ', 'di che la il non un si per una mi con più da del ma era della io al lo gli come ed se suo alla sua nel aveva quel sono'),
  row('pt', 'latin', 0.1, 'ãçáéóêõíôúÉâàÁÓÃÇÍÂÕ', 'que de se não da com do um os lhe em as uma para no na era me por ao como mais sua dos elle das ela seu tinha quando nos sem mas'),
  row('nl', 'latin', 0.2, 'éëèïóáüêöàä', 'en de een van ik in je die op hij zijn dat het met is te niet maar den aan als voor er was dan nog me wat heb om door naar had'),
  row('sv', 'latin', 0.12, 'äåöéÄÅÖàæôèê', 'och jag en det som att han med den af på till är hon ett mig för de så men du om icke inte hade var sin honom henne när från'),
  row('da', 'latin', 0.1, 'øæåØÆÅéáôö', 'og han de det var en med til sig ikke at af om som ham et den der havde er hun for ved kom ind men fra hans jeg'),
  row('no', 'latin', 0.1, 'øåæØÅéÆòôê', 'og han de det var en med til seg ikke at av om som ham et den der hadde er hun for ved kom men fra hans jeg på'),
  row('is', 'latin', 0.04, 'ðáíöéóúþýæÞÁÍÓÉÖÚ', 'og að sem var hann ekki en það til um því við hún er með af ég þá fyrir þegar hafði honum eru frá sér'),
  row('fi', 'latin', 0.05, 'äöÄÖåéçÅ', 'ja hän oli ei se että on niin mutta kun hänen en minä sen kuin joka nyt he ole vain olen siitä hänet sitten tai mitä jo'),
  row('et', 'latin', 0.08, 'äõüöÄÕÜÖšž', 'ja ei on oli ta see et kui aga siis ma kes nii oma sest mis ka tema välja ega nagu juba mina veel nüüd'),
  row('hu', 'latin', 0.04, 'áéöóőüíúűÉÚÖÁŐÍÓÜ', 'az hogy nem is és de egy azt ha meg volt csak én ki mint mert még hát már el van itt mi pedig aztán most olyan sem'),
  row('pl', 'latin', 0.08, 'łęążśóćńźŻŚŁĄĆŹÓ', 'się nie na do to że jak jej ale za tak po co mnie tylko już od jest gdy dla ją jeszcze go czy było był tego jego'),
  row('cs', 'latin', 0.03, 'íáěžřšéčýůúťňďČŽŠÚŘÓóÁÍÉŇ', 'se na že do to mu byl jsem za po ale tak když jeho je by aby ho co jak ve jako bylo od pak jen byla ještě také'),
  row('sk', 'latin', 0.04, 'áíéčžšýúľťôňóďäŠČŽÚŕĺÁÍŤĽ', 'sa na že to do aj ako ale si by som za je keď čo len tak už bol jeho od po alebo ešte mu ho kde jej bola'),
  row('sl', 'latin', 0.06, 'čšžČŠŽćđéá', 'je in se da na ni bi so tudi za ne po ga pa kot ki ali mi sem že bil jo še le mu kako ko'),
  row('hr', 'latin', 0.05, 'čćšžđŠŽČĆĐ', 'je se na da su ne za što kao od ali bi to po iz nije bio sam mu što ga on jer kad samo kako još'),
  row('ro', 'latin', 0.05, 'ăîâșşțţéŞȘŢȚÎĂÂàáóèê', 'și şi să în de pe nu se la un din cu ce mai cum care dar ca fi era lui au el ea am este îi'),
  row('tr', 'latin', 0.06, 'ıışüğöçİÖÜŞÇâîû', 'bir ve bu da de ne gibi için çok o ama daha kadar değil sonra ben her var diye onu dedi mi olan ki'),
  row('lt', 'latin', 0.08, 'ėšąųžįčūęŠŽČŪĖĮ', 'ir kad ne jis į su iš o kaip buvo tai bet nuo jo už dar ji aš tik ar jau kai savo ant apie'),
  row('lv', 'latin', 0.05, 'āīēšūļņžčķģŠĀĪŽČĒŪĢĶ', 'un ir ka no ar par bet kas viņš bija viņa uz nav to kā ne tas lai tad jau pie es vai viņu tā'),
  row('eo', 'latin', 0.08, 'ĉĝŝŭĥĵĈĜŜ', 'la kaj de en estas al ne ke li ili por kiu mi sed ĝi estis kun tiu oni ĉi el vi pri sur'),
  row('mt', 'latin', 0.08, 'ħżġċàĦŻĠĊ', 'il ta li u fl ma dan din kien hija kif din għal biex minn jew kienu dawn kull'),
  row('cy', 'latin', 0.15, 'ŵŷâêîôûŴëï', 'yn y yr ac i o ar ei am a oedd mae ond wedi eu gan bod hyn na un ni fe hi'),
  row('ga', 'latin', 0.1, 'áéíóúÁÉÍÓÚ', 'agus an na ar ag go bhí sé sí air is le do ach nuair níor seo sin'),
  row('vi', 'latin', 0.05, '\u0301\u0300\u0323\u0309\u0303đâôêơưàáâãăèéìíòóôõùúýăĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹĐ', 'và của là không có cho một người với tôi anh được đã những trong này đó'),
  row('ru', 'cyrillic', 0.04, 'оеаинтслрвмкдпуяыьгзбчйжшхюцщэфёъПВОНСКАТДМИБЯЕРЭГУЛЧЗХШФЖЮЩЦЙЫЬЁ', 'и в не на он что с как его я это но она к по все из за так же у от было был бы ты мне еще только сказал'),
  row('uk', 'cyrillic', 0.04, 'оаинетівлсудкрмяпзбьгйчжхюшщїєцфґАНПВЯТСДМОБІЗЧУГКХЩЛЖРШЙЄЇЕЮЦФ', 'не на що як та до так мене він його мені вона то за вже ти було ні все її чи ще йому тільки по собі коли'),
  row('bg', 'cyrillic', 0.05, 'аоиетнрсвлкдпмзубягчшщжцъхйюфьНТСПДКОАВМИБЗГЕРЛЧУФШХЦЯ', 'на да се не за си от ще като по му го беше но че ми той тя аз това ли ме към с до'),
  row('sr', 'cyrillic', 0.03, 'аеоинстурдмквлјпшгбзчћхцљжњђфџСНОАЗПИЈТДКБУМВРГЕШЂЧЖЉЛЊЦЋФХ', 'је се да на ја то па ти по сам ми што за као од кад те га ме он му са су како она рече није из'),
  row('el', 'greek', 0.04, 'αοιετνσηυρπκμλςωδγχθάίόήέφβύώξζψϊΑΚΤΜΕΠΟΗΣΔΝΓΛΙΡΒΘΦΧΥΆΈΌΊΉΏΎΞΖΨΩϋΐΰ', 'και το να του η της με που την από για τα είναι των σε ο οι στο θα τον τη δεν στην'),
  row('he', 'hebrew', 0.05, 'יוהלארתבםשמנכעדחקפגסצזטןךץף', 'של את לא על הוא זה אני היא כי גם אבל היה אם כל מה'),
  row('ar', 'arabic', 0.05, 'ايلمنرتوبهةسعدفكقحجىشأطصخإءضغئذثزظؤآ،', 'في من على أن إلى التي عن لا ما هذا كان مع قد هو ذلك'),
  row('th', 'thai', 0.02, 'านรอกเงมยลวดทสตะปบคหแจพชขใไโผซธณถศฟภษญฉฝฮฐฏฆฑฒฌฎฬฤิีื่้ัุู็์ๆำึๅฯ', 'ที่ และ ของ ไม่ เป็น ว่า ได้ การ ใน มี ให้ คน'),
]
