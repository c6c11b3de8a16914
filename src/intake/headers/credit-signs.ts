import type { Role } from '../../model/assertion.ts'
import { wordSet } from '../../text/word-set.ts'
import { acts, calendar, common, notNames } from './credit-lexicon.ts'
import { isCapital, placeOf } from './credit-names.ts'
import { peopleAt } from './credit-people.ts'
import { type Credit, creditOne, keyAt, type Scene } from './credit-scene.ts'
import type { Token } from './credit-tokens.ts'

const selves = wordSet('i me myself moi mir mich ich io eu yo mí mim я мне мной')
/** Of those that stand as objects too, what must stand before them. */
const objects = wordSet('me myself moi mir mí mim мне мной mich')
const before = wordSet('by von par por da de di is am was fui its thats gehört gehören à a fue é è от')
const articles = wordSet('o a el la der die the')
const dashes = wordSet('- -- --- — – ~')
const numbers = wordSet('i im ich und and tenho tengo ho jai y e et fifteen sixteen seventeen eighteen age aged yo io eu')

/** "By me, Carl", "L'ho tradotta io, Serena", "I, Wallace Grubb, swear", "(cioè io)": the writer's own name behind the word for oneself. What they did is told by the paragraph. */
export function ownNameFrame(scene: Scene, at: number): void {
  const { tokens } = scene
  const key = keyAt(scene, at)
  if (!selves.has(key) || (objects.has(key) && !before.has(keyAt(scene, at - 1)))) return
  if (keyAt(scene, at + 1) !== ',' && keyAt(scene, at + 1) !== '(' && !(articles.has(keyAt(scene, at + 1)) && key === 'eu')) return
  let start = keyAt(scene, at + 1) === ',' || keyAt(scene, at + 1) === '(' ? at + 2 : at + 1
  if (articles.has(keyAt(scene, start)) && tokens[start]?.shape === 'low') start += 1
  const role = partOf(scene)
  if (role) sign(scene, start, at, [',', ')', '.', '–', '—', '--', 'e', 'und', 'and', 'et', 'y'], role)
}

const parts: ReadonlySet<Role> = new Set<Role>(['translator', 'typist', 'poster', 'illustrator'])
const wrote = wordSet('wrote write written author autora autore autrice auteur auteure autor autorin scritto scritta escrito escrita écrit écrite geschrieben schrieb escribí escrevi scrissi mine mía mia gehört author’s владею написала написал')

/** What a sentence says that its writer did for the story. */
function partOf({ tokens }: Scene): Role | undefined {
  const done = tokens.map(({ key }) => acts.get(key)).find((act) => act !== undefined && parts.has(act.role) && (act.is.has('loose') || act.is.has('verb')))
  return done?.role ?? (tokens.some(({ key }) => wrote.has(key)) ? 'author' : undefined)
}

/** "I'm Carly, I'm fifteen", "eu sou a Bia, tenho dezessete anos": one word for a name, where an age or more about the writer follows. */
export function calledFrame(scene: Scene, at: number): void {
  if (at > 6) return
  const start = at + (articles.has(keyAt(scene, at + 1)) || keyAt(scene, at + 1) === 'am' ? 2 : 1)
  if (keyAt(scene, at) === 'i' && keyAt(scene, at + 1) !== 'am' || keyAt(scene, start + 1) !== ',' || !numbers.has(keyAt(scene, start + 2)) && scene.tokens[start + 2]?.shape !== 'number') return
  sign(scene, start, at, [','])
}

/** "My name's Dmitri, I am nineteen": the same with the word for it. */
export function myNameFrame(scene: Scene, at: number): void {
  if (!['my', 'mein', 'mon', 'mi', 'meu', 'mio', 'моё'].includes(keyAt(scene, at - 1)) || at > 8) return
  let start = at + 1
  while (start < at + 4 && ['is', "'s", '’s', 'ist', 'est', 'es', 'è', 'é'].includes(keyAt(scene, start))) start += 1
  if (start > at + 1) sign(scene, start, at, [',', '.', '–', '—', 'and', 'und', 'et', 'y', 'e'])
}

