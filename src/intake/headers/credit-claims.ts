import { doneAt } from './credit-actives.ts'
import { acts, adverbs, byWords, determiners } from './credit-lexicon.ts'
import { placeOf } from './credit-names.ts'
import { peopleAt } from './credit-people.ts'
import { creditOne, groupBefore, isDenied, keyAt, opensAt, type Scene } from './credit-scene.ts'

/** "Don't sue me, Mr. Hargrave!": whom a disclaimer begs. */
export function begFrame(scene: Scene, at: number): void {
  let start = at + 1
  while (['me', 'us', ',', 'please', 'oh', 'dear', 'great', 'o'].includes(keyAt(scene, start))) start += 1
  const people = start > at + 1 ? peopleAt(scene.tokens, start, false) : undefined
  if (people && !people.isOwner && (scene.tokens[people.end] === undefined || scene.tokens[people.end]?.shape === 'mark')) { creditOne(scene, people, 'owner', at); return }
  // "Mr. Hargrave, please don't sue."
  const from = keyAt(scene, 0) === 'dear' || keyAt(scene, 0) === 'please' ? 1 : 0
  const first = peopleAt(scene.tokens, from, false)
  // "Okay, I don't own Harbour Lights, so don't sue": what is disowned is nobody who is begged, and neither is a word before it.
  const isDisowned = scene.tokens.slice(from, at).some(({ key, shape }, index) => key === 'own' || key === 'claim' || shape === 'cap' && key !== 'i' && first !== undefined && from + index >= first.end)
  if (first?.start === from && !first.isOwner && !isDisowned && keyAt(scene, first.end) === ',' && first.end < at && isDenied(scene, at)) creditOne(scene, first, 'owner', at)
}

/** "Owned by her creator, that's me, Fern Attwater", "written by me, Ann Lee": a writer's own name. */
export function myselfFrame(scene: Scene, at: number): void {
  const before = keyAt(scene, at - 1)
  const isSaid = ["'s", '’s', 'thats', 'is', 'am', 'ie', 'namely'].includes(before) || ((before === 'by' || before === 'von' || before === 'par') && scene.tokens.slice(0, at).some(({ key }) => ['written', 'story', 'fic', 'words', 'text', 'created', 'owned', 'geschrieben', 'écrit'].includes(key)))
  if (!isSaid || isDenied(scene, at)) return
  const mark = scene.tokens[at + 1]
  if (!mark || ![',', '(', '–', '—', '-', ':'].includes(mark.words)) return
  const people = peopleAt(scene.tokens, at + 2, false)
  const end = people && scene.tokens[people.end]
  if (people && people.names.length === 1 && !people.isOwner && (end === undefined || end.shape === 'mark')) creditOne(scene, people, 'author', at)
}

/** "English version by Hanneke": a version in a language is a translation. */
export function versionFrame(scene: Scene, at: number): void {
  if (keyAt(scene, at + 1) !== 'version' && keyAt(scene, at + 1) !== 'fassung' && keyAt(scene, at + 1) !== 'text') return
  if (at > 2 || (at > 0 && !determiners.has(keyAt(scene, at - 1))) || isDenied(scene, at)) return
  let by = at + 2
  while (by < at + 6 && scene.tokens[by]?.shape === 'low' && !byWords.has(keyAt(scene, by))) by += 1
  const isMark = scene.tokens[by]?.words === ':'
  const people = byWords.has(keyAt(scene, by)) || isMark ? peopleAt(scene.tokens, by + 1, true) : undefined
  if (people && !people.isOwner) for (const { at: name } of people.names) scene.credits.push({ at: name, role: 'translator', word: placeOf(scene.tokens, at, at + 2) })
}

/** "Reposted with permission from Lynn": whose leave was given. */
export function leaveFrame(scene: Scene, at: number): void {
  if (!['from', 'of', 'by', 'von', 'de', 'di'].includes(keyAt(scene, at + 1)) || isDenied(scene, at)) return
  const people = peopleAt(scene.tokens, at + 2, false)
  if (!people || people.isOwner) return
  const isTheirs = scene.tokens.slice(0, at).some(({ key }) => ['poster', 'translator', 'typist'].includes(acts.get(key)?.role ?? ''))
  if (isTheirs) creditOne(scene, people, 'author', at)
  else if (scene.tokens.slice(0, at).some(({ key }) => borrowed.has(key))) creditOne(scene, people, 'antecedent', at)
}
const borrowed = new Set('borrowed used appears appear universe character characters world written set'.split(' '))

/** "Captain Wren appears courtesy of Ada": whose people come in. */
export function courtesyFrame(scene: Scene, at: number): void {
  const people = keyAt(scene, at + 1) === 'of' && scene.tokens.slice(0, at).some(({ key }) => ['appears', 'appear', 'here', 'used'].includes(key)) ? peopleAt(scene.tokens, at + 2, false) : undefined
  if (people && !people.isOwner) creditOne(scene, people, 'antecedent', at)
}

