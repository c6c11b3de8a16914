import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Block } from '../../model/reading.ts'
import { apply } from '../edits.ts'
import { conventionOf, keepsBlankBefore } from './conventions.ts'
import { made, propose } from './repairs.ts'

const usual = [
  ['cs', '„“'], ['da', '»«'], ['de', '„“'], ['de-CH', '«»'], ['el', '«»'], ['en', '“”'], ['en-GB', '“”'], ['es', '«»'], ['fi', '””'], ['fr', '«»'], ['hu', '„”'], ['it', '«»'], ['nl', '“”'],
  ['pl', '„”'], ['pt', '«»'], ['pt-BR', '“”'], ['ro', '„”'], ['sr', '„“'], ['sv', '””'], ['uk', '«»'],
] as const
for (const [language, pair] of usual) test(`conventions: ${language} is set ${pair.charAt(0)}so${pair.charAt(1)}`, () => assert.equal(conventionOf(language)?.pairs[0]?.join(''), pair))

test('conventions: of a language that is not known nothing is said', () => assert.deepEqual([conventionOf('und'), conventionOf(''), conventionOf('tlh'), conventionOf('constructor')], [undefined, undefined, undefined, undefined]))
test('conventions: French has a blank inside its marks', () => assert.equal(conventionOf('fr')?.inside, '\u202f'))
test('conventions: French keeps its blank before some points', () => assert.deepEqual([...';:!?».,…'].map((mark) => keepsBlankBefore('fr', mark)), [true, true, true, true, true, false, false, false]))
test('conventions: others keep none', () => assert.ok(!['en', 'de', 'es', 'und'].some((language) => keepsBlankBefore(language, '!'))))

/** A story of paragraphs with an empty line between them, repaired by all rules. */
function repaired(text: string, language: string): string {
  const blocks: Block[] = []
  let at = 0
  for (const paragraph of text.split('\n\n')) {
    blocks.push({ kind: 'paragraph', at: [at, at + paragraph.length] })
    at += paragraph.length + 2
  }
  return apply(text, made(propose({ text, blocks, language })))
}

// By language: what is set already and must stay, then what was typed and how it is set.
const untouched: readonly (readonly [language: string, text: string])[] = [
  ['cs', '„Ano,“ řekla, „tady je ‚Modrá hvězda‘.“ – „Opravdu?“'],
  ['da', '»Ja,« sagde hun. »Han sagde ›nej‹ i går.«\n\n– Ja, sagde han.'],
  ['de', '„Ja“, sagte sie, „er hat ‚nein‘ gesagt. Wie geht’s?“'],
  ['de', '»Ja«, sagte sie. »Er hat ›nein‹ gesagt.« »Gut.«'],
  ['de', '«Ja», sagte sie. «Er hat ‹nein› gesagt.» «Gut.»'],
  ['el', '«Ναι», είπε η Άννα. «Σ’ ευχαριστώ, μ’ άρεσε.»\n\n— Τι ώρα είναι;'],
  ['es', '«Sí», dijo Ana. «El cartel dice “cerrado” desde ayer.»\n\n—¿Vienes? —preguntó ella—. Es tarde.'],
  ['es', '“Sí”, dijo Ana. “El cartel dice ‘cerrado’ desde ayer.”'],
  ['fi', '”Niin”, hän sanoi. ”Ovessa luki ’suljettu’.”\n\n– Tuletko?'],
  ['fr', '«\u202fOui\u202f», dit-elle. «\u202fL’enseigne disait “fermé” hier.\u202f»\n\n— Vous venez\u202f?\n\n— Non\u202f!'],
  ['fr', '«\u00a0Oui\u00a0», dit-elle. «\u00a0Non\u00a0!\u00a0» Elle rit\u202f: «\u00a0Peut-être.\u00a0»'],
  ['fr', '«\u202fJe pars le matin.\n\n«\u202fJe reviens le soir.\n\n«\u202fTu verras.\u202f»'],
  ['hu', '„Igen”, mondta. „A táblán az állt: »zárva« tegnap óta.”\n\n– Jössz? – kérdezte.'],
  ['it', '«Sì», disse Anna. «L’insegna diceva “chiuso” da ieri, un po’ storta.»\n\n— Vieni? — domandò.'],
  ['nl', '“Ja,” zei ze. “Op het bord stond ‘gesloten’, ’s morgens en ’s avonds.”'],
  ['nl', '‘Ja,’ zei ze. ‘’t Is laat.’'],
  ['pl', '„Tak” — powiedziała. „Na szyldzie było «zamknięte» od wczoraj”.\n\n— Idziesz?'],
  ['pl', '»Tak« — powiedziała. »Nie.« »Może.«'],
  ['pt', '«Sim», disse a Ana. «A placa dizia “fechado” desde ontem, à d’Ouro.»\n\n— Vens?'],
  ['ro', '„Da”, zise Ana. „Pe firmă scria «închis» de ieri, într’o parte.”\n\n— Vii?'],
  ['sr', '„Да“, рече Ана. „На табли је писало ‚затворено‘, ал’ јуче.“\n\n— Долазиш ли?'],
  ['sv', '”Ja”, sade hon. ”På skylten stod ’stängt’ sedan i går.”\n\n– Kommer du?'],
  ['sv', '»Ja», sade hon. »Nej.» »Jo.»'],
  ['uk', '«Так», — сказала Ганна. «На вивісці було „зачинено“ з учора, м’яко світило.»\n\n— Ідеш?'],
]
for (const [language, text] of untouched) test(`conventions: set text of ${language} is left alone: ${text.slice(0, 12)}`, () => assert.equal(repaired(text, language), text))

