import { determiners, workWords } from './credit-lexicon.ts'
import { isCapital } from './credit-names.ts'
import { peopleAt } from './credit-people.ts'
import { clauseStart, creditOne, groupBefore, isDenied, isSupposed, keyAt, opensAt, type Scene } from './credit-scene.ts'

const between = new Set('only just still merely really called plain me humble little simply the author yours truly your nur bloß juste solo só'.split(' '))
const behind = new Set('and who at from but of by und y et e'.split(' '))

/** "I am Ann Lee, who is nobody", "my name is Ann Lee", "soy Ann Lee": a writer who gives their name. One word alone may be anything that a person is. */
export function selfFrame(scene: Scene, at: number): void {
  const { tokens } = scene
  const isName = ['name', 'nombre', 'nom'].includes(keyAt(scene, at))
  if (isDenied(scene, at) || isSupposed(scene, at) || (isName && !['my', 'mi', 'mon'].includes(keyAt(scene, at - 1)))) return
  let start = at + 1
  while (start < at + 5 && (between.has(keyAt(scene, start)) || ['is', 'am', 'bin', 'est', 'es'].includes(keyAt(scene, start)))) start += 1
  if (keyAt(scene, at) === 'i' && keyAt(scene, at + 1) !== 'am' || (isName && start === at + 1)) return
  const people = peopleAt(tokens, start, false)
  const end = people && tokens[people.end]
  if (!people || people.isOwner || people.names.length !== 1 || people.start !== start || !isCapital(tokens[start]) || people.end - start < 2) return
  if (!opensAt(scene, clauseStart(scene, at)) || !(end === undefined || end.shape === 'mark' || behind.has(end.key))) return
  creditOne(scene, people, 'author', at)
}

const under = new Set('under unter sous bajo sotto sob con com под'.split(' '))
const signing = new Set('signs signed signing signe signent signé signée firmo firma firmado firmato firmata firmare assino assina assinado assinada подписываю подписывает zeichnet zeichne'.split(' '))
const naming = new Set(['chiamo', 'chiama', 'llamo', 'llama', 'chamo', 'mappelle', 'heiße', 'heisse', 'зовут'])
const filling = new Set('herself himself myself themselves this it one celle ceci celleci celui je lo la o a isto esto questo als as comme como come with con mit avec com of de di del dem den der le el il name nom nombre nome namen pseudonyme pseudonym seudónimo pseudónimo pseudônimo pseudonimo only here the und just : " “ „ « me mich jetzt hier'.split(' '))
const pseudonyms = new Set('name nom nombre nome namen pseudonym pseudonyme seudónimo pseudónimo pseudônimo pseudonimo псевдонимом именем'.split(' '))

/** "A lady who signs herself Parsley", "under the name of Noroît", "call me Bracken", "mi chiamo Ada": the name that a writer goes by. */
export function penNameFrame(scene: Scene, at: number): void {
  const { tokens } = scene
  const key = keyAt(scene, at)
  const isUnder = pseudonyms.has(key) && [1, 2, 3].some((back) => under.has(keyAt(scene, at - back)))
  const isAs = (key === 'writes' || key === 'writing' || key === 'write') && keyAt(scene, at + 1) === 'as'
  const isCall = key === 'call' && at === clauseStart(scene, at) && keyAt(scene, at + 1) === 'me'
  const isNamed = naming.has(key) && ['mi', 'me', 'je', 'ich', 'меня'].includes(keyAt(scene, at - 1))
  if (!(isUnder || isAs || isCall || isNamed || signing.has(key) || key === 'mappelle') || isDenied(scene, at) || isSupposed(scene, at)) return
  let start = at + 1
  while (start < at + 6 && filling.has(keyAt(scene, start))) start += 1
  const people = peopleAt(tokens, start, false)
  const end = people && tokens[people.end]
  if (!people || people.isOwner || people.names.length !== 1 || people.start !== start || !['cap', 'handle'].includes(tokens[start]?.shape ?? '')) return
  if (!signing.has(key) && !isUnder && !(end === undefined || end.shape === 'mark' || behind.has(end.key))) return
  creditOne(scene, people, 'author', at)
}
/** The words that begin such frames. */
export const penNameWords: readonly string[] = [...pseudonyms, ...signing, ...naming, 'call', 'writes', 'write', 'writing']

