import { wordSet } from '../../text/word-set.ts'
import { acts, adverbs, determiners, flaws, roleTable } from './credit-lexicon.ts'
import { isCapital, quotes } from './credit-names.ts'
import { type People, peopleAt } from './credit-people.ts'
import { clauseStart, closesAt, creditOne, groupBefore, groupsOf, isDenied, isSupposed, keyAt, type Scene } from './credit-scene.ts'


/** German participles at a clause's end or head: what was done, and to what. */
const participles = roleTable([
  ['beta', 'gebetat betagelesen gegengelesen probegelesen korrekturgelesen korrigiert durchgesehen überarbeitet drübergelesen quergelesen betat gelesen'],
  ['translator', 'übersetzt'], ['illustrator', 'gezeichnet gemalt illustriert entworfen gestaltet gebastelt'], ['typist', 'abgetippt getippt eingescannt gescannt abgeschrieben'], ['idea', 'gewünscht bestellt vorgeschlagen'],
])
const objects = wordSet('kapitel geschichte text story fic das die diese den dieses alles es ihn sie cover titelbild bild entwurf teile teil karte banner zeichnung idee ganze')

/** "Ann hat das Kapitel gebetat", "Korrektur gelesen hat unser Freund Björn", "betagelesen hat wie immer Ann": who stands on the other side of "hat". */
export function participleFrame(scene: Scene, at: number): void {
  const { tokens } = scene
  const isPair = keyAt(scene, at) === 'korrektur' || keyAt(scene, at) === 'gegen' || keyAt(scene, at) === 'probe'
  const end = isPair ? at + 2 : at + 1
  const role = participles.get(isPair ? keyAt(scene, at) + keyAt(scene, at + 1) : keyAt(scene, at))
  if (!role || isDenied(scene, at) || isSupposed(scene, at) || keyAt(scene, end) === 'von') return
  const start = clauseStart(scene, at)
  const hat = tokens.findIndex(({ key }, index) => index >= start && index <= end && (key === 'hat' || key === 'haben'))
  if (hat < 0) return
  const said = tokens.slice(start, at).some(({ key }) => objects.has(key)) || role === 'beta' && (keyAt(scene, at) !== 'gelesen' || isPair)
  if (!said || keyAt(scene, at) === 'gelesen' && !isPair && !tokens.slice(start, at).some(({ key }) => flaws.has(key) || key === 'zuerst' || key === 'vorab' || key === 'entwurf')) return
  let from = hat + 1
  while (from < hat + 5 && tokens[from]?.shape === 'low' && (adverbs.has(keyAt(scene, from)) || ['wie', 'immer', 'wieder', 'mal', 'dankenswerterweise', 'diesmal', 'gemeinsamer', 'lieber', 'liebe', 'sich', 'netterweise'].includes(keyAt(scene, from)))) from += 1
  const behind = peopleAt(tokens, from, false)
  const first = groupBefore(scene, hat)
  // Nouns have capitals in German: what is no person's name by itself is left.
  const isPerson = (people: People | undefined): people is People => people !== undefined && !people.isOwner && !people.names.some(({ at: [place] }) => tokens.some((token) => token.at[0] === place && (acts.has(token.key) || objects.has(token.key))))
  const people = isPerson(first) ? first : isPerson(behind) && (behind.start < at || end - 1 < hat) ? behind : undefined
  // "Die Idee stammt von Doris, und Ulla hat …": whoever stands next to the verb.
  const isList = people === first && tokens.slice(people?.start, people?.end).some(({ words }) => words === ',')
  if (people && isList) creditOne(scene, { ...people, names: people.names.slice(-1) }, role, at)
  else if (people && !scene.credits.some((one) => one.at[0] === people.names[0]?.at[0] && one.role === role)) creditOne(scene, people, role, at)
}
/** The words that begin such frames. */
export const participleWords: readonly string[] = [...participles.keys()]

/** Short participles and nouns of Slavic sentences, behind which who did it, or for whom, stands without a preposition. */
const instrumental = roleTable([
  ['beta', 'отбечено вычитано проверено отбетено исправлено'], ['editor', 'отредактировано'], ['translator', 'переведено'], ['illustrator', 'нарисовано'], ['author', 'написано'], ['typist', 'набрано отсканировано перепечатано оцифровано сверстано'],
  ['idea', 'заявке заявку просьбе задумке идее мотивам желанию'], ['antecedent', 'стихи стихотворение песня песни стихов рассказом рассказа повести романа песней'], ['dedicatee', 'подарок'],
])
const russian = wordSet('пользователя участника участницы автора подруги друга читательницы милой дорогой моей моего нашей замечательной прекрасной любимой группы')

