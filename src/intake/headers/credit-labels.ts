import { acts, adverbs, byWords, calendar, determiners, joins, notNames, praise, workWords } from './credit-lexicon.ts'
import { actAt, placeOf, quotes } from './credit-names.ts'
import { type Did, peopleAt } from './credit-people.ts'
import { clauseStart, closesAt, credit, creditOne, isDenied, isSupposed, keyAt, opensAt, type Scene } from './credit-scene.ts'
import type { Token } from './credit-tokens.ts'

const marks = new Set([':', '=', '—', '–', '...', '....', '.....', '......', '........'])
const pronouns = new Set('i you he she we they who him them us me ich er sie wir je il elle nous yo él ella я он она'.split(' '))
const beings = new Set('is was are were ist war est era è é был была'.split(' '))
const derived = new Set('inspired based inspiriert basiert sequel prequel remix admired loved saw'.split(' '))
const bare = new Set(['author', 'thanked', 'dedicatee'])

type Acts = { readonly did: readonly Did[]; readonly end: number; readonly isVerb: boolean; readonly isAgent: boolean; readonly isNoun: boolean }

/** "Beta and editor", "scanned, proofed and formatted": the acts at a token that may stand before who did them. */
function actsAt({ tokens }: Scene, from: number): Acts | undefined {
  const did: Did[] = []
  let [end, isVerb, isAgent, isNoun, isPressed] = [from, false, false, false, false]
  for (let at = from; did.length < 6;) {
    const found = actAt(tokens, at)
    if (!found) break
    const { role, is } = found.act
    if (!did.some((other) => other.role === role)) did.push({ role, word: placeOf(tokens, at, found.end) })
    isVerb ||= is.has('verb') || is.has('loose')
    isAgent ||= is.has('agent')
    isNoun ||= is.has('noun')
    end = found.end
    at = end
    // "Бета перевода": what was read, not what was done.
    const pressed = actAt(tokens, at)
    if (pressed && is.has('agent') && role !== 'author' && !pressed.act.is.has('agent') && tokens[at]?.shape === 'low' && !tokens[at]?.near) { end = pressed.end; break }
    if (pressed) { isPressed ||= role === 'author'; continue }
    const item = at
    while (at < end + 3 && (joins.has(tokens[at]?.key ?? '?') || (at > end && (determiners.has(tokens[at]?.key ?? '') || adverbs.has(tokens[at]?.key ?? ''))))) at += 1
    if (at > item && tokens[at]?.shape === 'low' && !actAt(tokens, at) && actAt(tokens, at + 1)?.act.is.has('noun') && tokens[at + 2]?.key === 'by') at += 1
  }
  // "Story cover" is a cover; "title suggested" is a title.
  return did.length > 0 ? { did: did.filter(({ role }) => !(role === 'author' && isPressed && did.length > 1 && !isVerb) && !(role === 'idea' && did[0]?.role === 'thanked') && !(role === 'author' && did.length > 1 && keyAt({ tokens } as Scene, end - 1) === 'original')), end, isVerb, isAgent, isNoun } : undefined
}

/** Whether what stands before an act up to its clause's beginning speaks of the story and nothing else. */
function isOfStory(scene: Scene, from: number, strict: boolean): boolean {
  let strange = 0
  for (let at = from - 1; at >= 0 && at > from - 16; at -= 1) {
    const { key, shape } = scene.tokens[at] as Token
    if (opensAt(scene, at + 1) && !(key === 'and' || key === '&' || key === ',') ) return true
    if (key === ',' || key === 'and' || key === '&' || key === '/') return true
    if ((key === 'this' || key === 'it') && at < from - 1 && beings.has(keyAt(scene, at + 1))) return true
    if (pronouns.has(key) && !(key === 'i' && ['part', 'chapter', 'book'].includes(keyAt(scene, at - 1)))) return false
    if (calendar.has(key)) continue
    if (adverbs.has(key) || determiners.has(key) || workWords.has(key) || acts.has(key) || praise.has(key) || shape === 'number' || shape === 'genitive') continue
    if (shape === 'cap' && !notNames.has(key) && !calendar.has(key) && at > 0) return false
    strange += 1
    if (strange > (strict ? 0 : 3)) return false
  }
  return true
}

