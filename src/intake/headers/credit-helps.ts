import { acts, adverbs, calendar, denials, hedges, joins } from './credit-lexicon.ts'
import { actAt, placeOf } from './credit-names.ts'
import { type Did, peopleAt } from './credit-people.ts'
import { credit, creditOne, groupsOf, isDenied, isSupposed, keyAt, opensAt, type Scene } from './credit-scene.ts'
import { derivedWords } from './credit-sources.ts'

const derived = new Set(derivedWords)
const trades = new Set('published printed produced distributed directed narrated performed sung composed released recorded aired broadcast starring played portrayed followed preceded based owned created invented licensed copyrighted held reserved rated said told surrounded killed loved hated named called set started begun begins'.split(' '))
const urging = /^(?:aided|abetted|supported|encouraged|hounded|pestered|nagged|bullied|harassed|cajoled|bribed|threatened|sponsored|fuelled|fueled|fed|prodded|assisted|urged|pushed|shamed|coerced|tempted|coaxed|goaded|blackmailed|spurred|hosted|maintained|comforted|soothed|researched|advised|instigated|inflicted|kept|driven|dragged|egged|cheered|propped)$/
const particles = new Set('on up along into through out over'.split(' '))

/** "Egged on by Hilary and Sparrow", "bullied into posting by Jo": help of whatever kind, where the sentence begins with it. */
export function helpedFrame(scene: Scene, at: number): void {
  const key = keyAt(scene, at)
  if (!/^(?:\p{L}{2,}ed|kept|fed|driven|begun|sponsored|spurred|egged|upheld|brought|dragged)$/u.test(key) || acts.has(key) || derived.has(key) || trades.has(key) || !opensAt(scene, at) || isDenied(scene, at)) return
  let by = at + 1
  while (by < at + 9 && (scene.tokens[by]?.shape === 'low' || calendar.has(keyAt(scene, by))) && keyAt(scene, by) !== 'by') by += 1
  if (keyAt(scene, by) !== 'by') return
  const people = peopleAt(scene.tokens, by + 1, true)
  if (!people || people.isOwner || scene.credits.some((one) => people.names.some((name) => name.at[0] === one.at[0]))) return
  if (keyAt(scene, at + 1) === 'into' && calendar.has(keyAt(scene, by - 1))) { creditOne(scene, people, 'translator', at); return }
  if (keyAt(scene, at + 1) === 'to' && keyAt(scene, at + 2) === 'you') { creditOne(scene, people, 'author', at); return }
  const last = scene.credits.at(-1)
  if (last?.role === 'owner') { creditOne(scene, people, 'owner', at); return }
  if (!particles.has(keyAt(scene, at + 1)) && !urging.test(key)) return
  // At a sentence's middle only what is said of the writer's own work.
  if (at > 0 && !particles.has(keyAt(scene, at + 1)) && scene.credits.length === 0) return
  creditOne(scene, people, 'thanked', at, particles.has(keyAt(scene, at + 1)) ? at + 2 : at + 1)
}

const craft = new Set('story fic fics ficlet chapter chapters draft drafts plot ending endings scene scenes page pages title titles sentence sentences paragraph paragraphs comma commas write writing wrote written post posting posted finish finished finishing muse block manuscript typing version canon writer dialogue smut notebook grammar vocabulary spelling series epilogue prologue research geschichte kapitel schreiben histoire chapitre écrire historia capítulo escribir storia capitolo scrivere escrever história глава главу историю текст рассказ'.split(' '))
const mine = new Set('me my us our mir mich meine meinen meiner mon ma mes moi m mi mis mio mia miei meu minha мне меня мой мою мои'.split(' '))
const plainVerbs = new Set('found gave lent sent held made kept told taught took brought drove fed put sat stood let bought built dug knew said came went hat half zeigte ließ las m mi ma mis dio prestó ayudó aguantó mandó prestou ajudou aguentou ha помогла помог дала дал объяснила объяснил'.split(' '))
const telling = new Set(['explained', 'listened', 'answered', 'talked', 'checked', 'brainstormed', 'looked', 'walked'])
const idle = new Set('was is were are be has had have did does do would could should might will can may must who wanted thought hated loved liked wrote wondered left died never went called named owns created invented asked knows appears reviewed commented emailed complained'.split(' '))

