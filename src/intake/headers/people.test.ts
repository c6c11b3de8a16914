import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ofField } from '../../model/assertion.ts'
import { readAcknowledgements } from './acknowledgements.ts'
import { readDate } from './dates.ts'
import { fandomsOwned } from './fandoms.ts'
import { inText } from './assert.ts'
import { emailIn, isNameLike, namesIn, posterIn } from './people.ts'
import { readByLine } from './title-page.ts'

const lists: readonly (readonly [value: string, names: readonly string[]])[] = [
  ['Jane Doe', ['Jane Doe']], ['Gaspard N., juin 1992', ['Gaspard N.']], ['Ann and June', ['Ann', 'June']], ['Jane Doe and Raven', ['Jane Doe', 'Raven']], ['Jane Doe & Mary Roe', ['Jane Doe', 'Mary Roe']], ['Jane Doe, Mary Roe', ['Jane Doe', 'Mary Roe']], ['Hansson, Ola', ['Hansson, Ola']],
  ['Ros de Olano, Antonio', ['Ros de Olano, Antonio']], ['Jane Doe <jane@example.org>', ['Jane Doe']], ['Jane Doe (jane@example.org)', ['Jane Doe']], ['Kurt Vonn, Jr.', ['Kurt Vonn, Jr.']], ['J. R. Lane', ['J. R. Lane']], ['moonwriter', ['moonwriter']],
  ['Anya, Bel and Corin', ['Anya', 'Bel', 'Corin']],
  ['[info]rook_feather', ['rook_feather']], ['[personal profile] rook', ['rook']],
]
for (const [value, names] of lists) test(`names: ${value}`, () => assert.deepEqual(namesIn(value, [0, value.length]).map(({ at }) => value.slice(...at)), names))

test('names: a poster stands in three forms', () => {
  const forms = ['Jane Doe <jane@example.org>', 'jane@example.org (Jane Doe)', '"Jane Doe" <jane@example.org>']
  for (const from of forms) assert.equal(from.slice(...(posterIn(from, [0, from.length])?.at ?? [0, 0])), 'Jane Doe')
})
test('names: a sentence is no name', () => assert.deepEqual(['the rain fell', 'She said no', 'When it rained', 'What now?'].map((words) => isNameLike(words)), [false, false, false, false]))