/** "Beta: Jo", "Story and artwork by Jo", "The drawings are by Jo", "betaed by Jo", "my beta is Jo". */
export function labelFrame(scene: Scene, from: number): void {
  if (from < scene.read) return
  const found = actsAt(scene, from)
  if (!found) return
  const { did, isVerb, isNoun, isAgent } = found
  const { tokens } = scene
  if (isDenied(scene, from) || isSupposed(scene, from) || !isOfStory(scene, from, (isVerb && !isNoun && !scene.tokens.slice(0, from).some(({ key }) => acts.get(key)?.role === did[0]?.role && acts.get(key)?.is.has('noun'))) || did[0]?.role === 'author')) return
  // "Inspired by a picture by Ann": another frame's.
  if (from > 0 && scene.tokens.slice(clauseStart(scene, from), from).some(({ key }) => derived.has(key))) return
  let at = found.end
  let by: 'mark' | 'by' | 'is' | undefined
  for (let steps = 0; steps < 9 && at < tokens.length; steps += 1, at += 1) {
    const { key, shape, words, near } = tokens[at] as Token
    if (at === found.end && keyAt(scene, at - 1) === '.' && peopleAt(tokens, at, false)) { by = 'by'; at -= 1; break }
    if (marks.has(words) || (words === '-' && !near) || words === '--') { by = 'mark'; break }
    if (isOf(scene, at, did[0]?.role)) { if (quotes.has(keyAt(scene, at + 1))) return; at += 1; continue }
    if (byWords.has(key) || ((key === 'from' || key === 'of' || key === 'de' || key === 'di') && at > found.end && keyAt(scene, at - 1) !== 'up' && (keyAt(scene, at - 1) === 'courtesy' || key !== 'of') && steps < 3 && !isVerb && peopleAt(tokens, at + 1, false) !== undefined)) { by = 'by'; break }
    if ((key === 'de' || key === 'di' || key === 'от') && isNoun && !isAgent && at === found.end && !bare.has((did[0] as Did).role) && !isOf(scene, at, did[0]?.role)) { by = 'by'; break }
    if (beings.has(key) && isAgent && at <= found.end + 3) { while (adverbs.has(keyAt(scene, at + 1)) || ['diesmal', 'wieder'].includes(keyAt(scene, at + 1))) at += 1 }
    if (beings.has(key) && isAgent && at <= found.end + 6 && peopleAt(tokens, at + 1, false)) { by = 'is'; break }
    // "Translated, with the author's permission, by".
    if (words === ',' && isVerb) { const behind = tokens.findIndex((token, index) => index > at && index < at + 9 && token.words === ','); if (behind > 0 && byWords.has(keyAt(scene, behind + 1))) { at = behind; continue } }
    if (words === '(') {
      const close = tokens.findIndex((token, index) => index > at && index < at + 8 && token.words === ')')
      if (close < 0) return
      at = close
      continue
    }
    if (pronouns.has(key) || (shape === 'mark' && words !== '/' && words !== '&' && words !== '"') || (shape === 'genitive' && !(isVerb && tokens.slice(found.end, at).some((token) => places.has(token.key)))) || (shape === 'cap' && !notNames.has(key) && !calendar.has(key) && !acts.has(key) && !(isVerb && tokens.slice(found.end, at).some((token) => places.has(token.key))))) { if (words !== ',' || !isLongLabel(scene, at)) return; at = tokens.findIndex((token, index) => index > at && token.words === ':'); by = 'mark'; break }
    const other = acts.get(key)?.is
    // "Diese Geschichte entstand auf Wunsch von": the nearer word says it.
    if (at > found.end && !isVerb && isNoun && did[0]?.role === 'author' && acts.get(key)?.role === 'idea' && other?.has('noun')) return
    if (at > found.end && (other?.has('loose') || other?.has('verb')) && !(other.has('noun') && isVerb)) return
    if (key === 'hat' && isVerb) { at += ['es', 'sie', 'das', 'ihn'].includes(keyAt(scene, at + 1)) ? 1 : 0; by = peopleAt(tokens, at + 1, false) ? 'by' : undefined; break }
  }
  if (by === undefined || at >= tokens.length) return
  // "Translated from the Spanish original by Graciela Montes": whose it is.
  const isOriginal = by === 'by' && did[0]?.role === 'translator' && keyAt(scene, at - 1) === 'original'
  const behind = by === 'mark' ? behindTitle(scene, at + 1) : at + 1
  if (by === 'mark' && behind === at + 1 && !isVerb && bare.has((did[0] as Did).role) && !isAgent && (vagueLabels.has(keyAt(scene, from)) || (did[0] as Did).role === 'dedicatee')) return
  let start = behind
  if (by === 'mark' && byWords.has(keyAt(scene, start))) start += 1
  if (by === 'by' && keyAt(scene, start) === ':') start += 1
  if (keyAt(scene, start) === 'me' || keyAt(scene, start) === 'myself') start += joins.has(keyAt(scene, start + 2)) ? 3 : 2
  const people = peopleAt(tokens, start, true) ?? (by === 'by' && isLongLabel(scene, start - 1, true) ? peopleAt(tokens, tokens.findIndex(({ words }, index) => index > start && words === ':') + 1, true) : undefined)
  if (!people || people.isOwner) return
  // "Prompt: rain, a lost key": what is asked for, nobody.
  if (by === 'mark' && did[0]?.role === 'idea' && tokens[people.start]?.shape === 'low' && people.end < tokens.length) return
  if ((by === 'mark' || by === 'is') && !closesAt(scene, people.end)) return
  scene.read = at
  credit(scene, people, isOriginal ? did.map((one) => ({ ...one, role: 'author' as const })) : did)
  // "Posted by Jo for Kim": what Jo did, Kim wrote.
  if (did[0]?.role === 'poster' && (keyAt(scene, people.end) === 'for' || keyAt(scene, people.end + 1) === 'behalf')) {
    const writer = peopleAt(tokens, people.end + (keyAt(scene, people.end) === 'for' ? 1 : 3), false)
    if (writer) creditOne(scene, writer, 'author', people.end)
  }
}

