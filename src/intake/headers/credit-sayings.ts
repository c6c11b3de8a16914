import { wordSet } from '../../text/word-set.ts'
import { acts } from './credit-lexicon.ts'
import { quotes } from './credit-names.ts'
import { peopleAt } from './credit-people.ts'
import { creditOne, groupsOf, keyAt, opensAt, type Scene } from './credit-scene.ts'

/** What somebody does who wants a story: where a story, a thing in it, or "me" is its object. */
const wanting = wordSet('asked begged wanted requested demanded suggested proposed dared bet challenged defied wished ordered commissioned prompted gab gewünscht wünschte verlangt verlangte wollte gebeten bat gefordert herausgefordert vorgeschlagen voulait veut demandait demandé réclamait réclamé proposé proposait suggéré suggérait défié souhaitait quería quiso pidió pedía pidiera propuso sugirió retó desafió voleva chiesto chiese proposto propose suggerito suggerì sfidata sfidato pediu pedia queria quis propôs sugeriu desafiou попросил попросила просил просила хотел хотела заказал заказала предложил предложила пожелал пожелала потребовал потребовала')
/** What somebody says who is answered with a story, and what asks, doubts or dares in it, language by language. */
const remarks: readonly (readonly [string, string])[] = [
  ['said wondered complained mentioned remarked claimed insisted joked moaned muttered lamented declared swore asked', 'nobody noone never should couldnt cant could must why whether someone somebody what how who'],
  ['meinte fragte gefragt sagte gesagt behauptete behauptet jammerte', 'niemand keiner nie warum wieso sollte könnte was wie wer ob jemand'],
  ['disait prétendait affirmait demandait', 'personne jamais pourquoi quelquun manquait si'],
  ['dijo preguntó comentó afirmó decía', 'nadie nunca alguien debería faltaba qué si'],
  ['diceva detto disse lamentava', 'nessuno mai perché qualcuno dovrebbe'],
  ['disse perguntou reclamou comentou dizia', 'ninguém nunca alguém devia faltava'],
  ['сказал сказала спросил спросила жаловался жаловалась заметил заметила утверждал утверждала', 'никто никогда почему зачем кто что как нет'],
]
const answered = new Map<string, Set<string>>()
for (const [verbs, words] of remarks) for (const verb of verbs.split(' ')) for (const word of words.split(' ')) answered.set(verb, (answered.get(verb) ?? new Set<string>()).add(word))
const stories = wordSet('me us story stories fic fics ficlet drabble tale piece sequel crossover something more write nobody mir mich uns eine einen ein geschichte etwas mehr dass daß sich une un histoire quelque suite plus que écrire una uno historia algo más continuación escribir escribiera sobre storia qualcosa seguito racconto scrivere di uma um história continuação escrever рассказ рассказа рассказик историю истории фик фика что-нибудь про о об чего-нибудь продолжение мне меня "')
const leads = wordSet('because since when after until as that and but so before then once why whenever how where if weil da als nachdem dass daß denn und bis parce que puisque car quand comme et après porque cuando como y después perché quando siccome visto che e dopo потому что когда и после как поскольку finally the die der la el il o a le lo l’')
/** Words between a name and its verb. */
const filling = wordSet('has had have hat hatte ha a à avait había habia tinha me mi m’ m mir mich uns ma te ti si se sich once always just only finally also both then who so actually recently first мне меня как-то однажды всегда давно')
/** What is asked of whoever sends a story, and is no wish for one. */
export const posts: ReadonlySet<string> = wordSet('post archive thank thanks say tell mention add state repost pass leave keep stop change put note record call remind apologise apologize')

/** "Ilse dared me to write the cook", "since Otto said nobody ever wrote the goat", "Ильза попросила рассказ": whose word set a story going. */
export function sayingFrame(scene: Scene, at: number): void {
  const key = keyAt(scene, at)
  const { tokens } = scene
  if (tokens[at]?.shape === 'mark') return
  let end = at
  while (end > 0 && end > at - 4 && (filling.has(keyAt(scene, end - 1)) || tokens[end - 1]?.words === "'" || tokens[end - 1]?.words === '’')) end -= 1
  const group = groupsOf(scene).findLast((one) => one.end === end) ?? (german.has(key) ? groupsOf(scene).findLast((one) => one.end < at && one.end > at - 14 && (keyAt(scene, one.end) === 'hat' || keyAt(scene, one.start - 1) === 'hat')) : undefined)
  if (!group || group.isOwner || strangers.has(keyAt(scene, group.start)) || tokens.slice(0, group.start).some((token) => supposed.has(token.key)) || !(opensAt(scene, group.start) || leads.has(keyAt(scene, group.start - 1)) || keyAt(scene, group.start - 1) === 'hat')) return
  const stop = tokens.findIndex(({ key: one }, index) => index > at && (one === 'but' || one === ';' || one === 'aber' || one === 'mais' || one === 'pero' || one === 'ma' || one === 'mas' || one === 'но'))
  const then = tokens.slice(at + 1, stop < 0 ? at + 12 : Math.min(stop, at + 12))
  const isWanted = wanting.has(key) && (german.has(key) || then[0]?.key !== 'to' && (then.slice(0, 4).some((token) => stories.has(token.key)) || quotes.has(then[0]?.words ?? ''))  || keyAt(scene, at + 1) === ':') && !then.slice(0, 4).some((token) => posts.has(token.key))
  const taunts = answered.get(key)
  const isAnswered = taunts !== undefined && !scene.credits.some((one) => one.at[0] === group.names[0]?.at[0]) && then.some((token) => taunts.has(token.key)) && !then.slice(0, 2).some((token) => nice.has(token.key))
  if (isWanted || isAnswered) creditOne(scene, group, 'idea', at)
}
const german = wordSet('gewünscht verlangt gefordert vorgeschlagen gebeten herausgefordert')
const strangers = wordSet('você vocês usted ustedes ella ellos elle elles lei loro ela eles она они он wer jemand anonymous guest anonyme anónimo anonimo anônimo аноним invitado gast eigentlich natürlich leider endlich irgendwann ursprünglich trotzdem')
const supposed = wordSet('if unless would might maybe perhaps imagine wäre würde wenn vielleicht peutêtre quizá forse talvez если бы может')
const nice = wordSet('yes no thanks thank this my i it nice kind it’s its')