/** "Vern Casey here." */
export function hereFrame(scene: Scene, at: number): void {
  const people = isCapital(scene.tokens[0]) ? peopleAt(scene.tokens, 0, false) : undefined
  if (people?.end === at && people.names.length === 1 && (scene.tokens[at + 1] === undefined || keyAt(scene, at + 1) === ',')) sign(scene, 0, at, ['here'])
}

function sign(scene: Scene, start: number, from: number, ends: readonly string[], role: Role = 'author'): void {
  const { tokens } = scene
  const people = ['cap', 'handle'].includes(tokens[start]?.shape ?? '') ? peopleAt(tokens, start, false) : undefined
  const end = people && tokens[people.end]
  if (!people || people.isOwner || people.start !== start || people.end - start < 2 && (calendar.has(keyAt(scene, start)) || common.has(keyAt(scene, start)) || notNames.has(keyAt(scene, start)))) return
  if (end !== undefined && !ends.includes(end.key)) return
  const [name] = people.names
  if (name && people.names.length < 3) scene.credits.push({ at: name.at, role, word: placeOf(tokens, from, from + 1), ...(role === 'author' && { isSelf: 'named' as const }) })
}

const farewells = wordSet('love regards cheers yours sincerely hugs xoxo peace bises bisous besos baci bacioni beijos beijinhos abraços abrazos saludo saludos saluti abbraccio grüße gruß lg thanks thx amitiés lecture любовью уважением ваша ваш твоя eure euer eurer vostra vostro vuestra')

/** "-- Noelle", "С любовью, Пенка", "Bonne lecture, Aziliz": who signs a paragraph, by its last sentence. */
export function signatureOf(tokens: readonly Token[]): Credit | undefined {
  const first = tokens[0]
  if (!first || tokens.length > 9) return undefined
  let start = 1
  if (!dashes.has(first.words)) {
    while (start < 5 && start < tokens.length && !farewells.has((tokens[start - 1] as Token).key)) start += 1
    if (!farewells.has(tokens[start - 1]?.key ?? '')) return undefined
    if (tokens[start]?.words === ',') start += 1
    else if (!['ваша', 'ваш', 'твоя', 'eure', 'euer', 'vostra', 'vostro', 'vuestra'].includes(tokens[start - 1]?.key ?? '')) return undefined
  }
  const people = ['cap', 'handle'].includes(tokens[start]?.shape ?? '') ? peopleAt(tokens, start, false) : undefined
  const end = people && tokens[people.end]
  if (!people || people.isOwner || people.start !== start || people.names.length !== 1 || !(end === undefined || end.words === ',' || (end.words === '.' && people.end + 1 === tokens.length))) return undefined
  const name = people.names[0] as { readonly at: Credit['at'] }
  return { at: name.at, role: 'author', word: first.at, isSelf: 'signed' }
}

const passing = /^(?:re|cross|x)?post(?:ed|ing|s)?$|^archived?$|^forward(?:ed|ing)?$|^upload(?:ed|ing)?$|^cuelgo$|^subo$|^public(?:o|he|ado|ata|ato|à)$|^publie$|^posto$|^postou$|^postei$|^выкладываю$|^публикую$|^veröffentliche$|^poste$|^stelle$|^sent$|^mailing$/u
/** Who posts for another says so. */
const onBehalf: ReadonlySet<string> = new Set(['en nombre', 'im namen', 'au nom', 'le compte', 'a nome', 'em nome', 'от имени', 'for her', 'for him', 'for them', 'für sie', 'für ihn', 'pour elle', 'pour lui'])
const namings = wordSet('nombre namen nom compte nome имени')

