import { activeFrame, togetherFrame } from './credit-actives.ts'
import { dedicationFrame, forFrame, givingWords, toFrame, withFrame, withoutFrame } from './credit-givings.ts'
import { afterFrame, authorFrame, behalfFrame, byLineFrame, byStoryFrame, fromFrame, labelFrame } from './credit-labels.ts'
import { callFrame, godFrame, godWords, happyFrame, leftFrame, letFrame, listFrame, productionFrame, tellFrame } from './credit-calls.ts'
import { birthdayFrame, birthdayWords, giftFrame, giftWords, hatFrame } from './credit-behind.ts'
import { begFrame, cardFrame, courtesyFrame, farewellFrame, leaveFrame, mineFrame, myselfFrame, talkFrame, titleFrame, toysFrame, vocativeFrame, versionFrame, worldsFrame } from './credit-claims.ts'
import { echoBy, echoVerb, echoWords, askWords, pronounFrame, wishFrame } from './credit-echoes.ts'
import { inverseFrame, inverseWords } from './credit-inverse.ts'
import { helpedFrame, readHelps, readRoster } from './credit-helps.ts'
import { acts, flaws, halves, mending } from './credit-lexicon.ts'
import { readFirms, readOwned, readSmall } from './credit-owned.ts'
import { copyrightFrame, holdsFrame, notMineFrame, ownedFrame, ownsFrame, ownWords, romanceFrame, whoseFrame } from './credit-owners.ts'
import { peopleAt } from './credit-people.ts'
import { agentFrame, besideFrame, besideWords, booksFrame, dutyFrame, givenFrame, jointFrame, jointWords, overFrame, oweFrame } from './credit-agents.ts'
import { caseFrame, caseWords, madeFrame, madeWords, participleFrame, participleWords, songFrame, songWords } from './credit-turned.ts'
import { dedicateFrame, dedicateWords, readMore } from './credit-more.ts'
import { calledFrame, hereFrame, myNameFrame, nomineFrame, ownNameFrame, ownNameWords } from './credit-signs.ts'
import { groupsOf, isDenied, isSupposed, type Scene } from './credit-scene.ts'
import { blameFrame, derivedFrame, derivedWords, firstFrame, ideaFrame, toolFrame, worldFrame } from './credit-sources.ts'
import { mottoFrame, readTitles, sayingFrame, sayingWords } from './credit-sayings.ts'
import { isByFrame, penNameFrame, penNameWords, revealFrame, selfFrame, wroteFrame } from './credit-selves.ts'
import { especiallyFrame, thanksFrame, thanksWords } from './credit-thanks.ts'
import type { Token } from './credit-tokens.ts'

/** Reads what begins, or hangs, at a token, and credits whom it names. */
type Frame = (scene: Scene, at: number) => void

