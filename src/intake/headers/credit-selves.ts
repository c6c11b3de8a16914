import { determiners, workWords } from './credit-lexicon.ts'
import { isCapital } from './credit-names.ts'
import { peopleAt } from './credit-people.ts'
import { clauseStart, creditOne, groupsOf, isDenied, isSupposed, keyAt, opensAt, type Scene } from './credit-scene.ts'

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

/** "Ann Lee wrote this", "Ann Lee wrote this piece": whose story it is, unless the writer was there too. */
export function wroteFrame(scene: Scene, at: number): void {
  const { tokens } = scene
  if (keyAt(scene, at + 1) !== 'this' || tokens.slice(0, at).some(({ key }) => key === 'i' || key === 'and' || key === 'me') || isDenied(scene, at) || isSupposed(scene, at)) return
  const stop = tokens[at + (workWords.has(keyAt(scene, at + 2)) ? 3 : 2)]
  if (stop && (stop.shape !== 'mark' || stop.words === ',')) return
  const people = groupsOf(scene).findLast(({ end }) => end === at)
  if (people && !people.isOwner && opensAt(scene, people.start)) creditOne(scene, people, 'author', at)
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
