import { acts, determiners } from './credit-lexicon.ts'
import { doneAt } from './credit-actives.ts'
import { isCapital } from './credit-names.ts'
import { type People, peopleAt } from './credit-people.ts'
import { clauseStart, closesAt, creditOne, groupsOf, isDenied, isSupposed, keyAt, opensAt, type Scene } from './credit-scene.ts'

const opensQuote = new Set(['"', '“', '„', '«', '_', '*'])
const by = new Set(['by', 'von', 'par', 'de', 'por', 'di', 'da', 'от'])

/** The last people whose genitive stands shortly before a token: "Jo's lovely challenge". */
function genitiveBefore(scene: Scene, at: number, most: number): People | undefined {
  const group = groupsOf(scene).findLast(({ end, isOwner }) => isOwner && end < at && at - end <= most)
  if (!group) return undefined
  // "Aurelia Penn's Clockmakers' Row AU": the first of two, if the second begins where the first ends.
  const outer = groupsOf(scene).find(({ end, isOwner, start }) => isOwner && start < group.start && end + 1 === group.start)
  if (outer) return outer
  let quoted = false
  for (let between = group.end + 1; between < at; between += 1) {
    const token = scene.tokens[between]
    if (token && opensQuote.has(token.words)) quoted = true
    if (!quoted && (token?.words === ',' || token?.words === ';' || ['i', 'you', 'he', 'she', 'and', 'was', 'is'].includes(token?.key ?? ''))) return undefined
  }
  return group
}

/** "Jo's challenge", "an idea by Jo", "the idea was Jo's", "Jo's fault". */
export function ideaFrame(scene: Scene, at: number): void {
  // "Prompt Side belongs to": a name.
  if (isDenied(scene, at) || isSupposed(scene, at) || isCapital(scene.tokens[at]) && isCapital(scene.tokens[at + 1])) return
  const owner = genitiveBefore(scene, at, 10)
  // "Marlow, whose idea it was".
  const whose = keyAt(scene, at - 1) === 'whose' ? groupsOf(scene).findLast(({ end }) => end === at - 1 || (end === at - 2 && keyAt(scene, end) === ',')) : undefined
  if (whose && !whose.isOwner) { creditOne(scene, whose, 'idea', at); return }
  if (owner) { if (keyAt(scene, at + 1) === 'of') return; if (keyAt(scene, at + 1) !== 'for' || keyAt(scene, at + 3) !== 'title') creditOne(scene, owner, 'idea', at); return }
  if (keyAt(scene, at) === 'fault') return
  let to = at + 1
  if (['issued', 'given', 'posed', 'set', 'posted', 'suggested', 'made'].includes(keyAt(scene, to))) to += 1
  if (keyAt(scene, to) === 'courtesy') to += 1
  if (['by', 'from', 'of', 'von', 'de', 'da', 'di', 'от'].includes(keyAt(scene, to)) && at >= scene.read) {
    const people = peopleAt(scene.tokens, to + 1, keyAt(scene, to) !== 'of')
    if (people && !people.isOwner) { creditOne(scene, people, 'idea', at); return }
  }
  for (to = at + 1; to < at + 9; to += 1) {
    const key = keyAt(scene, to)
    if (!key || key === ',' || key === ';' || key === ':' || key === 'i') return
    if (!links.has(key)) continue
    let start = to + 1
    while (['from', 'to', 'all', 'of', 'courtesy', 'originally', 'entirely', 'von', 'da', 'de', 'di'].includes(keyAt(scene, start))) start += 1
    const people = peopleAt(scene.tokens, start, false)
    if (people && (people.isOwner ? closesAt(scene, people.end + 1) || keyAt(scene, people.end + 1) === ':' : closesAt(scene, people.end))) creditOne(scene, people, 'idea', at)
    return
  }
}
const links = new Set('hatte hatten kam принадлежит is was were are came comes belongs belong stammt kommt vient es è é'.split(' '))

