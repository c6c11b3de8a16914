import { workWords } from './credit-lexicon.ts'
import { peopleAt } from './credit-people.ts'
import { clauseStart, closesAt, creditOne, groupsOf, isDenied, isSupposed, keyAt, opensAt, type Scene } from './credit-scene.ts'
import { readSegments } from './credit-thanks.ts'

const lead = new Set([...workWords, 'la', 'le', 'el', 'il', 'o', 'die', 'das', 'una', 'un', 'une', 'the', 'написано', 'написан', 'написана', 'сделан', 'сделана', 'сделано', 'geschrieben', 'écrit', 'écrite', 'escrito', 'escrita', 'scritto', 'scritta', 'capítulo', 'made', 'done', 'con', 'cariño', 'amor', 'todo', 'mi', 'with', 'love', 'mit', 'liebe', 'avec', 'amour', 'affection', 'tendresse', 'affetto', 'com', 'carinho', 'much', 'lots', 'of', 'and', 'i', 'wrote', 'wie', 'immer', 'as', 'always', 'is', 's', "'s", '’s', 'was', 'its', 'all', 'goes', 'out', 'vai', 'va', 'essa', 'esta', 'este', 'isto', 'questa', 'questo', 'celle-ci', 'really', 'actually', 'one', 'therefore', 'also', 'ist', 'est', 'es', 'è', 'é', 'written', 'especially', 'specially', 'dedicated', 'just', 'story', 'dedication', ':', '-'])
const feasts = new Set('birthday christmas wedding anniversary xmas exchange geburtstag'.split(' '))

/** "For Ann", "this one is for Ann, who asked", "written for Ann's birthday". */
export function forFrame(scene: Scene, at: number): void {
  if (isDenied(scene, at) || isSupposed(scene, at)) return
  const isMore = keyAt(scene, at - 1) === ',' && ['written', 'for'].includes(keyAt(scene, 0))
  let and = at - 1
  while (and > 0 && ['most', 'of', 'all', 'but', 'especially', 'mostly', 'above', 'also', 'and'].includes(keyAt(scene, and))) and -= 1
  const isAlso = and < at - 1 && keyAt(scene, and) === ',' && ['for', 'written', 'für', 'pour', 'para', 'per'].includes(keyAt(scene, 0))
  for (let before = at - 1; before >= 0 && !isMore && !isAlso; before -= 1) if (!lead.has(keyAt(scene, before))) return
  let start = at + 1
  if (keyAt(scene, start) === 'just' || keyAt(scene, start) === 'only') start += 1
  const people = peopleAt(scene.tokens, start, true)
  if (!people || (scene.tokens[start]?.shape === 'low' && (at > 4 || scene.tokens[people.end]?.shape === 'low' && !['who', 'on', 'because', 'whose'].includes(keyAt(scene, people.end))))) return
  if (people.isOwner) {
    if (scene.tokens.slice(people.end, people.end + 5).some(({ key }) => feasts.has(key))) creditOne(scene, people, 'dedicatee', at)
    return
  }
  if (closesAt(scene, people.end) && !['for', 'so'].includes(keyAt(scene, people.end))) creditOne(scene, people, 'dedicatee', at)
}

/** "To Ann, with love": at the head of a sentence that has no verb of thanks. */
export function toFrame(scene: Scene, at: number): void {
  if (at > 0) return
  const people = peopleAt(scene.tokens, 1, keyAt(scene, 0) === 'to') ?? (keyAt(scene, 0).startsWith('мо') ? peopleAt(scene.tokens, 0, false) : undefined)
  if (!people || people.isOwner) return
  const rest = scene.tokens.slice(people.end)
  const thanks = rest.findIndex(({ key }) => ['thanks', 'thank', 'thankyou', 'hugs', 'kudos', 'love', 'danke', 'merci', 'gracias', 'grazie', 'obrigada', 'obrigado'].includes(key))
  const isFor = purposes.has(rest[0]?.key ?? '') || (rest[0]?.words === ',' && rest[1]?.key === 'for')
  // "A Boat for Harry": an English article.
  if (isFor && ['a', 'an'].includes(keyAt(scene, 0)) && rest.slice(0, 2).some(({ key }) => key === 'for')) return
  if (isFor) {
    readSegments(scene, 1, scene.tokens[0]?.at ?? [0, 0], [])
  } else if (!['to', 'à'].includes(keyAt(scene, 0)) && rest[0]?.words !== ',') {
    return
  } else if (rest.length === 0 || rest[0]?.shape === 'mark') creditOne(scene, people, thanks >= 0 && rest[thanks]?.key !== 'love' ? 'thanked' : 'dedicatee', thanks >= 0 && rest[thanks]?.key !== 'love' ? people.end + thanks : 0)
}

const purposes = new Set('for por per pour für pela pelo'.split(' '))