const rows: readonly (readonly [Frame, Iterable<string>])[] = [
  [behalfFrame, ['posted', 'posting', 'behalf', 'uploaded', 'archived', 'reposted', 'forwarded', 'mailed', 'sent']],
  [labelFrame, [...acts].filter(([, { is }]) => is.has('noun') || is.has('agent') || is.has('verb') || is.has('loose')).map(([word]) => word).concat([...flaws].filter((word) => !acts.has(word)))],
  [authorFrame, [...acts].filter(([, { role, is }]) => role === 'author' && is.has('agent')).map(([word]) => word)],
  [afterFrame, ['histoire', 'geschichte', 'historia', 'storia', 'história']],
  [fromFrame, ['from']],
  [firstFrame, ['read']],
  [notMineFrame, ['mine']],
  [ownedFrame, ownWords],
  [copyrightFrame, ['©', 'c', 'copyright', 'copyrights']],
  [ownsFrame, ['own', 'owns', 'owner', 'owners', 'creator', 'creators', 'created', 'invented', 'made', 'thought', 'dreamed', 'dreamt', 'pays']],
  [holdsFrame, ['has', 'have', 'holds', 'hold']],
  [romanceFrame, ['est', 'sont', 'es', 'son', 'è', 'sono', 'é', 'são', 'ist', 'sind']],
  [whoseFrame, ["'s", '’s', 'its', 'is', 'are', 'was', 'were', 'remain', 'remains', 'theyre', 'all', ':']],
  [dedicationFrame, givingWords],
  [dedicateFrame, dedicateWords],
  [participleFrame, participleWords],
  [caseFrame, caseWords],
  [madeFrame, madeWords],
  [agentFrame, [...acts].filter(([, { is }]) => is.has('agent')).map(([word]) => word)],
  [overFrame, ['looked', 'read', 'gone', 'combed', 'run', 'ran', 'checked']],
  [dutyFrame, ['duty', 'duties', 'honours', 'honors', 'credit', 'credits', 'work']],
  [givenFrame, ['by', 'von', 'par', 'por', 'da']],
  [oweFrame, ['owe', 'owed']],
  [booksFrame, ['by']],
  [besideFrame, besideWords],
  [jointFrame, jointWords],
  [forFrame, ['for', 'für', 'pour', 'para', 'pra', 'pro', 'per', 'для']],
  [toFrame, ['моей', 'моему', 'моим', 'to', 'an', 'à', 'a', 'para']],
  [thanksFrame, thanksWords],
  [especiallyFrame, ['especially', 'particularly', 'notably', 'specially', 'besonders', 'surtout', 'especialmente', 'soprattutto', 'особенно']],
  [ideaFrame, [...acts].filter(([, { role, is }]) => role === 'idea' && is.has('noun')).map(([word]) => word).concat('fault', 'outline', 'wish')],
  [blameFrame, ['blame', 'schuld', 'because']],
  [toolFrame, ['ink', 'eye', 'eyes', 'pen', 'pencil', 'redpen', 'eagleeye', 'eagleeyes', 'proofreading', 'betaing', 'nitpicking']],
  [derivedFrame, derivedWords],
  [worldFrame, ['universe', 'world', 'verse', 'series', 'timeline', 'au', 'setting', 'canon', 'continuity']],
  [withFrame, ['written', 'wrote', 'cowritten', 'coauthored', 'cowrote', 'collaboration', 'collaborated', 'effort', 'robin', 'geschrieben', 'écrit', 'écrite', 'escrito', 'escrita', 'scritto', 'scritta', 'написано', 'conceived', 'plotted', 'brainstormed', 'coescrito']],
  [leaveFrame, ['permission', 'leave', 'consent', 'erlaubnis', 'permiso', 'permesso']],
  [courtesyFrame, ['courtesy']],
  [sayingFrame, sayingWords],
  [hatFrame, ['hat', 'haben']],
  [giftFrame, giftWords],
  [birthdayFrame, birthdayWords],
  [mottoFrame, ['-', '--', '---', '—', '–', '~']],
  [talkFrame, ['conversation', 'chat', 'discussion', 'talk', 'talks', 'argument', 'exchange', 'emails']],
  [titleFrame, ['title', 'titles', 'epigraph', 'quote', 'quotation']],
  [vocativeFrame, ['you']],
  [toysFrame, ['toys', 'sandbox', 'characters', 'world', 'playground', 'sandpit']],
  [farewellFrame, ['love', 'regards', 'cheers', 'yours', 'sincerely', 'hugs', 'xoxo', 'peace', 'bises', 'besos', 'baci', 'beijos']],
  [cardFrame, ['to', 'für', 'para', 'pour', 'for']],
  [callFrame, ['you', 'yours']],
  [happyFrame, ['happy', 'merry', 'belated']],
  [listFrame, [':']],
  [productionFrame, ['production', 'joint', 'collaboration']],
  [leftFrame, ['left', 'leaves']],
  [godFrame, godWords],
  [letFrame, ['let']],
  [tellFrame, ['pointed', 'vetted', 'advised', 'explained', 'answered']],
  [mineFrame, ['my', 'our']],
  [worldsFrame, [':', '—', '–']],
  [begFrame, ['sue', 'sueing', 'suing']],
  [myselfFrame, ['me', 'myself', 'moi', 'mir', 'i']],
  [versionFrame, 'english french german dutch russian spanish italian portuguese swedish polish japanese deutsche englische französische spanische italienische russische'.split(' ')],
  [pronounFrame, echoWords],
  [wishFrame, askWords],
  [echoVerb, ['does', 'do', 'wrote', 'did', 'took', 'drew', 'betaed', 'typed', 'edited', 'translated', 'proofread', 'illustrated', 'schrieb', 'scanned']],
  [selfFrame, ['i', 'im', 'soy', 'suis', 'bin', 'sono', 'sou', 'name', 'nombre', 'nom']],
  [penNameFrame, penNameWords],
  [ownNameFrame, ownNameWords],
  [nomineFrame, ['nombre', 'namen', 'nom', 'compte', 'nome', 'имени']],
  [calledFrame, ['im', 'i', 'sou', 'soy', 'suis', 'bin', 'sono', 'chiamo', 'llamo', 'mappelle', 'heiße', 'heisse', 'chamo']],
  [myNameFrame, ['name', 'nombre', 'nom', 'nome']],
  [hereFrame, ['here', 'hier', 'ici', 'qui', 'aquí', 'aqui', 'здесь']],
  [isByFrame, ['by', 'von', 'par', 'di', 'por']],
  [wroteFrame, ['wrote']],
  [revealFrame, ['author', 'writer', 'me']],
  [inverseFrame, inverseWords],
  [withoutFrame, ['without', 'from', 'of', 'by', 'von', 'de', 'di', 'da']],
  [togetherFrame, ['wrote', 'cowrote', 'write', 'written', 'worked']],
  [byLineFrame, ['by', 'von', 'par']],
  [songFrame, songWords],
  [byStoryFrame, ['by', 'von', 'par']],
  [activeFrame, [...acts].filter(([, { is }]) => is.has('verb') || is.has('loose') || is.has('bare')).map(([word]) => word).concat([...mending], 'read', 'looked', 'went', 'las', 'made', 'did', 'designed', 'provided', 'contributed', 'supplied', 'created', 'gave', 'came', 'had', 'asked', 'wanted', 'put', 'held', 'answered', 'turned', 'lent', 'let', 'talked', 'kept', 'kicked', 'bullied', 'told', 'taught', 'reminded', 'convinced', 'does', 'penned', 'sang', 'invented', 'said', 'wondered', 'remarked', 'joked', 'muttered', 'beat', 'knocked', 'licked', 'whipped', 'wrestled', 'bashed', 'hammered', 'pulled', 'nudged', 'got', 'worked', 'bet', 'gelesen', 'hat', 'thought', 'chose', 'picked', 'puso', 'ma', 'a', 'ha', 'tuvo', 'dio', 'teve', 'deu', 'ebbe', 'diede', 'started', 'began', 'finished', 'continued', 'completed')],
]

