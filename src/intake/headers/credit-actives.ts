import type { Role } from '../../model/assertion.ts'
import { acts, adverbs, denials, determiners, flaws, hedges, joins, mending, praise, workWords } from './credit-lexicon.ts'
import { actAt, placeOf } from './credit-names.ts'
import type { Did, People } from './credit-people.ts'
import { clauseStart, credit, groupBefore, groupsOf, isSupposed, keyAt, type Scene } from './credit-scene.ts'
import { posts } from './credit-sayings.ts'
import type { Token } from './credit-tokens.ts'

const mine = new Set('my me our us mine meine mein'.split(' '))
const blockers = new Set('i you we it that than by because'.split(' '))
const pronouns = new Set('she he they who which die der qui que che которая который она он'.split(' '))
const given = new Set(['idea', 'prompt', 'bunny', 'plotbunny', 'challenge'])
const reading = new Set(['looking', 'reading', 'going', 'checking', 'read', 'reread', 'looked', 'went', 'combed', 'las', 'gelesen', 'relu', 'checked', 'worked'])
const over = new Set(['over', 'through', 'durch', 'gegen'])
const making = new Set('made did does designed provided contributed supplied created gave'.split(' '))
const kindness: Readonly<Record<string, readonly string[]>> = {
  held: ['my', 'hand', 'our'], answered: ['my', 'all', 'our', 'endless', 'questions'], turned: ['my'], lent: ['me'], let: ['me'], talked: ['me'], put: ['up'], kept: ['me'], made: ['me'], kicked: ['me'], bullied: ['me'], helped: ['me', 'with', 'out', 'us', 'a', 'a lot', 'too', 'immensely', 'enormously', ''],
  encouraged: ['me', 'us'], nagged: ['me'], cheered: ['me', 'us', ''], supported: ['me', 'us'], listened: ['to my', 'to me', 'while', 'when', 'patiently', ''], told: ['me'], taught: ['me'], reminded: ['me'], convinced: ['me'], explained: [], named: [],
}

const has = (scene: Scene, from: number, span: number, words: ReadonlySet<string>): number | undefined => {
  for (let at = from; at < from + span; at += 1) {
    const token = scene.tokens[at]
    if (!token || token.words === ';' || token.words === ',' || denials.has(token.key)) return undefined
    if (words.has(token.key)) return at
  }
  return undefined
}

