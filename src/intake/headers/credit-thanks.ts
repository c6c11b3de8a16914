import type { Role } from '../../model/assertion.ts'
import { acts, determiners, flaws, forWords, joins, toWords } from './credit-lexicon.ts'
import { actAt, placeOf } from './credit-names.ts'
import { type Did, type People, peopleAt } from './credit-people.ts'
import { doneAt } from './credit-actives.ts'
import { mendedAt } from './credit-mending.ts'
import { clauseStart, closesAt, credit, groupBefore, isDenied, keyAt, type Scene } from './credit-scene.ts'

/** Words of thanks behind which the name itself may stand. */
const thanking = 'ta thanks thank thankyou thanx thanxs thx tanx tks danke dankeschön dank merci gracias grazie obrigada obrigado obrigadíssima спасибо спасибочки благодарю благодарность agradezco agradeço ringrazio remercie remerciements agradecimientos agradecimentos ringraziamenti acknowledgements acknowledgments acknowledgement kudos owe bless dankt danken благодарности'
/** What is sent to somebody. */
const giving = 'praise smooch smooches nod tip dankeschön gratitude hugs hug kisses props cheers cookies cookie credit credits appreciation applause love shoutout shoutouts out grateful indebted thankful bow bows hat hats hand roses flowers chocolate chocolates cake applaud medal medals medaille salute cheer knuddler grüße bisous besos abrazos bacioni abbracci beijos beijinhos респект поклон toast round snaps squishes thankyous admiration debt adoration'
const isThanking: ReadonlySet<string> = new Set(thanking.split(' '))
/** The words that begin the frames of thanks. */
export const thanksWords: readonly string[] = `${thanking} ${giving}`.split(' ')

const skips = new Set('guys folks ladies everybody -- you yous so very much a lot again also as always ever usual go goes going out must are is due mille infinies mil muchas tante muito большое огромное , : - – — off first foremost and everyone all once more dir dich geht gehen gehören vielmals ganz herzlich beaucoup grand grands sehr especially most particularly sono vont va van vão vai gebührt gilt auch aussi también anche também также noch nochmal wieder besonders außerdem zudem enfin up then in order belated of course ! too here dafür'.split(' '))
const others = new Set('he she they said his her'.split(' '))
const roles: ReadonlySet<Role> = new Set<Role>(['beta', 'editor', 'co-author', 'translator', 'illustrator', 'typist', 'idea', 'antecedent'])
const leads = new Set([...forWords, 'mavoir', 'lavoir', 'averla', 'averlo', 'avermi', 'haberme', 'haberlo', 'avoir', 'haber', 'aver', 'ter', 'who', 'whose', 'because', 'die', 'der', 'qui', 'que', 'che', 'as', 'без', 'которая', 'который'])
const idle = new Set('review reviews reviewing comments commenting feedback'.split(' '))

/** What thanks are for: the parts that a stretch names, each once; nothing where it names none. */
function whatFor(scene: Scene, from: number, to: number): Did[] {
  const found: Did[] = []
  const say = (did: Did): void => { if (roles.has(did.role) && !found.some(({ role }) => role === did.role)) found.push(did) }
  let isTitle = false
  let isIdle = false
  for (let at = from; at < to; at += 1) {
    const key = keyAt(scene, at)
    isTitle ||= acts.get(key)?.role === 'thanked' && acts.get(key)?.is.has('noun') === true && key.startsWith('tit')
    isIdle ||= idle.has(key)
    if (lending.has(key) && scene.tokens.slice(at, to).some((token) => borrowing.has(token.key)) && scene.tokens.slice(at + 2, to).some((token) => token.shape === 'cap' || worlds.has(token.key))) { say({ role: 'antecedent', word: placeOf(scene.tokens, at, at + 1) }); continue }
    const done = doneAt(scene, at)
    if (done) { say(done.did); at = Math.max(at, done.end - 1); continue }
    if (/^drafts?$/.test(key) && at < from + 4) { say({ role: 'beta', word: placeOf(scene.tokens, at, at + 1) }); continue }
    if (key === 'reading' && !skipsReading(scene, at, to)) { say({ role: 'beta', word: placeOf(scene.tokens, at, at + 1) }); continue }
    if ((key === 'writing' || key === 'cowriting') && scene.tokens.slice(at, to).some((token) => token.key === 'with')) { say({ role: 'co-author', word: placeOf(scene.tokens, at, at + 1) }); continue }
    const act = actAt(scene.tokens, at)
    // "Pour les virgules", "for the commas".
    if (!act && flaws.has(key) && at < from + 4 && !stained.has(keyAt(scene, at - 1))) { say({ role: 'beta', word: placeOf(scene.tokens, at, at + 1) }); continue }
    if (!act) continue
    const { role, is } = act.act
    if (is.has('noun') || is.has('agent') || is.has('verb') || is.has('bare')) {
      say({ role, word: placeOf(scene.tokens, at, act.end) })
      at = act.end - 1
    }
  }
  // "Who checked the translation": who read it.
  const checker = found.find(({ role }) => role === 'translator')
  const check = checker && scene.tokens.slice(from, to).find(({ key }) => checking.test(key))
  if (checker && check) return [...found.filter((one) => one !== checker && one.role !== 'beta'), { role: 'beta', word: check.at }]
  const mended = found.length === 0 && !isIdle ? mendedAt(scene, from, to) : undefined
  if (mended) return [mended]
  return found.filter(({ role }) => !(role === 'idea' && isTitle))
}

