import type { Role } from '../../model/assertion.ts'
import { wordSet } from '../../text/word-set.ts'
import { acts, adverbs, byWords, calendar, determiners, praise } from './credit-lexicon.ts'
import { actAt } from './credit-names.ts'
import { type People, peopleAt } from './credit-people.ts'
import { clauseStart, closesAt, creditOne, groupBefore, isDenied, isSupposed, keyAt, type Scene } from './credit-scene.ts'

const beings = wordSet("is was are were 's ’s es fue era son eran est était sont è erano é foi eram ist war sind waren heißt heißen called named goes llama llaman sappelle appelle chiama chiamano chama зовут была был были — –")
const filling = wordSet('called named by again once as always ever usual si se man')
const shared: ReadonlySet<Role> = new Set<Role>(['beta', 'co-author'])
const possessives = wordSet('my our mein meine meiner mon ma mes notre mi mis nuestra nuestro mia mio mie miei minha meu nossa моя мой наша наш мои')
const counts = wordSet('two three both zwei drei deux trois dos tres due tre duas dois две два trusty')
const had = wordSet('had have got hatte habe tuve tenido avais avuto')
const serving = wordSet('acted served worked acting serving functioned doubled volunteered stepped offered agreed promised')
const skills = wordSet('skills skill powers talents notes comments eye eyes reading job work expertise suggestions')

/** Whether nothing but words in small letters and commas stands between two tokens. */
const isPlain = ({ tokens }: Scene, from: number, to: number): boolean => tokens.slice(from, to).every(({ shape, words }) => shape === 'low' || words === ',' || shape === 'number')

const endsAt = (scene: Scene, at: number): boolean => closesAt(scene, at) || keyAt(scene, at) === 'again'

/** "My beta reader is called Antonia Ross", "my beta, who goes by Tock", "mi beta se llama Ana", "I had two betas, Ann and Jo", "Ann acted as beta": who holds a duty, by a verb of being. */
export function agentFrame(scene: Scene, at: number): void {
  const { tokens } = scene
  const found = actAt(tokens, at)
  if (!found || isDenied(scene, at) || isSupposed(scene, at)) return
  const { role, is } = found.act
  const before = keyAt(scene, at - 1)
  const isHeld = possessives.has(before) || possessives.has(keyAt(scene, at - 2)) || possessives.has(keyAt(scene, at - 3)) && praise.has(before)
  if (is.has('agent') && (isHeld || shared.has(role) && (determiners.has(before) || praise.has(before) || counts.has(before) || at === 0))) {
    for (let being = found.end; being < found.end + 13 && being < tokens.length; being += 1) {
      const key = keyAt(scene, being)
      if (beings.has(key)) {
        let start = being + 1
        while (start < being + 7 && tokens[start]?.shape === 'low' && (filling.has(keyAt(scene, start)) || adverbs.has(keyAt(scene, start)) || determiners.has(keyAt(scene, start)) || praise.has(keyAt(scene, start)))) start += 1
        const people = tokens[start]?.shape === 'low' ? undefined : peopleAt(tokens, start, false)
        if (people?.start === start && !people.isOwner && endsAt(scene, people.end)) { creditOne(scene, people, role, at, found.end); return }
      }
      const token = tokens[being]
      if (token?.shape !== 'low' && token?.words !== ',' && token?.shape !== 'genitive' && !calendar.has(key)) break
    }
    const comma = tokens.findIndex(({ words }, index) => index >= found.end && index < found.end + 7 && (words === ',' || words === ':'))
    const isListed = comma > 0 && isPlain(scene, found.end, comma) && (tokens.slice(Math.max(0, at - 5), at).some(({ key }) => had.has(key)) || ['best', 'greatest', 'finest', 'beste', 'besten', 'meilleure', 'mejor', 'migliore', 'melhor', 'лучшей'].some((word) => word === before || word === keyAt(scene, at - 2)))
    const people = isListed ? peopleAt(tokens, comma + 1, false) : undefined
    if (people && !people.isOwner && (tokens[people.end] === undefined || tokens[people.end]?.shape === 'mark')) { creditOne(scene, people, role, at, found.end); return }
  }
  if (role !== 'beta' && role !== 'editor') return
  // "Ann acted as my beta", "Ann volunteered to beta", "Ann's beta skills".
  let verb = at - 1
  while (verb > at - 5 && (determiners.has(keyAt(scene, verb)) || praise.has(keyAt(scene, verb)) || ['as', 'to', 'up'].includes(keyAt(scene, verb)))) verb -= 1
  const isServed = verb < at - 1 && serving.has(keyAt(scene, verb)) && !['this', 'it'].includes(keyAt(scene, found.end))
  const isSkilled = tokens[at - 1]?.shape === 'genitive' && skills.has(keyAt(scene, found.end))
  const group = isServed ? personBefore(scene, verb) : isSkilled ? groupBefore(scene, at - 1) : undefined
  if (group) creditOne(scene, group, role, at, found.end)
}