/** What somebody is said to have done by the verb at a token, if its object is this story or its writer, and the token behind the words for it. */
export function doneAt(scene: Scene, at: number): { readonly did: Did; readonly end: number } | undefined {
  const key = keyAt(scene, at)
  const next = keyAt(scene, at + 1)
  const say = (role: Role, end: number): { readonly did: Did; readonly end: number } => ({ did: { role, word: placeOf(scene.tokens, at, Math.min(end, scene.tokens.length)) }, end })
  if (scene.tokens[at]?.shape !== 'low') return undefined
  if (reading.has(key)) {
    const far = has(scene, at + 1, 6, over)
    if (far !== undefined && (far > at + 1 ? has(scene, at + 1, far - at - 1, workWords) !== undefined || next === 'everything' : has(scene, far + 1, 5, workWords) !== undefined || has(scene, far + 1, 3, mine) !== undefined)) return say('beta', far + 1)
    const work = has(scene, at + 1, 6, drafts)
    if (key === 'read' && work !== undefined && has(scene, at + 1, work - at, leads) !== undefined) return say('beta', work + 1)
    if (key === 'read' && next === 'for' && !mine.has(keyAt(scene, at + 2))) return say('beta', at + 2)
    if (key === 'read' && /^drafts?$/.test(next)) return say('beta', at + 2)
    if (key === 'read' && (next === 'this' || next === 'it') && ['for', 'first', 'with', 'before', 'twice', 'three', 'while', 'in', 'several', 'out', 'aloud', 'ahead'].includes(keyAt(scene, at + 2))) return say('beta', at + 2)
  }
  if (key === 'gelesen' && ['alles', 'jede', 'jeden', 'jedes', 'entwurf', 'fassung', 'geschichte', 'vorab', 'zuerst', 'manuskript'].some((word) => scene.tokens.slice(Math.max(0, at - 6), at).some((token) => token.key === word))) return say('beta', at + 1)
  if (['hat', 'ma', 'a', 'ha', 'tuvo', 'dio', 'teve', 'deu', 'ebbe', 'diede'].includes(key) && has(scene, at + 1, 4, new Set([...given, 'idee', 'idée', 'ideia'])) !== undefined) return say('idea', at + 1)
  if (key === 'hat' && has(scene, at + 1, 4, flaws) !== undefined) return say('beta', at + 1)
  if (key === 'made' && ['this', 'it'].includes(next) && improved.has(keyAt(scene, at + 2)) && !scene.tokens.some((token) => acts.get(token.key)?.is.has('agent'))) return say('beta', at + 3)
  if (key === 'told' && next === 'me' && has(scene, at + 2, 5, flaws) !== undefined) return say('beta', at + 2)
  if (mending.has(key) && has(scene, at + 1, 3, tongues) !== undefined) return say('thanked', at + 1)
  if (key === 'did' && has(scene, at + 1, 5, flaws) !== undefined) return say('beta', at + 1)
  if (mending.has(key)) {
    const flaw = has(scene, at + 1, 8, flaws)
    if (flaw !== undefined) return say('beta', flaw + 1)
    if (['corrected', 'polished', 'cleaned', 'vetted', 'checked', 'tidied'].includes(key) && (next === 'this' || next === 'it' || has(scene, at + 1, 3, workWords) !== undefined)) return say('beta', at + 2)
    if ((key === 'saved' || key === 'rescued') && has(scene, at + 1, 4, new Set(['from'])) !== undefined && (mine.has(keyAt(scene, at + 3)) || mine.has(keyAt(scene, at + 4)))) return say('beta', Math.min(at + 5, scene.tokens.length))
  }
  if (making.has(key)) {
    const given2 = has(scene, at + 1, 6, nouns)
    if (given2 !== undefined) {
      const act = acts.get(keyAt(scene, given2))
      const two = actAt(scene.tokens, given2)
      const role = two?.act.role ?? act?.role
      const isVague = role === 'illustrator' && vague.has(keyAt(scene, given2)) && (next === 'a' || next === 'an') && keyAt(scene, given2 + 1) !== 'for'
      if (isVague) return undefined
      if (role === 'illustrator' || role === 'typist' || role === 'beta' || role === 'translator' || role === 'editor' || (role === 'idea' && (key === 'gave' || key === 'provided' || key === 'supplied'))) return say(role, two?.end ?? given2 + 1)
    }
  }
  if (key === 'came' && next === 'up' && keyAt(scene, at + 2) === 'with' && (has(scene, at + 3, 5, invented) !== undefined || keyAt(scene, at + 3) === 'the')) return say(has(scene, at + 3, 4, titles) === undefined ? 'idea' : 'thanked', at + 3)
  if (['thought', 'chose', 'picked', 'found', 'puso', 'pôs'].includes(key) && has(scene, at + 1, 4, titles) !== undefined) return say('thanked', at + 1)
  if (key === 'had' && has(scene, at + 1, 3, given) !== undefined) return say('idea', at + 3)
  if ((key === 'asked' && ((next === 'for' && (has(scene, at + 2, 4, asked) !== undefined)) || (next === 'me' && ['for', 'to'].includes(keyAt(scene, at + 2)) && !posts.has(keyAt(scene, at + 3))))) || ((key === 'bet' || key === 'dared' || key === 'challenged' || key === 'prompted') && next === 'me') || (key === 'wanted' && has(scene, at + 1, 5, given) !== undefined)) return say('idea', at + 2)
  if (key === 'wrote' && ['this', 'it'].includes(next) && (['together', 'story', 'fic'].includes(keyAt(scene, at + 2)) || (scene.tokens[at + 2]?.words === ',' && scene.tokens.some((token) => token.key.startsWith('post'))))) return say('author', at + 1)
  if (['started', 'began', 'finished', 'continued', 'completed'].includes(key) && (next === 'it' || next === 'this') && scene.tokens.some((token) => token.key === 'i')) return say('co-author', at + 1)
  if ((key === 'allowed' || key === 'let') && next === 'me' && [keyAt(scene, at + 2), keyAt(scene, at + 3)].some((word) => ['post', 'archive', 'repost', 'host', 'translate'].includes(word))) return say('author', at + 2)
  if (key === 'let' && next === 'me' && ['borrow', 'use', 'steal', 'play'].includes(keyAt(scene, at + 2)) && scene.tokens.slice(at + 3, at + 7).some((token) => token.shape === 'cap' || ['characters', 'world', 'universe', 'character'].includes(token.key))) return say('antecedent', at + 2)
  if ((key === 'wrote' || key === 'did') && !(key === 'did' && scene.tokens.slice(0, at).some((token) => denials.has(token.key))) && (has(scene, at + 1, key === 'did' ? 5 : 3, wrote) !== undefined || (key === 'wrote' && next === 'with'))) return say('co-author', at + 1)
  if (key === 'put' && (next === 'this' || next === 'it') && has(scene, at + 2, 4, new Set(['web', 'online', 'site'])) !== undefined) return say('typist', at + 3)
  if ((key === 'wrote' || key === 'penned' || key === 'sang') && (isTitle(scene, at + 1) || (next === 'the' && ['original', 'poem', 'song', 'book', 'books', 'lyrics', 'novel', 'play'].includes(keyAt(scene, at + 2))))) return say('antecedent', at + 1)
  if (key === 'invented' && scene.tokens[at + 1]?.shape === 'cap') return say('antecedent', at + 1)
  if (saying.has(key) && scene.tokens.some(({ key: one }, index) => (index > at && (one === 'what' || one === 'why') && ['if', 'not', 'dont', 'about'].includes(keyAt(scene, index + 1))) || (['couldnt', 'cant', 'should', 'could', 'must'].includes(one) && index > at && keyAt(scene, index + 1) === 'write'))) return say('idea', at + 1)
  if (has(scene, at + 1, 6, shapes) !== undefined && has(scene, at + 1, 5, workWords) !== undefined && /^(?:helped|beat|knocked|licked|whipped|wrestled|bashed|hammered|kicked|pulled|worked|nudged|got)$/.test(key)) return say('beta', at + 1)
  if (key === 'made' && next === 'me' && ['write', 'do'].includes(keyAt(scene, at + 2))) return say('idea', at + 3)
  const kind = kindness[key]
  if (key === 'listened' && next === 'to' && has(scene, at + 2, 2, mine) !== undefined) return say('thanked', at + 1)
  if (kind?.includes(next) || (kind && next === '' && kind.includes(''))) return say(key === 'helped' && has(scene, at + 1, 4, new Set(['write'])) !== undefined ? 'co-author' : 'thanked', at + 1)
  const found = actAt(scene.tokens, at)
  if (found && german.test(key) && germanHas(scene, at)) return say(found.act.role === 'author' ? 'co-author' : found.act.role, at + 1)
  if (!found || scene.tokens[at]?.shape !== 'low') return undefined
  const { role, is } = found.act
  const then = keyAt(scene, found.end)
  if (is.has('verb') && then !== 'by' && then !== 'reader') return { did: { role, word: placeOf(scene.tokens, at, found.end) }, end: found.end }
  if (is.has('bare') && (then === 'this' || then === 'it')) return say(role, found.end + 1)
  if (!is.has('loose') || then === 'by' || role === 'author' || role === 'dedicatee') return undefined
  if (role === 'thanked' || role === 'idea') return has(scene, found.end, 4, titles) !== undefined ? say('thanked', found.end) : role === 'idea' && then !== '' && has(scene, found.end, 5, objects) !== undefined ? say('idea', found.end) : undefined
  if (role === 'illustrator') return has(scene, found.end, 5, pictured) === undefined ? undefined : say(role, found.end)
  return has(scene, found.end, 4, objects) === undefined ? undefined : { did: { role, word: placeOf(scene.tokens, at, found.end) }, end: found.end }
}
/** Languages whose words a friend mends without being a beta for it. */
export const tongues: ReadonlySet<string> = new Set('spanish french german italian latin russian welsh irish gaelic japanese portuguese polish greek hebrew dutch yiddish norwegian'.split(' '))
const improved = new Set(['readable', 'better', 'shorter', 'legible', 'coherent'])
const shapes = new Set(['shape', 'readable'])
const saying = new Set(['said', 'asked', 'wondered', 'remarked', 'joked', 'muttered', 'suggested'])

