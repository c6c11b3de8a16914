// bounded: each pattern here meets the keys of at most twelve tokens.
import type { Span } from '../../model/span.ts'
import { wordSet } from '../../text/word-set.ts'
import { acts, notNames } from './credit-lexicon.ts'
import { isCapital, placeOf } from './credit-names.ts'
import { groupsOf, isDenied, keyAt, type Scene } from './credit-scene.ts'
import type { Token } from './credit-tokens.ts'

/** What a firm's name ends in. Of a firm nobody says more than that it owns what is borrowed from it. */
const firmEnds = wordSet('productions pictures films film studios studio television tv entertainment network networks broadcasting broadcasters media interactive comics gmbh video videos audiovisuais audiovisual producciones produções produzioni filmproduktion animation filmworks software radio press books publishing publishers verlag games enterprises corporation corp inc ltd llc cable телекомпания')
/** Of these, those that with an article before them are works: "the Harbour books". */
const wares = wordSet('books films comics games radio press video videos film software media network studio')
/** What one begins with. */
const firmStarts = wordSet('studio kanal canal cadena sender rede rete chaîne radio productions producciones produções produtora productora éditions editions editora editorial editrice télé télévisions associação verlag студия телеканал издательство')
const links = wordSet('du de des di da do del della la le les y e et und freies')
/** What is said of those who print, show or keep a story, and of nobody whose world it is. */
const elsewhere = wordSet('published printed reprinted publish publisher appeared issue zine fanzine magazine hosted mirrored archived presents presented present see visit ordered bought produced')
const mine = wordSet('my our')

/** The firm whose name ends, or begins, at a token: the tokens from and to. */
function firmAt(tokens: readonly Token[], at: number): readonly [number, number] | undefined {
  const token = tokens[at] as Token
  if (!isCapital(token)) return undefined
  if (firmEnds.has(token.key)) {
    let from = at
    while (from > at - 5) {
      const before = tokens[from - 1]
      const joint = before && (before.words === '&' || (before.words === '-' && before.near)) ? from - 2 : from - 1
      const first = tokens[joint]
      if (!first || !(first.shape === 'cap' || first.shape === 'handle') || notNames.has(first.key) && joint + 1 === from) break
      from = joint
    }
    if (from < at && !(wares.has(token.key) && ['the', 'those', 'these'].includes(tokens[from - 1]?.key ?? ''))) return [from, at + 1]
  }
  if (!firmStarts.has(token.key)) return undefined
  let end = at + 1
  while (end < at + 6) {
    const next = tokens[end]
    if (next && (next.shape === 'cap' || next.shape === 'handle' || (next.shape === 'number' && end > at + 1) || (next.shape === 'number' && next.words.length < 3)) && !notNames.has(next.key)) { end += 1; continue }
    if (next?.shape === 'low' && links.has(next.key) && isCapital(tokens[end + 1])) { end += 2; continue }
    break
  }
  // "Dem Sender Nordlicht" is Nordlicht.
  return end > at + (token.key === 'sender' ? 2 : 1) ? [at, end] : undefined
}

/** "Bellwether Productions has the boat", "all is to Studio Tramontane": firms that an author's words name, whatever they say of them. */
export function readFirms(scene: Scene): void {
  const { tokens } = scene
  for (let at = 0; at < tokens.length; at += 1) {
    const { key } = tokens[at] as Token
    if (!firmEnds.has(key) && !firmStarts.has(key)) continue
    const found = firmAt(tokens, at)
    if (!found || tokens.some((token) => elsewhere.has(token.key)) || mine.has(keyAt(scene, found[0] - 1)) || tokens[found[1]]?.words === ':' || isSingle(scene, found)) continue
    const name = placeOf(tokens, ...found)
    if (!isTaken(scene, name)) scene.credits.push({ at: name, role: 'owner', word: placeOf(tokens, found[1] - 1, found[1]) })
    at = found[1] - 1
  }
}

/** A heading alone, or a name in a list of what somebody did, says nothing. */
function isSingle({ tokens }: Scene, [from, to]: readonly [number, number]): boolean {
  return tokens.length - (to - from) < 3 || tokens.filter(({ shape }) => shape === 'low').length < 2
}

/** Whether somebody is credited already with what stands there; an owner of whom a part was read is read anew. */
function isTaken(scene: Scene, name: Span): boolean {
  const index = scene.credits.findIndex(({ at, role }) => at[0] < name[1] && name[0] < at[1] && (role !== 'owner' || (at[0] <= name[0] && at[1] >= name[1])))
  if (index >= 0) return true
  withdraw(scene, ([from, to]) => from >= name[0] && to <= name[1])
  return false
}