/** "Dedicated to Ann", "a birthday present for Ann", "in memory of Ann", "happy birthday, Ann". */
export function dedicationFrame(scene: Scene, at: number): void {
  if (isDenied(scene, at) || isSupposed(scene, at) || at < scene.read) return
  const key = keyAt(scene, at)
  const isWish = key === 'birthday' || key === 'christmas' || key === 'anniversaire' || key === 'cumpleaños' || key === 'compleanno' || key === 'weihnachten' || key === 'geburtstag' || key === 'aniversário'
  // "This is Kitty's birthday present."
  const owner = isWish && gifts.has(keyAt(scene, at + 1)) ? groupsOf(scene).findLast(({ end, isOwner }) => isOwner && end === at - 1) : undefined
  if (owner) { creditOne(scene, owner, 'dedicatee', at); return }
  if (isWish && !wishes.has(keyAt(scene, at - 1)) && !gifts.has(keyAt(scene, at + 1))) return
  if (gifts.has(key) && keyAt(scene, at + 1) !== 'for' && keyAt(scene, at + 1) !== 'to' && !opensAt(scene, clauseStart(scene, at))) return
  if ((key === 'memory' || key === 'memoria' || key === 'memória' || key === 'mémoire' || key === 'souvenir' || key === 'gedenken') && !['in', 'en', 'loving', 'à', 'la', 'em', 'im', 'the', 'to'].includes(keyAt(scene, at - 1))) return
  let start = at + 1
  const isWork = works.has(key)
  let isLinked = isWish || direct.has(key)
  while (start < at + 7 && between.has(keyAt(scene, start))) {
    // "A story of Mirror Lake", "Story: Mirror Lake".
    isLinked ||= isWork ? meant.has(keyAt(scene, start)) : links.has(keyAt(scene, start))
    start += 1
  }
  const people = isLinked ? peopleAt(scene.tokens, start, true) : undefined
  if (!people || (people.isOwner && !feasts.has(keyAt(scene, people.end + 1)))) return
  scene.read = people.end
  creditOne(scene, people, 'dedicatee', at)
}
const wishes = new Set('de happy merry joyeux feliz buon alles frohe zum belated'.split(' '))
const gifts = new Set('geburtstagsgeschenk weihnachtsgeschenk wichtelgeschenk regalito obsequio presentinho prenda dono cadeau regalo presente geschenk подарок present gift treat giftfic fic story drabble'.split(' '))
const works = new Set('fic story drabble'.split(' '))
const meant = new Set('to for für à pour per para'.split(' '))
const direct = new Set('gewidmet dedicated dedicado dedicada dedicato dedicata dédié dédiée посвящается посвящена посвящено посвящаю памяти widmung dédicace'.split(' '))
const links = new Set('для pra pro to for of an für à a pour para per di de do al aux zu : from'.split(' '))
const between = new Set([...links, 'apologies', 'thanks', 'gratitude', 'affection', 'admiration', 'aniversário', 'cumpleaños', 'compleanno', 'anniversaire', 'noël', 'navidad', 'natale', 'natal', ...gifts, ',', 'with', 'love', 'is', 'are', 'goes', 'the', 'late', 'especially', 'und', 'in', 'liebe', 'ist', 'diese', 'geschichte', 'dear', 'gute'])
/** The words that begin frames of giving. */
export const givingWords: readonly string[] = [...direct, ...gifts, 'dedication', 'dedicatoria', 'dedica', 'memory', 'memoria', 'memória', 'mémoire', 'souvenir', 'gedenken', 'birthday', 'christmas', 'anniversaire', 'cumpleaños', 'compleanno', 'geburtstag']

/** "Written with Ann", "a collaboration between Ann and Jo". */
export function withFrame(scene: Scene, at: number): void {
  if (isDenied(scene, at) || isSupposed(scene, at)) return
  let start = at + 1
  while (start < at + 7 && ['this', 'it', 'together', 'jointly', 'zusammen', 'story', 'the', 'fic', 'chapter', 'in', 'a', 'quatro', 'cuatro', 'quattro', 'à', 'quatre', 'mains', 'manos', 'mani', 'mãos', 'вместе', 'в', 'соавторстве', 'collaboration', 'part', 'of'].includes(keyAt(scene, start))) start += 1
  const isBetween = keyAt(scene, at) === 'collaboration' || keyAt(scene, at) === 'effort' || keyAt(scene, at) === 'robin'
  if (isBetween && ['between', 'of', 'by'].includes(keyAt(scene, start)) ) {
    const people = peopleAt(scene.tokens, start + 1, true)
    if (people) creditOne(scene, people, 'author', at)
    return
  }
  if (!['with', 'mit', 'avec', 'con', 'com', 'с', 'w'].includes(keyAt(scene, start))) return
  const people = peopleAt(scene.tokens, start + 1, true)
  if (people && !people.isOwner) creditOne(scene, people, ideas.has(keyAt(scene, at)) ? 'idea' : 'co-author', at)
}

const ideas = new Set(['conceived', 'plotted', 'brainstormed'])

/** "I could not have done it without Ann", "with help from Ann". */
export function withoutFrame(scene: Scene, at: number): void {
  const people = peopleAt(scene.tokens, at + 1, false)
  if (!people || people.isOwner) return
  const key = keyAt(scene, at)
  if (key === 'without' && keyAt(scene, at + 1) === 'the') return
  if (key === 'without' && !scene.tokens.some((token) => ['couldnt', 'could', 'cant', 'cannot', 'wouldnt', 'would', 'never', 'nothing', 'impossible'].includes(token.key))) return
  if (key !== 'without' && !['nagging', 'patience', 'encouragement', 'kindness', 'prodding', 'help', 'assistance', 'input', 'support', 'advice', 'ayuda', 'hilfe', 'aide', 'aiuto', 'ajuda', 'помощью'].includes(keyAt(scene, at - 1))) return
  creditOne(scene, people, 'thanked', key === 'without' ? at : at - 1)
}
