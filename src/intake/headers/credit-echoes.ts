import type { Role } from '../../model/assertion.ts'
import { acts, adverbs, byWords, calendar, determiners, flaws, joins, workWords } from './credit-lexicon.ts'
import { placeOf } from './credit-names.ts'
import { peopleAt } from './credit-people.ts'
import { type Credit, creditOne, groupBefore, groupsOf, isDenied, isSupposed, keyAt, type Scene } from './credit-scene.ts'
import { derivedWords } from './credit-sources.ts'

const objects = new Set('her him them ihr ihm ihnen lui leur ella ellos ему ей им'.split(' '))
const between = new Set('to all also both i go goes it on please so an à a dafür'.split(' '))
/** The words behind which somebody named before is thanked, or blamed, by a pronoun. */
export const echoWords: readonly string[] = 'thank thanks bless blame kudos hugs hug credit applaud praise danke dankt merci gracias grazie спасибо schuld'.split(' ')

/** "Jenny found the missing page, so thank her", "Dulcie made me do it. Blame her." */
export function pronounFrame(scene: Scene, at: number): void {
  if (isDenied(scene, at) || scene.credits.some(({ role }) => role === 'owner')) return
  let to = at + 1
  while (to < at + 4 && between.has(keyAt(scene, to))) to += 1
  if (!objects.has(keyAt(scene, to))) return
  const role: Role = ['blame', 'schuld'].includes(keyAt(scene, at)) ? 'idea' : 'thanked'
  const isMany = ['them', 'ihnen', 'leur', 'ellos', 'им'].includes(keyAt(scene, to))
  const here = groupsOf(scene).filter(({ end, isOwner }) => end <= at && !isOwner)
  const named = here.length > 0 ? (isMany ? here : here.slice(-1)).flatMap(({ names }) => names.map((name) => name.at)) : isMany ? scene.mentioned : scene.mentioned.slice(0, 1)
  for (const name of named) scene.credits.push({ at: name, role, word: placeOf(scene.tokens, at, at + 1) })
}

const asks = new Set('wanted asked requested demanded ordered begged wished craved prompted bespoke insisted pidió pedía quería quiso pidieron pediu queria quis pedira wollte wollten wünschte gewünscht verlangte verlangt bestellt bestellte bat gebeten voulait demandé demandait réclamé réclamait souhaitait commandé chiesto chiedeva voleva voluto richiesto попросила попросил просила просил хотела хотел заказала заказал'.split(' '))
const gifts = new Set('for para für pour per для dedicated dedicado dedicada gewidmet gift present regalo cadeau geschenk to dedicato dedicata dédié dédiée посвящается подарок 4 à'.split(' '))
const relatives = new Set('who que qui die der che которая который quem'.split(' '))
const given = new Set('idea idee idée ideia идею prompt bunny plotbunny challenge'.split(' '))
const gaveWords = 'had gave supplied provided suggested came hatte gab soufflé donné eu dio tuvo diede dato avuto deu teve подала подал'.split(' ')
/** The verbs of those who wish for a story, and what they give. */
export const askWords: readonly string[] = [...asks, ...given]

/** "For Astrid, who wanted goats", "para Luna, que pidió nieve": whom a gift is for, and who wished for it. */
export function wishFrame(scene: Scene, at: number): void {
  const next = scene.tokens[at + 1]
  if (['asked', 'insisted', 'begged'].includes(keyAt(scene, at)) && !['for', 'me', 'to', 'on', 'nicely'].includes(next?.key ?? '') || (next === undefined && keyAt(scene, at).endsWith('ed'))) return
  if (given.has(keyAt(scene, at)) && (!gaveWords.some((word) => scene.tokens.slice(Math.max(0, at - 6), at).some(({ key }) => key === word)) || isDenied(scene, at))) return
  let from = at - 1
  while (from > at - 10 && from > 0 && !relatives.has(keyAt(scene, from))) from -= 1
  if (!relatives.has(keyAt(scene, from))) return
  const people = groupsOf(scene).findLast(({ end }) => end === from || (end === from - 1 && keyAt(scene, end) === ','))
  if (!people || people.isOwner) return
  for (let before = people.start - 1; before >= Math.max(0, people.start - 9); before -= 1) {
    if (gifts.has(keyAt(scene, before))) { if (!isDenied(scene, before)) creditOne(scene, people, 'idea', at); return }
    if (scene.tokens[before]?.shape === 'mark' && keyAt(scene, before) !== ',') return
  }
}