/** Who stands right before a verb. */
function personBefore(scene: Scene, verb: number): People | undefined {
  let at = verb
  while (at > verb - 4 && adverbs.has(keyAt(scene, at - 1))) at -= 1
  const group = groupBefore(scene, at)
  return group && !group.isOwner ? group : undefined
}

/** "Looked over by Ann", "read through by Ann and Jo", "run past Ann": whom a draft went to. */
export function overFrame(scene: Scene, at: number): void {
  const next = keyAt(scene, at + 1)
  const start = keyAt(scene, at) === 'run' || keyAt(scene, at) === 'ran' ? (next === 'past' ? at + 2 : -1) : ['over', 'through', 'at', 'again'].includes(next) && byWords.has(keyAt(scene, at + 2)) ? at + 3 : -1
  const people = start < 0 || isDenied(scene, at) || isSupposed(scene, at) ? undefined : peopleAt(scene.tokens, start, false)
  if (people && !people.isOwner) creditOne(scene, people, 'beta', at)
}

/** "Beta duty fell to Ann", "editing credit goes to Ann". */
export function dutyFrame(scene: Scene, at: number): void {
  const act = acts.get(keyAt(scene, at - 1)) ?? acts.get(keyAt(scene, at - 2) + keyAt(scene, at - 1))
  if (!act || !(act.is.has('noun') || act.is.has('agent')) || isDenied(scene, at)) return
  let to = at + 1
  while (to < at + 5 && ['fell', 'falls', 'go', 'goes', 'went', 'belong', 'belongs', 'was', 'left', 'again'].includes(keyAt(scene, to))) to += 1
  const people = to > at + 1 && keyAt(scene, to) === 'to' ? peopleAt(scene.tokens, to + 1, false) : undefined
  if (people && !people.isOwner) creditOne(scene, people, act.role, at - 1)
}

/** "It was given to me by Priya", "suggested to us by Ann": whose a prompt was; "I blame this on Ann". */
export function givenFrame(scene: Scene, at: number): void {
  if (!['me', 'us', 'mir', 'uns'].includes(keyAt(scene, at - 1)) || isDenied(scene, at)) return
  const act = scene.tokens.slice(0, at).map(({ key }) => acts.get(key)).find((one) => one?.role === 'idea' && one.is.has('noun'))
  const people = act ? peopleAt(scene.tokens, at + 1, false) : undefined
  if (people && !people.isOwner) creditOne(scene, people, 'idea', at)
}

/** "I owe the plot of this to Ann, and the prose to my beta Jo": what is owed, and to whom. */
export function oweFrame(scene: Scene, at: number): void {
  const { tokens } = scene
  if (isDenied(scene, at) || isSupposed(scene, at)) return
  let from = at + 1
  for (let turn = 0; turn < 4; turn += 1) {
    let to = from
    while (to < from + 10 && tokens[to] && !['to', 'a', 'à'].includes(keyAt(scene, to)) && tokens[to]?.shape === 'low') to += 1
    if (!['to', 'a', 'à'].includes(keyAt(scene, to)) || to === from) return
    const act = tokens.slice(from, to).map(({ key }) => acts.get(key)).find((one) => one?.is.has('noun') === true && one.role !== 'author')
    const people = peopleAt(tokens, to + 1, false)
    if (!people || people.isOwner) return
    creditOne(scene, people, act?.role ?? 'thanked', at)
    const and = tokens.findIndex(({ key }, index) => index >= people.end && (key === 'and' || key === ';' || key === 'y' || key === 'e' || key === 'et'))
    if (and < 0 || !determiners.has(keyAt(scene, and + 1))) return
    from = and + 1
  }
}

