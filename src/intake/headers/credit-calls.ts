import { notNames } from './credit-lexicon.ts'
import { type People, peopleAt } from './credit-people.ts'
import { creditOne, groupBefore, groupsOf, isDenied, keyAt, type Scene } from './credit-scene.ts'

/** Who is spoken to: "Jem, this is for you", "this one's for you, Jem". */
function calledIn(scene: Scene, at: number): People | undefined {
  const first = peopleAt(scene.tokens, 0, false)
  if (first && !first.isOwner && [',', ':', '–', '—', '-', '--'].includes(keyAt(scene, first.end)) && first.end < at) return first
  const comma = scene.tokens.findIndex(({ words }, index) => index > at && words === ',')
  const last = comma < 0 || comma > at + 4 ? undefined : peopleAt(scene.tokens, comma + 1, false)
  return last && !last.isOwner && (scene.tokens[last.end] === undefined || scene.tokens[last.end]?.shape === 'mark') ? last : undefined
}

/** "Jem, this is for you", "this one's yours, Jem", "they are yours, Kestrel", "you asked for it, Jem". */
export function callFrame(scene: Scene, at: number): void {
  if (isDenied(scene, at) || scene.tokens.length > 24) return
  const key = keyAt(scene, at)
  const before = scene.tokens.slice(Math.max(0, at - 4), at).map((token) => token.key)
  const isGift = key === 'you' ? keyAt(scene, at - 1) === 'for' : before.some((one) => ['this', 'it', 'its', 'one'].includes(one))
  const isTheirs = key === 'yours' && before.some((one) => ['they', 'theyre', 'characters', 'all'].includes(one))
  const isAsked = key === 'you' && keyAt(scene, at + 1) === 'asked' && ['for', 'me'].includes(keyAt(scene, at + 2))
  if (!isGift && !isTheirs && !isAsked) return
  const people = calledIn(scene, at)
  if (people) creditOne(scene, people, isTheirs ? 'owner' : isAsked ? 'idea' : 'dedicatee', at)
}

/** "Happy thirtieth, Kitty!" */
export function happyFrame(scene: Scene, at: number): void {
  if (at > 0) return
  let comma = 1
  while (comma < 5 && keyAt(scene, comma) !== ',' && scene.tokens[comma] && !['to', 'for', 'that', 'with'].includes(keyAt(scene, comma))) comma += 1
  const people = keyAt(scene, comma) === ',' ? peopleAt(scene.tokens, comma + 1, true) : undefined
  if (people && !people.isOwner && (scene.tokens[people.end] === undefined || scene.tokens[people.end]?.shape === 'mark')) creditOne(scene, people, 'dedicatee', at)
}

/** "For the usual suspects: Jem and Kitty", "thanks, guys: Jem, Kitty": a group, and behind a colon who is in it. */
export function listFrame(scene: Scene, at: number): void {
  if (scene.tokens[at]?.words !== ':' || at > 9 || at < 2) return
  const [first, ...rest] = scene.tokens.slice(0, at)
  const role = ['for', 'für', 'pour', 'para', 'dedicated'].includes(first?.key ?? '') ? 'dedicatee' : ['thanks', 'danke', 'merci', 'gracias', 'grazie', 'thank'].includes(first?.key ?? '') ? 'thanked' : undefined
  if (!role || rest.some(({ shape, words }) => shape !== 'low' && words !== ',')) return
  const people = peopleAt(scene.tokens, at + 1, true)
  if (people && !people.isOwner && !scene.credits.some((one) => one.at[0] === people.names[0]?.at[0]) && scene.tokens[people.end] === undefined && people.names.length > 1) creditOne(scene, people, role, 0)
}

/** "An Anna and Bo production". */
export function productionFrame(scene: Scene, at: number): void {
  const people = groupsOf(scene).findLast(({ end }) => end === at || (end === at - 1 && keyAt(scene, end) === 'joint'))
  if (people && !people.isOwner && people.start === 1 && ['a', 'an', 'another'].includes(keyAt(scene, 0)) && people.names.length > 1) creditOne(scene, people, 'author', at)
}

/** "Continues where Lenora left off". */
export function leftFrame(scene: Scene, at: number): void {
  const people = keyAt(scene, at + 1) === 'off' ? groupBefore(scene, at) : undefined
  if (people && !people.isOwner && scene.tokens.slice(0, people.start).some(({ key }) => key === 'where')) creditOne(scene, people, 'antecedent', at)
}

const gods = new Set('god boss king queen genius goddess master mistress owner mother creator'.split(' '))

/** "Ann Lee is God, I'm just playing in her garden". */
export function godFrame(scene: Scene, at: number): void {
  let from = at - 1
  while (from > at - 4 && ['the', 'a', 'true', 'real'].includes(keyAt(scene, from))) from -= 1
  if (!gods.has(keyAt(scene, at)) || !['is', 'are', "'s", '’s'].includes(keyAt(scene, from))) return
  const people = groupBefore(scene, from)
  if (people && people.start === 0 && !isDenied(scene, at) && scene.tokens.slice(at).some(({ key }) => ['i', 'im', 'me', 'my'].includes(key)) && !notNames.has(keyAt(scene, 0))) creditOne(scene, people, 'owner', at)
}
/** The words that begin the frames of address and praise. */
export const godWords: readonly string[] = [...gods]

/** "My sister Poppy wouldn't let me delete it": who did not let the writer give up. */
export function letFrame(scene: Scene, at: number): void {
  if (!['me', 'us'].includes(keyAt(scene, at + 1))) return
  let from = at
  while (from > at - 3 && ['to', 'wouldnt', 'refused', 'never', 'didnt', 'not', 'would'].includes(keyAt(scene, from - 1))) from -= 1
  const people = from === at ? undefined : groupBefore(scene, from)
  if (people && !people.isOwner) creditOne(scene, people, 'thanked', at)
}

/** "Kitty pointed out that whales have no ears". */
export function tellFrame(scene: Scene, at: number): void {
  const key = keyAt(scene, at)
  if (key === 'pointed' ? keyAt(scene, at + 1) !== 'out' : !['vetted', 'advised', 'explained', 'answered'].includes(key) || (key !== 'vetted' && !['me', 'my', 'our', 'all'].includes(keyAt(scene, at + 1)))) return
  const people = groupsOf(scene).findLast(({ end }) => end <= at && end > at - 9)
  if (!people || people.isOwner || isDenied(scene, at) || scene.credits.some((one) => one.at[0] === people.names[0]?.at[0])) return
  const gap = scene.tokens.slice(people.end, at)
  if (people.start > 0 && !['my', 'our'].includes(keyAt(scene, 0)) || gap.some(({ key: one }) => ['i', 'he', 'she', 'they', 'and'].includes(one))) return
  creditOne(scene, people, 'thanked', at)
}
