import type { Role } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { acts, adverbs, calendar, determiners, joins } from './credit-lexicon.ts'
import { nameEnd, placeOf } from './credit-names.ts'
import type { Token } from './credit-tokens.ts'
import { clauseStart, closesAt, groupBefore, isDenied, keyAt, type Scene } from './credit-scene.ts'

const leads = new Set('sender firma herren herrn frau don doña house chaîne cadena rede géniale to dem der den des the a ad al alla aux au à ao estate heirs family genius imagination mind minds people folks good of at studio studios студии студия компании телекомпании издательству creators creator author late great brilliant wonderful likes network estudio company ihren ihrem geniale that mr mrs and bei from them those und in'.split(' '))

const kinfolk = new Set('friend sister brother wife husband mother father mum mom dad daughter son cousin niece nephew aunt uncle pal roommate flatmate partner buddy dear dearest old best good freundin schwester amie ami amiga amigo amica amico'.split(' '))

const heirs = new Set('erben erbin nachlass nachlaß familie héritiers héritière ayantsdroit succession herederos heredera eredi erede herdeiros herdeira espólio наследникам наследники наследницам'.split(' '))
const ofWords = new Set('von des der de du di del della do da of d’'.split(' '))

type Owners = { readonly names: readonly Span[]; readonly end: number; readonly isGenitive: boolean }