/** "This grew out of a conversation with Hilde": talk that a story comes from. */
export function talkFrame(scene: Scene, at: number): void {
  if (keyAt(scene, at + 1) !== 'with' || isDenied(scene, at) || !scene.tokens.slice(0, at).some(({ key }) => ['this', 'story', 'fic', 'idea', 'it', 'bunny', 'thing'].includes(key)) || !scene.tokens.slice(0, at).some(({ key }) => sprung.has(key))) return
  const people = peopleAt(scene.tokens, at + 2, false)
  if (people && !people.isOwner) creditOne(scene, people, 'idea', at)
}
const sprung = new Set('grew came arose began started born sprang springs comes grows resulted inspired stems'.split(' '))

/** "Title from Petrus Vane": what was taken over from a poet. */
export function titleFrame(scene: Scene, at: number): void {
  let from = at + 1
  while (from < at + 4 && ['is', 'was', 'comes', 'taken', 'came'].includes(keyAt(scene, from))) from += 1
  if (keyAt(scene, from) !== 'from') return
  const people = peopleAt(scene.tokens, from + 1, false)
  if (people && (people.isOwner || scene.tokens[people.end] === undefined || scene.tokens[people.end]?.shape === 'mark') && scene.tokens[from + 1]?.shape === 'cap') creditOne(scene, people, 'antecedent', at)
}

/** "Vera, you are a queen among betas", "Ro, you just squeed, and that helped": who is spoken to, and as what. */
export function vocativeFrame(scene: Scene, at: number): void {
  if (keyAt(scene, at - 1) !== ',' || isDenied(scene, at, true)) return
  const people = groupBefore(scene, at - 1) ?? (scene.hint && opensAt(scene, at - 2) ? peopleAt(scene.tokens, at - 2, true) : undefined)
  if (!people || people.isOwner || people.end !== at - 1 || !opensAt(scene, people.start)) return
  let verb = at + 1
  while (adverbs.has(keyAt(scene, verb))) verb += 1
  const done = doneAt(scene, verb)
  const rest = scene.tokens.slice(at)
  const act = rest.map(({ key }) => acts.get(key)).find((one) => one?.is.has('agent') === true && one.role !== 'author')
  const role = scene.hint ?? done?.did.role ?? act?.role ?? (rest.some(({ key }) => dear.has(key)) ? 'thanked' : undefined)
  if (role) creditOne(scene, people, role, at)
}
const dear = new Set('rock rule best star angel saint hero heroine queen goddess helped gem treasure legend wonderful awesome'.split(' '))

/** "Love, Tallulah": a writer's farewell. */
export function farewellFrame(scene: Scene, at: number): void {
  let comma = 1
  while (comma < 4 && scene.tokens[comma]?.shape === 'low') comma += 1
  if (at > 0 || keyAt(scene, comma) !== ',' || scene.tokens.length > 8) return
  const people = peopleAt(scene.tokens, comma + 1, false)
  const rest = people && scene.tokens.slice(people.end)
  if (people && people.names.length === 1 && rest?.every(({ key, shape }) => shape === 'mark' || /^x+(?:ox*)*$/.test(key))) creditOne(scene, people, 'author', at)
}

/** "To: Cappy. From: the girl with the umbrella": a card on a gift. */
export function cardFrame(scene: Scene, at: number): void {
  const people = at === 0 && keyAt(scene, 1) === ':' ? peopleAt(scene.tokens, 2, false) : undefined
  if (people && !people.isOwner && people.end === scene.tokens.length) creditOne(scene, people, 'dedicatee', at)
}

/** "Northgate's toys, my sandbox". */
export function toysFrame(scene: Scene, at: number): void {
  const people = scene.tokens[at - 1]?.shape === 'genitive' ? groupBefore(scene, at - 1) : undefined
  if (people?.isOwner && opensAt(scene, people.start) && scene.tokens.some(({ key }) => key === 'my' || key === 'i' || key === 'mine')) creditOne(scene, people, 'owner', at)
}

/** "Quentin's my beta, my rock". */
export function mineFrame(scene: Scene, at: number): void {
  const people = ['is', "'s", '’s', 'are'].includes(keyAt(scene, at - 1)) ? groupBefore(scene, at - 1) : undefined
  if (!people || people.start > 1) return
  const act = scene.tokens.slice(at + 1, at + 4).map(({ key }) => acts.get(key)).find((one) => one?.is.has('agent') === true)
  if (act) creditOne(scene, people, act.role, at + 1)
}

/** "Figuren und Welt: Elsbeth Kranich", "Universe: Desmond Vail's". */
export function worldsFrame(scene: Scene, at: number): void {
  if (![':', '—', '–'].includes(keyAt(scene, at)) || at > 4 || !scene.tokens.slice(0, at).some(({ key }) => ['welt', 'world', 'canon', 'mundo', 'monde', 'mondo', 'мир', 'universo', 'univers', 'universum'].includes(key))) return
  const people = peopleAt(scene.tokens, at + 1, false)
  if (people && (people.isOwner || scene.tokens[people.end] === undefined)) creditOne(scene, people, 'owner', 0)
}