const ordinals = new Set('two three four five six seven eight nine ten eleven twelve twenty onward onwards on through to of and & - – / rest others remaining other odd even numbered second third fourth fifth next previous last also up all interior back front nos no the by ones except where'.split(' '))
const counted = new Set('chapter chapters part parts section sections scene scenes epilogue prologue half verse verses episode episodes kapitel teil chapitre chapitres capítulo capítulos capitolo capitoli глава главы часть'.split(' '))
const derived = new Set(derivedWords)
const isCount = (scene: Scene, at: number): boolean => {
  const token = scene.tokens[at]
  return token !== undefined && (workWords.has(token.key) || counted.has(token.key) || token.shape === 'number' || determiners.has(token.key) || adverbs.has(token.key) || ordinals.has(token.key) || /^\d+[ab]?$/.test(token.key) || /^(?:i|v|x)+$/.test(token.key))
}
const breaks = new Set([',', ';', ':', '(', ')', '—', '–', '--', '.', 'but', 'while'])

const lastRole = (credits: readonly Credit[], before: number): Role | undefined => credits.filter(({ word, role }) => word[0] < before && role !== 'owner' && role !== 'dedicatee').sort((a, b) => a.word[0] - b.word[0]).at(-1)?.role

/** "Chapters 1-4 beta'd by Orla, chapter 5 by Ned", "Chapters 1-4 by Sunny": of whom nothing is said but a part. */
export function echoBy(scene: Scene): void {
  const { tokens, credits } = scene
  for (let at = 1; at < tokens.length; at += 1) {
    if (!byWords.has(keyAt(scene, at)) || tokens[at]?.shape === 'mark') continue
    const people = peopleAt(tokens, at + 1, true)
    if (!people || people.isOwner || (tokens[people.start]?.shape === 'low' && !isCount(scene, at - 1)) || keyAt(scene, at - 1) === 'them' || isDenied(scene, at) || isSupposed(scene, at)) continue
    const [first] = people.names
    if (first === undefined || credits.some((one) => one.at[0] === first.at[0])) continue
    let start = at
    while (start > 0 && !(breaks.has(keyAt(scene, start - 1)) && !(keyAt(scene, start - 1) === '–' && tokens[start]?.shape === 'number'))) start -= 1
    if (start === at) continue
    const span = tokens.slice(start, at)
    const before = lastRole(credits, (tokens[at] as { at: readonly [number, number] }).at[0])
    if (span.every((_, index) => isCount(scene, start + index))) {
      const isPart = span.some(({ key }) => counted.has(key))
      if (before && before !== 'antecedent') creditOne(scene, people, before, at)
      else if (isPart && span.some(({ shape, key }) => shape === 'number' || ['first', 'second', 'last', 'odd', 'even', 'epilogue', 'prologue', 'this', 'one', 'two', 'three'].includes(key))) creditOne(scene, people, 'author', at)
    } else if (span.length < 3 && span.every(({ key }) => ['read', 'reread', 'then', 'also', 'and', 'checked'].includes(key))) {
      creditOne(scene, people, 'beta', at)
    } else if (span.length < 4 && span.some(({ key }) => flaws.has(key)) && span.every(({ shape, key }, index) => shape === 'low' || (shape === 'cap' && index === 0 && start === 0) || calendar.has(key)) && before !== 'author') {
      creditOne(scene, people, 'beta', at)
    } else if (before && span.length < 4 && before !== 'antecedent' && span.every(({ shape, key }) => (shape === 'low' || calendar.has(key)) && !derived.has(key) && !acts.has(key) && !key.endsWith('ed') && !['was', 'is', 'were', 'put'].includes(key))) {
      creditOne(scene, people, 'thanked', at)
    }
  }
}

const making = new Set('own make made build create invent dream come think write up imagine'.split(' '))

/** "I wrote the first half and Thaddeus the second", "Jo did chapters 1-4, Kim the rest". */
export function echoVerb(scene: Scene, at: number): void {
  if (isSupposed(scene, at)) return
  const key = keyAt(scene, at)
  if (key === 'did' || key === 'does' || key === 'do') {
    const people = groupBefore(scene, at)
    const isMaker = people && !people.isOwner && scene.tokens.slice(0, people.start).some((token, index) => token.key === 'i' && scene.tokens.slice(index, people.start).some(({ key: one }) => ['not', 'didnt', 'dont', 'never', 'none', 'nothing'].includes(one)) && scene.tokens.slice(index, people.start).some(({ key: one }) => making.has(one)))
    if (isMaker) { creditOne(scene, people, 'owner', at); return }
    if (key !== 'did') return
  }
  if (isDenied(scene, at) || ['not', 'nt'].includes(keyAt(scene, at + 1))) return
  const role: Role = acts.get(key)?.role ?? 'co-author'
  for (const people of groupsOf(scene)) {
    if (people.start <= at || people.isOwner || !(joins.has(keyAt(scene, people.start - 1)) || keyAt(scene, people.start - 1) === 'while')) continue
    let end = people.end
    while (end < scene.tokens.length && isCount(scene, end) && scene.tokens[end]?.words !== 'is') end += 1
    const stop = scene.tokens[end]
    if (end > people.end && keyAt(scene, people.end) !== 'did' && (stop === undefined || stop.shape === 'mark' || ['and', 'while', 'but'].includes(stop.key))) creditOne(scene, people, role === 'author' ? 'co-author' : role, at)
  }
}
