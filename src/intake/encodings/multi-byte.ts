/** An encoding of East Asia: one or two bytes a character, some four. `script` says whose characters it is for. */
export type MultiByte = { readonly name: string; readonly prior: number; readonly language: 'ja' | 'zh' | 'ko' }

/** Those that are judged, by how much of the world's old text is in them. */
export const multiByte: readonly MultiByte[] = [
  { name: 'shift_jis', prior: -2, language: 'ja' },
  { name: 'euc-jp', prior: -2.5, language: 'ja' },
  { name: 'gb18030', prior: -2, language: 'zh' },
  { name: 'big5', prior: -2.5, language: 'zh' },
  { name: 'euc-kr', prior: -2, language: 'ko' },
]

/** The commonest characters of each language, most frequent first. Kana are judged by their block. */
const common: Readonly<Record<MultiByte['language'], string>> = {
  ja: '一人日大年出本中子見国言上分生手自行者二間事思時気会十家女三前的方入小地合後目長場代私下立部学物月田何来彼話体動社知理山内同心発高実作当新世今書度明五戦力名金性対意用男主通関文屋感郎業定政持道外取所現最化四先民身不口川東相法全聞情野考向平成軍開教経信近以語面連問原顔正機九次数美回表声報真味界無少海変結切重天神集木員引公画死安親強使朝題仕京足品着別音元特風夜空有起運料楽色帰歩悪広店反町住百必食電車雨雪白花猫犬父母兄弟姉妹水火石光早黒赤青春夏秋冬',
  zh: '的一是不了人我在有他這这個个們们中來来上大為为和國国地到以說说時时要就出會会可也你對对生能而子那得于著着下自之年過过發发後后作裡里用道行所然家種种事成方多經经麼么去法學学如都同現现當当沒没動动面起看定天分還还進进好小部其些主樣样理心她本前開开但因只從从想實实日軍军者意無无力它與与長长把機机十民第公此已工使情明性知全三又關关點点正業业外將将兩两高間间由問问很最重並并物手應应戰战向頭头文體体政美相見见被利什二等產产或新己制身果加西斯月話话合回特代內内信表化老給给世位次度門门任常先海通教兒儿原東东聲声提立及比員员解水名真論论處处走義义各入幾几口認认條条平系氣气題题活爾尔更別别打女變变四神總总何電电數数安少報报才結结反受目太量再感建務务做接必場场件計计管期市直德資资命山金指克許许統统區区保至隊队形社便空決决治展馬马科司五基眼書书非則则聽听白卻却界達达光放強强即像難难且權权思王象完設设式色路記记南品住告類类求據据程北邊边死張张該该交規规萬万取拉格望覺觉術术領领共確确傳传師师觀观清今切院讓让識识候帶带導导爭争運运笑夜早晚花',
  ko: '이다는을의가에고하지도로한는은를그나사리아들서기자어라인시일게있으면대여것수했과정보해만주부스구마내제었없당신장무생소우말사람와던했습니까요때안저모더거오네전조방동상음눈물집길문밤생각날얼굴손소리아버지어머니',
}

const ranks = new Map<MultiByte['language'], Map<number, number>>()

function rankOf(language: MultiByte['language'], code: number): number | undefined {
  let table = ranks.get(language)
  if (!table) {
    table = new Map()
    for (const [rank, character] of [...common[language]].entries()) if (!table.has(character.charCodeAt(0))) table.set(character.charCodeAt(0), rank)
    ranks.set(language, table)
  }
  return table.get(code)
}

/**
 * How likely the decoded text is as text of the language: the sum of log probabilities of its characters beyond ASCII, in nats.
 * Broken sequences, rare characters and half-width kana weigh heavily.
 */
export function likelihood(text: string, language: MultiByte['language']): number {
  let sum = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x80) continue
    sum += characterLikelihood(code, language)
  }
  return sum
}

function characterLikelihood(code: number, language: MultiByte['language']): number {
  if (code === 0xfffd) return -25
  if (code === 0x3001 || code === 0x3002 || code === 0xff0c || code === 0x3000 || code === 0x300c || code === 0x300d) return -3.5
  if (code >= 0x3041 && code <= 0x3096) return language === 'ja' ? -4 : -9
  if (code >= 0x30a1 && code <= 0x30fe) return language === 'ja' ? -5.5 : -9
  if (code >= 0x4e00 && code <= 0x9fff) {
    const rank = rankOf(language, code)
    const far = language === 'ko' ? -12 : -9.5
    return rank === undefined || language === 'ko' ? far : -5 - rank / 200
  }
  if (code >= 0xac00 && code <= 0xd7a3) return language === 'ko' ? (rankOf('ko', code) === undefined ? -7.5 : -4.5) : -25
  if ((code >= 0x2010 && code <= 0x2026) || (code >= 0x3003 && code <= 0x303f)) return -6
  if (code >= 0xff01 && code <= 0xff5e) return -6.5
  if (code >= 0xff61 && code <= 0xff9f) return -10
  if (code >= 0xe000 && code <= 0xf8ff) return -20
  return -12
}