const typed: readonly (readonly [language: string, given: string, wanted: string])[] = [
  ['cs', '"Ano," řekla, "tady je \'Modrá hvězda\'." Pak šla.', '„Ano,“ řekla, „tady je ‚Modrá hvězda‘.“ Pak šla.'],
  ['cs', '„Ano," řekla. „Ne." A zase: „Ano," a „ne."', '„Ano,“ řekla. „Ne.“ A zase: „Ano,“ a „ne.“'],
  ['da', '"Ja," sagde hun. "Kommer du?"', '»Ja,« sagde hun. »Kommer du?«'],
  ['da', '-Ja, sagde han.\n\n-Nej.\n\n-Jo!', '–Ja, sagde han.\n\n–Nej.\n\n–Jo!'],
  ['de', '"Ja", sagte sie, "er hat \'nein\' gesagt. Wie geht\'s?"', '„Ja“, sagte sie, „er hat ‚nein‘ gesagt. Wie geht’s?“'],
  ['de', '»Ja«, sagte sie. »Nein.« Er rief: "Doch!"', '»Ja«, sagte sie. »Nein.« Er rief: »Doch!«'],
  ['de', '"So\'n Tag", sagte er, "ich hab\' ihn gern. \'s ist spät."', '„So’n Tag“, sagte er, „ich hab’ ihn gern. ’s ist spät.“'],
  ['de-CH', '"Ja", sagte sie.', '«Ja», sagte sie.'],
  ['el', '"Ναι", είπε η Άννα. Σ\' ευχαριστώ, μ\' άρεσε.', '«Ναι», είπε η Άννα. Σ’ ευχαριστώ, μ’ άρεσε.'],
  ['es', '"Sí", dijo Ana. "El cartel dice \'cerrado\' desde ayer."', '«Sí», dijo Ana. «El cartel dice “cerrado” desde ayer.»'],
  ['es', '-¿Vienes? -preguntó ella-. Es tarde.\n\n-No.\n\n-¡Anda!', '—¿Vienes? —preguntó ella—. Es tarde.\n\n—No.\n\n—¡Anda!'],
  ['fi', '"Niin", hän sanoi. "Tuletko?"', '”Niin”, hän sanoi. ”Tuletko?”'],
  ['fr', '"Oui", dit-elle. "L\'enseigne disait \'fermé\' hier."', '«\u202fOui\u202f», dit-elle. «\u202fL’enseigne disait “fermé” hier.\u202f»'],
  ['fr', '" Oui ", dit-elle. Il répondit : " Non ! "', '«\u202fOui\u202f», dit-elle. Il répondit\u202f: «\u202fNon\u202f!\u202f»'],
  ['fr', '« Oui », dit-elle. « Non. » Puis : "Bon."', '«\u202fOui\u202f», dit-elle. «\u202fNon.\u202f» Puis\u202f: «\u202fBon.\u202f»'],
  ['fr', '- Oui.\n\n- Non ?\n\n- Aujourd\'hui, c\'est l\'heure.', '— Oui.\n\n— Non\u202f?\n\n— Aujourd’hui, c’est l’heure.'],
  ['hu', '"Igen", mondta. "Jössz?"', '„Igen”, mondta. „Jössz?”'],
  ['hu', '- Jössz?\n\n- Nem.\n\n- Kár.', '– Jössz?\n\n– Nem.\n\n– Kár.'],
  ['it', '"Sì", disse Anna. "C\'è l\'arte dell\'attesa, un po\' lunga. \'Sto tempo!"', '«Sì», disse Anna. «C’è l’arte dell’attesa, un po’ lunga. ’Sto tempo!»'],
  ['nl', '"Ja," zei ze. "\'s Morgens is \'t koud, \'k weet het."', '“Ja,” zei ze. “’s Morgens is ’t koud, ’k weet het.”'],
  ['nl', '--Ja.\n\n--\'t Is laat.\n\n--Nee!', '—Ja.\n\n—’t Is laat.\n\n—Nee!'],
  ['pl', '"Tak" i "nie", powiedziała.', '„Tak” i „nie”, powiedziała.'],
  ['pt', '"Sim", disse a Ana, perto d\'ela.', '«Sim», disse a Ana, perto d’ela.'],
  ['pt-BR', '"Sim", disse a Ana.', '“Sim”, disse a Ana.'],
  ['ro', '"Da", zise Ana. "Într\'o zi s\'a dus."', '„Da”, zise Ana. „Într’o zi s’a dus.”'],
  ['sr', '"Да", рече Ана. "Да л\' долазиш?"', '„Да“, рече Ана. „Да л’ долазиш?“'],
  ['sv', '"Ja", sade hon. "Kommer du?"', '”Ja”, sade hon. ”Kommer du?”'],
  ['sv', '»Ja», sade hon. »Nej.» Han ropade: "Jo!"', '»Ja», sade hon. »Nej.» Han ropade: »Jo!»'],
  ['uk', '"Так", сказала Ганна. М\'яко світило.', '«Так», сказала Ганна. М’яко світило.'],
]
for (const [language, given, wanted] of typed) {
  test(`conventions: typed text of ${language} is set: ${given.slice(0, 16)}`, () => assert.equal(repaired(given, language), wanted))
  test(`conventions: set text of ${language} is not set again: ${given.slice(0, 16)}`, () => assert.equal(repaired(wanted, language), wanted))
}