const frames = new Map<string, Frame[]>()
for (const [frame, words] of rows) {
  for (const word of new Set(words)) {
    const known = frames.get(word)
    if (known) known.push(frame)
    else frames.set(word, [frame])
  }
}
const none: readonly Frame[] = []

/** The frames that a token begins; those of two words ("beta read", "plot bunny") where they are one in the tables. */
function framesAt(tokens: readonly Token[], at: number): readonly Frame[] {
  const { key } = tokens[at] as Token
  const next = tokens[at + 1]
  return (next && halves.has(key) && next.shape !== 'mark' && acts.has(key + next.key) ? frames.get(key + next.key) : undefined) ?? frames.get(key) ?? none
}

/** Credits all whom a sentence names. */
export function readScene(scene: Scene): void {
  const { tokens } = scene
  let isDuty = false
  readRoster(scene)
  for (let at = 0; at < tokens.length; at += 1) {
    for (const frame of framesAt(tokens, at)) {
      frame(scene, at)
    }
    helpedFrame(scene, at)
    isDuty ||= tokens[at]?.words === '(' || acts.get((tokens[at] as Token).key)?.is.has('agent') === true
  }
  if (isDuty) readAsides(scene)
  echoBy(scene)
  readMore(scene)
  readHelps(scene)
  readOwned(scene)
  readFirms(scene)
  readSmall(scene)
  readTitles(scene)
}

/** "My beta Ann is a saint", "Ann (words) and Jo (pictures)": duties that stand with a name, whatever else is said. */
function readAsides(scene: Scene): void {
  const mine = scene.tokens.flatMap(({ key }, at) => (key === 'my' || key === 'our' ? (peopleAt(scene.tokens, at, false) ?? []) : [])).filter(({ end }) => scene.tokens[end - 1]?.shape !== 'low' || scene.tokens[end - 1]?.key === 'extraordinaire' || acts.has((scene.tokens[end - 1] as Token).key))
  for (const { names, start } of [...groupsOf(scene), ...mine]) {
    if (isDenied(scene, start) || isSupposed(scene, start)) continue
    for (const { at, own } of names) for (const { role, word } of own) scene.credits.push({ at, role, word })
  }
}