const told = new Set('following story tale this it piece one geschichte histoire historia história storia'.split(' '))

/** "The following is by Agnes Thirkettle, whose mailer is ill", "it's by a lady called Jo": whose a story is that somebody else passes on. */
export function isByFrame(scene: Scene, at: number): void {
  const { tokens } = scene
  if (at > 8 || !['is', 'was', "'s", '’s', 'ist', 'est', 'è', 'es', 'é'].includes(keyAt(scene, at - 1)) && !(keyAt(scene, at - 1) === 'its' && at === 1)) return
  if (at > 1 && !tokens.slice(0, at - 1).every(({ key }) => told.has(key) || determiners.has(key) || key === 'this') || isDenied(scene, at) || isSupposed(scene, at)) return
  const people = peopleAt(tokens, at + 1, false)
  if (people && !people.isOwner && ['cap', 'handle'].includes(tokens[at + 1]?.shape ?? '') && (tokens[people.end] === undefined || tokens[people.end]?.shape === 'mark' || behind.has(keyAt(scene, people.end)))) creditOne(scene, people, 'author', at)
}

/** Whether more is said than that somebody wrote it. */
const stopAt = ({ tokens }: Scene, at: number): boolean => tokens[at] !== undefined && tokens[at]?.shape !== 'mark'

/** "Ann Lee wrote this", "Ann Lee wrote this piece": whose story it is, unless the writer was there too. */
export function wroteFrame(scene: Scene, at: number): void {
  const { tokens } = scene
  if (!['this', 'it'].includes(keyAt(scene, at + 1)) || (keyAt(scene, at + 1) === 'it' && stopAt(scene, at + 2)) || tokens.slice(0, at).some(({ key }) => key === 'i' || key === 'and' || key === 'me') || isDenied(scene, at) || isSupposed(scene, at)) return
  const stop = tokens[at + (workWords.has(keyAt(scene, at + 2)) ? 3 : 2)]
  if (stop && (stop.shape !== 'mark' || stop.words === ',')) return
  const people = groupBefore(scene, at)
  if (people && !people.isOwner && (opensAt(scene, people.start) || tokens.slice(0, people.start).every(({ key, shape }) => shape === 'low' || determiners.has(key)) && people.start < 5)) creditOne(scene, people, 'author', at)
}

/** "The author of this gift was yarrow", "it was me, smallbeer": who is revealed. */
export function revealFrame(scene: Scene, at: number): void {
  const { tokens } = scene
  if (isDenied(scene, at) || isSupposed(scene, at)) return
  const isAuthor = keyAt(scene, at) !== 'me'
  let start = at + 1
  if (isAuthor) {
    if (keyAt(scene, start) !== 'of') return
    start += 1
    while (start < at + 6 && (determiners.has(keyAt(scene, start)) || workWords.has(keyAt(scene, start)) || ['gift', 'entry', 'present', 'submission'].includes(keyAt(scene, start)))) start += 1
    if (!['was', 'is'].includes(keyAt(scene, start)) || start < at + 3) return
    start += 1
  } else {
    if (keyAt(scene, at - 1) !== 'was' || !['it', 'that'].includes(keyAt(scene, at - 2)) || ![',', ':', '(', '--', '—'].includes(keyAt(scene, start))) return
    start += 1
  }
  const people = peopleAt(tokens, start, true)
  const end = people && tokens[people.end]
  if (people && !people.isOwner && people.names.length === 1 && (end === undefined || end.shape === 'mark')) creditOne(scene, people, 'author', at)
}