const written = wordSet('books novels series stories show films characters figuren novelas libros livres romans libri romanzi livros comics manga')

/** "The Ravensmoor novels are by Ann Lee", "the characters are by Ann Lee": whose world it is. */
export function booksFrame(scene: Scene, at: number): void {
  if (!['is', 'are', 'was', 'were'].includes(keyAt(scene, at - 1)) || isDenied(scene, at) || !scene.tokens.slice(clauseStart(scene, at), at).some(({ key }) => written.has(key)) || scene.tokens.slice(clauseStart(scene, at), at).some(({ key }) => ['this', 'these', 'my', 'following'].includes(key))) return
  const people = peopleAt(scene.tokens, at + 1, false)
  if (people && !people.isOwner && closesAt(scene, people.end)) for (const { at: name } of people.names) scene.credits.push({ at: name, role: 'owner', word: scene.tokens[at]?.at ?? name })
}

const together = wordSet('zusammen gemeinsam insieme ensemble junto junta juntos juntas together вместе parceria colaboración colaboração collaboration collaborazione zusammenarbeit соавторстве')
const wrote = wordSet('geschrieben schrieb schrieben scritto scritta scritti scrissi abbiamo écrit écrite écrivis escribí escribimos escrita escrito escrevi escrevemos wrote write писали написана написано написали верфасст entstanden fic fanfic')
const withs = wordSet('with mit avec con com с a à zu')

/** "Diese Geschichte habe ich zusammen mit Ann geschrieben", "lo escribí con mi prima Araceli", "ho scritto questa storia insieme a Ann": with whom somebody wrote. */
export function besideFrame(scene: Scene, at: number): void {
  const { tokens } = scene
  if (isDenied(scene, at) || isSupposed(scene, at)) return
  const start = clauseStart(scene, at)
  const clause = tokens.slice(start, at).map(({ key }) => key)
  const isTogether = together.has(keyAt(scene, at - 1))
  const isWritten = clause.some((key) => wrote.has(key)) || tokens.slice(at, at + 8).some(({ key }) => key === 'geschrieben' || key === 'verfasst')
  const isOwn = clause.some((key) => ['escribí', 'escrevi', 'escribimos', 'escrevemos', 'scrissi'].includes(key)) || clause.includes('jai') && clause.includes('écrit') || clause.includes('ho') && clause.some((key) => key.startsWith('scritt')) || clause.includes('ich') && tokens.slice(at, at + 8).some(({ key }) => key === 'geschrieben')
  if (!(isTogether && (isWritten || at < 4) || isOwn && keyAt(scene, at) !== 'a' && keyAt(scene, at) !== 'à') || !withs.has(keyAt(scene, at))) return
  const people = peopleAt(tokens, at + 1, false)
  if (people && !people.isOwner) creditOne(scene, people, 'co-author', at)
}
/** The words that begin such frames. */
export const besideWords: readonly string[] = [...withs]

const joint = wordSet('gemeinschaftsarbeit gemeinschaftswerk coécriture coproducción coescritura koproduktion coproduction collaboration')

/** "Eine Gemeinschaftsarbeit von Ann und Jo", "escrita entre Ann y Jo": authors who wrote as one. */
export function jointFrame(scene: Scene, at: number): void {
  const isJoint = joint.has(keyAt(scene, at)) && ['von', 'de', 'di', 'of', 'entre', 'zwischen', 'between', 'by'].includes(keyAt(scene, at + 1))
  const isBetween = /^escrit[oa]$|^scritt[oa]$/.test(keyAt(scene, at)) && ['entre', 'tra', 'fra'].includes(keyAt(scene, at + 1))
  const people = (isJoint || isBetween) && !isDenied(scene, at) ? peopleAt(scene.tokens, at + 2, false) : undefined
  if (people && !people.isOwner && people.names.length > 1) creditOne(scene, people, 'author', at)
}
/** The words that begin such frames. */
export const jointWords: readonly string[] = [...joint, 'escrita', 'escrito', 'scritta', 'scritto']