const checking = /^check(?:ed|ing)$|^controllat[oa]$|^corrett[oa]$|^rilett[oa]$|^überprüf|^korrigier|^vérifi|^corrig|^revis|^relu|^провер|^вычит/u
const lending = new Set(['letting', 'allowing', 'let'])
const borrowing = new Set('play borrow use steal write muck'.split(' '))
const worlds = new Set('universe world verse sandbox characters character playground oc'.split(' '))
const stained = new Set('my in into to from meine meinen mes mis i miei'.split(' '))

function skipsReading(scene: Scene, at: number, to: number): boolean {
  for (let other = at; other < to; other += 1) if (idle.has(keyAt(scene, other)) || ['series', 'stories', 'my'].includes(keyAt(scene, other))) return !['draft', 'drafts'].includes(keyAt(scene, other + 1))
  return false
}

/** "Many thanks to Ann and Jo for the beta, and to Kim for the title": each with what it is for. */
export function thanksFrame(scene: Scene, at: number): void {
  const { tokens } = scene
  if (at < scene.read || (isDenied(scene, at, true) && !(keyAt(scene, at - 2) === 'you' && !isDenied(scene, at)))) return
  if (keyAt(scene, at) === 'thank' && keyAt(scene, at - 1) === 'to') { const people = groupBefore(scene, at - 1); if (people && !people.isOwner) { credit(scene, people, [{ role: 'thanked', word: placeOf(tokens, at, at + 1) }]); return } }
  // "Any praise to the writer": where letters go.
  if (!isThanking.has(keyAt(scene, at)) && ['any', 'your', 'send'].includes(keyAt(scene, at - 1)) && keyAt(scene, at) === 'praise') return
  const first = clauseStart(scene, at)
  for (let before = first; before < at; before += 1) if (others.has(keyAt(scene, before)) || (tokens[before]?.shape === 'cap' && before > 0 && before > first && !acts.has(keyAt(scene, before)))) return
  // "This one goes out to Wilma" is a dedication.
  if (keyAt(scene, at) === 'out' && keyAt(scene, 0) === 'this') {
    const people = peopleAt(tokens, at + 2, true)
    if (people && keyAt(scene, at + 1) === 'to') credit(scene, people, [{ role: 'dedicatee', word: placeOf(tokens, at, at + 2) }])
    return
  }
  const word = placeOf(tokens, at, at + 1)
  let start = at + 1
  let hasTo = isThanking.has(keyAt(scene, at))
  while (skips.has(keyAt(scene, start)) || (toWords.has(keyAt(scene, start)) && !forWords.has(keyAt(scene, start)))) {
    hasTo ||= toWords.has(keyAt(scene, start))
    start += 1
    if (keyAt(scene, start) === '(') { const close = tokens.findIndex(({ words }, index) => index > start && index < start + 9 && words === ')'); if (close > 0) start = close + 1 }
  }
  if (forWords.has(keyAt(scene, start))) {
    const direct = !isThanking.has(keyAt(scene, at)) || determiners.has(keyAt(scene, start + 1)) ? peopleAt(tokens, start + 1, false) : undefined
    if (direct && !direct.isOwner && closesAt(scene, direct.end)) { hasTo = true; start += 1 } else { if (!thanksVocative(scene, at, start, word)) thanksForFirst(scene, start, word); return }
  }
  if (!hasTo) return
  readSegments(scene, start, word, aheadOf(scene, at))
}