const byLines: readonly (readonly [line: string, name: string | undefined, title?: string])[] = [
  ['By the time he arrived, it was dark', undefined], ['by morning they had gone', undefined], ['Stand by me', undefined], ['He was saved by the bell', undefined], ['By and by', undefined],
  ['by Saki', 'Saki'], ['By: Jane Doe', 'Jane Doe'], ['BY JANE DOE', 'JANE DOE'], ['by........Jane Doe', 'Jane Doe'], ['Written by Jane Doe', 'Jane Doe'], ['A Harbour Nine fanfic by Jane Doe', 'Jane Doe'], ['a Harbour story by moonwriter', 'moonwriter'],
  ['The Long Road by Jane Doe', 'Jane Doe', 'The Long Road'], ['"The Long Road" by Jane Doe', 'Jane Doe', '"The Long Road"'], ['*by Jane Doe*', 'Jane Doe'], ['von Theodor Quast', 'Theodor Quast'], ['par Jeanne Doré', 'Jeanne Doré'], ['by Jane Doe <jane@example.org>', 'Jane Doe <jane@example.org'],
]
for (const [line, name, title] of byLines) {
  test(`by-line: ${line}`, () => {
    const read = readByLine(line, [0, line.length])
    assert.equal(read && line.slice(...read.names), name)
    if (title) assert.equal(read?.title && line.slice(...read.title).replace(/^"?/, '"').replace(/"?$/, '"'), title.startsWith('"') ? title : `"${title}"`)
  })
}

const credits: readonly (readonly [sentence: string, roles: readonly string[]])[] = [
  ['All mistakes are mine.', []], ['She was edited out of the picture.', []], ['Thanks to everyone who wrote to me.', []],
  ['Mara Venn co-wrote this and also edited it.', ['co-author Mara Venn', 'editor Mara Venn']], ['Mara Venn co-wrote this story and also edited it.', ['co-author Mara Venn', 'editor Mara Venn']],
  ["Beta'd by Jo Marsh.", ['beta Jo Marsh']], ['Betaed by Jo and Ann Lee.', ['beta Jo', 'beta Ann Lee']], ['Edited by Jo Marsh.', ['editor Jo Marsh']], ['Translated by Ann Lee.', ['translator Ann Lee']],
  ['Thanks to Ann for the beta.', ['beta Ann']], ['Thanks to Ann Lee for everything.', ['thanked Ann Lee']], ['Many thanks to my beta reader, and to the cat.', []], ['Typed up for the web by Jo Marsh.', ['typist Jo Marsh']], ['Co-written with Mara Venn.', ['co-author Mara Venn']],
  ['The ending is the work of my co-writer Nora Pelling, who also edited it.', ['co-author Nora Pelling', 'editor Nora Pelling']], ["merci à Sœur Anémone pour la relecture !", ['beta Sœur Anémone']],
]
for (const [sentence, roles] of credits) {
  test(`credits: ${sentence}`, () => assert.deepEqual(ofField(readAcknowledgements(sentence, [0, sentence.length]), 'creator').map(({ value }) => `${value.role} ${value.name}`), roles))
}

const dates: readonly (readonly [words: string, date: string | undefined])[] = [
  ['03/04/1999', undefined], ['soon', undefined], ['31 February 1999', undefined], ['13/04/1999', '1999-04-13'], ['04/13/1999', '1999-04-13'], ['04/04/1999', '1999-04-04'], ['3 April 1999', '1999-04-03'], ['April 3, 1999', '1999-04-03'], ['April 3rd, 1999', '1999-04-03'],
  ['April 1999', '1999-04'], ['1999', '1999'], ['1999-04-03', '1999-04-03'], ['3.4.1999', '1999-04-03'], ['14 Mar 1997 22:41:07 GMT', '1997-03-14'], ['Sun, 02 Nov 2003 19:20:55 +0000', '2003-11-02'], ['3. März 2001', '2001-03-03'], ['3 апреля 2001', '2001-04-03'],
  ['1er mai 2003', '2003-05-01'], ['12/98', undefined], ['September 2001', '2001-09'], ['2001年4月3日', '2001-04-03'],
]
for (const [words, date] of dates) test(`dates: ${words}`, () => assert.equal(readDate(words), date))
test('dates: no words throw', () => fc.assert(fc.property(fc.string(), (words) => { readDate(words) })))

const owners: readonly (readonly [disclaimer: string, fandom: string | undefined])[] = [
  ['The characters belong to their owners.', undefined], ['All rights reserved.', undefined], ["I don't own them.", undefined], ['Harbour Nine belongs to Tallow Street Pictures.', 'Harbour Nine'],
  ['Third Bell and its staff belong to Bracket & Lowe.', 'Third Bell'], ['The Lantern Line, its stations and its staff are the property of Copperplate Radio.', 'The Lantern Line'], ['All characters from Harbour Nine are copyright of others.', 'Harbour Nine'],
]
for (const [disclaimer, fandom] of owners) {
  test(`fandom: ${disclaimer}`, () => {
    const stated = inText(disclaimer, 'disclaimer', { text: disclaimer }, [0, disclaimer.length], 'label:disclaimer', 1)
    assert.equal(ofField(fandomsOwned(disclaimer, [stated]), 'fandom')[0]?.value.name, fandom)
  })
}

for (const [words, wanted] of [['jane at quay dot example', 'jane at quay dot example'], ['write to jane at quay.example', 'jane at quay.example'], ['Only at quay.example', undefined], ['meet me at quay.example', undefined], ['More stories at www.quay.example', undefined]] as const) {
  test(`addresses: ${words}`, () => { const at = emailIn(words, [0, words.length]); assert.equal(at && words.slice(...at), wanted) })
}
