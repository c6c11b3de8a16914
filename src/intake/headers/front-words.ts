// bounded: each pattern here meets a sentence of at most 700 characters.
import type { Assertion, Field } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { collapse, inText } from './assert.ts'
import { behindLead, saidRuns } from './front-sentences.ts'
import { trimValue } from './label-line.ts'
import { readNotice } from './notice-values.ts'
import { noticeOf } from './notices.ts'
import { readers } from './values.ts'

const longestSentence = 700

/** A rating amid an author's sentence: said to be one, or a spelling that means nothing else, at the head of a sentence or a bracket. */
const rated = /(?:(?<!\p{L})(?:rated|rating(?:'s| is| of)?:?|(?:call|calling|say|says|saying|make|making|rate|get|gets|give|giving|dub) (?:it|this|that)?(?:'s| is)? ?(?:a|an)?|(?:it|this|story|fic|chapter|part|one)(?:'s| is|s| would be)(?: (?:a|an|about|rated|only|just))?|so|say|disons|je dirais|dir(?:ei|ía)|digamos|(?:eu )?diria|sagen wir|würde sagen|chama-lhe|скажем|пусть будет)\s+|^[\s([*_-]*)((?:hard |soft |light |strong |mild )?(?:NC-?\s?17|PG-?\s?1[35]|PG|FR(?:AO|[TMC])(?:-?1\d)?|TV-?(?:14|MA|PG|G)|K\+|18\+|12A|adults? only|(?:suitable for )?all[- ]ages|suitable for (?:any|every)(?:one|body)|(?:twelve|thirteen|fifteen|sixteen|eighteen|1[2-8]) and (?:over|up)|tout public|todas as idades|todos los públicos|per tutti|FSK (?:0|6|12|16|18)|P(?:6|12|16|18)(?=[-.\s]))(?![\p{L}\p{N}])|(?:R|G|X|M|T|K|U|MA)(?=,? (?:for|because|due|rated|cos|cuz|'?cause|unless|at the|though|they|I)(?!\p{L})|\s*[:;.)\]]|$)|ab \d\d(?!\p{N}))/iu
const warned = /(?<!\p{L})(?:warn\w*|squick\w*|hank(?:y|ies)|tissues?|nobody dies|no one dies|death in th\w+|(?:fight|murder|blood|violence|death|swearing|language) in (?:this|it|here)|contains|beware|in this (?:one|story|fic|chapter|part)|character deaths?|triggers?|there(?:['’]s| is| are|['’]re| isn['’]t| aren['’]t) (?:also |some |a (?:bit|lot|little|fight|death|corpse|murder)|no |an? |any |quite|two|one |nothing)|(?:some(?:body|one)|nobody|no one|a man|a woman|a child|a horse|a dog) (?:dies|died|is (?:shot|killed|hurt|injured)|has (?:already )?(?:died|killed)|gets? (?:shot|killed|hurt))|no (?:sex|violence|blood|gore|swearing)(?: (?:on|in|at|what)\w*)?|achtung|attention|(?:quelqu['’]un|personne ne|on) meurt|il y a (?:du|de la|des|un|une)|ojo|aviso|hay (?:un|una|palabrotas|sangre|sexo|violencia|muert)\p{L}*|muere (?:alguien|nadie)|(?:qualcuno|nessuno) muore|attenzione|c['’]è (?:un|una|del|della|sangue)|morre (?:um|uma|alguém|ninguém)|ninguém (?:morre|se magoa)|tem (?:um|uma|sangue|sexo)|es stirbt|(?:jemand|niemand|keiner|einer) stirbt|stirbt (?:einer|keiner|jemand)|(?:никто|кто-то) (?:не )?умр\p{L}+|(?:осторожно|предупрежд\p{L}*))(?!\p{L})/iu
/** What one does with a story that is not one's own. */
const archived = /(?<!\p{L})(?:archiv\w*|re-?post\w*|re-?print\w*|(?:re)?distribut\w*|on (?:your|any|a|an?other|their|other|the staff) (?:\p{L}+ )*?(?:web ?)?(?:page|site|sites|wall|sides)|web ?(?:sites?|pages?)|cop(?:y|ying) (?:it|this|them)|copied|printed|sold|private copies|copies (?:are|of)|print (?:it|this|out)|post (?:it|this)|host|(?:hand|pass|send|put|spread|hang|stick|carry|move|forward|share|link|translate|perform|sing|take|keep and share|have) (?:it|this|these|them|my (?:story|stuff)|the story)(?! (?:is|was|would|to (?:be|bits|the end)))|put (?:up )?(?:anywhere|wherever)|this (?:file|text|story) (?:along|may|can)|anywhere|may be read|carry on from here|nowhere else|not travel|please link|weiter(?:ge)?(?:geben|geleitet|leiten|verbreit)\p{L}*|verbreit\p{L}*|nachdruck|archivier\p{L}*|kopier\p{L}*|reinstellen|einstellen|(?:re)?copier|archives?|reproduire|diffuser|copi(?:ad|ar|en)\p{L}*|reprodu[zc]\p{L}*|para su p[áa]gina|pubblicar\p{L}*|portare|copiare|public\p{L}+|guardar|imprimir|copiar|páginas|reposta\p{L}*|перепечат\p{L}*|утаскив\p{L}*|распростран\p{L}*|размещ\p{L}*|копир\p{L}*|rasprostranjat\p{L}*)(?!\p{L})/iu
/** What gives away something that was shown or printed. */
const spoiling = /(?<!\p{L})(?:gives? away (?:the|who|what|how|where)|(?:be|been|get) spoil(?:ed|t) for|spoils the|major spoilers? for|(?:enthält|achtung,?) spoiler|verrät (?:das|wer|wie)|dévoile (?:la|le|qui)|desvela (?:el|la|quién)|svela (?:il|la|chi)|revela (?:o|a|quem)|раскрывает (?:конец|финал|кто))(?!\p{L})/iu
/** How what is said of the others begins. */
const everybodyElse = /^\W*(?:(?:any|every)(?:one|body|where) else|elsewhere|(?:the |all )?others?|the rest|public ones|may not|sonst|alle anderen|ailleurs|les autres|altrove|los demás|остальны)/i
/** Who may, and on what condition. */
const allowing = /(?<!\p{L})(?:may|can|could|free|freely|do ?n['’o]t|does ?n['’o]t|not|no|please|kindly|ok(?:ay)?|ask\w*|any(?:one|body|where|place)|mind|welcome|only|says?|if (?:you|u|any(?:one|body)|someone|there)['’]?(?:re|d| would| should)? (?:want|like|care|wish|fancy|think)|want(?:s|ed)? (?:it|this)|rather|leave|as long as|so long as|provided|happy for|by all means|wherever|where you|permitted|allowed|without|before|first|darf|dürft|bitte|nicht|nur|fragen|gerne?|basta|chied\p{L}*|prego|(?:vi|le) prego|preguntar?|pedir|si (?:no|alguien)|ruego|demand\w*|pouvez|merci de|allez-y|podem|peço|sem|può|potete|puede[ns]?|si può|можно|нельзя|разреш\p{L}*|дозволя\p{L}*|mozhno|с разрешения)(?!\p{L})|^\W*(?:copy|post|print|take|pass|sing|archive|share|spread|hand|link|have) (?:it|this)(?!\p{L})|copiad/iu
const given = /^[\s*_([]*(?:(?:this (?:one |story )?is |it's )?(?:for|dedicated to|in memory of|für|pour|para|per|à|a|al|посвящается|dedicato a|dedicado a|gewidmet|dédié à))\s+(?:(?:my|the|meine?n?|mon|ma|mi|mia|mio|la|el|las|los|le|a|o|den|die|all)\s+){0,2}[\p{Lu}][^.!?]{1,140}[.!?]*[\s*_)\]]*$/u
/** "For shona, who lost the coat": whom it is for, in any case of letters, and why. */
const givenWho = /^[\s*_([]*(?:(?:this (?:one |story )?is |it's |so )?(?:for|to|in memory of|für|pour|para|pra|à|a|al|alla|per|für|для|памяти))\s+[^.!?,;:]{1,50},? (?:who|whom|whose|wherever|weil|qui|que|che|der|die|das|которая|который|кто)(?!\p{L})[^.!?]{1,120}[.!?]*(?:\s\p{L}+[.!])?[\s*_)\]]*$/iu

function isGiven(words: string): boolean {
  return words.length < 180 && !/\b(?:challenge|ficathon|prompt|contest|issue)\b/i.test(words) && (given.test(words) || givenWho.test(words))
}
/** What services put around a message: nobody's words about the story. */
const furniture = /^[\s>*-]*(?:content-(?:type|transfer)|organization:|lines:|reply|forward|print|show |report |individual message|messages sorted|next message|previous message|to unsubscribe|your use of|-{2,}\s?=?_?nextpart|-{4,}.{0,40}(?:sponsor|cut here|message)|\[?capture|archive-name|www\.|https?:)/i

function sentencesOf(text: string, [from, to]: Span): Span[] {
  const found: Span[] = []
  let start = from
  for (let at = from; at < to; at += 1) {
    if (!'.!?'.includes(text[at] as string)) continue
    while (at + 1 < to && '.!?)"”]'.includes(text[at + 1] as string)) at += 1
    if (at + 1 >= to || /\s/.test(text[at + 1] as string)) { found.push(trimValue(text, [start, at + 1])); start = at + 1 }
  }
  if (start < to) found.push(trimValue(text, [start, to]))
  return found.filter(([a, b]) => b > a && b - a <= longestSentence)
}

/** Where a rating's words end: at the sentence's end or a comma; in brackets at the closing one. */
function ratingEnd(text: string, from: number, to: number): number {
  const open = text.slice(Math.max(0, from - 2), from).trimStart().at(-1)
  const isIn = open === '(' || open === '['
  for (let at = from; at < to; at += 1) {
    const char = text[at] as string
    if (char === ')' || char === ']' || char === ';' || (char === '.' && !/\d/.test(text[at + 1] ?? '')) || char === '!' || char === '?') return at
    if (!isIn && char === ',') return at
  }
  return to
}

/** What single sentences of an author's paragraph state: a rating, what is warned of, what may be done with the story. @param known fields that a label has stated already */
export function sentenceValues(text: string, at: Span, known: ReadonlySet<Field>): Assertion[] {
  const found: Assertion[] = []
  for (const sentence of sentencesOf(text, at)) {
    const words = text.slice(...sentence).replaceAll('\n', ' ')
    if (!known.has('rating')) {
      const rating = rated.exec(words)
      if (rating?.[1]) {
        const from = sentence[0] + rating.index + rating[0].length - rating[1].length
        found.push(...readers.rating(text, trimValue(text, [from, ratingEnd(text, from, sentence[1])]), 'words:rated').assertions.map((each): Assertion => ({ ...each, confidence: Math.min(each.confidence, 0.85) })))
      }
    }
    if (!known.has('spoilers') && spoiling.test(words)) found.push(inText(text, 'spoilers', { text: collapse(words) }, sentence, 'words:spoilers', 0.7))
    if (!known.has('warning') && warned.test(words)) {
      const [warning] = readers.warning(text, sentence, 'words:warned').assertions
      if (warning?.field === 'warning') {
        const { value } = warning
        // What nobody has a code for is no warning where no label says so.
        if (value.answer !== 'stated') found.push({ ...warning, confidence: 0.7 })
        else if (value.warnings.some((code) => code !== 'other') || (value.denied ?? []).length > 0) found.push({ ...warning, value: { ...value, warnings: value.warnings.filter((code) => code !== 'other') }, confidence: 0.7 })
      }
    }
  }
  if (!known.has('permission')) for (const leave of leavesIn(text, at)) found.push(...readers.permission(text, leave, 'words:archive').assertions.filter(({ field }) => field === 'permission').map((each): Assertion => ({ ...each, confidence: 0.75 })))
  return found
}

/** Stretches of sentences that give leave to copy, or refuse it; what is said of everybody else belongs to what stands before it. */
function leavesIn(text: string, at: Span): Span[] {
  const leaves: Span[] = []
  let end = -1
  for (const sentence of sentencesOf(text, at)) {
    const words = text.slice(...sentence).replaceAll('\n', ' ')
    const last = leaves.at(-1)
    const isLeave = archived.test(words) && allowing.test(words)
    if (last && end >= 0 && text.slice(end, sentence[0]).trim() === '' && (isLeave || everybodyElse.test(words))) leaves[leaves.length - 1] = [last[0], sentence[1]]
    else if (isLeave) leaves.push([...sentence])
    else continue
    end = sentence[1]
  }
  return leaves
}

/**
 * Reads a paragraph of a known front that has no form: a disclaimer, a dedication, the author's word to readers, or nothing that is worth
 * keeping; and what its sentences state.
 */
export function readWords(text: string, at: Span, known: ReadonlySet<Field>): Assertion[] {
  const span = unwrapped(text, trimValue(text, at))
  const words = text.slice(...span)
  if (words.length < 3 || furniture.test(words) || /^[^\p{L}]*$/u.test(words)) return []
  const values = sentenceValues(text, span, known)
  const others = (): Assertion[] => readNotice(text, span, undefined)
  if (isGiven(words)) return [inText(text, 'dedication', { text: collapse(words) }, span, 'words:for', 0.75), ...others().filter(({ field }) => field === 'creator'), ...values]
  if (!isSpoken(words)) {
    const kind = noticeOf(words)
    if (kind !== undefined && kind !== 'edition') return [...readNotice(text, span, kind), ...values]
    return [...others(), ...values]
  }
  const covered = values.filter(({ field }) => field === 'permission' || field === 'rating' || field === 'warning' || field === 'spoilers').flatMap(({ evidence }) => (evidence[0]?.in === 'text' ? [evidence[0].at] : []))
  const isTold = ([from, to]: Span): boolean => covered.some(([a, b]) => Math.min(b, to) - Math.max(a, from) > (to - from <= 60 ? 0 : (to - from) * 0.6))
  const leaves = values.filter(({ field }) => field === 'permission').flatMap(({ evidence }) => (evidence[0]?.in === 'text' ? [evidence[0].at] : []))
  const runs = saidRuns(text, span, ([from, to]) => leaves.some(([a, b]) => a < to && b > from), isTold)
  const found: Assertion[] = []
  for (const run of runs) {
    const at = run.is === 'note' ? behindLead(text, trimValue(text, run.at)) : trimValue(text, run.at)
    const said = collapse(text.slice(...at))
    if (run.is === 'rights') found.push(inText(text, 'disclaimer', { text: said }, at, 'words:rights', 0.75))
    else if (run.is === 'note' && said.length >= 20 && !isTold(at)) found.push(inText(text, 'note', { text: said }, at, 'words:note', 0.6))
  }
  return [...found, ...others(), ...values]
}

/** "a Harbour sort of story, by Ida Marsh": a title's company. */
const byName = /^[^.!?]{0,120}(?<!\p{L})(?:by|von|de|par|di|por|от|racontee? par) [\p{Lu}"][\p{L}."'’ -]{1,40}(?:\([^()]{1,40}\)|, [^.!?]{1,30})?$/u

/** Whether a paragraph is somebody speaking rather than a line of names, a title or a piece of a table: a clause of some words at least. */
function isSpoken(words: string): boolean {
  const small = words.match(/(?<![\p{L}\p{N}@/.-])\p{Ll}[\p{L}'’-]*(?![\p{L}@/]|\.\p{L})/gu) ?? []
  if (small.length < 4 || byName.test(words) || /[|]|\.{4}|::|\/\/(?<!https?:\/\/)/.test(words)) return false
  return /[.!?…:)\]"”»*~-][\s*_)\]"”»-]*$/u.test(words) || small.length >= 8
}

/** A span without the brackets that enclose all of it. */
function unwrapped(text: string, [from, to]: Span): Span {
  const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }
  const close = closing[text[from] as string]
  if (close === undefined || text[to - 1] !== close || text.slice(from + 1, to - 1).includes(close)) return [from, to]
  return trimValue(text, [from + 1, to - 1])
}