/** Takes back whatever is credited to what stands at some places. */
function withdraw({ credits }: Scene, isMeant: (at: Span) => boolean): void {
  for (let index = credits.length - 1; index >= 0; index -= 1) if (isMeant((credits[index] as Scene['credits'][number]).at)) credits.splice(index, 1)
}

/** What may stand between such words and the name: "the good people at", "my friend". */
const leads = '(?: (?:the|a|an|that|those|mr|mrs|ms|dr|good|nice|fine|kind|late|great|one|only|lovely|brilliant|talented|inimitable|immortal|don|doña|herrn|frau|dem|den|der|la|le|les|el|il|géniale|people|folks|folk|minds?|geniuses|genius|creators?|at|of|dear|old|and))*$'

/** What stands before whose world it is. */
const before = new RegExp(`(?:^| )(?:${[
  '(?:work|works|invention|inventions|creation|creations|handiwork|brainchild|children|offspring|province|domain) of',
  '(?:thought|dreamed|dreamt|made|cooked) up (?:\\w+ )?by', 'conceived (?:\\w+ )?by', '(?:brain|brains|mind|head|imagination|pen|books|novels|stories|pages|works|tales) of',
  '(?:pleasure|neglect|mercy|sufferance|expense) of', '(?:rented|leased|pinched|filched|nicked|purloined|swiped|kidnapped|stolen|lifted) from', 'rent to', 'answers? to', '(?:remains?|rests?|stays?|lies?) with', 'all hail', '(?:credit|rights?) (?:\\w+ ){0,6}go(?:es)? to',
  '(?:erfunden|ausgedacht|geschaffen|erschaffen|ersonnen) von', 'stammt von', 'stammen von', 'feder von', 'kopf von', 'tout(?:e|es)? (?:est |sont )?(?:à|a)', 'rien n?est à moi tout à', '(?:est|sont) (?:une |des |la |les )?(?:créations?|creations?|œuvre|oeuvre|inventions?) (?:de|d)?', '(?:est|sont) a', 'obra d[aeo]', 'opera di', 'creazion[ei] di',
].join('|')})${leads}`)

/** What stands behind whose world it is. */
const behind = new RegExp(`^ (?:${[
  '(?:own|owns) (?:it|them|all|the lot|every|everything|most|us|these|those|this|that)\\b', '(?:has|have|holds?|keeps?) (?:all )?(?:the |a )?(?:patents?|rights|copyrights?|deeds?|papers|lawyers|custody|them|him|her|their leash)\\b', '(?:made|invented|created|thought|dreamed|dreamt|drew|wrote) (?:them|him|her|it|everybody|everyone|all of them)(?: all| up| first| long ago)*(?= [,;.!(–—]| and | but | so | i | not | years|$)',
  '(?:brought|gave) (?:us )?(?:them|him|her|it) (?:to life|life)\\b', 'got there first', 'did all the (?:hard )?work', 'hat (?:sich )?(?:\\p{L}+ ){0,4}(?:erfunden|ausgedacht|geschaffen|erschaffen)\\b', '(?:a|ont) (?:tout )?(?:inventé|créé|imaginé)\\b',
].join('|')})`, 'u')
const behindGenitive = /^ (?:(?:own|wonderful|brilliant|fine|excellent|marvellous|lovely|famous) )?(?:head|heads|brain|mind|imagination|pen|books?|novels?|series|stories|world|universe|characters?|creations?|creation|inventions?|invention|brainchild|playground|toybox|toys|people|property|fault entirely|long before|before (?:they|it|he|she)|from|house|back garden)(?: |$)/
const isOf = /(?:^| )(?:out of|come from|comes from|from|live in|lives in|living in|are|is|were|was|property|belong in|in|play with|borrowing|playing with|set in|using|sprang from|straight from|into)(?: the| all| still| entirely| purely)*$/
const people = wordSet('characters character people they them everyone everybody world universe all none heroes cast crew theyre these those it everything anything nothing show settings setting place places figuren charaktere welt personnages univers personajes mundo personaggi mondo personagens not never own borrowed rights name names')
const songs = wordSet('song songs lyrics lyric poem verse quote quotation quoted epigraph title titles map cover art artwork html prompt challenge idea bunny recipe photo picture drawing typing story fic tale remix sequel prequel translation translated version')