/** "Blame Jo for this." */
export function blameFrame(scene: Scene, at: number): void {
  if (isDenied(scene, at) || (keyAt(scene, at) === 'because' ? keyAt(scene, at + 1) !== 'of' || !['this', 'its', 'all'].includes(keyAt(scene, 0)) || scene.tokens.slice(0, at).some(({ key }) => key !== 'this' && key !== 'is' && key !== 'all' && key !== 'its' && key !== 'story' && key !== 'entirely' && key !== 'only') : !opensAt(scene, at))) return
  let start = at + 1
  while (['of', 'it', 'on', 'this', 'for', 'all', 'that', 'story'].includes(keyAt(scene, start))) start += 1
  const people = peopleAt(scene.tokens, start, true)
  if (people && !people.isOwner) creditOne(scene, people, 'idea', at)
}

/** "Jo's eagle eye", "Jo's red pen": the tools of those who read drafts. */
export function toolFrame(scene: Scene, at: number): void {
  if (keyAt(scene, at) === 'red' || keyAt(scene, at) === 'eagle') return
  const owner = genitiveBefore(scene, at, 5)
  const done = doneAt(scene, at + 1)
  if (owner && done) scene.credits.push(...owner.names.map((name) => ({ at: name.at, ...done.did })))
  else if (owner && !isSupposed(scene, at) && (!vagueTools.has(keyAt(scene, at)) || scene.tokens.some(({ key }) => acts.get(key)?.role === 'beta' || ['this', 'red', 'draft', 'mistakes', 'errors', 'grammar'].includes(key)))) creditOne(scene, owner, 'beta', at)
}

/** "You should read Perpetua's "Snowblind" first." */
export function firstFrame(scene: Scene, at: number): void {
  const people = peopleAt(scene.tokens, at + 1, false)
  if (people?.isOwner && scene.tokens.slice(people.end, people.end + 12).some(({ key }) => key === 'first' || key === 'before')) creditOne(scene, people, 'antecedent', at)
}

const vagueTools = new Set(['eye', 'eyes', 'pen', 'pencil', 'ink', 'hands'])

/** Where the name of somebody who made something stands behind its title: 'to "The Well" by Ann', "on Ann's story". */
function makerAfter(scene: Scene, from: number, isPlain: boolean): People | undefined {
  const { tokens } = scene
  let isTitled = false
  for (let at = from; at < Math.min(tokens.length, from + 18); at += 1) {
    const token = tokens[at]
    if (!token) return undefined
    if (by.has(token.key) && at > from) return peopleAt(tokens, at + 1, true)
    if (opensQuote.has(token.words)) {
      const close = tokens.findIndex((other, index) => index > at && index < at + 16 && (other.words === '"' || other.words === '”' || other.words === '»' || (other.words === token.words)))
      if (close < 0) return undefined
      at = close
      isTitled = true
      continue
    }
    if (determiners.has(token.key) && token.shape === 'low') continue
    const people = token.shape === 'low' ? undefined : peopleAt(tokens, at, false)
    if (people) {
      if (people.isOwner) return idle.has(keyAt(scene, people.end + 1)) || scene.tokens.slice(people.end, people.end + 8).some(({ key }) => acts.get(key)?.role === 'idea') ? undefined : people
      if (by.has(keyAt(scene, people.end))) return peopleAt(tokens, people.end + 1, true)
      return isPlain && !isTitled && closesAt(scene, people.end) ? people : undefined
    }
    if (token.words === ',' ? !isTitled : token.shape === 'mark' || ['i', 'you', 'and', 'which', 'that', 'called', 'named', 'anybody', 'anyone', 'idea', 'challenge', 'prompt', 'who', 'is', 'suggestion', 'request'].includes(token.key)) return undefined
  }
  return undefined
}
const idle = new Set(['birthday', 'challenge', 'prompt', 'idea', 'request', 'suggestion', 'beta'])