/** "Отбечено Ольгой", "по заявке пользователя Barsuk_13", "стихи Ольги": who stands in a case, without a preposition. */
export function caseFrame(scene: Scene, at: number): void {
  const { tokens } = scene
  const role = instrumental.get(keyAt(scene, at))
  if (!role || isDenied(scene, at) || role === 'idea' && keyAt(scene, at - 1) !== 'по') return
  let start = at + 1
  while (start < at + 4 && russian.has(keyAt(scene, start))) start += 1
  const people = ['cap', 'handle'].includes(tokens[start]?.shape ?? '') ? peopleAt(tokens, start, false) : undefined
  if (!people || people.start !== start || people.isOwner) return
  const next = tokens[people.end]
  if (next === undefined || next.shape === 'mark' || closesAt(scene, people.end) || next.key === 'к' || role === 'dedicatee' && next.key === 'на') creditOne(scene, people, role, at)
}
/** The words that begin such frames. */
export const caseWords: readonly string[] = [...instrumental.keys()]

const making = wordSet('hizo hicieron fez fizeram fece fatto fatta faite fait сделала сделал hecho hecha feita feito')
const auxiliaries = wordSet('ha lha la a ont m’ha ma las lo')

/** "El dibujo lo hizo Marta", "la copertina l'ha fatta Bianca": what was made, and behind the verb by whom. */
export function madeFrame(scene: Scene, at: number): void {
  const key = keyAt(scene, at)
  if (!making.has(key) || isDenied(scene, at) || /^(?:fatt|fait|hech|feit)/.test(key) && !auxiliaries.has(keyAt(scene, at - 1))) return
  const start = clauseStart(scene, at)
  const act = scene.tokens.slice(start, at).map((token) => acts.get(token.key)).find((one) => one?.is.has('noun') === true && one.role !== 'author')
  if (!act || groupsOf(scene).some((group) => group.start >= start && group.end <= at)) return
  let to = at + 1
  while (to < at + 4 && scene.tokens[to]?.shape === 'low' && (determiners.has(keyAt(scene, to)) || ['a', 'o'].includes(keyAt(scene, to)))) to += 1
  const people = peopleAt(scene.tokens, to, false)
  if (people && !people.isOwner && closesAt(scene, people.end)) creditOne(scene, people, act.role, at)
}
/** The words that begin such frames. */
export const madeWords: readonly string[] = [...making]

const songs = wordSet('canción canciones chanson chansons canzone canzoni música poema poemas poème poèmes poesia poesie lied lieder lyrics letra versos vers gedicht paroles testo cita citation zitat citazione citação épigraphe epígrafe song poem')
const ofs = wordSet('de di da do del della von du d dei')

/** "La chanson est de Félix Aubin", "il titolo è un verso di Ann": whose song, poem or line it is. */
export function songFrame(scene: Scene, at: number): void {
  if (!ofs.has(keyAt(scene, at)) || isDenied(scene, at)) return
  const start = clauseStart(scene, at)
  const song = scene.tokens.slice(start, at).findLastIndex(({ key }) => songs.has(key))
  if (song < 0 || scene.tokens.slice(start, at).some(({ key }, index) => acts.get(key)?.role === 'idea' && index > song)) return
  const gap = scene.tokens.slice(start + song + 1, at)
  if (gap.length > 4 || gap.some(({ shape, words }) => shape === 'cap' || shape === 'mark' && !quotes.has(words))) return
  const people = peopleAt(scene.tokens, at + 1, false)
  if (!people || people.isOwner || !closesAt(scene, people.end) || !isCapital(scene.tokens[people.start])) return
  scene.credits.splice(0, scene.credits.length, ...scene.credits.filter((one) => !people.names.some((name) => name.at[0] === one.at[0] && (one.role === 'owner' || one.role === 'thanked'))))
  creditOne(scene, people, 'antecedent', at)
}
/** The words that begin such frames. */
export const songWords: readonly string[] = [...ofs]