/** "Traduction de l'italien", "Übersetzung von "The Well"": of what, not whose. */
function isOf({ tokens }: Scene, at: number, role: Did['role'] | undefined): boolean {
  return role === 'translator' && (calendar.has(tokens[at + 1]?.key ?? '') || quotes.has(tokens[at + 1]?.words ?? ''))
}

const vagueLabels = new Set('story fic fanfic fanfiction tale novella vignette drabble original geschichte histoire historia storia história title titles summary titel titre título titolo nom tea cookies help'.split(' '))
const places = new Set(['after', 'during', 'since', 'from', 'for', 'to', 'on', 'in', 'at', 'into'])

/** "First reader, last reader and only reader of draft one: Sven": a comma inside a label. */
function isLongLabel({ tokens }: Scene, from: number, anyWords = false): boolean {
  for (let at = from + 1; at < from + 12; at += 1) {
    const token = tokens[at]
    if (token?.words === ':') return true
    if (!token || (!anyWords && pronouns.has(token.key)) || (token.shape !== 'low' && !joins.has(token.key))) return false
  }
  return false
}

/** Behind ':' may stand a title before the "by": "Original story: 'Low Water' by Ann". */
function behindTitle({ tokens }: Scene, from: number): number {
  if (!['"', '“', "'", '‘', '„', '«'].includes(tokens[from]?.words ?? '')) return from
  const to = tokens.findIndex(({ key }, index) => index > from && index < from + 14 && byWords.has(key))
  return to < 0 ? from : to
}