/** The words that begin such frames. */
export const sayingWords: readonly string[] = [...wanting, ...answered.keys()]

const byWords = wordSet('by von par de di do da del od от from of')
const naming = wordSet('called titled entitled named is was presents here’s heres heißt mit heißen s’appelle sappelle llama llamado chiama intitolata intitolato называется title titre titel título titolo')
const building = wordSet('answer response reply remix sequel prequel companion coda tribute homage owes owe follows inspired inspiration after echo echoes see line lines quote quotation verse verses poem lyrics song epigraph contest challenge exchange swap antwort nach fortsetzung hommage wettbewerb ausschreibung gelesen zitat gedicht lied vers kennt réponse suite après inspiré inspirée concours défi poème citation chanson fin respuesta continuación homenaje inspirado inspirada concurso reto desafío poema versos cita canción risposta seguito omaggio ispirato ispirata concorso sfida poesia versi canzone citazione resposta continuação homenagem desafio música ответ продолжение мотивам конкурс конкурса стихи строки')

/** "A remix of "The Lamp" by Ann Lee", "réponse à « La Lampe » de Jeanne Pell": on whose story a story builds, where its title stands in quotation marks within a sentence. */
export function readTitles(scene: Scene): void {
  const { tokens } = scene
  for (let at = 3; at < tokens.length - 1; at += 1) {
    if (!quotes.has((tokens[at] as { words: string }).words) || !byWords.has(keyAt(scene, at + 1)) && keyAt(scene, at + 1) !== ',') continue
    let open = at - 2
    while (open > at - 12 && open > 0 && !quotes.has(tokens[open]?.words ?? '')) open -= 1
    if (open < 1 || !quotes.has(tokens[open]?.words ?? '') || !(isTranslation(tokens, open) || tokens.slice(0, open).some(({ key }) => building.has(key)) && !tokens.slice(0, open).some(({ key }) => naming.has(key)))) continue
    const start = keyAt(scene, at + 1) === ',' ? at + 3 : at + 2
    if (start === at + 3 && !byWords.has(keyAt(scene, at + 2))) continue
    const people = peopleAt(tokens, start, false)
    if (!people || people.isOwner || people.start !== start || people.names.length > 2 || scene.credits.some((one) => one.at[0] === people.names[0]?.at[0])) continue
    creditOne(scene, people, isTranslation(tokens, open) ? 'author' : tokens.slice(0, open).some(({ key }) => contests.has(key)) ? 'idea' : 'antecedent', at + 1)
  }
}

/** Whether a translation is spoken of before a token. */
const isTranslation = (tokens: Scene['tokens'], to: number): boolean => tokens.slice(0, to).some(({ key }) => acts.get(key)?.role === 'translator')

const contests = wordSet('contest challenge wettbewerb ausschreibung aktion défi concours concurso reto desafío desafio actividad concorso sfida iniziativa exchange swap fest ficathon конкурс конкурса конкурсе вызов')
const dashes = wordSet('- -- --- — – ~')

/** ""She had of gloves two hundred pair." -- Ann Lee, "Elegies"": whose words stand above a story. */
export function mottoFrame(scene: Scene, at: number): void {
  const { tokens } = scene
  if (at > 1 || !quotes.has(tokens[0]?.words ?? '') || tokens[1] === undefined || !dashes.has(tokens[1].words)) return
  const people = peopleAt(tokens, 2, false)
  const end = people && tokens[people.end]
  if (people && !people.isOwner && people.start <= 3 && people.end - people.start > 1 && !['ep', 'ed', 'eds', 'episode', 'chapter', 'anon', 'the'].includes(keyAt(scene, people.start)) && people.names.length === 1 && (end === undefined || end.words === ',' || end.words === '(')) creditOne(scene, people, 'antecedent', 1)
}