/** Owners at a token: people and companies, "&" and "/" within a name, joined by commas and "and". */
function ownersAt(scene: Scene, from: number, wantsGenitive: boolean): Owners | undefined {
  const { tokens } = scene
  const names: Span[] = []
  let at = from
  let end = from
  let isGenitive = false
  while (names.length < 8) {
    let steps = 0
    while (steps < 7 && (tokens[at]?.shape === 'low' || ['sender', 'firma', 'herrn', 'herren'].includes(keyAt(scene, at))) && (leads.has(keyAt(scene, at)) || determiners.has(keyAt(scene, at)))) { at += 1; steps += 1 }
    if (keyAt(scene, at) === 'the') at += 1
    if (heirs.has(keyAt(scene, at)) && ofWords.has(keyAt(scene, at + 1))) at += 2
    // "My friend Ursula", "the estate of".
    if (determiners.has(keyAt(scene, at - 1)) && at > from) { let kin = at; while (kin < at + 3 && tokens[kin]?.shape === 'low' && kinfolk.has(keyAt(scene, kin))) kin += 1; if (kin > at && nameEnd(tokens, kin, false) !== undefined) at = kin }
    let to = nameEnd(tokens, at, false)
    if (to === undefined) break
    for (let joint = tokens[to]?.words; joint === '&' || joint === '/' || joint === '+'; joint = tokens[to]?.words) {
      const more = nameEnd(tokens, to + 1, false)
      // "Bracket & Lowe" is one firm, "Tower Films & R. J. Mapes" are two.
      if (more === undefined || (joint === '&' && to - at > 1 && more - to > 3)) break
      to = more
    }
    // "Armor 3", "Corvane and Son".
    if (tokens[to]?.shape === 'number' && (tokens[to] as Token).words.length < 3 && (tokens[to + 1] === undefined || tokens[to + 1]?.shape === 'mark')) to += 1
    if (keyAt(scene, to) === 'and' && ['son', 'sons', 'daughter', 'daughters', 'co', 'company', 'brothers', 'partners'].includes(keyAt(scene, to + 1)) && tokens[to + 1]?.shape === 'cap') to += 2
    const owned = tokens[to]?.shape === 'genitive' || (/^['’]$/.test(tokens[to]?.words ?? '') && tokens[to]?.near === true)
    if (owned && !wantsGenitive) break
    // "Jo and Ann's", where the last word has the genitive for all of them.
    names.push(placeOf(tokens, at, to))
    isGenitive ||= owned
    end = owned ? to + 1 : to
    at = end
    // "They're Ann's, from The Long Road": whose is said, and what follows is another thing.
    if (owned && !['and', '&', 'und', 'et', 'y', 'e'].includes(keyAt(scene, at)) && !(keyAt(scene, at) === ',' && tokens[at + 1]?.shape === 'cap' && !isSaidOf(scene, at + 1))) break
    if (owned && isSaidOf(scene, at + 1)) break
    if (keyAt(scene, at) === '(') {
      const close = tokens.findIndex((token, index) => index > at && index < at + 14 && token.words === ')')
      if (close > 0) at = close + 1
    }
    if (!joins.has(keyAt(scene, at)) || keyAt(scene, at) === ';' || (keyAt(scene, at) === ',' && ['die', 'der', 'das'].includes(keyAt(scene, at + 1)) && tokens[at + 1]?.shape === 'low')) break
    while (joins.has(keyAt(scene, at)) || keyAt(scene, at) === 'also') at += 1
  }
  return names.length > 0 ? { names, end, isGenitive } : undefined
}

/** Whether a name at a token begins a clause of its own: "Harrow is Ann's, Pip is Jo's". */
function isSaidOf(scene: Scene, from: number): boolean {
  let at = from
  while (at < from + 3 && determiners.has(keyAt(scene, at))) at += 1
  const end = nameEnd(scene.tokens, at, false) ?? (scene.tokens[at]?.shape === 'low' ? at + 1 : undefined)
  return end !== undefined && (beings.has(keyAt(scene, end)) || scene.tokens[end]?.shape === 'genitive' && nameEnd(scene.tokens, end + 1, false) !== undefined && at < end)
}
const beings = new Set('is are was were remains remain stays belongs'.split(' '))

function own(scene: Scene, { names }: Owners, from: number, end = from + 1): void {
  const word = placeOf(scene.tokens, from, end)
  for (const at of names) scene.credits.push({ at, role: 'owner', word })
}

const between = new Set('bei liegen all entirely solely and copyright trademark trademarks are remain instead in fact to with wholly only exclusively legally fully alle allein nur mir of by von de di der des à a : ) this country lawfully rightfully both respectively sadly alas completely still 100% not me but tous toutes tutti todos their its'.split(' '))

/** "Belong to the BBC", "property of Tower Films", "owned by Ann Lee and Northgate", "gehören Nordlicht". */
export function ownedFrame(scene: Scene, at: number): void {
  if (scene.read > at || scene.tokens.slice(clauseStart(scene, at), at).some(({ key }) => acts.get(key)?.role === 'idea' && acts.get(key)?.is.has('noun'))) return
  const near = at > 0 ? Math.max(0, at - 3) : 0
  for (let before = near; before < at; before += 1) if (isDenied(scene, before + 1) && !['mine', 'are', 'own'].includes(keyAt(scene, before))) return
  if (worlds.has(keyAt(scene, at - 1)) && scene.tokens.some(({ key }, index) => index < at && (key === 'set' || key === 'place'))) return
  let start = at + 1
  let isLinked = free.has(keyAt(scene, at)) || (keyAt(scene, at) === 'rights' && keyAt(scene, at + 1) === ':')
  while (start < at + 8 && (between.has(keyAt(scene, start)) || adverbs.has(keyAt(scene, start)) || (scene.tokens[start]?.shape === 'low' && /^\w+ly$/.test(keyAt(scene, start))))) {
    isLinked ||= links.has(keyAt(scene, start))
    start += 1
  }
  // "Owned and created by": the next word of the kind stands nearer to the names.
  // "Rights to the Files are held by": of what, not whose.
  if (keyAt(scene, at) === 'rights' && scene.tokens.slice(start).some(({ key }) => held.has(key))) return
  if (!isLinked || ownWords.includes(keyAt(scene, start))) return
  const owners = ownersAt(scene, start, false)
  if (!owners) return
  own(scene, owners, at)
  let next = owners.end
  for (let more = 0; more < 3; more += 1) {
    // "Silas belongs to Vee, everybody else to Northgate."
    let to = next
    while (to < next + 8 && to < scene.tokens.length && keyAt(scene, to) !== 'to') to += 1
    if (keyAt(scene, to) !== 'to' || to === next || scene.tokens[next]?.shape !== 'mark' && keyAt(scene, next) !== 'and') return
    if (scene.tokens.slice(next, to).some(({ shape }, index) => shape === 'mark' && index > 0)) return
    const others = ownersAt(scene, to + 1, false)
    if (!others) return
    own(scene, others, at)
    next = others.end
  }
}
const held = new Set('are is belong belongs remain remains held owned lie lies rest'.split(' '))
const worlds = new Set(['universe', 'world', 'verse', 'series'])
const links = new Set('bei liegen to of by with von de di der des à a dem den al alla aux ao par por da dal ad'.split(' '))
const free = new Set('gehoert gehoeren tm ™ придуманы придуман придумана gehört gehören gehörn принадлежат принадлежит принадлежать appartiennent'.split(' '))
/** The words that begin frames of ownership. */
export const ownWords: readonly string[] = 'rendus rendu rendue rendues autoria autoría devueltos devuelto restituiti erfindung schöpfung invention inventions création creación creazione criação rechte droits derechos diritti direitos rights toy toys tm ™ gehoert gehoeren créations creaciones criações creazioni придуманы придуман придумана belong belongs belonging property properties creation creations trademark trademarks brainchild owned copyrighted trademarked licensed held reserved produced invented created gehört gehören gehörn eigentum appartient appartiennent appartenant propriété pertenecen pertenece propiedad appartengono appartiene proprietà pertencem pertence propriedade принадлежат принадлежит собственность собственностью geschaffen créé créée créés créées creado creada creados creadas creato creata creati create criado criada criados criadas создан создана созданы'.split(' ')

/** "© 1998 Tower Films"; "(c) 1999 by Ann" at the head of a sentence is the story's own author. */
export function copyrightFrame(scene: Scene, at: number): void {
  if (keyAt(scene, at) === 'c' && !(keyAt(scene, at - 1) === '(' && keyAt(scene, at + 1) === ')') && !(keyAt(scene, at + 1) === '.' && scene.tokens[at]?.words === 'c')) return
  if (isDenied(scene, at)) return
  let start = keyAt(scene, at) === 'c' ? at + 2 : at + 1
  let hasYear = false
  let hasBy = false
  while (start < at + 9 && (scene.tokens[start]?.shape === 'number' || ['of', 'by', ',', '-', '–', 'and', '(', ')', 'c', '©', 'the', 'is', 'to', ':', 'belongs', 'held', 'von'].includes(keyAt(scene, start)))) {
    hasYear ||= scene.tokens[start]?.shape === 'number'
    hasBy ||= hasYear && keyAt(scene, start) === 'by'
    start += 1
  }
  const owners = ownersAt(scene, start, false)
  if (!owners || (scene.tokens[at]?.key === 'copyright' && start === at + 1 && !closesAt(scene, owners.end))) return
  const isStory = at > 1 && at < 6 && scene.tokens.slice(0, at).some(({ key }) => ['story', 'text', 'fic'].includes(key)) && (hasBy || at < 4)
  // "Story © 2000 Ann Lee - paintings © Jo": what stands right before it.
  const own2 = scene.tokens.slice(clauseStart(scene, at), at).map(({ key }) => key)
  const act = own2.map((key) => acts.get(key)).find((one) => one?.is.has('noun') === true)
  const role: Role | undefined = own2.length > 4 || act === undefined ? undefined : act.role === 'illustrator' || act.role === 'translator' ? act.role : act.role === 'author' && own2.length < 4 && !['original'].includes(own2[0] ?? '') ? 'author' : undefined
  if (role && (role !== 'author' || owners.names.length === 1)) { for (const name of owners.names) scene.credits.push({ at: name, role, word: placeOf(scene.tokens, at, at + 1) }); return }
  const isSong = scene.tokens.slice(0, at).some(({ key }, index) => ['lyrics', 'lyric', 'song', 'poem', 'verse', 'epigraph'].includes(key) || (index === 0 && key === '"'))
  if (isSong) for (const name of owners.names) scene.credits.push({ at: name, role: 'antecedent', word: placeOf(scene.tokens, at, at + 1) })
  else if ((hasBy || (isStory && keyAt(scene, at) !== '©')) && (isStory || at < 2 || ['story', 'text', 'fic', 'words'].includes(keyAt(scene, 0)) && at < 4)) for (const name of owners.names) scene.credits.push({ at: name, role: 'author', word: placeOf(scene.tokens, at, at + 1) })
  else own(scene, owners, at)
}

/** "Tower Films owns them", "Ann Lee is the owner of". */
export function ownsFrame(scene: Scene, at: number): void {
  if (isDenied(scene, at)) return
  const key = keyAt(scene, at)
  let back = at
  if (key === 'owner' || key === 'owners' || key === 'creator' || key === 'creators') {
    if (keyAt(scene, at + 1) !== 'of') return
    while (back > 0 && ['the', 'rightful', 'legal', 'true', 'is', 'are', 'proud', 'sole'].includes(keyAt(scene, back - 1))) back -= 1
    if (back === at && keyAt(scene, at - 1) !== ',') return
  } else if (key !== 'owns' && key !== 'own') {
    const next = keyAt(scene, at + (key === 'pays' ? 2 : 1))
    if (!objects.has(next) || (key === 'made' && ['readable', 'better', 'shorter', 'legible', 'coherent', 'possible'].includes(keyAt(scene, at + 2))) || (next === 'the' && !things.has(keyAt(scene, at + 2)))) return
  }
  if (back === at && keyAt(scene, at + 1) === 'of' && keyAt(scene, at - 1) === ',') back -= 1
  while (back > 0 && adverbs.has(keyAt(scene, back - 1))) back -= 1
  if (keyAt(scene, back) === 'who' && keyAt(scene, back - 1) === ',') back -= 1
  const last = groupBefore(scene, back)
  if (!last || last.isOwner) return
  const owners = ownersAt(scene, last.start, false)
  if (owners && owners.end === back) own(scene, owners, at)
}
const objects = new Set('em them it these this those all the everything everyone'.split(' '))
const things = new Set('character characters show universe rights whole world'.split(' '))

const faults = new Set('mistake mistakes error errors typo typos fault idea title beta'.split(' '))
const made = new Set(['work', 'doing', 'handiwork', 'fault'])
const bits = new Set('title joke jokes pun puns recipe simile name names'.split(' '))
const sources = new Set('line lines poem poems lyrics lyric quote quotation verse song epigraph words universe timeline au'.split(' '))
const parts = new Set('half part parts bit scene scenes chapter chapters section ending line'.split(' '))

/** "They're Ilse Marden's", "the scenes on the ferry are Ann's": whose things are. */
export function whoseFrame(scene: Scene, at: number): void {
  const isNamed = scene.tokens[at]?.words === ':' && at > 1 && at < 6 && scene.tokens.slice(0, at).every(({ shape, key }) => shape === 'cap' || determiners.has(key) || joins.has(key) || key === 'of')
  if (scene.tokens[at]?.words === ':' && !isNamed && (at > 2 || !['characters', 'world', 'universe', 'setting', 'everything', 'canon', 'people'].includes(keyAt(scene, at - 1)))) return
  let start = at + 1
  while (start < at + 5 && scene.tokens[start]?.shape === 'low' && (adverbs.has(keyAt(scene, start)) || still.has(keyAt(scene, start)) || /^\w+ly$/.test(keyAt(scene, start)))) start += 1
  const owners = ownersAt(scene, start, true)
  if (isNamed && owners && scene.tokens[owners.end] && scene.tokens[owners.end]?.words !== '.') return
  if (scene.tokens[at]?.shape === 'genitive' && !['it', 'that'].includes(keyAt(scene, at - 1)) && !(scene.tokens[at - 1]?.shape === 'low' && owners?.isGenitive === true && (scene.tokens[owners.end] === undefined || scene.tokens[owners.end]?.shape === 'mark'))) return
  if (!owners?.isGenitive || isDenied(scene, at) || keyAt(scene, at - 1) === 'mine' || keyAt(scene, at - 1) === 'there' || ['"', '“', '„', '«', '_', '*'].includes(scene.tokens[owners.end]?.words ?? '')) return
  const next = scene.tokens[owners.end]
  if (next !== undefined && next.shape !== 'mark' && !['and', 'not', 'but', 'und', 'while', 'i', 'toys', 'work', 'doing', 'handiwork', 'characters', 'creations', 'creation', 'property', 'people', 'sandbox', 'playground'].includes(next.key)) return
  const before = scene.tokens.slice(0, at).map(({ key }) => key)
  // "The map is Prosper's work."
  const act = before.map((key) => acts.get(key)).find((one) => one?.is.has('noun') === true && ['illustrator', 'typist', 'translator', 'beta', 'idea', 'editor'].includes(one.role))
  if (act && (act.role === 'idea' || made.has(next?.key ?? '')) && scene.tokens[at]?.words !== ':' && !before.some((key) => faults.has(key)) && owners.names.length === 1) { scene.credits.push({ at: owners.names[0] as Span, role: act.role, word: placeOf(scene.tokens, at, at + 1) }); return }
  if (before.some((key) => faults.has(key) && key !== 'title')) return
  const word = placeOf(scene.tokens, at, at + 1)
  const isBit = before.some((key) => bits.has(key))
  const isPart = before.some((key) => parts.has(key)) || before[0] === 'half'
  const role: Role = scene.tokens.some(({ key }) => key.startsWith('post')) ? 'author' : before.some((key) => sources.has(key)) && next?.key !== 'not' ? 'antecedent' : isBit || before.some((key) => calendar.has(key)) ? 'thanked' : isPart ? 'co-author' : 'owner'
  for (const name of owners.names) scene.credits.push({ at: name, role, word })
}

const still = new Set('all still of course too and again both entirely mostly alas sadly in fact really'.split(' '))

/** "Not mine: Starling Road (Pell & Daughters)". */
export function notMineFrame(scene: Scene, at: number): void {
  if (keyAt(scene, at - 1) !== 'not') return
  const open = scene.tokens.findIndex(({ words }, index) => index > at && index < at + 14 && words === '(')
  const owners = open < 0 ? undefined : ownersAt(scene, open + 1, false)
  if (owners && keyAt(scene, owners.end) === ')') own(scene, owners, at)
}

/** "Monument has the copyright", "Northgate holds all rights". */
export function holdsFrame(scene: Scene, at: number): void {
  // "Tern Films can have them back when I'm done."
  const isReturned = keyAt(scene, at + 1) === 'them' && keyAt(scene, at + 2) === 'back' && ['can', 'may', 'will'].includes(keyAt(scene, at - 1))
  if (!isReturned && !scene.tokens.slice(at + 1, at + 5).some(({ key }) => ['copyright', 'copyrights', 'rights', 'trademark', 'money'].includes(key)) || isDenied(scene, at)) return
  const to = isReturned ? at - 1 : at
  const last = groupBefore(scene, to)
  const owners = last && !last.isOwner ? ownersAt(scene, last.start, false) : undefined
  if (owners?.end === to) own(scene, owners, at)
}

/** "Tout est à Ann Lee", "los personajes son de Ann", "Grauhafen ist von Ann": where no part in the story is named. */
export function romanceFrame(scene: Scene, at: number): void {
  if (!['à', 'de', 'di', 'do', 'da', 'del', 'della', 'von', 'dos', 'das'].includes(keyAt(scene, at + 1)) || isDenied(scene, at)) return
  if (scene.tokens.slice(clauseStart(scene, at), at).some(({ key }) => acts.has(key))) return
  const owners = ownersAt(scene, at + 2, false)
  if (owners && (closesAt(scene, owners.end))) own(scene, owners, at)
}

/** The people and firms that a value begins with whose label asks for owners: "Owners: Ann Lee, Tower Films and WTV; not I". */
export function ownersLed(tokens: readonly Token[]): readonly Span[] {
  const scene: Scene = { tokens, credits: [], read: 0, before: [], mentioned: [] }
  const owners = ownersAt(scene, 0, true)
  return owners && (closesAt(scene, owners.end) || keyAt(scene, owners.end) === '.') ? owners.names : []
}