/** Whether a title in quotation marks stands at a token. */
function isTitle({ tokens }: Scene, at: number): boolean {
  return ['"', '“', '„', '«', '_', '*'].includes(tokens[at]?.words ?? '') && tokens[at + 1]?.shape === 'cap'
}
const german = /^(?:\p{Ll}*ge\p{Ll}+(?:t|en)|übersetzt|korrigiert|illustriert|lektoriert|redigiert)$/u
const auxiliaries = new Set(['hat', 'haben'])

/** German puts the verb last: "das Cover hat Fenja gezeichnet", "die das Cover gezeichnet hat". */
function germanHas(scene: Scene, at: number): boolean {
  for (let before = clauseStart(scene, at); before <= at + 1; before += 1) if (auxiliaries.has(keyAt(scene, before))) return !(acts.get(keyAt(scene, at))?.role === 'author')
  return false
}
const drafts = new Set('draft drafts version versions word words manuscript it this chapter chapters'.split(' '))
const leads = new Set('every all the my both each early several countless many first second rough'.split(' '))
const vague = new Set('map maps picture pictures drawing drawings painting paintings portrait portraits sketch sketches art comic'.split(' '))
const asked = new Set([...workWords, 'a', 'an', 'some', 'more', 'happy', 'fluff', 'angst', 'sequel', 'me', 'request', 'idea'])
const invented = new Set('idea ideas title plot prompt ending name names concept this twist premise that bunny plotbunny summary line scene'.split(' '))
const titles = new Set(['title', 'titles', 'título', 'titolo', 'titre', 'titel'])
const wrote = new Set('half part parts chapter chapters bit scene scenes ending smut dialogue section'.split(' '))
const objects = new Set([...workWords, 'los', 'las', 'todo', 'todos', 'todas', 'tutto', 'tutti', 'tout', 'tous', 'alles', 'tudo', 'my', 'me', 'all', 'a', 'an', 'both', 'several', 'some', 'up', 'twist', 'plot', 'to', 'that', 'us', 'our', 'zine', 'fanzine', 'issue', 'original', 'handwriting', 'notebook', 'pages', 'text', 'manuscript'])
const nouns = new Set([...acts].filter(([, { is }]) => is.has('noun')).map(([word]) => word))
const pictured = new Set([...acts].filter(([, { role, is }]) => role === 'illustrator' && is.has('noun')).map(([word]) => word).concat('this', 'it', 'story', 'pics'))

