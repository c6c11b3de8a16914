// bounded: each pattern here meets one word.
import { tongues } from './credit-actives.ts'
import { denials, flaws, workWords } from './credit-lexicon.ts'
import { placeOf } from './credit-names.ts'
import type { Did } from './credit-people.ts'
import { keyAt, type Scene } from './credit-scene.ts'

/** Reading, of which one has to be told that it was the draft that was read. */
const reading = /^(?:re|pre)?reads?$|^(?:re|pre)?reading$|^(?:re)?l(?:it|ut|isent|ire|isant)$|^(?:re)?le(?:er|erme|erlo|erla|erlos|ído|yó|yeron|yendo|e|u|ram|ndo)$|^l(?:ido|ê|er|eggere|egge|etto|etta|esse)$|^(?:gegen|quer|probe|durch|drüber)?(?:lesen|liest|las|gelesen|lest)$|^(?:про|пере)?чита(?:л|ла|ли|ет|ют|ть)$/u
/** What says that it was the draft: how often, how early, how much of it, that it was the writer's. */
const draft = new Set([...workWords, ...'everything twice thrice before first early every each all again times word words me my over aloud draft drafts todo toda todas todos antes dos veces vezes tutto tutta prima alles zuerst zweimal dreimal jede jeden jedes jedem vorab vorher mehrfach tout tous toute toutes avant fois deux trois все всё первой первым раньше дважды многократно'.split(' ')])
/** Reading again, correcting: nobody does these to a story that is out. */
const correcting = /^corr[ie]g|^corrett|^korrig|^reli[rst]|^relu|^rilegg|^rilett|^riletto|^rilesse|^reley|^relido|^rele(?:r|u|ram|ndo)$|^revis(?:a|ó|ou|ei|é|i(?:on|to|ta))|^вычит|^вычист|^правил|^правку|^исправ|^верстал|^вылавлив|^выловил/u
/** Mending and taking away, of which in a clause of thanks only a draft is the object. */
const mending = new Set('catch catches caught catching fixes fixed fixing corrects corrected correcting spotted spots spotting weeded weeding pruned pruning trimmed trimming spelt spelled struck unmixed untangled smoothed straightened queried'.split(' '))
/** Taking away, with what is taken: an error, or "out". */
const taking = /^(?:took|takes?|taken|taking|cuts?|cutting|edit(?:ed|s|ing)|threw|talked|weed(?:s|ed)?|hunt(?:s|ed|ing)?|count(?:s|ed|ing)?|move[sd]?|remove[sd]?|removing|chass\p{L}{1,4}|traqu\p{L}{1,4}|ôt\p{L}{1,3}|enlev\p{L}{1,3}|tolto|toglie|levat[oa]|cacciat[oa]|quit[óa]|quitado|caz[óa]|cazado|elimin\p{L}{1,4}|tirou|tira|caçou|caça|apagou|gestrichen|streicht|strich|gejagt|jagt|gefunden|findet|fand|umgedreht|gezählt|entfernt|sortiert|trouv\p{L}{1,4}|trovat[oa]|encontr\p{L}{1,4}|выловил[аи]?|ловил[аи]?|убрал[аи]?|нашл[аи]|нашёл)$/u
const errors = new Set([...flaws, ...'anglicisms anglicismes anglicismos anglicismi anglizismen adjectives adjektive adjectifs adjetivos aggettivi adverbes adverbios avverbi advérbios adverbien konjunktiv konjunktive subjunctives subjonctifs subjuntivos congiuntivi subjuntivo répétitions repeticiones ripetizioni repetições wiederholungen wortwiederholungen accents accenti acentos tildes gerundios gérondifs refusi gralhas erreurs errores coquille faltas barbarismos doubletten bandwurmsätze füllwörter participes gaffes commas dashes exclamation italics ellipses ellipsen опечатку запятую ошибку повторы повторов anachronisms anachronism sentences paragraphs innits'.split(' ')])

/** What somebody is thanked for in a clause that says how they dealt with a draft: a beta's work, whatever it is called; undefined where it says nothing of the kind. */
export function mendedAt(scene: Scene, from: number, to: number): Did | undefined {
  for (let at = from; at < Math.min(to, from + 12); at += 1) {
    const token = scene.tokens[at]
    if (token === undefined || denials.has(token.key) || token.words === ';') return undefined
    if (token.shape !== 'low') continue
    const { key } = token
    const isBeta = ((correcting.test(key) || mending.has(key)) && !near(scene, at, to, tongues)) || (reading.test(key) && near(scene, at, to, draft)) || (taking.test(key) && (near(scene, at, to, errors) || near(scene, at, to, away)))
    if (isBeta) return { role: 'beta', word: placeOf(scene.tokens, at, at + 1) }
  }
  return undefined
}
const away = new Set(['out'])

/** Whether one of the words stands in the same clause, up to four words before a word or six behind it. */
function near(scene: Scene, at: number, to: number, words: ReadonlySet<string>): boolean {
  for (let other = Math.max(0, at - 4); other < Math.min(to, at + 7, scene.tokens.length); other += 1) if (other !== at && words.has(keyAt(scene, other))) return true
  return false
}