/** "They came out of Ann Lee's head", "the invention of Ann Lee", "Ann Lee has the keys": whose world it is, where no word of owning stands. */
export function readOwned(scene: Scene): void {
  const { tokens } = scene
  const low = tokens.map(({ key }) => key)
  for (const group of groupsOf(scene)) {
    const [first] = group.names
    if (!first || scene.credits.some(({ at, role }) => at[0] <= first.at[0] && first.at[0] < at[1] && role !== 'thanked' && role !== 'antecedent')) continue
    const head = ` ${low.slice(Math.max(0, group.start - 12), group.start).join(' ')}`
    const tail = ` ${low.slice(group.end, group.end + 8).join(' ')}`
    const own = group.isOwner ? isOf.test(head) && behindGenitive.test(` ${low.slice(group.end + 1, group.end + 8).join(' ')}`) : before.test(head) || behind.test(tail) && opens(scene, group.start)
    const titled = !own && !group.isOwner && isTitled(scene, group.start)
    if (!own && !titled) continue
    const sentence = low.slice(0, group.start)
    if (sentence.some((key) => songs.has(key) || (acts.get(key)?.is.has('noun') === true && !['story', 'stories', 'words'].includes(key) && acts.get(key)?.role !== 'author')) || (titled && !sentence.some((key) => people.has(key)))) continue
    if (isDenied(scene, group.start) && !low.slice(0, group.start).some((key) => ['mine', 'own', 'ours', 'moi', 'mir', 'belongs', 'belong'].includes(key))) continue
    withdraw(scene, ([from]) => group.names.some(({ at }) => at[0] === from))
    for (const { at } of group.names) scene.credits.push({ at, role: 'owner', word: placeOf(tokens, Math.max(0, group.start - 1), group.start || 1) })
  }
}

const idle = wordSet('it its this that they them these those everything everyone all none most i you we he she who whose which what not mine yours his hers ours theirs and but or so if the a an my your her their our is are was were belongs belong to of with by nobody somebody someone anyone everybody author writer mother mum mom friend sister brother dad father one')

/** "it's all harbor six's", "red tarmac owns it": whose it is, where a writer has no capitals at all. */
export function readSmall(scene: Scene): void {
  const { tokens } = scene
  if (tokens.some(({ shape, words }) => shape === 'cap' && words !== 'I' && words.length > 1)) return
  for (let at = 1; at < tokens.length; at += 1) {
    const owns = ['does', 'do'].includes(keyAt(scene, at)) && tokens.slice(0, at).some(({ key }, index) => key === 'dont' && keyAt(scene, index + 1) === 'own') || keyAt(scene, at) === 'owns' && /^(?:it|them|everything|everyone|all|the)$/.test(keyAt(scene, at + 1))
    const has = tokens[at]?.shape === 'genitive' && (tokens[at + 1] === undefined || tokens[at + 1]?.shape === 'mark') || /['’]$/.test(keyAt(scene, at)) && keyAt(scene, at - 1).endsWith('s') && (tokens[at + 1] === undefined || tokens[at + 1]?.shape === 'mark')
    if (!owns && !has) continue
    let from = at
    while (from > at - 3 && tokens[from - 1]?.shape === 'low' && !idle.has(keyAt(scene, from - 1))) from -= 1
    const lead = keyAt(scene, from - 1)
    if (from === at || (owns ? from > 0 && tokens[from - 1]?.shape !== 'mark' && keyAt(scene, at) === 'owns' : !['is', 'are', 'all', "'s", '’s'].includes(lead)) || isDenied(scene, from)) continue
    scene.credits.push({ at: placeOf(tokens, from, at), role: 'owner', word: placeOf(tokens, at, at + 1) })
  }
}

/** Whether a clause may begin at a token. */
function opens({ tokens }: Scene, at: number): boolean {
  const one = tokens[at - 1]
  return one === undefined || one.shape === 'mark' || ['and', 'but', 'because', 'since', 'as', 'while', 'the', 'who', 'that', 'so', 'late', 'great', 'brilliant', 'wonderful'].includes(one.key)
}

/** "From The Bucket Papers by E. V. Lisle": a world's name and whose it is. */
function isTitled({ tokens }: Scene, at: number): boolean {
  if (tokens[at - 1]?.key !== 'by') return false
  let from = at - 2
  while (from > at - 10 && (isCapital(tokens[from]) || tokens[from]?.shape === 'genitive' || ['"', '“', '”', '_', '*', 'of', 'the', 'and'].includes(tokens[from]?.key ?? ''))) from -= 1
  return from < at - 2 && ['from', 'of', 'in', 'into', 'out'].includes(tokens[from]?.key ?? tokens[from + 1]?.key ?? '') || ['from', 'of'].includes(tokens[from + 1]?.key ?? '')
}
