import type { Role } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { wordSet } from '../../text/word-set.ts'
import { acts, flaws, joins } from './credit-lexicon.ts'
import { peopleAt } from './credit-people.ts'
import { clauseStart, closesAt, creditOne, groupBefore, groupsOf, isDenied, keyAt, type Scene } from './credit-scene.ts'
import type { Token } from './credit-tokens.ts'

/** Participles that end a German clause: what was mended, and what was thought up; "übernommen" takes over what is named before. */
const mended = wordSet('gefunden gesetzt korrigiert durchgesehen ausgebügelt entfernt gejagt umgedreht ausgemerzt aufgespürt verbessert gestrichen eingefangen entdeckt')
const invented = wordSet('erfunden ausgedacht erschaffen geschaffen ersonnen')
const taken = wordSet('übernommen gemacht besorgt erledigt beigesteuert geliefert gestiftet')
const filling = wordSet('sich mir uns es sie ihn alle dann wieder auch diesmal jedes jeden jede den die das fehlende')

/** "Alle Kommafehler hat Hanne gefunden", "das Universum hat sich Otto Grebe ausgedacht", "das Betalesen hat Hanne übernommen": who stands around "hat", and what they did at the clause's end. */
export function hatFrame(scene: Scene, at: number): void {
  const { tokens } = scene
  let end = at + 1
  while (end < at + 14 && tokens[end] && !done(tokens[end] as Token)) end += 1
  const last = keyAt(scene, end)
  if (!tokens[end] || !done(tokens[end] as Token) || isDenied(scene, at) || isDenied(scene, end)) return
  let start = at + 1
  while (start < at + 4 && filling.has(keyAt(scene, start))) start += 1
  const behind = peopleAt(tokens, start, false)
  const before = groupBefore(scene, at)
  const isSelf = tokens.slice(at + 1, start).some(({ key }) => key === 'sich')
  const isBehind = (before === undefined || isSelf || start === at + 1 || !invented.has(last)) && behind !== undefined && !behind.isOwner && behind.start === start && behind.end <= end
  const people = isBehind ? behind : before
  if (!people || people.isOwner) return
  const said = tokens.slice(isBehind ? clauseStart(scene, at) : at + 1, isBehind ? at : end)
  const duty = said.map(({ key }) => acts.get(key)).find((act) => act?.is.has('noun') === true)
  const isMended = mended.has(last) && said.some(({ key }) => flaws.has(key) || /(?:fehler|kommas?|grammatik|zeichensetzung)$/.test(key))
  const role: Role | undefined = isMended ? 'beta' : invented.has(last) && isBehind ? 'owner' : taken.has(last) ? duty?.role : undefined
  if (role && role !== 'author') creditOne(scene, people, role, end)
}
const done = ({ key }: Token): boolean => mended.has(key) || invented.has(key) || taken.has(key)

const giving = wordSet('data dada donnée donnato suggerito dadas sopló regaló sugirió dio propuso prestó inspiró soufflé soufflée offert offerte suggéré proposé inspiré donné suggerita regalato regalata prestato prestata ispirato dato proposto soprou deu sugeriu emprestou придумала придумал подсказала подсказал подарила подарил')
const given = wordSet('título titre titolo idea idée ideia battuta frase trama nombre nom nome название идею идея имя сюжет chiste réplique premisa spunto')

/** "El título me lo sopló Ana", "la battuta me l'ha regalata zio Berto", "l'a relue Jeanne": whose gift it was, who stands behind the verb. */
export function giftFrame(scene: Scene, at: number): void {
  const { tokens } = scene
  const start = clauseStart(scene, at)
  if (isDenied(scene, at) || !tokens.slice(start, at).some(({ key }) => given.has(key)) || groupsOf(scene).some((group) => group.start >= start && group.end <= at)) return
  const people = peopleAt(tokens, at + 1, false) ?? peopleAt(tokens, at + 2, false)
  if (people && !people.isOwner && people.start <= at + 2 && (closesAt(scene, people.end) || tokens[people.end]?.shape === 'low')) creditOne(scene, people, 'idea', at)
}
/** The words that begin such frames. */
export const giftWords: readonly string[] = [...giving]

const birthdays = wordSet('anniversaire geburtstag cumpleaños compleanno aniversário рождения рожденья returns birthday bday b-day geb')
const tos = wordSet('to an à a al alla ao para für pour liebe lieber chère cher querida querido cara caro дорогая дорогой')

/** "Many happy returns to Ann", "С днём рождения, Ольга!", "Ольга, с днём рождения": whose birthday a story is for. */
export function birthdayFrame(scene: Scene, at: number): void {
  const { tokens } = scene
  if (at > 6 || isDenied(scene, at)) return
  let start = at + 1
  while (start < at + 5 && (joins.has(keyAt(scene, start)) || tos.has(keyAt(scene, start)) || keyAt(scene, start) === '!')) start += 1
  const behind = start > at + 1 ? peopleAt(tokens, start, false) : undefined
  const first = tokens[0]?.shape === 'cap' || tokens[0]?.shape === 'handle' ? peopleAt(tokens, 0, false) : undefined
  const people = behind?.start === start ? behind : first && keyAt(scene, first.end) === ',' && first.end < at ? first : undefined
  if (people && !people.isOwner && closesAt(scene, people.end)) creditOne(scene, people, 'dedicatee', at)
}
/** The words that begin such frames. */
export const birthdayWords: readonly string[] = [...birthdays]

const disowning = wordSet('own owned owns invent invented make made create created mine possède appartient besitze gehört')
const disowned = wordSet('dont didnt not nothing never cant if nichts nicht kein keine rien pas')

/** Whether a sentence says that its writer owns nothing, or has not thought it up: "I own nothing." */
export function disowns(tokens: readonly Token[]): boolean {
  return tokens.some(({ key }) => disowned.has(key)) && tokens.some(({ key }) => disowning.has(key)) && tokens.some(({ key }) => key === 'i' || key === 'we' || key === 'ich' || key === 'je' || key === 'not')
}

/** "I own nothing. Ann Lee does.": who stands alone before "does", right behind a sentence that disowns. */
export function ownersThen(tokens: readonly Token[]): readonly Span[] {
  const people = peopleAt(tokens, 0, false)
  const end = people?.end ?? 0
  const then = tokens[end + 1]
  return people && !people.isOwner && ['does', 'do', 'did', 'has', 'tut', 'hat'].includes(tokens[end]?.key ?? '') && (then === undefined || then.shape === 'mark' || then.key === 'in' || then.key === 'and') ? people.names.map(({ at }) => at) : []
}
