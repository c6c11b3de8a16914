import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Block } from '../../model/reading.ts'
import { apply, invert } from '../edits.ts'
import { dialogue } from './dialogue.ts'
import type { Story } from './repair.ts'

/** A story whose paragraphs have an empty line between them. */
function story(text: string, language: string): Story {
  const blocks: Block[] = []
  let at = 0
  for (const paragraph of text.split('\n\n')) {
    blocks.push({ kind: 'paragraph', at: [at, at + paragraph.length] })
    at += paragraph.length + 2
  }
  return { text, blocks, language }
}

function repaired(text: string, language: string): string {
  return apply(text, dialogue.find(story(text, language)).filter(({ confidence }) => confidence >= 0.9))
}

const cases = [
  ['leaves a lone hyphen alone', 'es', '-Hola.', '-Hola.'],
  ['leaves English alone', 'en', '- Yes.\n\n- No.\n\n- Yes.\n\n- No.', '- Yes.\n\n- No.\n\n- Yes.\n\n- No.'],
  ['leaves German alone', 'de', '- Ja.\n\n- Nein.\n\n- Ja.\n\n- Nein.', '- Ja.\n\n- Nein.\n\n- Ja.\n\n- Nein.'],
  ['leaves a list alone', 'fr', '- farine\n\n- sucre\n\n- lait\n\n- deux œufs', '- farine\n\n- sucre\n\n- lait\n\n- deux œufs'],
  ['leaves numbered headings alone', 'es', '-I-\n\n-II-\n\n-III-\n\n-IV-\n\n-V-', '-I-\n\n-II-\n\n-III-\n\n-IV-\n\n-V-'],
  ['leaves breaks alone', 'fr', '- - -\n\n- - -\n\n---\n\n--\n\n-', '- - -\n\n- - -\n\n---\n\n--\n\n-'],
  ['leaves dashes alone that are set', 'fr', '— Oui.\n\n— Non.\n\n— Oui.', '— Oui.\n\n— Non.\n\n— Oui.'],
  ['leaves compounds, numbers and hyphens of other paragraphs alone', 'es', '-¿Te quieres ir? -preguntó a -5 grados, mal-\n\n-Sí.\n\n-No.\n\nUn coche-cama -decía- vacío.', '—¿Te quieres ir? —preguntó a -5 grados, mal—\n\n—Sí.\n\n—No.\n\nUn coche-cama -decía- vacío.'],
  ['keeps the blank', 'fr', '- Oui.\n\n- Non ?\n\n- Oui.', '— Oui.\n\n— Non ?\n\n— Oui.'],
  ['keeps the lack of one', 'nl', "--Ja.\n\n--'t Is goed.\n\n--Nee!", "—Ja.\n\n—'t Is goed.\n\n—Nee!"],
  ['takes the dash of the language', 'sv', '- Ja.\n\n- Nej.\n\n- Jo.', '– Ja.\n\n– Nej.\n\n– Jo.'],
  ['takes the dash that the text has elsewhere', 'sv', '— Ja.\n\n— Nej.\n\n- Jo.\n\n- Ja.\n\n- Nej.', '— Ja.\n\n— Nej.\n\n— Jo.\n\n— Ja.\n\n— Nej.'],
  ['sets off what the narrator says', 'es', '-Hola -dijo ella-, pasa. -Y cerró.\n\n-Ya.\n\n-Bien.', '—Hola —dijo ella—, pasa. —Y cerró.\n\n—Ya.\n\n—Bien.'],
  ['goes over line ends', 'es', '-Hola\n-dijo ella-\npasa.\n\n-Ya.\n\n-Bien.', '—Hola\n—dijo ella—\npasa.\n\n—Ya.\n\n—Bien.'],
] as const
for (const [claim, language, given, wanted] of cases) test(`dialogue: ${claim}`, () => assert.equal(repaired(given, language), wanted))

test('dialogue: two paragraphs are only a suggestion', () => assert.deepEqual(dialogue.find(story('- Ja.\n\n- Nej.', 'da')).map(({ confidence }) => confidence), [0.7, 0.7]))

const prose = fc.array(fc.constantFrom('-', '--', '—', ' ', '\n', '\n\n-', '\n\n- ', 'Sí', 'no', '.', ',', '¿', '5'), { maxLength: 60 }).map((parts) => parts.join(''))
test('dialogue: only hyphens change', () => fc.assert(fc.property(prose, (text) => repaired(text, 'es').replace(/[-—]+/g, '-') === text.replace(/[-—]+/g, '-'))))
test('dialogue: a second repair changes nothing', () => fc.assert(fc.property(prose, (text) => repaired(repaired(text, 'es'), 'es') === repaired(text, 'es'))))
test('dialogue: undone gives the text as it was', () => fc.assert(fc.property(prose, (text) => {
  const edits = dialogue.find(story(text, 'es'))
  return apply(apply(text, edits), invert(edits)) === text
})))
