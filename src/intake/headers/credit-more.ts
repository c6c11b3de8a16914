import { wordSet } from '../../text/word-set.ts'
import { byWords, determiners, joins, praise, toWords } from './credit-lexicon.ts'
import { type People, peopleAt } from './credit-people.ts'
import { groupsOf, isDenied, keyAt, type Scene } from './credit-scene.ts'

/** Words before a name that are one in what they do: whoever did it, whom it goes to, whose it is. */
const leadings: readonly ReadonlySet<string>[] = [byWords, new Set([...toWords].filter((word) => !['for', 'für', 'pour', 'per', 'para', 'для'].includes(word))), wordSet('for für pour per para pra для'), wordSet('of von de di del della do da dos das'), wordSet('with mit avec con com с')]
const between = wordSet('then also finally lastly puis dann auch luego también poi anche depois também затем потом также especially most of all last above')

const purposes = wordSet('for who whose because für die der weil pour qui por que per che для за который которая')

/** What stands before a name, behind its articles and praises: the place of a preposition, if one stands there. */
function leadAt(scene: Scene, start: number): number | undefined {
  let at = start - 1
  while (at >= 0 && at > start - 5 && scene.tokens[at]?.shape === 'low' && !leadings.some((words) => words.has(keyAt(scene, at))) && (determiners.has(keyAt(scene, at)) || praise.has(keyAt(scene, at)))) at -= 1
  return at >= 0 && leadings.some((words) => words.has(keyAt(scene, at))) ? at : undefined
}

/** "By Ann, who lives in Perth, and by Bev", "to Ann, because she asked, and to Jo": whoever is named in the same way behind a clause about the first. */
export function readMore(scene: Scene): void {
  const { tokens, credits } = scene
  if (credits.length === 0) return
  for (const group of groupsOf(scene)) {
    const own = credits.filter((one) => group.names.some(({ at }) => at[0] === one.at[0]) && one.role !== 'antecedent')
    const lead = own.length > 0 && !group.isOwner ? leadAt(scene, group.start) : undefined
    if (lead === undefined) continue
    const same = leadings.filter((words) => words.has(keyAt(scene, lead)))
    for (let at = group.end; at < tokens.length - 1; at += 1) {
      const join = keyAt(scene, at)
      if (join === ';' || join === ':') break
      if (!joins.has(join)) continue
      let to = at + 1
      while (to < at + 4 && (joins.has(keyAt(scene, to)) || between.has(keyAt(scene, to)))) to += 1
      if (!same.some((words) => words.has(keyAt(scene, to))) || tokens[to]?.shape !== 'low') continue
      const people = peopleAt(tokens, to + 1, false)
      if (!people || people.isOwner || isDenied(scene, to) || isKnown(scene, people)) continue
      // "To Ann, who beta'd, and to Jo for the tea": each has a purpose of their own.
      const next = keyAt(scene, people.end) === ',' ? people.end + 1 : people.end
      if (!byWords.has(keyAt(scene, to)) && own.some(({ role }) => role !== 'dedicatee' && role !== 'owner') && purposes.has(keyAt(scene, next))) continue
      for (const { at: name } of people.names) for (const { role, word } of own.filter((one) => one.at[0] === own[0]?.at[0])) credits.push({ at: name, role, word })
      at = people.end - 1
    }
  }
}

const isKnown = (scene: Scene, people: People): boolean => scene.credits.some((one) => people.names.some(({ at }) => at[0] === one.at[0]))

const verbs = wordSet('dedico dedicamos dedica dedicano dedicó dediquei dédie dédions dédicace widme widmen widmet gewidmet dedicate dedicates dedicado dedicada dedicados dedicadas dedicato dedicata dedicati dédié dédiée dédiés dédiées offre offro ofrezco ofereço посвящаю посвящаем посвящает посвящается посвящена посвящено посвящён')
const tos = wordSet('to a an à au aux al alla ai alle allo ao às aos para pra pro für for pour per')
const bare = wordSet('widme widmen widmet gewidmet посвящаю посвящаем посвящает посвящается посвящена посвящено посвящён')
const stops = wordSet('i ich je yo io eu я who que qui che die der которая который because weil porque perché parce')

/** "Dedico este fic a mi tía Concha", "gewidmet ist es Anna, weil sie …, und Opa Heinz", "I hereby dedicate these forty pages to Sue": whom a story is dedicated to, however far behind the verb. */
export function dedicateFrame(scene: Scene, at: number): void {
  const { tokens } = scene
  if (isDenied(scene, at)) return
  const isGift = ['offre', 'offro', 'ofrezco', 'ofereço'].includes(keyAt(scene, at))
  let to = at + 1
  while (to < at + 9 && tokens[to] && !tos.has(keyAt(scene, to)) && tokens[to]?.shape !== 'cap' && tokens[to]?.shape !== 'mark' && !stops.has(keyAt(scene, to))) to += 1
  const isDirect = bare.has(keyAt(scene, at))
  if (isDirect && to < at + 3 && ['ich', 'i'].includes(keyAt(scene, at + 1)) && tokens[at + 2]?.shape === 'cap') to = at + 2
  let people = tos.has(keyAt(scene, to)) && tokens[to]?.shape === 'low' ? peopleAt(tokens, to + 1, false) : isDirect && tokens[to]?.shape === 'cap' ? peopleAt(tokens, to, false) : undefined
  while (people && !people.isOwner) {
    if (!isGift || !isKnown(scene, people)) for (const { at: name } of people.names) scene.credits.push({ at: name, role: 'dedicatee', word: tokens[at]?.at ?? name })
    const next: number = tokens.findIndex((token, index) => index >= (people as People).end && joins.has(token.key) && (token.words !== ',' || joins.has(keyAt(scene, index + 1)) || tos.has(keyAt(scene, index + 1))) && (tos.has(keyAt(scene, index + 1)) || (tokens[index - 1]?.words === ',' || tokens[index]?.words === ',') && isDirect))
    if (next < 0 || isGift) return
    let start = next + 1
    while (start < next + 3 && (joins.has(keyAt(scene, start)) || tos.has(keyAt(scene, start)))) start += 1
    people = peopleAt(tokens, start, false)
  }
}
/** The words that begin such frames. */
export const dedicateWords: readonly string[] = [...verbs]