/** Reads people and what each is thanked for, from a token on. */
export function readSegments(scene: Scene, start: number, word: Did['word'], ahead: readonly Did[]): void {
  const { tokens } = scene
  let people = peopleAt(tokens, start, true)
  while (people) {
    const next = nextSegment(scene, people.end)
    if (people.isOwner) {
      if (whatFor(scene, people.end, people.end + 5).some(({ role }) => role === 'beta')) credit(scene, people, whatFor(scene, people.end, people.end + 5))
      return
    }
    scene.read = people.end
    const until = next?.from ?? tokens.length
    let lead = people.end
    while (lead < until && lead < people.end + 9 && !leads.has(keyAt(scene, lead))) lead += 1
    const found = ahead.length > 0 ? ahead : lead < until && leads.has(keyAt(scene, lead)) ? whatFor(scene, lead + 1, until) : []
    credit(scene, people, found.length > 0 ? found : [{ role: 'thanked', word }])
    people = next?.people
  }
}

/** "Thanks to all who wrote, especially Ann": those who are named behind others. */
export function especiallyFrame(scene: Scene, at: number): void {
  const before = scene.tokens.findIndex(({ key }) => isThanking.has(key))
  if (before < 0 || before > at || at < scene.read || isDenied(scene, before)) return
  const people = peopleAt(scene.tokens, at + (toWords.has(keyAt(scene, at + 1)) ? 2 : 1), true)
  if (!people || people.isOwner) return
  const found = whatFor(scene, people.end, scene.tokens.length)
  credit(scene, people, found.length > 0 ? found : [{ role: 'thanked', word: placeOf(scene.tokens, before, before + 1) }])
}

/** "Beta credit goes to Jo": what stands right before the word of thanks. */
function aheadOf({ tokens }: Scene, at: number): Did[] {
  const before = at > 0 ? actAt(tokens, at - 1) : undefined
  return before && before.end === at && roles.has(before.act.role) ? [{ role: before.act.role, word: placeOf(tokens, at - 1, at) }] : []
}

/** Where thanks go on to others, with a purpose of their own. */
function nextSegment(scene: Scene, from: number): { readonly from: number; readonly people: People } | undefined {
  for (let at = from; at < scene.tokens.length; at += 1) {
    const key = keyAt(scene, at)
    if (!joins.has(key) && key !== ';' && key !== ',') continue
    let start = at
    let hasTo = false
    while (joins.has(keyAt(scene, start)) || [',', ';', 'also', 'finally', 'last', 'then', 'lastly', 'of', 'course', 'auch', 'aussi', 'also'].includes(keyAt(scene, start))) start += 1
    while (toWords.has(keyAt(scene, start)) && keyAt(scene, start) !== 'for') { hasTo = true; start += 1 }
    const people = peopleAt(scene.tokens, start, hasTo)
    if (!people || people.isOwner) continue
    const next = keyAt(scene, people.end)
    if (hasTo || forWords.has(next) || (next === 'who') || (next === ',' && ['who', 'for'].includes(keyAt(scene, people.end + 1)))) return { from: at, people }
  }
  return undefined
}

/** "Merle, thank you for the goose facts." */
function thanksVocative(scene: Scene, at: number, start: number, word: Did['word']): boolean {
  const people = keyAt(scene, at - 1) === ',' ? peopleAt(scene.tokens, 0, false) : undefined
  if (!people || people.end !== at - 1) return false
  const found = whatFor(scene, start + 1, scene.tokens.length)
  credit(scene, people, found.length > 0 ? found : [{ role: 'thanked', word }])
  return true
}

/** "Thanks for the beta, Jo", "thanks for the title go to Kim". */
function thanksForFirst(scene: Scene, from: number, word: Did['word']): void {
  for (let at = from + 1; at < Math.min(scene.tokens.length, from + 24); at += 1) {
    const key = keyAt(scene, at)
    const isTo = toWords.has(key) && key !== 'for'
    if (!isTo && key !== ',') continue
    const people = peopleAt(scene.tokens, at + 1, isTo)
    if (!people || people.isOwner || (key === ',' && people.end < scene.tokens.length && scene.tokens[people.end]?.shape !== 'mark')) continue
    const found = whatFor(scene, from + 1, at)
    scene.read = people.end
    credit(scene, people, found.length > 0 ? found : [{ role: 'thanked', word }])
    return
  }
}