/** "Jenny found the missing page of my draft": somebody who did something to the writer's work, whatever it was. */
export function readHelps(scene: Scene): void {
  const { tokens } = scene
  if (!tokens.some(({ key }) => craft.has(key))) return
  for (const group of groupsOf(scene)) {
    if (group.isOwner || scene.credits.some((one) => group.names.some(({ at }) => at[0] === one.at[0])) || !opensSubject(scene, group.start) || isSupposed(scene, group.start)) continue
    let at = group.end
    if (keyAt(scene, at) === ',' && ['who', 'qui', 'que', 'che'].includes(keyAt(scene, at + 1))) at += 1
    while (at < group.end + 6 && adverbs.has(keyAt(scene, at)) && !['was', 'were', 'is', 'are', 'been'].includes(keyAt(scene, at))) at += 1
    const token = tokens[at]
    if (token?.shape !== 'low' || denials.has(token.key) || hedges.has(token.key) || idle.has(token.key) || (acts.has(token.key) && !acts.get(token.key)?.is.has('noun') && acts.get(token.key)?.role !== 'thanked') || !(plainVerbs.has(token.key) || /^\p{L}{2,}(?:ed|te|ó|ou|é|ла|л)$/u.test(token.key))) continue
    if (telling.has(token.key) || touches(scene, at)) creditOne(scene, group, 'thanked', at)
  }
}

function opensSubject(scene: Scene, start: number): boolean {
  // "My flatmate Gus".
  let back = start
  while (back > start - 4 && back > 0 && scene.tokens[back - 1]?.shape === 'low' && !['my', 'our'].includes(keyAt(scene, back))) back -= 1
  if (['my', 'our'].includes(keyAt(scene, back)) && opensAt(scene, back)) return true
  if (keyAt(scene, 0) === 'my' && start < 4) return true
  return opensAt(scene, start) || ['when', 'because', 'since', 'after', 'that', 'then', 'as', 'so', 'finally', 'luckily'].includes(keyAt(scene, start - 1))
}

/** Whether the object of a verb is the writer, or the writer's work. */
function touches(scene: Scene, verb: number): boolean {
  let [isMine, isWork] = [mine.has(keyAt(scene, verb)), false]
  for (let at = verb + 1; at < Math.min(scene.tokens.length, verb + 12); at += 1) {
    const key = keyAt(scene, at)
    if (denials.has(key) || key === ';' || (key === ',' && at > verb + 6)) break
    if (scene.tokens[at]?.shape === 'low' && ['i', 'she', 'he', 'they', 'ich'].includes(key) && at > verb + 4) break
    isMine ||= mine.has(key) || telling.has(keyAt(scene, verb))
    isWork ||= craft.has(key)
  }
  return isWork && (isMine || scene.tokens.slice(verb, verb + 6).some(({ key }) => ['this', 'the', 'every', 'each', 'all', 'it', 'missing'].includes(key)))
}

const separators = new Set(['-', '–', '—', '--', ':', '=', '..', '...', '....'])

/** "Ann - beta; Jo - cover", "hand-holding, Margit": lists of names and duties. */
export function readRoster(scene: Scene): void {
  const { tokens } = scene
  const isRow = tokens.some(({ words }) => words === ';')
  for (const group of groupsOf(scene)) {
    const mark = tokens[group.end]
    if (!mark || !separators.has(mark.words) || mark.words === '-' && mark.near || !opensAt(scene, group.start) || isSupposed(scene, group.start)) continue
    const duties = dutiesAt(scene, group.end + 1)
    if (duties) credit(scene, group, duties)
  }
  // "Artwork: front cover Lunette, back cover R. Ashe."
  if (tokens[1]?.words === ':' && acts.has(tokens[0]?.key ?? '')) {
    for (const group of groupsOf(scene)) {
      const act = group.isOwner ? undefined : acts.get(keyAt(scene, group.start - 1))
      if (act?.is.has('noun') && act.role !== 'author' && tokens[group.start - 1]?.shape === 'low' && group.start > 2) creditOne(scene, group, act.role, group.start - 1)
    }
  }
  if (!isRow) return
  for (let at = 0; at < tokens.length; at += 1) {
    if (at > 0 && tokens[at - 1]?.words !== ';') continue
    let from = at
    while (tokens[from]?.key === 'and' || tokens[from]?.key === 'the') from += 1
    const found = actAt(tokens, from)
    if (!found?.act.is.has('noun') || tokens[found.end]?.words !== ',') continue
    const people = peopleAt(tokens, found.end + 1, false)
    if (people && !people.isOwner && (tokens[people.end] === undefined || tokens[people.end]?.words === ';')) creditOne(scene, people, found.act.role, from, found.end)
  }
}

/** The duties that a stretch up to a comma or the end lists, and nothing else. */
function dutiesAt(scene: Scene, from: number): Did[] | undefined {
  const found: Did[] = []
  for (let at = from; at < from + 10; ) {
    const token = scene.tokens[at]
    if (token === undefined || token.words === ';' || token.words === '(' || token.words === ')' || (token.words === ',' && !actAt(scene.tokens, at + 1))) break
    const act = actAt(scene.tokens, at)
    if (act && (act.act.is.has('noun') || act.act.is.has('agent'))) {
      found.push({ role: act.act.role, word: placeOf(scene.tokens, at, act.end) })
      at = act.end
    } else if (joins.has(token.key) || adverbs.has(token.key) || calendar.has(token.key) || (token.shape === 'low' && at === from) || token.key === 'the') at += 1
    else return undefined
  }
  return found.length > 0 ? found : undefined
}
