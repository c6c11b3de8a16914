import type { Chance } from '../random.ts'
import { slots, type Slot } from './render-record.ts'
import type { Setting } from './sheet.ts'

/** How one writer writes: drawn once a text, so that a text is consistent and texts differ. */
export type Noise = Setting & {
  readonly label: (slot: Slot) => string
  readonly gap: string
  readonly between: string
  readonly indent: string
  readonly returns: boolean
  readonly listTag: string
  readonly counter: (number: number, of: number | undefined) => string
  readonly paragraphs: readonly string[]
}

const labels: Readonly<Record<Slot, readonly string[]>> = {
  title: ['Title'], author: ['Author', 'By', 'Written by'], email: ['E-mail', 'Email'], website: ['Website', 'URL'], series: ['Series'], part: ['Part'], fandom: ['Fandom'],
  relationship: ['Pairing', 'Pairings', 'Relationships'], character: ['Characters'], rating: ['Rating', 'Rated'], warning: ['Warnings', 'Warning'], tag: ['Genre', 'Keywords'], status: ['Status'],
  words: ['Words', 'Word count'], language: ['Language'], posted: ['Posted', 'Date posted'], written: ['Written', 'Date written'], revised: ['Revised'], date: ['Date'], spoilers: ['Spoilers'],
  permission: ['Archive', 'Distribution', 'Archiving'], beta: ['Beta', 'Beta reader'], editor: ['Editor', 'Edited by'], translator: ['Translator', 'Translated by'], dedication: ['Dedication', 'Dedicated to'],
  summary: ['Summary'], disclaimer: ['Disclaimer'], note: ['Notes', "Author's notes"], reviews: ['Reviews'],
}

/** Spellings that writers really used. */
const misspelt: Readonly<Record<string, string>> = { Summary: 'Summery', Disclaimer: 'Disclamer', Rating: 'Raiting', Pairing: 'Paring', Characters: 'Charactors', Author: 'Auther' }

const cases: readonly ((label: string) => string)[] = [(label) => label, (label) => label, (label) => label.toUpperCase(), (label) => label.toLowerCase()]

const openings = ['The rain had come in under the door again, and nobody had moved the coats.', 'At a quarter to six the baker opened his shutters and looked at the square.', 'There were eleven steps down to the boat, and she had counted every one of them twice.']
const middles = ['"You might have said," he told her, and went to look for the mop. It was not where it belonged. Nothing in that house had been where it belonged since the clocks went back, and the cat was no help at all.', 'Somebody had left a lamp burning in the second window. It made a small yellow road across the wet stones, as far as the pump and no farther, and a dog was walking up and down in it as though it were paid to.', 'The letter was four pages long and said in all of them the same thing: that the roof was sound, that the apples were in, and that there was no hurry whatever.']
const endings = ['She put the kettle on. It was the only thing that anybody could think of.', 'By the time the ferry came it was light, and they had both forgotten what the quarrel was about.', 'He shut the gate behind him, and then, because it was that kind of evening, he opened it again.']

/** Draws how a text is written. */
export function noiseOf({ pick, happens }: Chance): Noise {
  const cased = pick(cases)
  const chosen = new Map(slots.map((slot) => {
    const label = pick(labels[slot])
    return [slot, cased(happens(0.15) ? (misspelt[label] ?? label) : label)]
  }))
  const style = pick(['/', ' of ', '/'])
  return {
    label: (slot) => chosen.get(slot) as string,
    width: pick([60, 72, 78, 0]), hang: pick(['', '', '  ', '      ']), gap: pick(['\n', '\n', '\n\n']), between: pick([', ', ', ', '; ']), indent: pick(['', '', '   ']),
    returns: happens(0.25), listTag: happens(0.5) ? `[${pick(['tidelist', 'FIC', 'Lantern-Fic'])}] ` : '',
    counter: (number, of) => (of === undefined ? String(number) : `${number}${style}${of}`),
    paragraphs: [pick(openings), pick(middles), pick(endings)],
  }
}