/** The people of whom the verb at a token speaks: before it, with only adverbs between, or the last named before "who", "she", "and". */
function subjectOf(scene: Scene, verb: number): People | 'before' | undefined {
  const groups = groupsOf(scene)
  let at = verb - 1
  let isJoined = false
  for (let steps = 0; at >= 0 && steps < 24; steps += 1, at -= 1) {
    const token = scene.tokens[at] as Token
    if (denials.has(token.key) && !isJoined) return undefined
    const group = groups.findLast(({ start, end }) => start <= at && at < end)
    if (group) {
      if (isJoined && (group.start > 0 && !heads.has(keyAt(scene, group.start - 1)))) continue
      const before = keyAt(scene, group.start - 1)
      return group.isOwner || ((objectOf.has(before) || (scene.tokens[group.start - 1]?.shape === 'low' && !praise.has(before) && !mine.has(keyAt(scene, group.start - 2)))) && !pronouns.has(keyAt(scene, group.end + (keyAt(scene, group.end) === ',' ? 1 : 0))) && !heads.has(before)) ? undefined : group
    }
    if (blockers.has(token.key) || hedges.has(token.key)) return undefined
    if (pronouns.has(token.key)) {
      const last = groups.findLast(({ end }) => end <= at)
      if (last && !relative.has(token.key) && placing.has(keyAt(scene, last.start - 1))) return undefined
      return last ?? (scene.before.length > 0 && !relative.has(token.key) ? 'before' : undefined)
    }
    if (adverbs.has(token.key) || (german.test(keyAt(scene, verb)) && (acts.has(token.key) || determiners.has(token.key) || workWords.has(token.key))) || ['me', 'm', 'mi', 'mir', ')', '"'].includes(token.key)) continue
    if (joins.has(token.key)) { isJoined = true; continue }
    if (!isJoined || token.shape === 'mark') return undefined
  }
  return undefined
}
const relative = new Set(['who', 'which', 'que', 'che', 'qui', 'die', 'der'])
const placing = new Set(['of', 'in', 'at', 'on', 'from'])
const heads = new Set('hat haben although though however where and but while because since when so und et y e , ; : - – — that as'.split(' '))
const objectOf = new Set('of by to for from with about in on at asked told gave made'.split(' '))

/** "Jo kindly read the first draft", "Jo, who drew the map, also betaed this". */
export function activeFrame(scene: Scene, at: number): void {
  const done = doneAt(scene, at)
  if (!done || isSupposed(scene, at)) return
  for (let before = clauseStart(scene, at); before < at; before += 1) if (denials.has(keyAt(scene, before))) return
  const people = subjectOf(scene, at)
  if (people === 'before') for (const name of scene.before) scene.credits.push({ at: name, ...done.did })
  else if (people) credit(scene, { ...people, names: people.names.map((name) => ({ ...name, own: [] })) }, [done.did])
}

/** "Ann and I wrote this", "I wrote this with Ann". */
export function togetherFrame(scene: Scene, at: number): void {
  if (isSupposed(scene, at)) return
  const back = adverbs.has(keyAt(scene, at - 1)) ? at - 2 : at - 1
  if (keyAt(scene, back) !== 'i' && keyAt(scene, back) !== 'me') return
  const group = back > 0 && joins.has(keyAt(scene, back - 1)) ? groupBefore(scene, back - 1) : undefined
  if (group) credit(scene, group, [{ role: 'co-author', word: placeOf(scene.tokens, at, at + 1) }])
}