/** "Cuelgo esto en nombre de mi abuelo, Eladio Rus": for whom somebody posts. */
export function nomineFrame(scene: Scene, at: number): void {
  if (!namings.has(keyAt(scene, at)) || !onBehalf.has(`${keyAt(scene, at - 1)} ${keyAt(scene, at)}`) || !scene.tokens.some(({ key }) => passing.test(key))) return
  const people = peopleAt(scene.tokens, ['de', 'von', 'di', 'da', 'do', 'd'].includes(keyAt(scene, at + 1)) ? at + 2 : at + 1, false)
  if (people && !people.isOwner) creditOne(scene, people, 'author', at)
}

const translating = /^tradu|^tradot|^übersetz|^translat|^перев[ео]/u

/** What the paragraph's writer did where they only pass on another's story: translated it, or posted it; they are its author where it says neither. */
export function asPassedOn(credits: readonly Credit[], tokens: readonly Token[]): readonly Credit[] {
  if (!credits.some(({ isSelf }) => isSelf)) return credits
  const hasAuthor = credits.some(({ role, isSelf }) => role === 'author' && !isSelf)
  const has = (words: RegExp): boolean => tokens.some(({ key }) => words.test(key))
  const isTranslator = has(translating) && !credits.some(({ role }) => role === 'translator')
  const isFor = tokens.some(({ key }, at) => key === 'behalf' || onBehalf.has(`${key} ${tokens[at + 1]?.key ?? ''}`))
  const role: Role = isTranslator ? 'translator' : (hasAuthor || isFor) && has(passing) ? 'poster' : 'author'
  const signed = new Set(credits.flatMap(({ isSelf, at }) => (isSelf === 'signed' ? [at[0]] : [])))
  // A signature alone makes nobody an author.
  if (role === 'author') return credits.filter(({ isSelf }) => isSelf !== 'signed')
  const known = new Set(credits.flatMap(({ isSelf, at, role: own }) => (isSelf === undefined && own !== 'author' && own !== 'thanked' ? [at[0]] : [])))
  return credits.filter(({ isSelf, at }) => (isSelf === 'signed' ? !known.has(at[0]) : isSelf === 'named' || !signed.has(at[0]) || known.has(at[0]))).map((one) => (one.isSelf ? { ...one, role } : one))
}

const storyWords = wordSet('story stories original originals text novel poem fic fanfic tale book relato cuento historia texto racconto storia originale testo récit histoire texte originaltext originalgeschichte geschichte conto história autor author автор оригинала рассказ рассказа оригинал')
const worldWords = wordSet('characters character world universe figuren charaktere welt personajes personnages personaggi personagens universo univers персонажи герои мир rights rechte derechos droits diritti direitos права canon show series property propiedad propriété proprietà propriedade eigentum belong belongs pertenece pertenecen gehören appartient appartiennent appartiene appartengono pertence pertencem принадлежат owned copyright © tv')

/** In a translator's note, whose the story is that was translated: no owner and no model. */
export function asOriginal(credits: readonly Credit[], sentence: readonly Token[], isTranslation: boolean): readonly Credit[] {
  if (!isTranslation || sentence.some(({ key }) => worldWords.has(key))) return credits
  return credits.map((one) => {
    if (one.role !== 'owner' && one.role !== 'antecedent') return one
    const name = sentence.findIndex(({ at }) => at[0] >= one.at[0])
    let start = name
    while (start > 0 && ![',', ';', ':', '–', '—'].includes(sentence[start - 1]?.key ?? '')) start -= 1
    return sentence.slice(start, name).some(({ key }) => storyWords.has(key)) ? { ...one, role: 'author' as const } : one
  })
}

/** Whether a paragraph speaks of a translation. */
export const isTranslated = (tokens: readonly Token[]): boolean => tokens.some(({ key, shape }) => shape === 'low' && translating.test(key) || acts.get(key)?.role === 'translator')

/** The words that begin frames of one's own name. */
export const ownNameWords: readonly string[] = [...selves]