const parts = fc.array(fc.constantFrom('"', '"', "'", ' ', ' ', '\n\n', '- ', '«', '»', '„', '“', '”', '’', 'Mot', 'l', 'est', ',', '.', ' ! ', '\u202f', '—'), { maxLength: 50 }).map((each) => each.join(''))
const languages = fc.constantFrom('fr', 'de', 'sv', 'pl', 'uk', 'nl', 'es', 'und')
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
test('conventions: no letter is lost in any language', () => fc.assert(fc.property(parts, languages, (text, language) => letters(repaired(text, language)) === letters(text))))
test('conventions: a second repair changes nothing in any language', () => fc.assert(fc.property(parts, languages, (text, language) => {
  const once = repaired(text, language)
  assert.equal(repaired(once, language), once)
}), { seed: 8, numRuns: 2000 }))

// What was set differently when it was looked at again: marks beside blanks of their own, in styles that their setting made or unmade, in heaps that no reading fits.
const odd = [
  ['fr', '„ "'], ['fr', '\' "'], ['fr', '\'"est'], ['fr', '""- “\' ““'], ['fr', '- »\'.estest'], ['es', '"”- "”'], ['es', '“" ",““'], ['de', '“ ’»- “"'], ['nl', 'est .“'], ['nl', 'Mot ,“ ’'], ['nl', ',” - " l «’'],
  ['uk', ' ! - " l'],
] as const
for (const [language, text] of odd) {
  test(`conventions: oddly marked ${language} is set once: ${text}`, () => {
    const once = repaired(text, language)
    assert.equal(repaired(once, language), once)
  })
}
