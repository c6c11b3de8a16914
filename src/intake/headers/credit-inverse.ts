import type { Role } from '../../model/assertion.ts'
import { determiners, roleTable, workWords } from './credit-lexicon.ts'
import { peopleAt } from './credit-people.ts'
import { clauseStart, closesAt, creditOne, groupsOf, isDenied, isSupposed, keyAt, type Scene } from './credit-scene.ts'

/** Verbs whose subject may follow them; `participles` where an auxiliary stands before. */
const finite: readonly (readonly [Role, string])[] = [
  ['beta', 'beteó revisó corrigió repasó arregló pulió leyó betou revisou corrigiu leu arrumou corresse rilesse вычитала вычитал проверила проверил бетила бетил отбетила отбетил правила поправила исправила'],
  ['editor', 'editó editou отредактировала отредактировал редактировала'],
  ['author', 'escribió scrisse escreveu написала написал сочинила сочинил'],
  ['translator', 'tradujo tradusse traduziu перевела перевёл перевел'],
  ['illustrator', 'dibujó ilustró pintó disegnò dipinse desenhou ilustrou pintou нарисовала нарисовал'],
  ['typist', 'pasó tecleó mecanografió transcribió escaneó digitou datilografou transcreveu набрала набрал отсканировала отсканировал перепечатала перепечатал'],
  ['idea', 'подала подал дала дал подсказывала подбросила подбросил подкинула подкинул подсказала подсказал придумала придумал'],
]
const participles: readonly (readonly [Role, string])[] = [
  ['beta', 'corretto corretta riletto riletta rivisto rivista betato betata letto letta corregido corregida leído revisado revisada beteado beteada relu relue corrigé corrigée corrigido corrigida betado betada'],
  ['translator', 'tradotto tradotta traducido traducida traduit traduite traduzido traduzida'], ['illustrator', 'disegnato disegnata dibujado dibujada illustrato illustrata ilustrado ilustrada'],
  ['typist', 'battuto battuta trascritto trascritta transcrito transcrita tapé tapée'],
]
const [verbs, done] = [roleTable(finite), roleTable(participles)]
const auxiliaries = new Set('la lha ha a hanno ont han tiene tem m’ha'.split(' '))
/** What may stand between such a verb and who did it. */
const between = new Set('a limpio foi fue fu è stata stato мне нам всё все это тут español italiano português francés final título titolo texto testo текст главы comas vírgulas virgole запятые ошибки'.split(' '))
/** The words that begin frames of a subject behind its verb. */
export const inverseWords: readonly string[] = [...verbs.keys(), ...done.keys()]

/** "Beteó el capítulo Ann", "l'ha corretto Ann", "вычитала Ann", "quem betou foi a Ann": who stands behind the verb, where nobody stands before it. */
export function inverseFrame(scene: Scene, at: number): void {
  const key = keyAt(scene, at)
  const role = verbs.get(key) ?? (auxiliaries.has(keyAt(scene, at - 1)) ? done.get(key) : undefined)
  if (!role || scene.tokens[at]?.shape === 'mark' || isDenied(scene, at) || isSupposed(scene, at)) return
  const start = clauseStart(scene, at)
  if (groupsOf(scene).some((group) => group.start >= start && group.end <= at)) return
  if (role === 'idea' && !scene.tokens.some(({ key: one }) => one.startsWith('иде') || one.startsWith('про') || one.startsWith('сюжет'))) return
  let to = at + 1
  while (to < at + 6 && scene.tokens[to]?.shape === 'low' && (between.has(keyAt(scene, to)) || workWords.has(keyAt(scene, to)) || determiners.has(keyAt(scene, to)) || ['a', 'o', 'um', 'un'].includes(keyAt(scene, to)))) to += 1
  const people = peopleAt(scene.tokens, to, false) ?? peopleAt(scene.tokens, to - 1, false)
  if (!people || people.isOwner || !(closesAt(scene, people.end) || ['с', 'из', 'de', 'di', 'da'].includes(keyAt(scene, people.end)))) return
  if (scene.credits.some((one) => one.at[0] === people.names[0]?.at[0])) return
  creditOne(scene, people, role, at)
}