/** What a story can be to another. */
export const derivedWords: readonly string[] = 'riffs events aftermath ripped style manner loan missing follows crossover scene outtake spinoff sequel prequel companion followup coda epilogue homage tribute fortsetzung suite secuela continuación seguito continuação сиквел продолжение remix retelling reworking rewrite podfic parody continuation pastiche answer response inspired based modelled modeled spurred inspiriert basiert inspiré inspirée inspirado inspirada ispirato ispirata basado basada basato basata lyrics lyric song poem quote quotation verses liedtext paroles letra testo apologies hommage stole stolen borrowed nicked swiped pinched lifted borrowing stealing epigraph quotations sequels riff answers'.split(' ')
const plain = new Set('ripped style manner loan inspired inspiriert inspiré inspirée inspirado inspirada ispirato ispirata remix apologies hommage stole stolen borrowed nicked swiped pinched lifted borrowing stealing lyrics lyric song poem quote quotation verses liedtext paroles letra testo tribute homage parody pastiche'.split(' '))
const toward = new Set('with to of for by on upon from zu von à de a di к da en su em auf par por an : © in'.split(' '))

/** 'A sequel to "The Well" by Ann', "inspired by Ann's story", "lyrics by Ann". */
export function derivedFrame(scene: Scene, at: number): void {
  if (isDenied(scene, at)) return
  const key = keyAt(scene, at)
  let start = at + 1
  while (start < at + 7 && !toward.has(keyAt(scene, start)) && scene.tokens[start]?.shape !== 'cap' && keyAt(scene, start) && ![',', ';', '"'].includes(keyAt(scene, start))) start += 1
  if ((key === 'answer' || key === 'response') && scene.tokens.some((token) => acts.get(token.key)?.role === 'idea')) return
  const isQuoted = scene.tokens[start]?.words === '"' || scene.tokens[start]?.words === '“'
  if (key === 'follows' && scene.tokens[at + 1]?.shape === 'cap') start = at
  else if (!toward.has(keyAt(scene, start)) && !isQuoted && !(key === 'crossover' && keyAt(scene, start) === 'with')) return
  const maker = makerAfter(scene, isQuoted ? start : start + 1, plain.has(key))
  const people = maker ?? (keyAt(scene, start) === 'by' && plain.has(key) ? peopleAt(scene.tokens, start + 1, false) : undefined)
  const isPlay = ['them', 'characters', 'these', 'everyone'].includes(keyAt(scene, at + 1)) || keyAt(scene, at + 2) === 'characters'
  // "Inspired by a picture by Ann", "by a conversation with Ann": what set the story going is no story.
  const isSpark = sparked.has(key) && scene.tokens.slice(at + 1, at + 7).some((token) => sparks.has(token.key))
  if (people) creditOne(scene, people, isPlay ? 'owner' : isSpark ? 'idea' : 'antecedent', at)
}

const sparked = new Set('inspired inspiriert inspiré inspirée inspirado inspirada ispirato ispirata'.split(' '))
const sparks = new Set('conversation chat talk discussion picture drawing photo photograph painting sketch art artwork fanart bild zeichnung foto gespräch dessin image dibujo imagen conversación disegno immagine conversazione desenho imagem conversa'.split(' '))

/** "Set in Ann's Lantern universe". */
export function worldFrame(scene: Scene, at: number): void {
  const same = ['as', 'like'].includes(keyAt(scene, at + 1)) ? peopleAt(scene.tokens, at + 2, false) : undefined
  if (same && !isDenied(scene, at)) { creditOne(scene, same, 'antecedent', at); return }
  const owner = genitiveBefore(scene, at, 7)
  const start = clauseStart(scene, at)
  if (owner && owner.start >= start && !isDenied(scene, at) && ['set', 'takes', 'place', 'happens', 'in', 'from', 'spielt', 'situé'].some((word) => scene.tokens.slice(start, owner.start).some(({ key }) => key === word))) { creditOne(scene, owner, 'antecedent', at); return }
  const made = ['created', 'invented', 'built', 'started', 'begun'].includes(keyAt(scene, at + 1)) && keyAt(scene, at + 2) === 'by' ? peopleAt(scene.tokens, at + 3, true) : undefined
  if (made && scene.tokens.slice(0, at).some(({ key }) => key === 'set' || key === 'place')) creditOne(scene, made, 'antecedent', at + 1)
}