/** "By Ann Lee", where nothing else is said. */
export function byLineFrame(scene: Scene, at: number): void {
  if (!opensAt(scene, at) || at < scene.read || keyAt(scene, at - 1) === '/' || keyAt(scene, at - 1) === 'and') return
  if (at > 0 && scene.tokens.slice(0, at).some(({ key, shape }, index) => acts.has(key) || (shape === 'low' && index > 0 && scene.tokens[0]?.shape !== 'mark'))) return
  let start = at + 1
  while (marks.has(scene.tokens[start]?.words ?? '')) start += 1
  const people = determiners.has(keyAt(scene, start)) && !(scene.tokens[start]?.shape === 'cap') ? undefined : peopleAt(scene.tokens, start, false)
  if (!people || people.isOwner) return
  const next = scene.tokens[people.end]
  if (next === undefined || [',', '(', '<', ';', '['].includes(next.words) || ['with', 'mit', 'avec'].includes(next.key)) creditOne(scene, people, 'author', at)
}

/** "A Harbour Nine story by Ann", where the sentence is no more than that. */
export function byStoryFrame(scene: Scene, at: number): void {
  if (at < scene.read || clauseStart(scene, at) !== 0 || at > 9 || !['a', 'an', 'another', 'eine', 'ein', 'une', 'un'].includes(keyAt(scene, 0)) || acts.get(keyAt(scene, at - 1))?.role !== 'author') return
  const people = peopleAt(scene.tokens, at + 1, true)
  if (people && closesAt(scene, people.end)) creditOne(scene, people, 'author', at)
}

/** "Posted for Ann", "on behalf of Ann": whose it is. */
export function behalfFrame(scene: Scene, at: number): void {
  const next = keyAt(scene, at + 1)
  const start = next === 'for' ? at + 2 : (next === 'it' || next === 'this') && keyAt(scene, at + 2) === 'for' ? at + 3 : keyAt(scene, at) === 'behalf' && next === 'of' ? at + 2 : undefined
  const people = start === undefined || isDenied(scene, at) ? undefined : peopleAt(scene.tokens, start, true)
  if (!people || people.isOwner) return
  creditOne(scene, people, 'author', at)
  const by = scene.tokens.findIndex(({ key }, index) => index >= people.end && key === 'by')
  if (by < 0) return
  const me = keyAt(scene, by + 1) === 'me' ? (keyAt(scene, by + 2) === ',' ? 2 : 1) : 0
  const poster = peopleAt(scene.tokens, by + 1 + me, false)
  if (poster) creditOne(scene, poster, 'poster', at)
}

/** "With permission of the author, Ann Lee", "x-posted by Jo, author Ann Lee". */
export function authorFrame(scene: Scene, at: number): void {
  if (isDenied(scene, at) || at < scene.read) return
  const before = keyAt(scene, at - 1)
  if (!determiners.has(before) && !['original', ',', '(', ';', 'of', 'dell'].includes(before) && !/^(?:dell|de l|l|d)['’]/i.test(scene.tokens[at]?.words ?? '')) return
  const people = peopleAt(scene.tokens, at + (keyAt(scene, at + 1) === ',' ? 2 : 1), false)
  if (people && !people.isOwner && (closesAt(scene, people.end) || keyAt(scene, people.end) === 'by')) creditOne(scene, people, 'author', at)
}

/** "d'après une histoire de Ann Lee", "nach einer Geschichte von Ann": whose story a translation gives. */
export function afterFrame(scene: Scene, at: number): void {
  if (!['après', 'nach', 'de', 'desde', 'da', 'do', 'del', 'aus'].includes(keyAt(scene, at - 2)) || !['une', 'einer', 'una', 'uma', 'un'].includes(keyAt(scene, at - 1)) || !['de', 'von', 'di', 'da'].includes(keyAt(scene, at + 1))) return
  const people = peopleAt(scene.tokens, at + 2, false)
  if (people) creditOne(scene, people, 'author', at)
}

/** 'From: "Ann Lee" <ann@example.org>'. */
export function fromFrame(scene: Scene, at: number): void {
  if (at > 0) return
  const people = peopleAt(scene.tokens, keyAt(scene, 1) === ':' ? 2 : 1, false)
  if (!people) return
  const rest = scene.tokens.slice(people.end - 4)
  if (rest.some(({ shape }) => shape === 'address')) creditOne(scene, people, 'poster', at)
}
