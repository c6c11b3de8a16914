import { kindOf, kinds } from './context.ts'
import { type LanguageProfile, languageProfiles, type Script } from './languages.ts'
import { type SingleByte, tableOf } from './tables.ts'

/** Punctuation beyond ASCII and its share of all such punctuation. */
const punctuation: Readonly<Record<string, number>> = {
  '’': 0.26, '“': 0.19, '”': 0.19, '—': 0.1, '–': 0.06, '…': 0.05, '‘': 0.04, '«': 0.03, '»': 0.03, '\u00a0': 0.03, '„': 0.02,
  '°': 0.004, '•': 0.004, '·': 0.004, '£': 0.003, '€': 0.002, '©': 0.003, '¿': 0.01, '¡': 0.01, '½': 0.002, '§': 0.001, '®': 0.001, '™': 0.001,
  'º': 0.006, 'ª': 0.006, '\u00ad': 0.001, '‚': 0.002, '›': 0.001, '‹': 0.001, '№': 0.002, '─': 0.01, '═': 0.01, '│': 0.005, '║': 0.005, '█': 0.005, '░': 0.004, '▒': 0.003, '■': 0.003,
  '├': 0.002, '┤': 0.002, '┌': 0.002, '┐': 0.002, '└': 0.002, '┘': 0.002, '╔': 0.002, '╗': 0.002, '╚': 0.002, '╝': 0.002, '▄': 0.004, '▀': 0.004,
}

/** Marks that only some languages write; in the others they are met in a quotation at most. */
const habits = [
  { marks: '„‚', languages: 'de nl cs sk pl hu ro sl hr sr bg lt lv et is eo da', elsewhere: 0.05 },
  { marks: '«»‹›', languages: 'fr es it pt ru uk bg el sr hr sl pl cs sk da no sv fi tr de hu ro ar mt lv lt et vi he', elsewhere: 0.1 },
  { marks: '¿¡', languages: 'es', elsewhere: 0.05 },
  { marks: 'ªº', languages: 'es pt it', elsewhere: 0.1 },
] as const

/** Letters that stand for one another in old text: which of the two is there, the encoding decides and not the language. */
const alike = ['şș', 'ţț', 'ŞȘ', 'ŢȚ'] as const

function chancesOf({ language, letters, plain }: LanguageProfile): ReadonlyMap<number, number> {
  const chances = new Map<number, number>()
  for (const [character, share] of Object.entries(punctuation)) {
    const habit = habits.find(({ marks, languages }) => marks.includes(character) && !languages.split(' ').includes(language))
    chances.set(character.charCodeAt(0), Math.log(share * Math.max(plain, 0.05) * (habit?.elsewhere ?? 1)))
  }
  let total = 0
  for (let rank = 0; rank < letters.length; rank++) total += 1 / (rank + 2)
  for (let rank = 0; rank < letters.length; rank++) chances.set(letters.charCodeAt(rank), Math.log((1 - plain) / (rank + 2) / total))
  for (const letter of letters) {
    const capital = letter.toUpperCase()
    if (capital.length === 1 && !chances.has(capital.charCodeAt(0))) chances.set(capital.charCodeAt(0), (chances.get(letter.charCodeAt(0)) as number) - 3.5)
  }
  for (const pair of alike) {
    const best = Math.max(...Array.from(pair, (letter) => chances.get(letter.charCodeAt(0)) ?? -Infinity))
    if (best > -Infinity) for (const letter of pair) chances.set(letter.charCodeAt(0), best)
  }
  return chances
}

/** A character that the language's texts do not have. */
function strange(kind: number): number {
  return kind === kinds.bad ? -14 : kind >= kinds.lower && kind <= kinds.letter ? -8.5 : kind === kinds.box ? -6 : -9
}

const kindTables = new Map<string, Uint8Array>()

/** The kinds of an encoding's 256 characters. */
export function kindTable(name: string): Uint8Array {
  let table = kindTables.get(name)
  if (!table) kindTables.set(name, table = Uint8Array.from(tableOf(name), kindOf))
  return table
}

/** A language in an encoding: the log probability of each of its 256 bytes among those beyond ASCII. */
export type ByteChances = { readonly language: string; readonly chances: Float64Array; /** Nats that the encoding loses in this language. */ readonly abroad: number }

const byLanguage = new Map<string, ReadonlyMap<number, number>>()
const byEncoding = new Map<string, readonly ByteChances[]>()

// An encoding that was made for a few languages was hardly ever used for another.
const abroad = -8

/** The languages that an encoding may hold, each with the chances of its bytes. Letters by rank, in Zipf's manner. */
export function byteChances({ name, script, home }: SingleByte): readonly ByteChances[] {
  const known = byEncoding.get(name)
  if (known) return known
  const table = tableOf(name)
  const kind = kindTable(name)
  const all = profilesOf(script).map((profile): ByteChances => {
    let characters = byLanguage.get(profile.language)
    if (!characters) byLanguage.set(profile.language, characters = chancesOf(profile))
    const chances = new Float64Array(256)
    for (let byte = 128; byte < 256; byte++) chances[byte] = characters.get(table[byte] as number) ?? strange(kind[byte] as number)
    return { language: profile.language, chances, abroad: home !== undefined && !home.includes(profile.language) ? abroad : 0 }
  })
  byEncoding.set(name, all)
  return all
}

function profilesOf(script: Script): readonly LanguageProfile[] {
  return languageProfiles.filter((profile) => profile.script === script)
}
